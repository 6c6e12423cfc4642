// JSON Pointers (RFC 6901), taken apart and put together.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::report {

/// `/a~1b/0` is "a/b" and "0"; nullopt for what is no pointer.
std::optional<std::vector<std::string>> pointer_steps(std::string_view pointer);

/// The pointer of the steps.
std::string pointer_of(const std::vector<std::string>& steps);

} // namespace assay::report
