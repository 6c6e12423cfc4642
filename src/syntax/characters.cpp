// The table of punctuation.
#include "syntax/characters.hpp"

#include <algorithm>
#include <array>

namespace assay::syntax {

namespace {

using enum TokenKind;

/// Those with the same first character stand together, longest first.
constexpr std::array marks{
    Mark{"!==", foreign},
    Mark{"!=", not_equal},
    Mark{"!", foreign},
    Mark{"&&", foreign},
    Mark{"&", foreign},
    Mark{"(", open_parenthesis},
    Mark{")", close_parenthesis},
    Mark{"*", star},
    Mark{"+", plus},
    Mark{",", comma},
    Mark{"-", minus},
    Mark{"...", rest},
    Mark{"..", range},
    Mark{".", dot},
    Mark{":", colon},
    Mark{";", foreign},
    Mark{"<=", less_equal},
    Mark{"<>", foreign},
    Mark{"<", less},
    Mark{"===", foreign},
    Mark{"==", equal},
    Mark{"=>", foreign},
    Mark{"=<", foreign},
    Mark{"=~", foreign},
    Mark{"=", equals},
    Mark{">=", greater_equal},
    Mark{">", greater},
    Mark{"?", question},
    Mark{"[", open_bracket},
    Mark{"]", close_bracket},
    Mark{"{", open_brace},
    Mark{"||", foreign},
    Mark{"|", bar},
    Mark{"}", close_brace},
};

struct Range {
    std::uint8_t begin = 0, end = 0;
};

constexpr std::array<Range, 128> ranges = [] {
    std::array<Range, 128> result{};
    for (std::size_t i = 0; i < marks.size(); ++i) {
        Range& range = result[static_cast<unsigned char>(marks[i].text.front())];
        if (range.end == 0) range.begin = static_cast<std::uint8_t>(i);
        range.end = static_cast<std::uint8_t>(i + 1);
    }
    return result;
}();

} // namespace

std::span<const Mark> marks_for(char first) {
    const auto index = static_cast<unsigned char>(first);
    if (index >= ranges.size()) return {};
    const Range range = ranges[index];
    return std::span<const Mark>(marks).subspan(range.begin, range.end - range.begin);
}

} // namespace assay::syntax
