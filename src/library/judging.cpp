// Judging one payload through either door.
#include "library/judging.hpp"

#include "assay/nlohmann.hpp"
#include "evaluate/place_count.hpp"
#include "library/pointer_place.hpp"
#include "library/precision.hpp"
#include "library/workspace.hpp"
#include "program/program.hpp"
#include "report/pointer_steps.hpp"
#include "report/positions.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace assay::library {

namespace {

using Steps = std::vector<std::string>;

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
    const std::vector<program::Rule>& rules = workspace.ruleset().program().origins.rules;
    const auto& violations = workspace.state().engine.findings().violations;
    judged.rules.clear();
    judged.rules.reserve(violations.size());
    for (const evaluate::Violation& violation : violations)
        judged.rules.push_back(violation.rule == program::none ? nullptr : &rules[violation.rule]);
}

/// Where the byte door would have put it: a value, the name of a member that should not be there or
/// was probably meant, or the end of the object that lacks a member.
evaluate::Place place_of(const evaluate::Violation& violation, const std::string& pointer,
                         const PointerPlaces& places) {
    std::vector<std::string> steps = report::pointer_steps(pointer).value_or(Steps{});
    const PointerPlace found = places.find(steps);
    const bool of_name = violation.code == constraint::Code::unknown_field ||
                         violation.code == constraint::Code::keys;
    if (found.found) return of_name ? found.name : found.value.place;
    if (!violation.meant.empty() && !steps.empty()) {
        steps.back() = violation.meant;
        if (const PointerPlace meant = places.find(steps); meant.found) return meant.name;
    }
    const evaluate::Place& around = found.container.place;
    return {around.offset + around.length - 1, 1};
}

/// A document has no places, and its own order; but its text is at hand here.
void locate(Workspace& workspace, std::string_view payload, Judged& judged) {
    const PointerPlaces places(payload);
    const auto& violations = workspace.state().engine.findings().violations;
    Report& report = judged.report;
    if (!places.ready() || violations.size() != report.violations.size()) return;
    const program::Origins& origins = workspace.ruleset().program().origins;
    std::vector<Place*> found;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < violations.size(); ++i) {
        const evaluate::Place place = place_of(violations[i], report.violations[i].pointer, places);
        report.violations[i].place = Place{place.offset, place.length, 1, 1};
        found.push_back(&*report.violations[i].place);
        order.push_back(i);
    }
    report::number_lines(found, payload);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const std::uint64_t left = report.violations[a].place->offset;
        const std::uint64_t right = report.violations[b].place->offset;
        if (left != right) return left < right;
        return origins.order(violations[a].rule) < origins.order(violations[b].rule);
    });
    std::vector<Violation> sorted;
    std::vector<const program::Rule*> rules;
    for (const std::size_t i : order) {
        sorted.push_back(std::move(report.violations[i]));
        rules.push_back(judged.rules[i]);
    }
    report.violations = std::move(sorted);
    judged.rules = std::move(rules);
}

} // namespace

std::vector<evaluate::Place> sensitive_places(Workspace& workspace) {
    return workspace.state().sensitive_places();
}

void keep_at_most(Workspace& workspace, std::size_t bytes, std::size_t at_last) {
    workspace.state().engine.keep_at_most(bytes, at_last);
}

std::size_t memory_to_judge(std::string_view payload) {
    // Where all items are kept and have to differ, a value takes 60 bytes, and has two places or
    // more in the index.
    constexpr std::size_t of_a_place = 30;
    return static_cast<std::size_t>(evaluate::most_places(payload)) * of_a_place;
}

Judged judged_before(Workspace& workspace, std::string_view language, SensitiveSearch search) {
    Judged judged{workspace.report(language), true, {}, {}};
    note_rules(workspace, judged);
    judged.whole = search != SensitiveSearch::never &&
                   judged.report.verdict != Verdict::malformed &&
                   judged.report.verdict != Verdict::limit;
    const bool always = search == SensitiveSearch::always;
    if (judged.whole && (always || !judged.report.violations.empty()))
        judged.sensitive = sensitive_places(workspace);
    return judged;
}

Judged judge(Workspace& workspace, TypeHandle type, std::string_view payload,
             const Context& context, Door door, std::string_view language, SensitiveSearch search) {
    // Of a document nobody can say where what is sensitive stands in the text; and it may have
    // findings where the bytes have none.
    const bool sought = search != SensitiveSearch::never;
    if (door == Door::document && sought) search = SensitiveSearch::always;
    workspace.check(type, payload, context);
    Judged judged = judged_before(workspace, language, search);
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
    locate(workspace, payload, judged);
    return judged;
}

} // namespace assay::library
