// Writing JSON: strings and objects.
#include "report/json_text.hpp"

#include "report/visible.hpp"
#include "source/utf8.hpp"

namespace assay::report {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool stands_as_it_is(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
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

} // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t run = 0; // begins here what is copied as it is
    for (std::size_t at = 0; at < text.size();) {
        if (stands_as_it_is(text[at])) {
            ++at;
            continue;
        }
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
    append_json_string(out_, name);
    return out_ += ':';
}

} // namespace assay::report
