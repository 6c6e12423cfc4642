// Text inside XML.
#include "cli/output/xml_text.hpp"

#include "source/utf8.hpp"

namespace assay::cli {

namespace {

std::string_view reference(char32_t c, bool attribute) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&apos;";
    case '\n': return attribute ? "&#10;" : "\n";
    case '\t': return "&#9;";
    case '\r': return "&#13;";
    default: return {};
    }
}

/// Code points that are no characters: XML 1.0 excludes these two.
bool is_excluded(char32_t c) { return c == 0xFFFE || c == 0xFFFF; }

std::string escaped(std::string_view text, bool attribute) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const source::CodePoint point = source::decode_at(text, at);
        const std::string_view whole = text.substr(at, point.length);
        at += point.length;
        const std::string_view known = point.valid ? reference(point.value, attribute) : "";
        if (!known.empty())
            out += known;
        else if (point.valid && is_excluded(point.value))
            out += source::spell(point.value);
        else
            out += source::escape_unprintable(whole);
    }
    return out;
}

} // namespace

std::string xml_element(std::string_view text) { return escaped(text, false); }

std::string xml_attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + escaped(value, true) + "\"";
}

} // namespace assay::cli
