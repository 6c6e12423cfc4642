// Types and lists in words: "a string or null", "\"a\", \"b\" or 7 others".
#pragma once

#include "program/origins.hpp"
#include "report/language.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace assay::report {

enum class Conjunction : bool { conjoined, disjoined };

/// "a, b or c"; empty for no items.
std::string list(const std::vector<std::string>& items, Conjunction conjunction, Language language);

/// Of the wrong kind, a reader wants the kinds: "a string or null". Of the wrong value, the values:
/// "\"XK\" or `country.alpha2`".
enum class Wanted : bool { kinds, values };

struct Expected {
    std::string words;
    std::size_t choices = 0;
    bool only_values = true; // literals and null
};

/// What the type at `type` of Origins::type_texts admits; long lists of literals are shortened.
Expected expected(const program::Origins& origins, std::uint32_t type, Wanted wanted,
                  Language language);

/// A size in bytes: "8 MiB", "1,000 bytes".
std::string size_in_words(std::uint64_t bytes, Language language);

} // namespace assay::report
