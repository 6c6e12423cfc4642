// The name of a module, and the files that it may stand in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::library {

/// The name that `text` declares (`module a.b`), read without parsing the rest; empty where the
/// file does not begin with one.
std::string declared_module(std::string_view text);

/// Paths below a folder in which module `a.b.c` may stand, most specific first. They are made from
/// its last segments, all of them to one: first as folders, then joined by `.` or `_`:
/// `a/b/c.assay`, `a/b.c.assay`, `a/b_c.assay`, …, `b_c.assay`, `c.assay`. Empty for what is no
/// module name.
std::vector<std::string> module_files(std::string_view name);

} // namespace assay::library
