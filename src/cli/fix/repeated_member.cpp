// Members that an object holds twice with the same value.
#include "cli/fix/repeated_member.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

constexpr std::string_view white = " \t\r\n";

/// Behind the string that begins at `at` with its quote.
std::size_t string_end(std::string_view text, std::size_t at) {
    for (++at; text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return at + 1;
}

/// Behind the value that begins at `at`. The text is well-formed JSON.
std::size_t value_end(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    do {
        const char c = text[at];
        if (c == '"') {
            at = string_end(text, at);
            continue;
        }
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        const bool literal = depth == 0 && c != '}' && c != ']';
        at = literal ? std::min(text.find_first_of(",]} \t\r\n", at), text.size()) : at + 1;
    } while (depth > 0);
    return at;
}

struct Member {
    std::size_t name = 0; // where it begins
    std::string_view value;
};

Member member_at(std::string_view text, const Place& place) {
    const auto name = static_cast<std::size_t>(place.offset);
    const std::size_t colon = text.find_first_not_of(white, string_end(text, name));
    const std::size_t value = text.find_first_not_of(white, colon + 1);
    return {name, text.substr(value, value_end(text, value) - value)};
}

} // namespace

std::vector<Edit> drop_repeated_members(const Fault& fault) {
    if (fault.violation.code != "duplicate-field" || !fault.violation.place) return {};
    std::vector<Member> members{member_at(fault.text, *fault.violation.place)};
    for (const Place& place : fault.violation.related)
        members.push_back(member_at(fault.text, place));
    std::sort(members.begin(), members.end(),
              [](const Member& a, const Member& b) { return a.name < b.name; });
    std::vector<Edit> edits;
    for (std::size_t at = 1; at < members.size(); ++at) {
        const std::string_view value = members[at].value;
        if (value != members.front().value) return {};
        // With the comma before it, and what stands between that and the value before.
        const std::size_t comma = fault.text.rfind(',', members[at].name);
        const std::size_t begin = fault.text.find_last_not_of(white, comma - 1) + 1;
        const auto end = static_cast<std::size_t>(value.data() - fault.text.data()) + value.size();
        edits.push_back({begin, end - begin, ""});
    }
    return edits;
}

} // namespace assay::cli
