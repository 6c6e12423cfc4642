// Which rules speak about one place of a payload, and what came of each.
#include "library/trace.hpp"

#include "evaluate/record_watcher.hpp"
#include "library/pointer_place.hpp"
#include "library/rule_reading.hpp"
#include "library/rule_words.hpp"
#include "library/workspace.hpp"
#include "report/pointer.hpp"
#include "report/pointer_steps.hpp"
#include "report/positions.hpp"

#include <algorithm>

namespace assay::library {

namespace {

using evaluate::Frame;
using evaluate::PathNode;
using evaluate::Truth;
using program::none;
using Steps = std::vector<std::string>;
using State = TracedCondition::State;
using Outcome = TracedRule::Outcome;
using Role = TracedRule::Role;

Steps steps_of(const PathNode& path) {
    Steps steps;
    for (const PathNode* node = &path; node->up != nullptr; node = node->up) {
        if (node->index)
            steps.push_back(std::to_string(node->ordinal));
        else
            steps.push_back(node->escaped ? report::decode_name(node->name)
                                          : std::string(node->name));
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

State state_of(const evaluate::ConditionState& state) {
    if (state.truth == Truth::yes) return State::holds;
    if (state.own == Truth::no) return State::does_not_hold;
    if (state.own == Truth::yes) return state.truth == Truth::no ? State::taken : State::waits;
    return (state.reasons & evaluate::reason::spoiled) != 0 ? State::faulty : State::waits;
}

Outcome outcome_of(const std::vector<TracedCondition>& conditions) {
    if (conditions.empty() || conditions.back().state == State::holds) return Outcome::applies;
    if (conditions.back().state == State::waits) return Outcome::waits;
    if (conditions.back().state == State::faulty) return Outcome::faulty;
    return Outcome::does_not_apply;
}

/// Collects what the records on the way to one pointer say of it.
class Tracer : public evaluate::RecordWatcher {
  public:
    Tracer(const program::Program& program, const Report& report, Steps target, Trace& trace)
        : program_(program), report_(report), target_(std::move(target)), trace_(trace) {}

    void settled(Frame& frame, Frame* context, const PathNode& path,
                 evaluate::Evaluator& evaluator) override {
        const Steps here = steps_of(path);
        if (here.size() > target_.size() || !std::equal(here.begin(), here.end(), target_.begin()))
            return;
        rest_.assign(target_.begin() + static_cast<std::ptrdiff_t>(here.size()), target_.end());
        frame_ = &frame;
        record_ = report::pointer_of(here);
        if (!nearest_found_) nearest();
        for (const auto& group : frame.record->groups) add_group(group);
        for (const auto& condition : frame.record->conditions) add_reader(condition);
        for (const auto& check : frame.record->checks) add_check(check, context, evaluator);
    }

  private:
    /// The record that is nearest around the value: its fields speak of it.
    void nearest() {
        nearest_found_ = true;
        const program::Record& record = *frame_->record;
        trace_.record = program_.origins.rules[record.rule].name;
        for (const program::Slot& slot : record.slots) trace_.names.push_back(slot.name);
        if (rest_.empty()) return;
        const std::uint32_t index = record.names.find(rest_.front());
        if (index == none) return;
        const program::Slot& slot = record.slots[index];
        for (auto at = slot.declarations.begin; at < slot.declarations.end; ++at)
            add_declaration(record.declarations[at]);
        for (auto at = slot.requirements.begin; at < slot.requirements.end; ++at)
            add(Role::requirement, record.requirements[at].rule, record.requirements[at].condition);
    }

    TracedRule& add(Role role, program::RuleIndex index, std::uint32_t condition) {
        const program::Rule& rule = program_.origins.rules[index];
        TracedRule& traced = trace_.rules.emplace_back();
        traced.role = role;
        traced.words = in_words(rule);
        traced.rule = place_of(program_.origins, rule);
        traced.record = record_;
        traced.conditions = chain(condition);
        traced.outcome = outcome_of(traced.conditions);
        return traced;
    }

    void add_declaration(const program::Declaration& declaration) {
        TracedRule& rule = add(rest_.size() == 1 ? Role::field : Role::inside, declaration.rule,
                               declaration.condition);
        rule.words += (declaration.optional ? ", optional: " : ", required: ") +
                      program_.origins.type_texts[declaration.type];
    }

    void add_group(const program::Group& group) {
        const auto named = [this](std::uint32_t slot) {
            return frame_->record->slots[slot].name == rest_.front();
        };
        if (!rest_.empty() && std::none_of(group.slots.begin(), group.slots.end(), named)) return;
        TracedRule& rule = add(Role::group, group.rule, group.condition);
        if (rule.outcome == Outcome::applies) rule.outcome = Outcome::holds;
    }

    /// A condition that reads the value decides about other rules.
    void add_reader(const program::Condition& condition) {
        if (rest_.empty() || !reads(program_, condition.expression, rest_)) return;
        const auto index =
            static_cast<std::uint32_t>(&condition - frame_->record->conditions.data());
        TracedRule& rule = add(Role::condition, condition.rule, condition.parent);
        if (rule.outcome != Outcome::applies) return;
        const TracedCondition own = this->condition(index);
        rule.waits_for = own.waits_for;
        switch (own.state) {
        case State::holds: rule.outcome = Outcome::holds; break;
        case State::waits: rule.outcome = Outcome::waits; break;
        case State::faulty: rule.outcome = Outcome::faulty; break;
        case State::does_not_hold:
        case State::taken: rule.outcome = Outcome::fails; break;
        }
    }

    void add_check(const program::Check& check, Frame* context, evaluate::Evaluator& evaluator) {
        if (!rest_.empty() && !reads(program_, check.expression, rest_)) return;
        TracedRule& rule = add(Role::check, check.rule, check.condition);
        if (rule.outcome != Outcome::applies) return;
        evaluate::Scope scope{frame_, context, nullptr};
        evaluator.forget(check.all);
        const evaluate::Result result = evaluator.evaluate(check.expression, scope);
        if (result.is == evaluate::Result::Is::boolean) {
            rule.outcome = result.boolean ? Outcome::holds : Outcome::fails;
        } else if ((result.reasons & evaluate::reason::spoiled) != 0) {
            rule.outcome = Outcome::faulty;
        } else if ((result.reasons & evaluate::reason::waits) != 0) {
            rule.outcome = Outcome::waits;
            if (evaluator.waits_for() != none)
                rule.waits_for = spell(program_, evaluator.waits_for());
        } else {
            rule.outcome = Outcome::does_not_apply;
        }
    }

    /// The conditions around a rule, outermost first, to the first that does not hold.
    std::vector<TracedCondition> chain(std::uint32_t index) const {
        std::vector<TracedCondition> conditions;
        for (; index != none; index = frame_->record->conditions[index].parent)
            conditions.push_back(condition(index));
        std::reverse(conditions.begin(), conditions.end());
        const auto open =
            std::find_if(conditions.begin(), conditions.end(),
                         [](const TracedCondition& each) { return each.state != State::holds; });
        if (open != conditions.end()) conditions.erase(open + 1, conditions.end());
        return conditions;
    }

    TracedCondition condition(std::uint32_t index) const {
        const program::Rule& rule = program_.origins.rules[frame_->record->conditions[index].rule];
        TracedCondition traced;
        traced.state = state_of(frame_->conditions[index]);
        traced.text = rule.text;
        traced.rule = place_of(program_.origins, rule);
        for (const Undecided& undecided : report_.undecided)
            if (undecided.rule.line == traced.rule.line &&
                undecided.rule.column == traced.rule.column &&
                undecided.rule.file == traced.rule.file)
                traced.waits_for = undecided.waits_for;
        return traced;
    }

    const program::Program& program_;
    const Report& report_;
    Steps target_;
    Trace& trace_;
    Steps rest_;             // from the record that is looked at to the target
    Frame* frame_ = nullptr; // of that record
    std::string record_;     // its pointer
    bool nearest_found_ = false;
};

bool same(const RulePlace& a, const RulePlace& b) {
    return a.line == b.line && a.column == b.column && a.file == b.file;
}

/// A rule of the whole record may be reported anywhere inside it.
bool is_from(const Violation& violation, const TracedRule& rule, std::string_view pointer) {
    if (!violation.rule || !same(*violation.rule, rule.rule)) return false;
    if (rule.role != Role::check && rule.role != Role::group) return violation.pointer == pointer;
    const std::string_view rest = violation.pointer;
    return rest.substr(0, rule.record.size()) == rule.record &&
           (rest.size() == rule.record.size() || rest[rule.record.size()] == '/');
}

TracedFinding finding_of(const Violation& violation, std::string_view pointer) {
    TracedFinding finding;
    finding.text = (violation.severity == Severity::error ? "error[" : "warning[") +
                   violation.code + "]: " + violation.message;
    finding.pointer = violation.pointer;
    if (violation.pointer != pointer) finding.elsewhere = violation.place;
    return finding;
}

/// Each finding goes to the rule that it names.
void add_findings(const Report& report, std::string_view pointer, Trace& trace) {
    for (const Violation& violation : report.violations) {
        bool placed = false;
        for (TracedRule& rule : trace.rules) {
            if (!is_from(violation, rule, pointer)) continue;
            placed = true;
            rule.findings.push_back(finding_of(violation, pointer));
            if (rule.outcome == Outcome::holds) rule.outcome = Outcome::fails;
        }
        if (!placed && violation.pointer == pointer)
            trace.findings.push_back(finding_of(violation, pointer));
    }
}

std::string kind_in_words(evaluate::Kind kind) {
    constexpr const char* words[] = {"null",     "a boolean", "a number", "a string",
                                     "an array", "an object", "nothing"};
    return words[static_cast<std::size_t>(kind)];
}

/// Where the pointer leads, or ends.
void locate(std::string_view payload, const Steps& target, Trace& trace) {
    const PointerPlace found = PointerPlaces(payload).find(target);
    trace.there = found.found;
    trace.kind = kind_in_words(found.value.kind);
    Place place{found.value.place.offset, found.value.place.length, 1, 1};
    if (!found.found) // where it could be added
        place = {found.container.place.offset + found.container.place.length - 1, 1, 1, 1};
    std::vector<Place*> places{&place};
    report::number_lines(places, payload);
    trace.place = place;
    trace.names.insert(trace.names.end(), found.siblings.begin(), found.siblings.end());
}

} // namespace

Trace trace(Workspace& workspace, TypeHandle type, std::string_view payload, const Context& context,
            std::string_view pointer, std::string_view language) {
    Trace trace;
    const std::optional<Steps> target = report::pointer_steps(pointer);
    if (!target) {
        trace.fault = "a JSON Pointer begins with `/`, as in `/customer/id`";
        return trace;
    }
    workspace.check(type, payload, context);
    const Report report = workspace.report(language);
    if (report.verdict == Verdict::malformed || report.verdict == Verdict::limit) {
        trace.fault = report.violations.front().message;
        trace.fault_place = report.violations.front().place;
        return trace;
    }
    Tracer tracer(workspace.ruleset().program(), report, *target, trace);
    workspace.state().engine.watch(payload, type.index, context.facts(), tracer);
    locate(payload, *target, trace);
    add_findings(report, pointer, trace);
    return trace;
}

} // namespace assay::library
