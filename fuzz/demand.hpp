// What every harness demands of what it sees.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::fuzz {

/// Where `held` is false: says which promise is broken, and ends the program.
void demand(bool held, std::string_view promise, std::string_view detail = {});

/// Demands that `text` is UTF-8 in which nothing hides, reorders or breaks a line. Its own line
/// ends are allowed.
void demand_showable(std::string_view text);

/// The parts of `input` between NUL bytes: `most` at most, the last with all the rest; absent ones
/// are empty.
std::vector<std::string> sections(std::string_view input, std::size_t most);

/// The bytes of a file; empty where it cannot be read.
std::string contents(const std::string& path);

} // namespace assay::fuzz
