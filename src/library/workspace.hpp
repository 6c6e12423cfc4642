// The inside of a Workspace, for the doors.
#pragma once

#include "assay/workspace.hpp"
#include "evaluate/engine.hpp"

namespace assay {

struct Workspace::State {
    State(Ruleset rules, const PayloadLimits& limits)
        : ruleset(std::move(rules)), engine(ruleset.share(), limits) {}

    /// Facts stay alive until the next check; the same ones cost nothing.
    void keep(const Context& facts) {
        if (facts.facts() != context.facts()) context = facts;
    }

    Ruleset ruleset;
    evaluate::Engine engine;
    TypeHandle type;
    std::string_view payload; // empty through a document
    Context context;
};

} // namespace assay
