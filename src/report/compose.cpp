// Findings into a report.
#include "report/compose.hpp"

#include "report/pointer.hpp"
#include "report/positions.hpp"
#include "report/wording.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace assay::report {

namespace {

/// Mostly both are empty, and then there is nothing to call.
void assign(std::string& to, const std::string& from) {
    if (!from.empty() || !to.empty()) to = from;
}

/// Mostly it is what it was.
void assign(std::string& to, std::string_view from) {
    if (to != from) to = from;
}

void assign(std::optional<RulePlace>& to, const std::optional<RulePlace>& from) {
    if (!to || !from) return void(to = from);
    assign(to->file, from->file);
    to->line = from->line;
    to->column = from->column;
}

/// Writes over what was told before, whose memory is used again.
class Composer {
  public:
    Composer(const evaluate::Findings& findings, Phrases& phrases, const Wording& wording)
        : findings_(findings), phrases_(phrases), wording_(wording) {}

    void tell(const evaluate::Violation& from, Violation& to) const {
        tell_in_words(from, to);
        to.place = place(from.place);
        to.related.clear();
        for (auto i = from.related.begin; i < from.related.end && i < findings_.related.size(); ++i)
            if (const auto other = place(findings_.related[i])) to.related.push_back(*other);
        const auto facts = part(findings_.facts, from.because);
        if (!facts.empty() || !to.because.empty()) to.because.resize(facts.size());
        auto reason = to.because.begin();
        for (const evaluate::Fact& fact : facts) tell(fact, *reason++);
    }

    void tell(const evaluate::Undecided& from, Undecided& to) const {
        static const RulePlace nowhere;
        const auto* rule = wording_.rule(from.rule);
        const RulePlace* place = &nowhere;
        if (rule != nullptr && phrases_.rule(from.rule).place)
            place = &*phrases_.rule(from.rule).place;
        to.rule = *place;
        to.code = rule != nullptr ? code_of(rule->kind) : std::string_view();
        spell_pointer(findings_.steps, from.at, to.pointer);
        if (from.context)
            name_fact(from.waits_for, to.waits_for);
        else
            spell_pointer(findings_.steps, from.waits_for, to.waits_for);
    }

  private:
    static std::string_view code_of(program::Rule::Kind kind) {
        using Kind = program::Rule::Kind;
        if (kind == Kind::condition) return "when";
        return constraint::info(kind == Kind::group ? constraint::Code::one_of
                                                    : constraint::Code::check)
            .word;
    }

    /// All but places and reasons: mostly a copy of what was told of another one.
    void tell_in_words(const evaluate::Violation& from, Violation& to) const {
        const Key key = wording_.key_of(from);
        if (const Violation* known = phrases_.violations().find(key)) {
            copy_words(*known, to);
        } else {
            const Violation spelled = in_words(from);
            phrases_.violations().keep(key, spelled);
            copy_words(spelled, to);
        }
        if (!wording_.is_root_member(from.path))
            spell_pointer(findings_.steps, from.path, to.pointer);
    }

    static void copy_words(const Violation& from, Violation& to) {
        assign(to.pointer, from.pointer);
        assign(to.code, from.code);
        to.severity = from.severity;
        assign(to.message, from.message);
        assign(to.help, from.help);
        assign(to.rule, from.rule);
        assign(to.caller_code, from.caller_code);
        assign(to.source, from.source);
    }

    /// As it is told wherever it stands.
    Violation in_words(const evaluate::Violation& from) const {
        Violation to;
        if (wording_.is_root_member(from.path))
            spell_pointer(findings_.steps, from.path, to.pointer);
        to.code = constraint::info(from.code).word;
        to.severity = from.warning ? Severity::warning : Severity::error;
        wording_.spell(from, to.message, to.help);
        if (const auto* rule = wording_.rule(from.rule)) {
            const RulePhrases& phrases = phrases_.rule(from.rule);
            to.rule = phrases.place;
            to.source = phrases.source;
            to.caller_code = rule->caller_code;
        }
        return to;
    }

    static std::span<const evaluate::Fact> part(const std::vector<evaluate::Fact>& all,
                                                evaluate::Slice slice) {
        if (slice.end <= slice.begin || slice.begin >= all.size()) return {};
        return std::span(all).subspan(
            slice.begin, std::min(slice.end, static_cast<std::uint32_t>(all.size())) - slice.begin);
    }

    std::optional<Place> place(const evaluate::Place& from) const {
        if (findings_.document || from.offset == evaluate::no_offset) return std::nullopt;
        return Place{from.offset, from.length, 1, 1};
    }

    void tell(const evaluate::Fact& fact, Reason& to) const {
        if (fact.context)
            to.pointer.clear();
        else
            spell_pointer(findings_.steps, fact.path, to.pointer);
        const Key key = wording_.key_of(fact);
        if (const std::string* known = phrases_.reasons().find(key)) {
            to.message = *known;
        } else {
            to.message = wording_.reason(fact);
            phrases_.reasons().keep(key, to.message);
        }
    }

    void name_fact(evaluate::Slice path, std::string& name) const {
        name = "context";
        for (auto i = path.begin; i < path.end && i < findings_.steps.size(); ++i)
            name.append(".").append(step_name(findings_.steps[i]));
    }

    const evaluate::Findings& findings_;
    Phrases& phrases_;
    const Wording& wording_;
};

Verdict verdict_of(evaluate::Verdict verdict) {
    switch (verdict) {
    case evaluate::Verdict::valid: return Verdict::valid;
    case evaluate::Verdict::undecided: return Verdict::undecided;
    case evaluate::Verdict::invalid: return Verdict::invalid;
    case evaluate::Verdict::malformed: return Verdict::malformed;
    case evaluate::Verdict::limit: break;
    }
    return Verdict::limit;
}

void number_all_lines(std::vector<Violation>& violations, std::string_view payload) {
    const auto stands_alone = [](const Violation& each) { return each.related.empty(); };
    if (std::all_of(violations.begin(), violations.end(), stands_alone)) { // mostly, and in order
        LineCounter lines(payload);
        for (Violation& violation : violations)
            if (violation.place) lines.number(*violation.place);
        return;
    }
    std::vector<Place*> places;
    for (Violation& violation : violations) {
        if (violation.place) places.push_back(&*violation.place);
        for (Place& place : violation.related) places.push_back(&place);
    }
    number_lines(places, payload);
}

} // namespace

Report compose(const evaluate::Findings& findings, const constraint::Store& store,
               const program::Origins& origins, std::string_view payload,
               std::string_view type_name, std::string_view language) {
    Phrases phrases(origins);
    Report report;
    compose_into(report, findings, store, phrases, payload, type_name, language);
    return report;
}

void compose_into(Report& report, const evaluate::Findings& findings,
                  const constraint::Store& store, Phrases& phrases, std::string_view payload,
                  std::string_view type_name, std::string_view language) {
    report.verdict = verdict_of(findings.verdict);
    report.errors = findings.errors;
    report.warnings = findings.warnings;
    report.truncated = findings.errors + findings.warnings > findings.violations.size();
    assign(report.type, type_name);
    const Wording wording(findings, store, phrases, type_name, language);
    const Composer composer(findings, phrases, wording);
    report.violations.resize(findings.violations.size());
    auto violation = report.violations.begin();
    for (const auto& each : findings.violations) composer.tell(each, *violation++);
    report.undecided.resize(findings.undecided.size());
    auto undecided = report.undecided.begin();
    for (const auto& each : findings.undecided) composer.tell(each, *undecided++);
    number_all_lines(report.violations, payload);
    assign(report.language,
           tag_of(language_of(language))); // only now: that may be what `language` views
}

} // namespace assay::report
