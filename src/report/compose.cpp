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

class Composer {
  public:
    Composer(const evaluate::Findings& findings, Phrases& phrases, const Wording& wording)
        : findings_(findings), phrases_(phrases), wording_(wording) {}

    void add(const evaluate::Violation& from, std::vector<Violation>& all) const {
        Violation& to = told(from, all);
        if (!wording_.is_root_member(from.path))
            to.pointer = spell_pointer(findings_.steps, from.path);
        to.place = place(from.place);
        for (auto i = from.related.begin; i < from.related.end && i < findings_.related.size(); ++i)
            if (const auto other = place(findings_.related[i])) to.related.push_back(*other);
        to.because.reserve(from.because.size());
        for (auto i = from.because.begin; i < from.because.end && i < findings_.facts.size(); ++i)
            to.because.push_back(reason(findings_.facts[i]));
    }

    Undecided undecided(const evaluate::Undecided& from) const {
        Undecided to;
        const auto* rule = wording_.rule(from.rule);
        if (rule != nullptr) {
            to.rule = phrases_.rule(from.rule).place.value_or(RulePlace{});
            to.code = code_of(rule->kind);
        }
        to.pointer = spell_pointer(findings_.steps, from.at);
        to.waits_for = from.context ? context_name(from.waits_for)
                                    : spell_pointer(findings_.steps, from.waits_for);
        return to;
    }

  private:
    static std::string_view code_of(program::Rule::Kind kind) {
        using Kind = program::Rule::Kind;
        if (kind == Kind::condition) return "when";
        return constraint::info(kind == Kind::group ? constraint::Code::one_of
                                                    : constraint::Code::check)
            .word;
    }

    /// A new one of `all`, as it is told wherever it stands: spelled once for many reports.
    Violation& told(const evaluate::Violation& from, std::vector<Violation>& all) const {
        const Key key = wording_.key_of(from);
        if (const Violation* known = phrases_.violations().find(key)) {
            all.push_back(*known);
            return all.back();
        }
        Violation& to = all.emplace_back();
        if (wording_.is_root_member(from.path))
            to.pointer = spell_pointer(findings_.steps, from.path);
        to.code = constraint::info(from.code).word;
        to.severity = from.warning ? Severity::warning : Severity::error;
        wording_.spell(from, to.message, to.help);
        if (const auto* rule = wording_.rule(from.rule)) {
            const RulePhrases& phrases = phrases_.rule(from.rule);
            to.rule = phrases.place;
            to.source = phrases.source;
            to.caller_code = rule->caller_code;
        }
        phrases_.violations().keep(key, to);
        return to;
    }

    std::optional<Place> place(const evaluate::Place& from) const {
        if (findings_.document || from.offset == evaluate::no_offset) return std::nullopt;
        return Place{from.offset, from.length, 1, 1};
    }

    Reason reason(const evaluate::Fact& fact) const {
        Reason to;
        if (!fact.context) to.pointer = spell_pointer(findings_.steps, fact.path);
        const Key key = wording_.key_of(fact);
        if (const std::string* known = phrases_.reasons().find(key)) {
            to.message = *known;
        } else {
            to.message = wording_.reason(fact);
            phrases_.reasons().keep(key, to.message);
        }
        return to;
    }

    std::string context_name(evaluate::Slice path) const {
        std::string name = "context";
        for (auto i = path.begin; i < path.end && i < findings_.steps.size(); ++i)
            name.append(".").append(step_name(findings_.steps[i]));
        return name;
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
    return compose(findings, store, phrases, payload, type_name, language);
}

Report compose(const evaluate::Findings& findings, const constraint::Store& store, Phrases& phrases,
               std::string_view payload, std::string_view type_name, std::string_view language) {
    Report report{
        .verdict = verdict_of(findings.verdict),
        .type = std::string(type_name),
        .language = std::string(tag_of(language_of(language))),
        .violations = {},
        .undecided = {},
        .errors = findings.errors,
        .warnings = findings.warnings,
        .truncated = findings.errors + findings.warnings > findings.violations.size(),
    };
    const Wording wording(findings, store, phrases, type_name, language);
    const Composer composer(findings, phrases, wording);
    report.violations.reserve(findings.violations.size());
    for (const auto& violation : findings.violations) composer.add(violation, report.violations);
    report.undecided.reserve(findings.undecided.size());
    for (const auto& undecided : findings.undecided)
        report.undecided.push_back(composer.undecided(undecided));
    number_all_lines(report.violations, payload);
    return report;
}

} // namespace assay::report
