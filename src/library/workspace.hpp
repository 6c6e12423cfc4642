// The inside of a Workspace, for the doors.
#pragma once

#include "assay/workspace.hpp"
#include "evaluate/engine.hpp"
#include "report/phrases.hpp"

#include <atomic>
#include <string_view>
#include <unordered_map>

namespace assay {

struct Workspace::State {
    State(Ruleset rules, const PayloadLimits& limits)
        : ruleset(std::move(rules)), engine(ruleset.share(), limits) {}

    /// Facts stay alive until the next check; the same ones cost nothing.
    void keep(const Context& facts) {
        if (facts.facts() != context.facts()) context = facts;
    }

    /// What was checked last was judged by it.
    std::string_view type_name();

    /// Of what was checked last; of a document none.
    std::vector<evaluate::Place> sensitive_places() {
        if (engine.findings().document) return {};
        return engine.sensitive_places(payload, type.index, context.facts());
    }

    /// One check; throws std::logic_error where the workspace is misused.
    class Use {
      public:
        Use(State& state, TypeHandle type, const Context& context);
        ~Use() { state_.busy.store(false, std::memory_order_relaxed); }
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;

      private:
        State& state_;
    };

    Ruleset ruleset;
    evaluate::Engine engine;
    report::Phrases phrases{ruleset.program().origins};
    std::unordered_map<program::TypeIndex, std::string_view> type_names; // that were asked for
    TypeHandle type;
    std::string_view payload; // empty through a document
    Context context;
    // Not a lock, which would cost more than the check: two threads are seen where they meet.
    std::atomic<bool> busy = false;
};

} // namespace assay
