// What the figures were measured on.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace bench {

/// Names and values: processor, cores, compiler, versions.
std::vector<std::pair<std::string, std::string>> machine_facts();

} // namespace bench
