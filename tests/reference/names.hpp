// Names that were probably meant to be others.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace assay::reference {

/// The one of `known` that `name` is near to, where no other is as near. Near is a distance of at
/// most 1, or a third of the longer name, or equal but for case, `_` and `-`.
std::optional<std::string> only_nearest(const std::string& name,
                                        const std::vector<std::string>& known);

/// Equal but for case or Unicode normal form.
bool equal_but_for_form(const std::string& a, const std::string& b);

} // namespace assay::reference
