// Making and changing the members of an object.
#include "workloads/members.hpp"

#include <algorithm>
#include <array>

namespace bench {

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string object(const Members& members) {
    std::string text = "{";
    for (const Member& member : members) {
        if (text.size() > 1) text += ',';
        text += quoted(member.name) + ':' + member.value;
    }
    return text + '}';
}

std::string array(const std::vector<std::string>& values) {
    std::string text = "[";
    for (const std::string& value : values) {
        if (text.size() > 1) text += ',';
        text += value;
    }
    return text + ']';
}

Member* find(Members& members, std::string_view name) {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const Member& member) { return member.name == name; });
    return found == members.end() ? nullptr : &*found;
}

void set(Members& members, std::string_view name, std::string_view value) {
    if (Member* member = find(members, name))
        member->value = value;
    else
        members.push_back({std::string(name), std::string(value)});
}

void remove(Members& members, std::string_view name) {
    const auto named = [&](const Member& member) { return member.name == name; };
    members.erase(std::remove_if(members.begin(), members.end(), named), members.end());
}

void thin_out(Members& members, const std::vector<std::string_view>& names, std::size_t percent,
              Random& random) {
    for (const std::string_view name : names)
        if (random.chance(percent)) remove(members, name);
}

void set_wrong_kind(Members& members, std::string_view name, Random& random) {
    static constexpr std::array<std::string_view, 3> values = {"61169", "12.5", "{\"a\":[]}"};
    set(members, name, random.one_of(values));
}

} // namespace bench
