// The operand of `script Latin`, and the search that `contains "x"` does.
#pragma once

#include "constraint/operand.hpp"
#include "constraint/unicode.hpp"

namespace assay::constraint {

std::optional<Flaw> read(Operand&& operand, unicode::Script& into);
std::string words(const unicode::Script& operand, Language language);

/// Linear in both, whatever they hold.
bool occurs(std::string_view part, std::string_view text);

} // namespace assay::constraint
