// Payloads of a record of 200 members: twenty things with the same ten members each.
#include "workloads/wide.hpp"

#include "workloads/subject.hpp"
#include "workloads/words.hpp"

#include <array>

namespace bench {

namespace {

std::string value(std::string_view suffix, Random& random) {
    static constexpr std::array<std::string_view, 3> states = {"open", "held", "closed"};
    if (suffix == "name") return quoted(random.one_of(words::companies));
    if (suffix == "code") return quoted(random.digits(random.between(6, 12)));
    if (suffix == "count") return std::to_string(random.below(1000000));
    if (suffix == "active") return random.chance(50) ? "true" : "false";
    if (suffix == "state") return quoted(random.one_of(states));
    if (suffix == "created")
        return quoted("2024-0" + std::to_string(random.between(1, 9)) + "-1" + random.digits(1));
    if (suffix == "ratio") return "0." + std::to_string(random.between(1, 9999));
    if (suffix == "reference") return quoted(random.hex(8) + "-0000-4000-8000-" + random.hex(12));
    if (suffix == "note") return quoted(random.one_of(words::streets));
    return R"(["blue",)" + quoted(random.one_of(words::cities)) + "]";
}

Members steady(Random& random) {
    Members members;
    for (const std::string_view prefix : wide::prefixes)
        for (const std::string_view suffix : wide::suffixes)
            members.push_back({wide::member_name(prefix, suffix), value(suffix, random)});
    return members;
}

Members varied(Random& random) {
    Members members;
    for (Member& member : steady(random)) {
        const bool optional = member.name.ends_with("_note") || member.name.ends_with("_tags");
        if (optional && random.chance(40)) continue;
        if (member.name.ends_with("_note") && random.chance(20)) member.value = "null";
        members.push_back(std::move(member));
    }
    return members;
}

void spoil(Members& members, Random& random) {
    const auto some = [&](std::string_view suffix) {
        return wide::member_name(random.one_of(wide::prefixes), suffix);
    };
    switch (random.below(8)) {
    case 0: return remove(members, some("name"));
    case 1: return set_wrong_kind(members, some("name"), random);
    case 2: return set(members, some("code"), quoted("12a"));
    case 3: return set(members, some("count"), "1000001");
    case 4: return set(members, some("active"), "null");
    case 5: return set(members, some("state"), quoted("opened"));
    case 6: return set(members, some("created"), quoted("2024-13-10"));
    default: return set(members, some("amount"), "12");
    }
}

} // namespace

Subject wide_record() {
    return {
        "wide", "bench/rules/wide.assay", "Wide", "", "bench/schemas/wide.json", "", steady, varied,
        spoil};
}

} // namespace bench
