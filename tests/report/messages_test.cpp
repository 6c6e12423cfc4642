// Every message that a violation can have, in every language, as golden files to be read aloud.
#include "report/catalogue.hpp"
#include "support/golden.hpp"
#include "world.hpp"

#include <functional>
#include <set>

using namespace assay;
using namespace assay::test;
using constraint::Code;
using constraint::Subject;
using evaluate::Kind;
using evaluate::Malformed;
using program::Rule;
using Found = evaluate::Violation;

namespace {

/// A case: its name, and what it makes in a world of its own.
struct Case {
    std::string name;
    std::function<Found(World&)> make;
};
using Cases = std::vector<Case>;

void add_presence(Cases& cases) {
    cases.push_back({"required", [](World& w) { return w.violation(Code::required, {"iec"}); }});
    cases.push_back({"required, misspelt", [](World& w) {
                         auto v = w.violation(Code::required, {"people", "#2", "first_name"});
                         v.meant = "frist_name";
                         return v;
                     }});
    cases.push_back({"required, misspelt with escapes", [](World& w) {
                         auto v = w.violation(Code::required, {"first_name"});
                         v.meant = R"(first\u202ename)";
                         v.meant_escaped = true;
                         return v;
                     }});
    cases.push_back(
        {"not-allowed", [](World& w) { return w.violation(Code::not_allowed, {"iec"}); }});
    cases.push_back(
        {"unknown-field", [](World& w) { return w.violation(Code::unknown_field, {"note"}); }});
    cases.push_back({"unknown-field, near", [](World& w) {
                         auto v = w.violation(Code::unknown_field, {"note"});
                         v.suggestion = "notes";
                         return v;
                     }});
    cases.push_back({"unknown-field, only case differs", [](World& w) {
                         auto v = w.violation(Code::unknown_field, {"FirstName"});
                         v.warning = true;
                         v.suggestion = "firstName";
                         return v;
                     }});
    for (const std::uint32_t more : {1, 2, 4, 20})
        cases.push_back({"duplicate-field, " + std::to_string(more) + " more", [more](World& w) {
                             auto v = w.violation(Code::duplicate_field, {"a"});
                             v.rule = program::none;
                             for (std::uint32_t i = 0; i < more; ++i)
                                 w.findings.related.push_back({i, 1});
                             v.related = {0, more};
                             return v;
                         }});
}

void add_types(Cases& cases) {
    const std::pair<std::string, Kind> types[] = {{"string", Kind::number},
                                                  {"integer(0..150)", Kind::string},
                                                  {"number", Kind::boolean},
                                                  {"boolean", Kind::string},
                                                  {"[string](count 1..)", Kind::object},
                                                  {"{ … }", Kind::array},
                                                  {"map(string)", Kind::number},
                                                  {"string(length <= 10) | null", Kind::number},
                                                  {"uuid(length <= 36)", Kind::number},
                                                  {"country.alpha2 | \"XK\"", Kind::number},
                                                  {"Title | null", Kind::number},
                                                  {"Address", Kind::string},
                                                  {"Card | BankAccount", Kind::null},
                                                  {"Unheard", Kind::number},
                                                  {"any", Kind::absent}};
    for (const auto& [text, kind] : types)
        cases.push_back({"type, " + text, [text = text, kind = kind](World& w) {
                             auto v = w.violation(Code::type, {"a"});
                             v.type = w.type(text);
                             v.actual_kind = kind;
                             return v;
                         }});
    cases.push_back({"type, nothing known", [](World& w) {
                         auto v = w.violation(Code::type, {"a"});
                         v.actual_kind = Kind::array;
                         return v;
                     }});
    cases.push_back({"type, sensitive", [](World& w) {
                         auto v = w.violation(Code::type, {"ssn"});
                         v.type = w.type("string");
                         v.actual_kind = Kind::number;
                         v.sensitive = true;
                         return v;
                     }});
    for (const std::string text : {"string", "Title", "[Country]"})
        cases.push_back({"null, " + text, [text](World& w) {
                             auto v = w.violation(Code::null, {"a"});
                             v.type = w.type(text);
                             v.actual_kind = Kind::null;
                             return v;
                         }});
}

void add_enums(Cases& cases) {
    const std::string types[] = {"\"en-GB\"",
                                 "LegalType",
                                 "Title | null",
                                 "\"a\" | \"b\"",
                                 "country.alpha2 | \"XK\"",
                                 "1 | 2 | 3 | true",
                                 "Many",
                                 "Many | null",
                                 "Vast",
                                 "\"with | and ) and \\\" in it\" | \"plain\""};
    for (const auto& text : types)
        cases.push_back({"enum, " + text, [text](World& w) {
                             auto v = w.violation(Code::enumeration, {"a"});
                             v.type = w.type(text);
                             return v;
                         }});
    for (const bool sensitive : {false, true})
        cases.push_back({sensitive ? "enum, near, sensitive" : "enum, near", [sensitive](World& w) {
                             auto v = w.violation(Code::enumeration, {"a"});
                             v.type = w.type("LegalType");
                             v.suggestion = "legal_entity";
                             v.sensitive = sensitive;
                             return v;
                         }});
}

constraint::Operand operand_for(const constraint::ConstraintInfo& info) {
    switch (info.expects) {
    case constraint::Expects::range:
    case constraint::Expects::optional_range:
        if (info.subject == Subject::date && info.word.empty()) {
            constraint::Ranges<constraint::Date> dates;
            dates.choices.push_back({constraint::Date::parse("1900-01-01"), {}, false, false});
            return dates;
        }
        if (info.subject == Subject::date_time && info.word.empty()) {
            constraint::Ranges<constraint::Instant> instants;
            instants.choices.push_back(
                {constraint::Instant::parse("2020-01-01T00:00:00Z"), {}, false, false});
            return instants;
        }
        return between(2, 21);
    case constraint::Expects::positive: return between(5, 5);
    case constraint::Expects::string: return std::string("x-");
    case constraint::Expects::pattern: return constraint::Pattern{"[A-Z]{2}|\""};
    case constraint::Expects::name: return std::string("Latin");
    default: return {};
    }
}

void add_constraints(Cases& cases) {
    const auto all = constraint::constraints();
    for (std::uint16_t kind = 0; kind < all.size(); ++kind)
        for (const bool sensitive : {false, true}) {
            const bool structural = all[kind].expects == constraint::Expects::paths ||
                                    all[kind].expects == constraint::Expects::type;
            const std::string name = "constraint, `" + std::string(all[kind].word) + "` as in " +
                                     std::string(all[kind].example) +
                                     (sensitive ? ", sensitive" : "");
            cases.push_back({name, [kind, sensitive, structural](World& w) {
                                 const auto& info = constraint::constraints()[kind];
                                 auto v = w.violation(info.code, {"items", "#3", "a"});
                                 v.sensitive = sensitive;
                                 if (!structural) {
                                     auto made = w.store.add(kind, operand_for(info));
                                     v.constraint = std::get<constraint::Constraint>(made);
                                     v.actual = 1022;
                                 } else {
                                     v.constraint = constraint::Constraint{kind, 0};
                                 }
                                 return v;
                             }});
        }
}

void add_bare_constraints(Cases& cases) {
    for (int code = static_cast<int>(Code::length); code <= static_cast<int>(Code::keys); ++code)
        cases.push_back(
            {std::string(constraint::info(static_cast<Code>(code)).word) + ", nothing known",
             [code](World& w) { return w.violation(static_cast<Code>(code), {"a"}); }});
    cases.push_back({"keys, by type", [](World& w) {
                         auto v = w.violation(Code::keys, {"labels", "colour"});
                         v.type = w.type("LegalType");
                         v.suggestion = "legal_entity";
                         return v;
                     }});
}

void add_formats(Cases& cases) {
    const auto all = constraint::formats();
    for (std::uint16_t kind = 0; kind < all.size(); ++kind)
        for (std::uint16_t fault = 0; fault < all[kind].faults.size(); ++fault)
            cases.push_back(
                {"format " + std::string(all[kind].word) + ", fault " + std::to_string(fault),
                 [kind, fault](World& w) {
                     auto v = w.violation(Code::format, {"a"});
                     v.format = constraint::Format{kind, 0};
                     v.fault = fault;
                     return v;
                 }});
    for (const bool sensitive : {false, true})
        cases.push_back(
            {sensitive ? "format, near, sensitive" : "format, near", [sensitive](World& w) {
                 auto v = w.violation(Code::format, {"a"});
                 v.format = constraint::Format{0, 0};
                 v.suggestion = "GB";
                 v.sensitive = sensitive;
                 return v;
             }});
    cases.push_back({"format, fault out of range", [](World& w) {
                         auto v = w.violation(Code::format, {"a"});
                         v.format = constraint::Format{0, 0};
                         v.fault = 999;
                         return v;
                     }});
}

void add_groups_and_checks(Cases& cases) {
    for (const std::string opening :
         {"exactly one of", "at least one of", "at most one of", "all or none of"})
        for (const std::uint64_t present : {0, 1, 2}) {
            const std::string name = opening + " iban, `account, number`, c";
            cases.push_back(
                {"one-of, " + name + ", " + std::to_string(present), [name, present](World& w) {
                     auto v = w.violation(Code::one_of, {});
                     v.rule = w.rule(Rule::Kind::group, name);
                     v.actual = present;
                     return v;
                 }});
        }
    cases.push_back({"one-of, not counted", [](World& w) {
                         auto v = w.violation(Code::one_of, {});
                         v.rule = w.rule(Rule::Kind::group, "exactly one of a, b");
                         return v;
                     }});
    cases.push_back(
        {"one-of, no such rule", [](World& w) { return w.violation(Code::one_of, {}); }});
    cases.push_back({"check", [](World& w) {
                         auto v = w.violation(Code::check, {"tax"});
                         v.rule = w.rule(Rule::Kind::check, {}, "tax == 0",
                                         "it's the {tax} of 'nothing'\n\u202Eevil");
                         return v;
                     }});
    cases.push_back(
        {"check, without words", [](World& w) { return w.violation(Code::check, {"tax"}); }});
    cases.push_back({"deprecated", [](World& w) {
                         auto v = w.violation(Code::deprecated, {"nationality"});
                         v.rule =
                             w.rule(Rule::Kind::field, "nationality", {}, "send nationalities");
                         v.warning = true;
                         return v;
                     }});
    cases.push_back({"deprecated, without words",
                     [](World& w) { return w.violation(Code::deprecated, {"nationality"}); }});
}

void add_malformed_and_limits(Cases& cases) {
    for (int cause = 0; cause <= static_cast<int>(Malformed::discarded_value); ++cause) {
        const auto row = report::row_of(static_cast<Malformed>(cause));
        cases.push_back({std::string(report::catalogue()[static_cast<std::size_t>(row)].name),
                         [cause](World& w) {
                             auto v = w.violation(Code::malformed, {});
                             v.malformed = static_cast<Malformed>(cause);
                             return v;
                         }});
    }
    for (int code = static_cast<int>(Code::depth); code <= static_cast<int>(Code::memory); ++code)
        for (const std::uint64_t limit : {1, 64, 1000, 1024, 8 << 20})
            cases.push_back({std::string(constraint::info(static_cast<Code>(code)).word) + ", " +
                                 std::to_string(limit),
                             [code, limit](World& w) {
                                 auto v = w.violation(static_cast<Code>(code), {});
                                 v.limit = limit;
                                 return v;
                             }});
}

void declare_types(World& world) {
    world.declare("shop.LegalType", "\"legal_entity\" | \"sole_trader\" | \"individual\"");
    world.declare("Title", "\"Mr\" | \"Mrs\" | Other");
    world.declare("Other", "\"Mx\"");
    world.declare("Address", "Address");
    world.declare("pay.Card", "Card");
    world.declare("pay.BankAccount", "BankAccount");
    std::string many;
    for (int i = 1; i <= 40; ++i) many += (i > 1 ? " | \"v" : "\"v") + std::to_string(i) + "\"";
    world.declare("Many", many);
    world.declare("Vast", "\"" + std::string(500, 'x') + "\" | \"a\"");
}

std::string indented(const std::string& label, const std::string& text) {
    return text.empty() ? "" : "    " + label + text + "\n";
}

void check_complete(const Case& each, const Violation& violation) {
    INFO(each.name << ": " << violation.message);
    CHECK_FALSE(violation.message.empty());
    for (const auto name : report::argument_names) {
        const std::string placeholder = "{" + std::string(name);
        CHECK((violation.message + violation.help).find(placeholder) == std::string::npos);
    }
}

std::string told(const Cases& cases, std::string_view language) {
    std::string out;
    for (const Case& each : cases) {
        World world;
        declare_types(world);
        world.add(each.make(world));
        const Violation violation = world.only(language);
        check_complete(each, violation);
        out +=
            each.name + "\n" + indented("", violation.message) + indented("help: ", violation.help);
    }
    return out;
}

Cases all_cases() {
    Cases cases;
    add_presence(cases);
    add_types(cases);
    add_enums(cases);
    add_bare_constraints(cases);
    add_groups_and_checks(cases);
    add_malformed_and_limits(cases);
    return cases;
}

} // namespace

TEST_CASE("every message reads well") {
    const Cases cases = all_cases();
    check_golden("report/messages.en.txt", told(cases, "en"));
    check_golden("report/messages.ru.txt", told(cases, "ru"));
}

// Their sentences live, and are tested, in the room of constraints: here, that each can be said.
TEST_CASE("every constraint and every fault of a format can be told") {
    Cases cases;
    add_constraints(cases);
    add_formats(cases);
    for (const Case& each : cases)
        for (const auto* language : {"en", "ru"}) {
            World world;
            world.add(each.make(world));
            const Violation violation = world.only(language);
            check_complete(each, violation);
            const bool counted = violation.message.find("022") != std::string::npos;
            CHECK_FALSE((counted && world.findings.violations[0].sensitive));
        }
}

TEST_CASE("every code is among the messages") {
    std::set<std::string> seen;
    for (const Case& each : all_cases()) {
        World world;
        world.add(each.make(world));
        seen.insert(world.only().code);
    }
    for (const auto& code : constraint::codes()) CHECK(seen.count(std::string(code.word)) == 1);
}

TEST_CASE("a language that the catalogue lacks is English") {
    World world;
    world.add(world.violation(Code::required, {"a"}));
    CHECK(world.only("fr").message == "field `a` is required");
    CHECK(world.only("ru-RU").message == "поле `a` обязательно");
    CHECK(world.report("RU").language == "ru");
}
