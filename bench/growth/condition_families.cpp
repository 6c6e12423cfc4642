// Rules with many conditions or words, judging one payload each.
#include "growth/family.hpp"

namespace bench {

namespace {

std::string number(std::size_t value) { return std::to_string(value); }

std::string words(std::size_t count) {
    std::string text;
    for (std::size_t at = 0; at < count; ++at)
        text += (at == 0 ? "\"word" : " | \"word") + number(at) + "\"";
    return text;
}

std::string wide_record(std::size_t count) {
    std::string text = "module growth\n\nrecord Subject {\n";
    for (std::size_t at = 0; at < count; ++at) text += "    member" + number(at) + ": integer\n";
    return text + "}\n";
}

/// As many members, each required under one word of the enumeration.
std::string many_conditions(std::size_t count) {
    std::string text = "module growth\n\nrecord Subject {\n    kind: " + words(count) + "\n";
    for (std::size_t at = 0; at < count; ++at)
        text += "    when kind is \"word" + number(at) + "\" {\n        member" + number(at) +
                ": integer\n    }\n";
    return text + "}\n";
}

std::string nested_conditions(std::size_t depth) {
    std::string text = "module growth\n\nrecord Subject {\n";
    for (std::size_t at = 0; at < depth; ++at) text += "    flag" + number(at) + ": boolean\n";
    for (std::size_t at = 0; at < depth; ++at)
        text += "    when flag" + number(at) + " {\n        member" + number(at) + ": integer\n";
    return text + repeat("    }\n", depth) + "}\n";
}

std::string all_flags(std::size_t depth) {
    return "{" +
           list(depth,
                [](std::size_t at) {
                    return "\"flag" + number(at) + "\":true,\"member" + number(at) + "\":1";
                }) +
           "}";
}

std::string all_members(std::size_t count) {
    return "{" + list(count, [](std::size_t at) { return "\"member" + number(at) + "\":1"; }) + "}";
}

} // namespace

void add_condition_families(std::vector<Family>& families) {
    // Two steps, and no growth: a record of more than 512 members is not proven but judged, and a
    // workspace remembers up to 512 sentences that it told.
    families.push_back({"members of a record, all there", 125, wide_record, all_members});
    families.push_back({"members of a very wide record, all there", 600, wide_record, all_members});
    families.push_back({"a record's members, all missing", 1000, wide_record, always("{}")});
    families.push_back(
        {"a record's members, all wrong", 1000, wide_record, [](std::size_t count) {
             return "{" +
                    list(count,
                         [](std::size_t at) { return "\"member" + number(at) + "\":\"x\""; }) +
                    "}";
         }});
    families.push_back({"conditions on one enumeration", 250, many_conditions,
                        always(R"({"kind":"word7","member7":1})")});
    families.push_back({"conditions in conditions", 15, nested_conditions, all_flags});
    families.push_back({"a word of a wide enumeration", 1000,
                        [](std::size_t count) {
                            return "module growth\n\ntype Subject = [" + words(count) + "]\n";
                        },
                        always("[" + list(200, always("\"word999\"")) + "]")});
    families.push_back({"no word of a wide enumeration, but near many", 500,
                        [](std::size_t count) {
                            return "module growth\n\ntype Subject = [" + words(count) + "]\n";
                        },
                        always("[" + list(20, always("\"wort7777\"")) + "]")});
}

} // namespace bench
