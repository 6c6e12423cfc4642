// Literals in expressions, against the types that they are compared with.
#pragma once

#include "bind/binding.hpp"

namespace assay::bind {

/// A number, a text, true, false or null, written out.
bool is_literal(const Expression& expression);

/// As has_text(), in constant time for large enums.
bool has_text_of(Binding& binding, TypeIndex type, const std::string& text);

/// Whether the literal is a value of the type.
bool has_literal(Binding& binding, TypeIndex type, const Expression& literal);

/// The literal of a type that `text` was probably meant to be, as a suggestion.
std::string nearest_literal(const Binding& binding, TypeIndex type, std::string_view text);

/// True of a type that holds nothing but literals, and at least one.
bool only_literals(const Type& type);

/// The literals of a type as they are written, each value in one way: `"card"`, `1`, `true`,
/// `null`.
std::vector<std::string> spelled_literals(const Type& type);

/// What to write instead of comparing with null; empty where `tree` is no path.
std::string absence_help(const syntax::Expression& tree);

} // namespace assay::bind
