// Workspace and Context: the public face of the engine.
#include "library/workspace.hpp"

#include "report/compose.hpp"
#include "report/visible.hpp"

#include <algorithm>
#include <stdexcept>

namespace assay {

Context Context::from_json(const Ruleset& ruleset, std::string_view json) {
    Context context;
    auto facts = std::make_shared<evaluate::Facts>(ruleset.share(), std::string(json));
    const auto& findings = facts->engine.findings();
    bool fits = findings.verdict == evaluate::Verdict::valid;
    if (fits) {
        context.facts_ = std::move(facts);
        return context;
    }
    facts->engine.find_suggestions();
    const auto& program = ruleset.program();
    Report report =
        report::compose(findings, program.store, program.origins, facts->json, "context", "en");
    if (report.violations.empty()) {
        context.error_ = "the context must be a JSON object";
    } else {
        const Violation& first = report.violations.front();
        context.error_ =
            (first.pointer.empty() ? "" : report::visible(first.pointer) + ": ") + first.message;
    }
    return context;
}

Workspace::Workspace(Ruleset ruleset, const PayloadLimits& limits)
    : state_(std::make_unique<State>(std::move(ruleset), limits)) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

std::string_view Workspace::State::type_name() {
    const auto [found, is_new] = type_names.try_emplace(type.index);
    if (is_new) {
        const program::Program& program = ruleset.program();
        const auto named =
            std::find_if(program.names.begin(), program.names.end(),
                         [this](const auto& each) { return each.type == type.index; });
        found->second =
            named != program.names.end() ? named->name : program.origins.type_texts[type.index];
    }
    return found->second;
}

Workspace::State::Use::Use(State& state, TypeHandle type, const Context& context) : state_(state) {
    const program::Program* program = &state.ruleset.program();
    if (type.program != program) throw std::logic_error("a type of another ruleset");
    if (context.facts() && &context.facts()->engine.program() != program)
        throw std::logic_error("a context of another ruleset");
    if (state.busy.load(std::memory_order_relaxed))
        throw std::logic_error("a workspace belongs to one thread at a time");
    state.busy.store(true, std::memory_order_relaxed);
}

Verdict Workspace::check(TypeHandle type, std::string_view payload, const Context& context) {
    State::Use use(*state_, type, context);
    state_->type = type;
    state_->payload = payload;
    state_->keep(context);
    return static_cast<Verdict>(state_->engine.check(payload, type.index, context.facts()));
}

Report Workspace::report(std::string_view language) const {
    Report report;
    report_into(report, language);
    return report;
}

void Workspace::report_into(Report& report, std::string_view language) const {
    state_->engine.find_suggestions();
    report::compose_into(report, state_->engine.findings(), state_->ruleset.program().store,
                         state_->phrases, state_->payload, state_->type_name(), language);
}

std::vector<Place> Workspace::sensitive_places() const {
    const std::vector<evaluate::Place> found = state_->sensitive_places();
    std::vector<Place> places;
    places.reserve(found.size());
    for (const auto& place : found) places.push_back({place.offset, place.length, 1, 1});
    return places;
}

const Ruleset& Workspace::ruleset() const { return state_->ruleset; }

} // namespace assay
