// The files that are meant by names on the command line: themselves, what is below folders, and
// what patterns mean.
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace assay::cli {

struct FoundFile {
    std::string name;   // "-" stays as it is
    bool named = false; // itself, not by its folder or a pattern
};

struct FoundFiles {
    std::vector<FoundFile> files; // those of folders and patterns once
    bool complete = true;         // every folder could be read, and each word meant something
};

/// What a word does not lead to, `err` says. A file that is not there is found all the same:
/// opening it tells what is wrong.
FoundFiles find_files(const std::vector<std::string>& words, std::ostream& err);

} // namespace assay::cli
