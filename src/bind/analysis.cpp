// Conditions and checks that are decided before any payload is seen, and cases that no branch
// handles.
#include "bind/decided.hpp"
#include "bind/knowledge.hpp"
#include "bind/paths.hpp"
#include "bind/phases.hpp"
#include "bind/records.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using diagnostic::Kind;

/// What a record of this many conditions may cost: more is not thought through.
constexpr std::size_t most_conditions = 2'000;

std::string sentence(Kind kind, std::string_view text) {
    return ticked(text) + (kind == Kind::never_true ? " is never true" : " is always true");
}

class Analysis {
  public:
    Analysis(Binding& binding, RecordIndex index)
        : binding_(binding), index_(index), record_(binding.rules.records[index]),
          draft_(binding.drafts[index]), said_before_(binding.diagnostics.size()) {}

    void run();

  private:
    bool said_within(Location location) const;
    void condition(ConditionIndex i);
    bool same_text(ConditionIndex i);
    void say_same(Kind kind, ConditionIndex i, ConditionIndex first);
    bool by_facts(ConditionIndex i);
    void say_never(ConditionIndex i, const Fact& fact);
    void bare_else(ConditionIndex i);
    void check(std::uint32_t i);
    void chain(ConditionIndex last);
    void say_unhandled(ConditionIndex first, const Fact& field, const Left& left);
    bool always(ConditionIndex around, const Expression& expression) const;
    bool reads_absent(ConditionIndex around, const Expression& expression) const;
    std::string name(const Fact& fact) const;

    Binding& binding_;
    RecordIndex index_;
    const Record& record_;
    const Draft& draft_;
    std::size_t said_before_;
    std::vector<Location> said_; // of what was said before this record was looked at
};

std::string Analysis::name(const Fact& fact) const {
    std::string text = fact.root == Path::Root::context ? "context" : "";
    for (const auto& step : fact.names) text += (text.empty() ? "" : ".") + step;
    return ticked(text);
}

/// An expression with a fault of its own is not thought about.
bool Analysis::said_within(Location location) const {
    auto first = std::lower_bound(
        said_.begin(), said_.end(), location.span.begin,
        [](const Location& one, std::uint32_t offset) { return one.span.begin < offset; });
    for (; first != said_.end() && first->span.begin < location.span.end; ++first)
        if (first->source == location.source) return true;
    return false;
}

void Analysis::say_same(Kind kind, ConditionIndex i, ConditionIndex first) {
    auto& said = say(binding_, kind, record_.conditions[i].location,
                     {sentence(kind, record_.conditions[i].text)});
    said.notes.push_back({record_.conditions[first].location,
                          kind == Kind::never_true ? "this branch takes the same case before it"
                                                   : "it stands inside the same condition"});
}

/// The same words once more, in an earlier arm or around.
bool Analysis::same_text(ConditionIndex i) {
    const auto& condition = record_.conditions[i];
    for (auto earlier : condition.after)
        if (record_.conditions[earlier].text == condition.text) {
            say_same(Kind::never_true, i, earlier);
            return true;
        }
    for (auto outer = condition.parent; outer != none; outer = record_.conditions[outer].parent)
        if (record_.conditions[outer].expression &&
            record_.conditions[outer].text == condition.text) {
            say_same(Kind::always_true, i, outer);
            return true;
        }
    return false;
}

bool Analysis::reads_absent(ConditionIndex around, const Expression& expression) const {
    if (expression.path) {
        const auto& path = *expression.path;
        if (path.root == Path::Root::variable || path.names.empty()) return true;
        auto owner = path.root == Path::Root::context ? binding_.rules.context : index_;
        auto reached = reach(binding_, owner, path.names);
        auto slot = find_slot(binding_, owner, path.names[0]);
        if (slot == none || !reached.certain || (reached.kinds & kind::null) ||
            !always_there(binding_, owner, slot, owner == index_ ? around : none))
            return true;
    }
    return std::any_of(expression.operands.begin(), expression.operands.end(),
                       [&](const auto& operand) { return reads_absent(around, operand); });
}

/// An absent optional field is a fact: the condition is then false, so it is not always true.
bool Analysis::always(ConditionIndex around, const Expression& expression) const {
    return decided(binding_, index_, expression) == true && !reads_absent(around, expression);
}

void Analysis::say_never(ConditionIndex i, const Fact& fact) {
    const auto& condition = record_.conditions[i];
    auto& said = say(binding_, Kind::never_true, condition.location,
                     {sentence(Kind::never_true, condition.text)},
                     "what stands around it leaves " + name(fact) + " no such value");
    for (auto outer = condition.parent; outer != none; outer = record_.conditions[outer].parent)
        said.notes.push_back(
            {record_.conditions[outer].location, "it stands inside this condition"});
    for (auto earlier : condition.after)
        if (said.notes.size() < 4)
            said.notes.push_back(
                {record_.conditions[earlier].location, "this branch comes before it"});
}

/// What the conditions around, and the arms before, leave of the fields that this one asks about.
bool Analysis::by_facts(ConditionIndex i) {
    const auto& condition = record_.conditions[i];
    auto facts = facts_of(binding_, index_, *condition.expression);
    for (const auto& fact : facts.facts) {
        auto left = left_of(binding_, index_, fact, condition.parent);
        bool was_empty = left.no_value();
        narrow(binding_, index_, i, Where::before, fact, left);
        for (const auto& other : facts.facts)
            if (other.same_field(fact)) left.where_true(other);
        if (left.no_value() && !was_empty) {
            say_never(i, fact);
            return true;
        }
    }
    if (!facts.whole) return false;
    auto left = left_of(binding_, index_, facts.facts[0], condition.parent);
    narrow(binding_, index_, i, Where::around, facts.facts[0], left);
    left.where_not_true(facts.facts[0]);
    if (!left.nothing()) return false;
    auto& said = say(binding_, Kind::always_true, condition.location,
                     {sentence(Kind::always_true, condition.text)},
                     "no other value of " + name(facts.facts[0]) + " is left here");
    if (condition.parent != none)
        said.notes.push_back(
            {record_.conditions[condition.parent].location, "it stands inside this condition"});
    return true;
}

void Analysis::bare_else(ConditionIndex i) {
    const auto& condition = record_.conditions[i];
    if (condition.after.empty()) return;
    const auto& first = record_.conditions[condition.after[0]];
    if (!first.expression) return;
    auto facts = facts_of(binding_, index_, *first.expression);
    if (!facts.whole) return;
    auto left = left_of(binding_, index_, facts.facts[0], condition.parent);
    narrow(binding_, index_, i, Where::before, facts.facts[0], left);
    if (left.nothing())
        say(binding_, Kind::never_true, condition.location, {"this `else` never applies"},
            "every value of " + name(facts.facts[0]) + " has a branch before it");
}

void Analysis::condition(ConditionIndex i) {
    const auto& condition = record_.conditions[i];
    if (said_within(condition.location)) return;
    if (!condition.expression) return bare_else(i);
    if (same_text(i) || by_facts(i)) return;
    if (decided(binding_, index_, *condition.expression) == false)
        say(binding_, Kind::never_true, condition.location,
            {sentence(Kind::never_true, condition.text)});
    else if (always(condition.parent, *condition.expression))
        say(binding_, Kind::always_true, condition.location,
            {sentence(Kind::always_true, condition.text)});
}

void Analysis::check(std::uint32_t i) {
    const auto& check = record_.checks[i];
    if (said_within(check.location)) return;
    auto outcome = decided(binding_, index_, check.expression);
    auto facts = facts_of(binding_, index_, check.expression);
    for (const auto& fact : facts.facts) {
        auto left = left_of(binding_, index_, fact, check.condition);
        narrow(binding_, index_, check.condition, Where::inside, fact, left);
        auto rest = left;
        left.where_true(fact);
        rest.where_not_true(fact);
        if (left.no_value())
            outcome = false;
        else if (rest.no_value() && facts.whole)
            outcome = true; // and silent where the field is absent
    }
    if (!outcome) return;
    auto kind = *outcome ? Kind::always_true : Kind::never_true;
    say(binding_, kind, check.location, {sentence(kind, check.text)},
        *outcome ? "it can find no fault: remove or correct it"
                 : "it would refuse every payload that it applies to");
}

void Analysis::say_unhandled(ConditionIndex first, const Fact& field, const Left& left) {
    std::string cases;
    for (const auto& value : left.values) cases += (cases.empty() ? "" : ", ") + ticked(value);
    say(binding_, Kind::unhandled_case, record_.conditions[first].location,
        {cases + " of " + name(field)}, "add a branch, or `else {}` if nothing more belongs there");
}

/// A chain of two arms or more about one field, without `else`, whose arms declare fields.
void Analysis::chain(ConditionIndex last) {
    const auto& condition = record_.conditions[last];
    if (condition.after.empty() || !condition.expression) return;
    auto arms = condition.after;
    arms.push_back(last);
    auto field = facts_of(binding_, index_, *condition.expression);
    if (!field.whole) return;
    auto left = left_of(binding_, index_, field.facts[0], condition.parent);
    if (!left.finite) return;
    narrow(binding_, index_, condition.parent, Where::inside, field.facts[0], left);
    for (auto arm : arms) {
        if (!record_.conditions[arm].expression) return;
        auto facts = facts_of(binding_, index_, *record_.conditions[arm].expression);
        if (!facts.whole || !facts.facts[0].same_field(field.facts[0])) return;
        left.where_not_true(facts.facts[0]);
    }
    bool declares = std::any_of(
        record_.declarations.begin(), record_.declarations.end(), [&](const auto& declaration) {
            return std::find(arms.begin(), arms.end(), declaration.condition) != arms.end();
        });
    if (declares && !left.no_value()) say_unhandled(arms[0], field.facts[0], left);
}

void Analysis::run() {
    if (record_.conditions.size() > most_conditions) return;
    for (std::size_t i = 0; i < said_before_; ++i)
        said_.push_back(binding_.diagnostics[i].location);
    std::sort(said_.begin(), said_.end(),
              [](const Location& a, const Location& b) { return a.span.begin < b.span.begin; });
    std::vector<bool> last(record_.conditions.size(), true);
    for (const auto& condition : record_.conditions)
        for (auto earlier : condition.after) last[earlier] = false;
    for (ConditionIndex i = 0; i < record_.conditions.size(); ++i) {
        if (!draft_.conditions[i].tree && draft_.conditions[i].from != none) continue;
        condition(i);
        if (last[i]) chain(i);
    }
    for (std::uint32_t i = 0; i < record_.checks.size(); ++i)
        if (draft_.checks[i].tree) check(i);
}

} // namespace

void analyse(Binding& binding, RecordIndex record) {
    if (!binding.rules.records[record].conditions.empty() ||
        !binding.rules.records[record].checks.empty())
        Analysis(binding, record).run();
}

} // namespace assay::bind
