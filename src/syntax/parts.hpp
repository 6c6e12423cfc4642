// The small parts of a tree as canonical text: what the formatter, the dump and messages share.
#pragma once

#include "syntax/tree.hpp"

#include <string>
#include <string_view>

namespace assay::syntax {

/// A JSON text of `text`, quotes included; what is unprintable as `\u` escapes.
std::string quoted(std::string_view text);
void append_quoted(std::string& to, std::string_view text);

/// The same, but with the author's own escapes where `source` still has them at `span`.
std::string quoted(std::string_view text, Span span, std::string_view source);
void append_quoted(std::string& to, std::string_view text, Span span, std::string_view source);

/// In backticks where it was, or has to be.
std::string spell(const Word& name);
std::string spell(const std::vector<Word>& names); // `a, b`
std::string spell(const Path& path);
std::string spell(const Literal& literal, std::string_view source = {});
std::string spell(const Interval& interval);
std::string spell(const Outcome& outcome, std::string_view source = {});
std::string_view spell(Group::Kind kind); // `exactly one of`
/// Slashes included, those inside escaped.
std::string spell_pattern(const Text& pattern);

} // namespace assay::syntax
