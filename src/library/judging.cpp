// Judging one payload through either door.
#include "library/judging.hpp"

#include "assay/nlohmann.hpp"
#include "library/precision.hpp"
#include "library/rule_words.hpp"
#include "library/workspace.hpp"
#include "program/program.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace assay::library {

namespace {

/// Malformed text, limits and repeated members: what a document cannot tell.
bool is_for_bytes_alone(const Report& report) {
    if (report.verdict == Verdict::malformed || report.verdict == Verdict::limit) return true;
    const std::string_view repeated = info(constraint::Code::duplicate_field).word;
    return std::any_of(
        report.violations.begin(), report.violations.end(),
        [repeated](const Violation& violation) { return violation.code == repeated; });
}

/// The report lists its violations in the order of the engine's.
void note_rules(Workspace& workspace, Judged& judged) {
    judged.broken.clear();
    judged.rules.clear();
    const std::vector<program::Rule>& rules = workspace.ruleset().program().origins.rules;
    for (const evaluate::Violation& violation : workspace.state().engine.findings().violations) {
        const bool named = violation.rule != program::none;
        if (named) judged.broken.push_back(violation.rule);
        judged.rules.push_back(named ? in_words(rules[violation.rule]) : std::string());
    }
}

} // namespace

Judged judge(Workspace& workspace, TypeHandle type, std::string_view payload,
             const Context& context, Door door, std::string_view language) {
    Judged judged;
    workspace.check(type, payload, context);
    judged.report = workspace.report(language);
    note_rules(workspace, judged);
    judged.whole =
        judged.report.verdict != Verdict::malformed && judged.report.verdict != Verdict::limit;
    if (judged.whole && (door == Door::document || !judged.report.violations.empty()))
        judged.sensitive = workspace.sensitive_places();
    if (door == Door::bytes || is_for_bytes_alone(judged.report)) return judged;

    if (const auto number = find_imprecise_number(payload)) {
        judged.report =
            report_imprecise(*number, workspace.ruleset(), payload, judged.report.type, language);
        judged.rules.clear();
        return judged;
    }
    const nlohmann::json document = nlohmann::json::parse(payload, nullptr, false);
    check(workspace, type, document, context);
    judged.report = workspace.report(language);
    note_rules(workspace, judged);
    return judged;
}

} // namespace assay::library
