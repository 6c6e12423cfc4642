// Whether a literal is a value of a type: for enums that are narrowed, and for the analysis.
#pragma once

#include "bind/rules.hpp"

namespace assay::bind {

bool holds(const Rules& rules, constraint::Constraint constraint, std::string_view text);
bool holds(const Rules& rules, constraint::Constraint constraint,
           const constraint::Decimal& number);

bool holds(const Rules& rules, const TextBranch& branch, std::string_view text);
bool holds(const Rules& rules, const NumberBranch& branch, const constraint::Decimal& number);

bool has_text(const Rules& rules, const Type& type, std::string_view text);
bool has_number(const Rules& rules, const Type& type, const constraint::Decimal& number);

/// A JSON value written in a rule file; arrays, and objects but for discriminators, are judged by
/// kind alone.
bool has_json(const Rules& rules, const Type& type, const syntax::Json& json);

/// Does every value of one branch lie in another of the type, as far as can be told?
bool covers(const TextBranch& wide, const TextBranch& narrow);
bool covers(const NumberBranch& wide, const NumberBranch& narrow);

} // namespace assay::bind
