// A presence group's text, taken apart.
#include "report/group.hpp"

#include "report/visible.hpp"

#include <array>
#include <utility>

namespace assay::report {

namespace {

constexpr std::array<std::pair<std::string_view, Message>, 4> openings = {{
    {"exactly one of ", Message::exactly_one},
    {"at least one of ", Message::at_least_one},
    {"at most one of ", Message::at_most_one},
    {"all or none of ", Message::all_or_none},
}};

/// Up to a comma outside backticks.
std::string_view next_name(std::string_view& text) {
    bool quoted = false;
    std::size_t at = 0;
    for (; at < text.size() && (quoted || text[at] != ','); ++at) quoted ^= text[at] == '`';
    std::string_view name = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    if (name.size() >= 2 && name.front() == '`' && name.back() == '`')
        name = name.substr(1, name.size() - 2);
    return name;
}

} // namespace

Group read_group(std::string_view text) {
    for (const auto& [opening, row] : openings) {
        if (!text.starts_with(opening)) continue;
        Group group{row, {}};
        text.remove_prefix(opening.size());
        while (!text.empty()) {
            std::string& name = group.names.emplace_back("`");
            name.append(visible_name(next_name(text))).append("`");
        }
        return group;
    }
    return {};
}

} // namespace assay::report
