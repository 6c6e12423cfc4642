// Paths of the payload as JSON Pointers.
#include "report/pointer.hpp"

#include "source/ascii.hpp"
#include "source/load.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace assay::report {

namespace {

constexpr char32_t replacement = 0xFFFD;

void append_unit(std::string& out, char32_t c) {
    source::append_utf8(out, c >= 0xD800 && c <= 0xDFFF ? replacement : c);
}

std::optional<char32_t> four_digits(std::string_view raw, std::size_t at) {
    if (raw.size() < at + 4) return std::nullopt;
    unsigned value = 0;
    const char* end = raw.data() + at + 4;
    const auto [stop, error] = std::from_chars(raw.data() + at, end, value, 16);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return value;
}

bool is_high(char32_t c) { return c >= 0xD800 && c <= 0xDBFF; }
bool is_low(char32_t c) { return c >= 0xDC00 && c <= 0xDFFF; }

/// `at` stands behind `\u`.
void append_unicode_escape(std::string& out, std::string_view raw, std::size_t& at) {
    const auto unit = four_digits(raw, at);
    if (!unit) return append_unit(out, replacement);
    at += 4;
    if (!is_high(*unit)) return append_unit(out, *unit);
    const bool follows = raw.substr(at, 2) == "\\u";
    const auto low = follows ? four_digits(raw, at + 2) : std::nullopt;
    if (!low || !is_low(*low)) return append_unit(out, replacement);
    at += 6;
    append_unit(out, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
}

void append_escaped_character(std::string& out, std::string_view raw, std::size_t& at) {
    if (at == raw.size()) return append_unit(out, replacement);
    switch (const char c = raw[at++]; c) {
    case 'b': out += '\b'; break;
    case 'f': out += '\f'; break;
    case 'n': out += '\n'; break;
    case 'r': out += '\r'; break;
    case 't': out += '\t'; break;
    case 'u': append_unicode_escape(out, raw, at); break;
    default: out += c; // `\"`, `\\`, `\/`; the engine refuses all others
    }
}

constexpr std::uint64_t each_byte = 0x0101010101010101;

/// Whether one of eight bytes is not ASCII, or `~` or `/`; said too often of bytes beside those.
bool may_be_special(std::uint64_t eight) {
    const auto has = [eight](char c) {
        const std::uint64_t others = eight ^ each_byte * static_cast<unsigned char>(c);
        return (others - each_byte) & ~others;
    };
    return ((eight | has('~') | has('/')) & each_byte * 0x80) != 0;
}

/// Whether a name is its own token of a pointer: ASCII without `~`, `/` and JSON's escapes. Not
/// said of all that are.
bool is_token(const evaluate::Step& step) {
    const std::string_view name = step.name;
    if (step.escaped) return false;
    const auto eight_at = [&name](std::size_t at) {
        return source::load<std::uint64_t>(name.data() + at);
    };
    if (name.size() >= 8) {
        for (std::size_t at = 0; at + 8 < name.size(); at += 8)
            if (may_be_special(eight_at(at))) return false;
        return !may_be_special(eight_at(name.size() - 8));
    }
    const auto is_plain = [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && c != '~' && c != '/';
    };
    return std::all_of(name.begin(), name.end(), is_plain);
}

std::string valid_utf8(std::string text) {
    if (source::is_ascii(text)) return text;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = source::decode_at(text, at);
        source::append_utf8(out, point.valid ? point.value : replacement);
        at += point.length;
    }
    return out;
}

void append_token(std::string& out, std::string_view name) {
    for (const char c : name) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
}

/// What RFC 3986 allows in a fragment as it stands.
constexpr auto fragment_may_hold = [] {
    std::array<bool, 256> may{};
    for (unsigned char c = 'a'; c <= 'z'; ++c) may[c] = may[c - 'a' + 'A'] = true;
    for (const unsigned char c : std::string_view("0123456789-._~!$&'()*+,;=:@/?")) may[c] = true;
    return may;
}();

} // namespace

std::string decode_name(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        if (raw[at] != '\\') {
            out += raw[at++];
        } else {
            ++at;
            append_escaped_character(out, raw, at);
        }
    }
    return out;
}

std::string step_name(const evaluate::Step& step) {
    return valid_utf8(step.escaped ? decode_name(step.name) : std::string(step.name));
}

std::string spell_pointer(const std::vector<evaluate::Step>& steps, evaluate::Slice path) {
    std::string pointer;
    spell_pointer(steps, path, pointer);
    return pointer;
}

void spell_pointer(const std::vector<evaluate::Step>& steps, evaluate::Slice path,
                   std::string& pointer) {
    const auto end = std::min(path.end, static_cast<std::uint32_t>(steps.size()));
    constexpr std::size_t longest_index = 10; // in digits
    std::size_t size = 0;
    for (std::uint32_t i = path.begin; i < end; ++i)
        size += 1 + (steps[i].index ? longest_index : steps[i].name.size());
    pointer.clear();
    pointer.reserve(size);
    for (std::uint32_t i = path.begin; i < end; ++i) {
        pointer += '/';
        if (steps[i].index)
            pointer += std::to_string(steps[i].ordinal);
        else if (is_token(steps[i]))
            pointer += steps[i].name;
        else
            append_token(pointer, step_name(steps[i]));
    }
}

std::string fragment(std::string_view pointer) {
    const auto may_stand = [](char c) { return fragment_may_hold[static_cast<unsigned char>(c)]; };
    std::string out = "#";
    while (true) {
        const auto run = std::find_if_not(pointer.begin(), pointer.end(), may_stand);
        out.append(pointer.begin(), run); // mostly all
        if (run == pointer.end()) return out;
        const auto byte = static_cast<unsigned char>(*run);
        out += '%';
        out += "0123456789ABCDEF"[byte >> 4];
        out += "0123456789ABCDEF"[byte & 0xF];
        pointer.remove_prefix(static_cast<std::size_t>(run - pointer.begin()) + 1);
    }
}

} // namespace assay::report
