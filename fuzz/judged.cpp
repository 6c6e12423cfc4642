// Proof, judge and document side by side.
#include "fuzz/judged.hpp"

#include "fuzz/demand.hpp"
#include "library/judging.hpp"
#include "library/workspace.hpp"

#include <nlohmann/json.hpp>

#include <set>

namespace assay::fuzz {

namespace {

PayloadLimits all_errors() {
    PayloadLimits limits;
    limits.errors = 100'000;
    return limits;
}

/// What does not depend on places or their order.
std::string essence(const Report& report) {
    std::multiset<std::string> lines;
    for (const Violation& one : report.violations)
        lines.insert((one.severity == Severity::error ? "error " : "warning ") + one.code + " " +
                     one.pointer + " " + one.caller_code + " " + one.message);
    for (const Undecided& one : report.undecided)
        lines.insert("undecided " + one.code + " " + one.pointer + " " + one.waits_for);
    std::string text(to_string(report.verdict));
    for (const std::string& line : lines) text += "\n  " + line;
    return text;
}

bool imprecise(const Report& report) {
    return report.verdict == Verdict::limit && !report.violations.empty() &&
           report.violations.front().code == "precision";
}

void demand_inside(std::string_view payload, const std::vector<Place>& places) {
    std::uint64_t end = 0;
    for (const Place& place : places) {
        demand(place.offset >= end && place.offset + place.length <= payload.size(),
               "sensitive places are in order, apart, and inside the payload");
        end = place.offset + place.length;
    }
}

} // namespace

Judging::Judging(const Ruleset& ruleset)
    : proving_(ruleset, all_errors()), judging_(ruleset, all_errors()),
      document_(ruleset, all_errors()) {}

Report Judging::judge(TypeHandle type, std::string_view payload, const Context& context) {
    using Way = evaluate::Engine::Way;
    judging_.state().engine.set_way(payload.size() % 2 == 0 ? Way::judge_only : Way::judge_again);
    proving_.check(type, payload, context);
    judging_.check(type, payload, context);
    Report proven = proving_.report();
    const std::string one = proven.to_json();
    const std::string other = judging_.report().to_json();
    demand(one == other, "proof and judge agree", one + "\n" + other);
    proving_.report_into(refilled_);
    demand(refilled_ == proven, "a report that is filled again is the one made anew",
           one + "\n" + refilled_.to_json());
    if (proven.verdict != Verdict::malformed && proven.verdict != Verdict::limit)
        demand_inside(payload, proving_.sensitive_places());
    const Report parsed =
        library::judge(document_, type, payload, context, library::Door::document, "en").report;
    if (!imprecise(parsed))
        demand(essence(parsed) == essence(proven), "both doors agree",
               essence(proven) + "\n" + essence(parsed));
    return proven;
}

void demand_showable(const Report& report) {
    const std::string json = report.to_json();
    demand(nlohmann::json::accept(json), "the report is JSON", json);
    demand_showable(std::string_view(json));
    if (report.ok()) return;
    const std::string problem = report.to_problem_json("/an/instance");
    demand(nlohmann::json::accept(problem), "problem details are JSON", problem);
    demand_showable(std::string_view(problem));
}

} // namespace assay::fuzz
