// Writing JSON: strings and objects.
#include "report/json_text.hpp"

#include "report/visible.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace assay::report {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool stands_as_it_is(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

/// The same of eight. (Controls and the quote alone are below 0x21 with their second bit turned;
/// what the first that is none carries into those behind it changes nothing any more.)
bool stand_as_they_are(std::uint64_t word) {
    constexpr std::uint64_t each = 0x0101010101010101;
    const std::uint64_t controls_and_quotes = (word ^ 0x02 * each) - 0x21 * each;
    const std::uint64_t backslashes = (word ^ '\\' * each) - each;
    const std::uint64_t beyond_tilde = word + each;
    return ((word | controls_and_quotes | backslashes | beyond_tilde) & 0x80 * each) == 0;
}

std::size_t plain_run(std::string_view text) {
    return source::run_of(
        text, [](std::uint64_t word) { return stand_as_they_are(word); },
        [](char c) { return stands_as_it_is(c); });
}

void append_unit(std::string& out, char32_t unit) {
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789abcdef"[(unit >> shift) & 0xF];
}

void append_escape(std::string& out, char32_t c) {
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case replacement: out += "\uFFFD"; return;
    default: break;
    }
    if (c < 0x10000) return append_unit(out, c);
    append_unit(out, 0xD800 + ((c - 0x10000) >> 10));
    append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
}

/// A member of plain characters, put together before it is appended: to append is what costs.
class ShortMember {
  public:
    static constexpr std::size_t most = 192; // bytes of name and value

    ShortMember(std::string_view name, bool first) {
        if (!first) add(',');
        add('"'), add(name), add('"'), add(':');
    }
    void add(char c) { *end_++ = c; }
    void add(std::string_view part) { end_ = std::copy(part.begin(), part.end(), end_); }
    std::string_view written() const {
        return {text_.data(), static_cast<std::size_t>(end_ - text_.data())};
    }

  private:
    std::array<char, most + 6> text_; // with comma, quotes and colon
    char* end_ = text_.data();
};

} // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t run = 0; // begins here what is copied as it is
    for (std::size_t at = 0; at < text.size();) {
        if (is_ascii(text[at])) at += plain_run(text.substr(at)); // most or all
        if (at == text.size()) break;
        const auto point = source::decode_at(text, at);
        const std::size_t next = at + point.length;
        if (!point.valid || point.value == '"' || point.value == '\\' || hidden(point.value)) {
            out += text.substr(run, at - run);
            append_escape(out, point.valid ? point.value : replacement);
            run = next;
        }
        at = next;
    }
    out += text.substr(run);
    out += '"';
}

std::string& JsonObject::member(std::string_view name) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += '"';
    return out_.append(name).append("\":");
}

void JsonObject::text(std::string_view name, std::string_view value) {
    const bool is_short = name.size() + value.size() <= ShortMember::most;
    if (!is_short || plain_run(value) < value.size())
        return append_json_string(member(name), value);
    ShortMember member(name, first_);
    member.add('"'), member.add(value), member.add('"');
    out_ += member.written();
    first_ = false;
}

void JsonObject::number(std::string_view name, std::uint64_t value) {
    std::array<char, 20> digits; // of the largest
    const char* const end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    const std::string_view written(digits.data(), static_cast<std::size_t>(end - digits.data()));
    if (name.size() + written.size() > ShortMember::most) return void(member(name) += written);
    ShortMember member(name, first_);
    member.add(written);
    out_ += member.written();
    first_ = false;
}

} // namespace assay::report
