// The door for nlohmann/json documents.
#include "assay/nlohmann.hpp"
#include "library/workspace.hpp"

namespace assay {

Verdict check(Workspace& workspace, TypeHandle type, const nlohmann::json& document,
              const Context& context) {
    auto& state = workspace.state();
    Workspace::State::Use use(state, type, context);
    state.type = type;
    state.payload = {};
    state.keep(context);
    return static_cast<Verdict>(state.engine.check_document(document, type.index, context.facts()));
}

} // namespace assay
