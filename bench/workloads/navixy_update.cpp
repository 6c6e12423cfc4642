// Payloads of Navixy's "update user personal info".
#include "workloads/subject.hpp"
#include "workloads/words.hpp"

#include <array>

namespace bench {

namespace {

std::string word(Random& random, const auto& list) { return quoted(random.one_of(list)); }

std::string street(Random& random) {
    const std::string house = std::to_string(random.between(1, 250));
    return quoted(std::string(random.one_of(words::streets)) + " " + house);
}

void add_address(Members& members, std::string prefix, Random& random) {
    members.push_back({prefix + "_country", word(random, words::countries)});
    members.push_back({prefix + "_index", quoted(random.digits(random.between(4, 6)))});
    members.push_back({prefix + "_region", word(random, words::regions)});
    members.push_back({prefix + "_city", word(random, words::cities)});
    members.push_back({prefix + "_street_address", street(random)});
}

Members person(std::string_view legal_type, Random& random) {
    Members members = {{"hash", quoted(random.hex(32))},
                       {"first_name", word(random, words::given_names)},
                       {"middle_name", word(random, words::given_names)},
                       {"last_name", word(random, words::family_names)},
                       {"legal_type", quoted(legal_type)},
                       {"phone", quoted(random.digits(random.between(10, 15)))}};
    add_address(members, "post", random);
    return members;
}

void add_business(Members& members, Random& random) {
    add_address(members, "registered", random);
    members.push_back(
        {"state_reg_num", quoted(random.digits(2) + '-' + random.digits(random.between(7, 12)))});
    members.push_back({"tin", quoted(random.digits(10))});
}

void add_legal_entity(Members& members, Random& random) {
    members.push_back({"legal_name", word(random, words::companies)});
    members.push_back({"iec", quoted(random.digits(9))});
    members.push_back({"okpo_code", quoted(random.digits(8))});
}

Members steady(Random& random) {
    Members members = person("legal_entity", random);
    add_business(members, random);
    add_legal_entity(members, random);
    return members;
}

Members varied(Random& random) {
    static constexpr std::array<std::string_view, 3> types = {"legal_entity", "sole_trader",
                                                              "individual"};
    const std::string_view type = random.one_of(types);
    Members members = person(type, random);
    if (type != "individual") add_business(members, random);
    if (type == "legal_entity") add_legal_entity(members, random);
    if (type == "sole_trader") members.push_back({"okpo_code", quoted(random.digits(10))});
    thin_out(members,
             {"hash", "phone", "post_country", "post_index", "post_region", "post_city",
              "post_street_address", "state_reg_num", "okpo_code"},
             30, random);
    return members;
}

void spoil(Members& members, Random& random) {
    static constexpr std::array<std::string_view, 4> required = {"first_name", "middle_name",
                                                                 "last_name", "legal_type"};
    switch (random.below(8)) {
    case 0: return remove(members, random.one_of(required));
    case 1: return set_wrong_kind(members, random.one_of(required), random);
    case 2: return set(members, random.one_of(required), "null");
    case 3: return set(members, "comment", quoted("please call back"));
    case 4: return set(members, "phone", quoted("+" + random.digits(12)));
    case 5: return set(members, "state_reg_num", quoted(random.digits(16)));
    case 6: return set(members, "legal_type", quoted("company"));
    default: return set(members, "frist_name", quoted("Charles"));
    }
}

} // namespace

Subject navixy_update() {
    return {"navixy-update",
            "rules/navixy/user_personal_info.assay",
            "Update",
            R"({"plugins": [1, 45, 46]})",
            "bench/schemas/navixy-update.json",
            "the plugin of the context, the warnings about the length of `okpo_code`",
            steady,
            varied,
            spoil};
}

} // namespace bench
