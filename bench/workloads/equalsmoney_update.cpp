// Payloads of Equals Money's "update a person": a change, so every member may be absent.
#include "workloads/subject.hpp"
#include "workloads/words.hpp"

#include <array>

namespace bench {

namespace {

constexpr std::array<std::string_view, 6> titles = {"Master", "Mr", "Miss", "Mrs", "Ms", "Mx"};
constexpr std::array<std::string_view, 10> codes = {"GB", "US", "DE", "FR", "XK",
                                                    "PL", "BR", "JP", "IE", "ZA"};

std::string date(Random& random) {
    const auto two = [](std::size_t number) {
        return std::string(number < 10 ? "0" : "") + std::to_string(number);
    };
    return std::to_string(random.between(1940, 2005)) + '-' + two(random.between(1, 12)) + '-' +
           two(random.between(1, 28));
}

/// Different ones, in no order.
std::string nationalities(Random& random) {
    std::vector<std::string> chosen;
    for (const std::string_view code : codes) chosen.push_back(quoted(code));
    random.shuffle(chosen);
    chosen.resize(random.between(1, 3));
    return array(chosen);
}

Members steady(Random& random) {
    return {{"accountId", quoted("F" + random.digits(5))},
            {"firstName", quoted(random.one_of(words::given_names))},
            {"lastName", quoted(random.one_of(words::family_names))},
            {"title", quoted(random.one_of(titles))},
            {"middleInitials", quoted(random.text("ABCDEFGH", random.between(1, 2)))},
            {"dob", quoted(date(random))},
            {"gender", quoted(random.chance(50) ? "Female" : "Male")},
            {"nationalities", nationalities(random)},
            {"countryOfResidence", quoted(random.one_of(codes))},
            {"primaryMobileNumber", quoted("+" + random.digits(12))},
            {"emailTheme", quoted(random.chance(50) ? "em-light" : "em-dark")},
            {"transactionalEmailPreference", random.chance(50) ? "true" : "false"},
            {"locale", quoted("en-GB")}};
}

Members varied(Random& random) {
    Members members = steady(random);
    if (random.chance(10)) set(members, "nationality", quoted(random.one_of(words::countries)));
    for (const std::string_view name :
         {"title", "middleInitials", "dob", "gender", "countryOfResidence", "primaryMobileNumber",
          "transactionalEmailPreference"})
        if (random.chance(10)) set(members, name, "null");
    std::vector<std::string_view> names;
    const Members whole = members;
    for (const Member& member : whole) names.push_back(member.name);
    thin_out(members, names, 35, random);
    return members;
}

void spoil(Members& members, Random& random) {
    static constexpr std::array<std::string_view, 4> texts = {"firstName", "lastName", "emailTheme",
                                                              "locale"};
    switch (random.below(8)) {
    case 0: return set_wrong_kind(members, random.one_of(texts), random);
    case 1: return set(members, random.one_of(texts), "null");
    case 2: return set(members, "nickname", quoted("Dolly"));
    case 3: return set(members, "middleInitials", quoted(random.text("ABC", 11)));
    case 4: return set(members, "title", quoted("mrs"));
    case 5: return set(members, "nationalities", R"(["GB","UK"])");
    case 6: return set(members, "transactionalEmailPreference", quoted("yes"));
    default: return set(members, "primaryMobileNumber", quoted(random.digits(51)));
    }
}

} // namespace

Subject equalsmoney_update() {
    return {"equalsmoney-update",
            "rules/equalsmoney/people.assay",
            "UpdatePerson",
            "",
            "bench/schemas/equalsmoney-update.json",
            "the warnings: `dob` is a date, no country twice, `nationality` is deprecated",
            steady,
            varied,
            spoil};
}

} // namespace bench
