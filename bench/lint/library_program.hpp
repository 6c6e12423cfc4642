// What somebody would write by himself to judge a file of lines with the library.
#pragma once

#include <string>

namespace bench {

/// Reads the file part by part, by so many threads, and checks each line; with `report`, reports
/// what is not valid. Prints how many lines were valid.
void judge_file(const std::string& file, unsigned threads, bool report);

} // namespace bench
