// The productions of RFC 3986, from the scheme to the fragment.
#include "constraint/character_set.hpp"
#include "constraint/characters.hpp"
#include "constraint/network_formats.hpp"

namespace assay::constraint {

namespace {

using Uri = UriFormat;

constexpr bool is_unreserved(char c) {
    return is_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
}
constexpr bool is_sub_delimiter(char c) {
    return std::string_view("!$&'()*+,;=").find(c) != std::string_view::npos;
}
constexpr CharacterSet scheme_characters([](char c) {
    return is_alphanumeric(c) || c == '+' || c == '-' || c == '.';
});
constexpr CharacterSet registered_name([](char c) {
    return is_unreserved(c) || is_sub_delimiter(c);
});
constexpr CharacterSet user_information([](char c) {
    return registered_name.contains(c) || c == ':';
});
constexpr CharacterSet path_characters([](char c) {
    return user_information.contains(c) || c == '@' || c == '/';
});
constexpr CharacterSet query_characters([](char c) {
    return path_characters.contains(c) || c == '?';
});
constexpr CharacterSet query_and_fragment([](char c) {
    return query_characters.contains(c) || c == '#';
});

/// Characters that are `allowed`, and percent-encoded octets.
FaultIndex check_characters(std::string_view text, const CharacterSet& allowed) {
    if (allowed.holds(text)) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size() || !is_hexadecimal(text[i + 1]) ||
                !is_hexadecimal(text[i + 2]))
                return Uri::escape;
            i += 2;
        } else if (!allowed.contains(text[i])) {
            return Uri::characters;
        }
    }
    return std::nullopt;
}

bool is_scheme(std::string_view text) {
    return !text.empty() && is_letter(text.front()) && scheme_characters.holds(text);
}

/// `v1.fe80` inside brackets: an address of a version yet to come.
bool is_future_address(std::string_view text) {
    if (!text.starts_with('v') && !text.starts_with('V')) return false;
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos || point < 2 || point + 1 == text.size()) return false;
    return all(text.substr(1, point - 1), is_hexadecimal) &&
           user_information.holds(text.substr(point + 1));
}

/// `[…]` with its port's colon after it, or a name up to the port's colon.
FaultIndex check_host_and_port(std::string_view text) {
    std::size_t end = text.find(':');
    if (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos) return Uri::host;
        const auto address = text.substr(1, close - 1);
        if (Ipv6Format::check(address) && !is_future_address(address)) return Uri::host;
        if (close + 1 < text.size() && text[close + 1] != ':') return Uri::host;
        end = close + 1 < text.size() ? close + 1 : std::string_view::npos;
    } else if (auto fault = check_characters(text.substr(0, end), registered_name)) {
        return fault;
    }
    if (end != std::string_view::npos && !all(text.substr(end + 1), is_digit)) return Uri::port;
    return std::nullopt;
}

FaultIndex check_authority(std::string_view text) {
    if (const std::size_t at = text.find('@'); at != std::string_view::npos) {
        if (auto fault = check_characters(text.substr(0, at), user_information)) return fault;
        text.remove_prefix(at + 1);
    }
    return check_host_and_port(text);
}

/// Cuts `text` at `mark` and gives what follows it; nullopt where there is no mark.
std::optional<std::string_view> cut(std::string_view& text, char mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) return std::nullopt;
    const auto after = text.substr(at + 1);
    text = text.substr(0, at);
    return after;
}

/// How many characters at the beginning are in the set.
std::size_t span(std::string_view text, const CharacterSet& set) {
    std::size_t count = 0;
    while (count < text.size() && set.contains(text[count])) ++count;
    return count;
}

/// Whether it is one with a name for its host, if any, without a port and percent-encoded octets.
/// A path has no character that a query has not, so from the host's end on nothing matters but that
/// there is one fragment at most.
bool is_plain_uri(std::string_view text) {
    const std::size_t scheme = span(text, scheme_characters);
    if (scheme == 0 || scheme == text.size() || text[scheme] != ':' || !is_letter(text[0]))
        return false;
    text.remove_prefix(scheme + 1);
    if (text.starts_with("//")) {
        text.remove_prefix(2);
        text.remove_prefix(span(text, registered_name));
        if (!text.empty() && text[0] != '/' && text[0] != '?' && text[0] != '#') return false;
    }
    std::size_t marks = 0;
    for (const char c : text) marks += c == '#';
    return marks <= 1 && query_and_fragment.holds(text);
}

} // namespace

FaultIndex UriFormat::check(std::string_view text) {
    if (is_plain_uri(text)) return std::nullopt;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || !is_scheme(text.substr(0, colon))) return scheme;
    text.remove_prefix(colon + 1);
    if (const auto fragment = cut(text, '#'))
        if (auto fault = check_characters(*fragment, query_characters)) return fault;
    if (const auto query = cut(text, '?'))
        if (auto fault = check_characters(*query, query_characters)) return fault;
    if (text.starts_with("//")) {
        text.remove_prefix(2);
        const std::size_t path = std::min(text.find('/'), text.size());
        if (auto fault = check_authority(text.substr(0, path))) return fault;
        text.remove_prefix(path);
    }
    return check_characters(text, path_characters);
}

} // namespace assay::constraint
