// Judging a document that the caller has already parsed with nlohmann/json.
#pragma once

#include "assay/workspace.hpp"

#include <nlohmann/json_fwd.hpp>

namespace assay {

/// Judges a parsed document. Verdict and violations are those of Workspace::check() over the text,
/// but for what a parse loses: offsets, repeated members, the exact text of numbers (a double
/// stands for its shortest decimal). NaN, infinities, binary and discarded values and invalid UTF-8
/// are `malformed`. The document must stay, unchanged, until the last report() about it.
Verdict check(Workspace& workspace, TypeHandle type, const nlohmann::json& document,
              const Context& context = {});

/// Text is not a document: nlohmann::json would take it for a JSON string. Text goes to
/// Workspace::check().
Verdict check(Workspace&, TypeHandle, std::string_view, const Context& = {}) = delete;
Verdict check(Workspace&, TypeHandle, const std::string&, const Context& = {}) = delete;
Verdict check(Workspace&, TypeHandle, const char*, const Context& = {}) = delete;

} // namespace assay
