// Every word that `assay explain` knows, from the tables that implement them.
#pragma once

#include <string>
#include <vector>

namespace assay::cli {

struct Entry {
    /// In the order in which they are listed.
    enum class Kind { code, constraint, format, diagnostic };
    Kind kind = Kind::code;
    std::string word;
    std::string what;                    // "a code of findings"
    std::string summary;                 // one line
    std::vector<std::string> paragraphs; // beyond the summary
};

std::vector<Entry> glossary();

/// "codes of what is wrong with a payload"
const char* heading(Entry::Kind kind);

} // namespace assay::cli
