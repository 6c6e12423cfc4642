// Payloads of Equals Money's person, the answer: wide, nullable, with objects, and open.
#include "workloads/subject.hpp"
#include "workloads/words.hpp"

#include <array>

namespace bench {

namespace {

std::string uuid(Random& random) {
    return quoted(random.hex(8) + '-' + random.hex(4) + '-' + random.hex(4) + '-' + random.hex(4) +
                  '-' + random.hex(12));
}

std::string moment(Random& random, std::string_view year) {
    return quoted(std::string(year) + "-0" + std::to_string(random.between(1, 9)) + "-1" +
                  random.digits(1) + "T1" + random.digits(1) + ":2" + random.digits(1) + ":3" +
                  random.digits(1) + "Z");
}

std::string truth(Random& random) { return random.chance(50) ? "true" : "false"; }

Members required(Random& random) {
    static constexpr std::array<std::string_view, 4> statuses = {"active", "deactivated",
                                                                 "kycReferred", "rejected"};
    return {{"id", uuid(random)},
            {"firstName", quoted(random.one_of(words::given_names))},
            {"lastName", quoted(random.one_of(words::family_names))},
            {"middleInitials", quoted(random.text("ABCDEFGH", random.between(1, 2)))},
            {"dob", quoted("19" + random.digits(2) + "-01-1" + random.digits(1))},
            {"gender", quoted(random.chance(50) ? "Female" : "Male")},
            {"nationality", quoted("US")},
            {"countryOfResidence", quoted("GB")},
            {"primaryEmailAddress", quoted(random.text("abcdefgh", 9) + "@example.org")},
            {"status", quoted(random.one_of(statuses))},
            {"locale", quoted("en-GB")},
            {"productId", uuid(random)},
            {"avatarId", uuid(random)},
            {"avatarCdnUrl", quoted("https://cdn.example.org/" + random.hex(16))},
            {"preferred2FAMethod", quoted(random.chance(50) ? "whatsapp" : "sms")},
            {"createdAt", moment(random, "2019")},
            {"updatedAt", moment(random, "2021")}};
}

void add_optional(Members& members, Random& random) {
    const Members optional = {
        {"title", quoted(random.chance(50) ? "Mrs" : "Mr")},
        {"nationalities", random.chance(50) ? R"(["GB"])" : R"(["DE","US"])"},
        {"primaryMobileNumber", quoted("+" + random.digits(12))},
        {"avatar", R"({"url":"https://cdn.example.org/a.png","fileName":"a.png"})"},
        {"sendInvite", truth(random)},
        {"roleId", uuid(random)},
        {"verifyEmailAddress", truth(random)},
        {"verifyMobileNumber", truth(random)},
        {"sub", quoted("auth0|" + random.hex(24))},
        {"hasPeopleCard", "true"},
        {"card", R"({"id":)" + uuid(random) + R"(,"limits":[100,250.5]})"},
        {"emailTheme", quoted("em-light")},
        {"persona", "{}"}};
    members.insert(members.end(), optional.begin(), optional.end());
}

Members steady(Random& random) {
    Members members = required(random);
    add_optional(members, random);
    return members;
}

Members varied(Random& random) {
    Members members = steady(random);
    for (const std::string_view name :
         {"middleInitials", "dob", "gender", "nationality", "countryOfResidence", "locale",
          "avatarId", "avatarCdnUrl", "preferred2FAMethod", "title", "nationalities", "sub"})
        if (random.chance(15)) set(members, name, "null");
    thin_out(members,
             {"title", "nationalities", "primaryMobileNumber", "avatar", "sendInvite", "roleId",
              "verifyEmailAddress", "verifyMobileNumber", "sub", "emailTheme", "persona"},
             40, random);
    if (random.chance(20)) set(members, "addedLater", R"({"by":"the service","since":2024})");
    return members;
}

void spoil(Members& members, Random& random) {
    static constexpr std::array<std::string_view, 4> texts = {"firstName", "lastName",
                                                              "primaryEmailAddress", "status"};
    static constexpr std::array<std::string_view, 3> ids = {"id", "productId", "avatarId"};
    switch (random.below(8)) {
    case 0: return remove(members, random.one_of(texts));
    case 1: return set_wrong_kind(members, random.one_of(texts), random);
    case 2: return set(members, random.one_of(texts), "null");
    case 3: return set(members, random.one_of(ids), quoted(random.hex(32)));
    case 4: return set(members, "createdAt", quoted("2019-13-24T14:15:22Z"));
    case 5: return set(members, "updatedAt", quoted("2019-08-24T14:15:22.123Z"));
    case 6: return set(members, "status", quoted("Active"));
    default: return set(members, "verifyMobileNumber", "null");
    }
}

} // namespace

Subject equalsmoney_person() {
    return {"equalsmoney-person",
            "rules/equalsmoney/people.assay",
            "Person",
            "",
            "bench/schemas/equalsmoney-person.json",
            "the warnings: `updatedAt` against `createdAt`, `hasPeopleCard` against `card`",
            steady,
            varied,
            spoil};
}

} // namespace bench
