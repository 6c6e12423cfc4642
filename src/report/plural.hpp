// How a language counts: plural categories and grouped digits, by ICU.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay::report {

/// The plural categories of CLDR.
enum class Plural : std::uint8_t { zero, one, two, few, many, other };

std::optional<Plural> find_plural(std::string_view word);

/// The category of a whole number: in Russian, 1 is `one`, 2 `few`, 5 `many`. `other` if ICU fails.
Plural plural_of(std::uint64_t number, std::string_view language);

/// "1,048,576" in English, with no-break spaces in Russian.
std::string grouped(std::uint64_t number, std::string_view language);

} // namespace assay::report
