// A JSON string as it is written.
#include "cli/fix/written_string.hpp"

#include "report/json_text.hpp"
#include "source/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace assay::cli {

namespace {

char32_t unit_at(std::string_view text, std::size_t digits) {
    return static_cast<char32_t>(
        std::stoul(std::string(text.substr(digits, 4)), nullptr, 16)); // the text is well-formed
}

WrittenCharacter read_escape(std::string_view text, std::size_t at) {
    constexpr std::string_view letters = "bfnrt";
    constexpr std::string_view meant = "\b\f\n\r\t";
    const char letter = text[at + 1];
    if (letter != 'u') {
        const std::size_t known = letters.find(letter);
        const char value = known == std::string_view::npos ? letter : meant[known];
        return {at, at + 2, static_cast<char32_t>(value), true};
    }
    const char32_t high = unit_at(text, at + 2);
    if (high < 0xD800 || high > 0xDBFF) return {at, at + 6, high, true};
    const char32_t low = unit_at(text, at + 8);
    return {at, at + 12, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), true};
}

std::u32string code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const source::CodePoint point = source::decode_at(text, at);
        points.push_back(point.value);
        at += point.length;
    }
    return points;
}

void append_escaped(std::string& text, char32_t point) {
    if (point < 0x10000) {
        text += fmt::format("\\u{:04x}", static_cast<unsigned>(point));
        return;
    }
    const auto rest = static_cast<unsigned>(point - 0x10000);
    text += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
}

std::string spell(std::u32string_view points, bool in_ascii) {
    std::string text;
    for (const char32_t point : points) {
        if (in_ascii && point >= 0x80) {
            append_escaped(text, point);
            continue;
        }
        std::string plain;
        std::string quoted;
        source::append_utf8(plain, point);
        report::append_json_string(quoted, plain);
        text.append(quoted, 1, quoted.size() - 2);
    }
    return text;
}

} // namespace

WrittenString read_string(std::string_view text, std::size_t offset) {
    WrittenString string;
    if (offset >= text.size() || text[offset] != '"') return string;
    for (std::size_t at = offset + 1; at < text.size() && text[at] != '"';) {
        if (text[at] == '\\') {
            string.push_back(read_escape(text, at));
        } else {
            const source::CodePoint point = source::decode_at(text, at);
            string.push_back({at, at + point.length, point.value, false});
        }
        at = string.back().end;
    }
    return string;
}

std::string meaning(const WrittenString& string) {
    std::string text;
    for (const WrittenCharacter& character : string) source::append_utf8(text, character.value);
    return text;
}

std::vector<Edit> respell(const WrittenString& string, std::string_view wanted) {
    const std::u32string points = code_points(wanted);
    const std::size_t shorter = std::min(string.size(), points.size());
    std::size_t front = 0;
    while (front < shorter && string[front].value == points[front]) ++front;
    std::size_t back = 0;
    while (back < shorter - front &&
           string[string.size() - 1 - back].value == points[points.size() - 1 - back])
        ++back;
    const auto first = string.begin() + static_cast<std::ptrdiff_t>(front);
    const auto last = string.end() - static_cast<std::ptrdiff_t>(back);
    if (first == last) return {};
    const bool in_ascii =
        std::any_of(first, last, [](const WrittenCharacter& one) { return one.escaped; });
    const auto middle = std::u32string_view(points).substr(front, points.size() - back - front);
    const std::size_t begin = first->begin;
    return {{begin, std::prev(last)->end - begin, spell(middle, in_ascii)}};
}

} // namespace assay::cli
