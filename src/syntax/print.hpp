// Syntax tree to text.
#pragma once

#include "syntax/tree.hpp"

#include <string>

namespace assay::syntax {

/// The formatter: canonical rule text, comments kept. Parsing the result gives the same tree but
/// for spans, and printing that gives the same text.
std::string print(const File& file, std::string_view source_text);

/// Every node, a line each, indented: for golden files and for comparing trees. No spans.
std::string dump(const File& file);

/// Canonical text of a part, for messages ("because `residence != nationality`").
std::string print(const Expression& expression);
std::string print(const Type& type);
/// Compact strict JSON text: `{"a":[1,2]}`.
std::string print(const Json& json);
/// As a rule file has it: `{ "a": [1, 2] }`; texts with the author's own escapes, if the source is
/// given.
std::string print_spaced(const Json& json, std::string_view source_text = {});

} // namespace assay::syntax
