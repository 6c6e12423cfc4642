// Files of facts: they fit and are used, or it is said why they do not.
#include "assay/assay.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/judged.hpp"

namespace assay::fuzz {

namespace {

constexpr const char* rules_with_facts = R"(module fuzz.facts
context {
    today: date
    limit?: number(0..1000, scale <= 2)
    roles?: [string(length 1..8)](unique)
    caller?: { name: string  level?: 1 | 2 | 3  tags?: map(boolean) }
    zone?: "a" | "b" | null
    moment?: date_time
}
record Asked {
    from: date
    amount?: number
    role?: string
    at_time?: date_time
    when context.zone is "a" { extra?: string } else when context.zone is null { other: string }
    check from >= context.today else "in the past"
    check amount <= context.limit else "over the limit"
    check role in context.roles else "not your role"
    check context.caller.level >= 2 or context.caller.name is "root" else "not allowed"
    check any(one in context.roles: one == role) else "none of these"
    check years(context.today, from) < 2 and at_time < context.moment else "too far"
}
)";

const Ruleset& ruleset() {
    static const Loaded loaded = load_text(rules_with_facts);
    demand(static_cast<bool>(loaded), "the rules with facts load", loaded.text());
    return loaded.ruleset();
}

} // namespace

void context(std::string_view input) {
    static Judging judging(ruleset());
    static const TypeHandle type = ruleset().type("Asked").value();
    const std::vector<std::string> parts = sections(input, 2);
    const Context facts = Context::from_json(ruleset(), parts[0]);
    demand(facts.ok() == (facts.facts() != nullptr), "facts that do not fit hold nothing");
    demand_showable(facts.error());
    if (facts.ok()) demand_showable(judging.judge(type, parts[1], facts));
}

} // namespace assay::fuzz
