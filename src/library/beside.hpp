// What lies beside a path that leads nowhere, and was probably meant.
#pragma once

#include <string>
#include <vector>

namespace assay::library {

/// The names in the folder of `path`, sorted; of a large folder some of them, of none nothing.
std::vector<std::string> names_beside(const std::string& path);

/// "did you mean `in/order.json`?", or "`in/a.json` or `in/b.json`", of the files in the folder of
/// `path`; empty where none is near, or many are.
std::string did_you_mean_file(const std::string& path);

/// The same of rule files.
std::string did_you_mean_rule_file(const std::string& path);

} // namespace assay::library
