// What other languages call types, constraints and functions, and what stands for it here: help
// for words that are unknown.
#pragma once

#include <string>
#include <string_view>

namespace assay::bind {

// Each is empty where nobody is known to use the word. Case, `_` and `-` do not matter.

/// `int`, `object`, `Array`.
std::string foreign_type(std::string_view word);

/// `minLength` on "a string", `maximum` on "a number"; `operand` is the number behind it, or empty.
std::string foreign_constraint(std::string_view word, std::string_view holder,
                               std::string_view operand);

/// `len`, `exists`, `now`.
std::string foreign_function(std::string_view word);

} // namespace assay::bind
