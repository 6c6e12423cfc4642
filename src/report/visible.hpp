// Texts of others, made safe to show: nothing in them can hide, reorder or break the line they
// stand in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::report {

/// The zero-width joiner and non-joiner: part of the spelling in prose, a disguise in a name.
enum class Joiners : bool { keep, show };

/// True for controls, bidirectional marks, line and paragraph separators, and what else has no
/// shape.
bool hidden(char32_t code_point);

/// `text` with each hidden character as an escape (`\n`, `\u202E`, `\u{E0041}`), and each byte that
/// is not UTF-8 as U+FFFD. Everything that is shown and that somebody else wrote goes through here.
std::string visible(std::string_view text, Joiners joiners = Joiners::keep);

/// The same, cut with an ellipsis after `most` code points.
std::string visible(std::string_view text, std::size_t most, Joiners joiners = Joiners::keep);

/// A member's name inside a sentence: joiners shown, and short enough to read.
inline std::string visible_name(std::string_view name) { return visible(name, 64, Joiners::show); }

} // namespace assay::report
