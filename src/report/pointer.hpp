// Paths of the payload as JSON Pointers (RFC 6901), and their member names as text.
#pragma once

#include "evaluate/findings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::report {

/// What stood between a member name's quotes, with its JSON escapes decoded. A lone surrogate
/// becomes U+FFFD.
std::string decode_name(std::string_view raw);

/// The name of a member step, always UTF-8.
std::string step_name(const evaluate::Step& step);

/// `/lines/0/a~1b`; empty for the root.
std::string spell_pointer(const std::vector<evaluate::Step>& steps, evaluate::Slice path);
/// The same, in the place of what is in `pointer`.
void spell_pointer(const std::vector<evaluate::Step>& steps, evaluate::Slice path,
                   std::string& pointer);

/// The pointer as the fragment of a URI (RFC 6901, section 6): `#/a%20b`.
std::string fragment(std::string_view pointer);

} // namespace assay::report
