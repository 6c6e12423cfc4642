// The files that are meant by names on the command line: themselves, what is below folders, and
// what patterns mean.
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace assay::cli {

struct FoundFiles {
    std::vector<std::string> names; // those of folders and patterns once; "-" stays as it is
    bool complete = true;           // every folder could be read, and each word meant something
};

/// What a word does not lead to, `err` says. A file that is not there is found all the same:
/// opening it tells what is wrong.
FoundFiles find_files(const std::vector<std::string>& words, std::ostream& err);

} // namespace assay::cli
