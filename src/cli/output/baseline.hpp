// Findings that are known: noted in a file once, kept quiet from then on.
#pragma once

#include "cli/output/finding.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace assay::cli {

/// How often each finding is known. What makes two findings the same survives moved lines: source,
/// pointer, code and the rule's words. No value of a payload is part of it.
class Baseline {
  public:
    /// Adds what the file's text notes. Empty where that went well, else what is wrong with it.
    std::string read(std::string_view text);

    void add(std::string_view source, const Finding& finding);
    /// True where the finding is known; it is then known once less.
    bool take(std::string_view source, const Finding& finding);

    std::uint64_t size() const;
    /// A JSON document with a line for each finding, sorted: made to be kept under version control.
    std::string text() const;

  private:
    struct Key {
        std::string source;
        std::string pointer;
        std::string code;
        std::string rule;
        auto operator<=>(const Key&) const = default;
    };
    static Key key_of(std::string_view source, const Finding& finding);

    std::map<Key, std::uint64_t> known_;
};

} // namespace assay::cli
