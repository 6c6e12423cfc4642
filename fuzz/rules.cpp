// Rule text to ready.
#include "assay/assay.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"
#include "library/module_name.hpp"
#include "library/rehearsal.hpp"

#include <nlohmann/json.hpp>

namespace assay::fuzz {

namespace {

constexpr std::size_t most_modules = 4;

void demand_good(const Loaded& loaded, std::string_view input) {
    const std::string text = loaded.text(), json = loaded.json();
    demand_showable(text);
    demand_showable(json);
    demand(nlohmann::json::accept(json), "diagnostics are JSON", json);
    bool errors = false;
    for (const RuleDiagnostic& one : loaded.diagnostics()) {
        errors |= !one.warning;
        demand(!one.message.empty() && !one.code.empty(), "a diagnostic says something");
        for (std::string_view inner : {"boost", "spirit", "x3::"})
            demand(one.message.find(inner) == one.message.npos || input.find(inner) != input.npos,
                   "messages speak of rules", one.message);
    }
    demand(static_cast<bool>(loaded) != errors, "rules load, or somebody is told why", text);
}

} // namespace

void rules(std::string_view input) {
    const std::vector<std::string> texts = sections(input, most_modules);
    const auto find = [&texts](std::string_view name) -> std::optional<std::string> {
        for (std::size_t at = 1; at < texts.size(); ++at)
            if (library::declared_module(texts[at]) == name) return texts[at];
        return std::nullopt;
    };
    const Loaded loaded = load_text(texts[0], "rules", find);
    demand_good(loaded, input);
    if (!loaded) return;
    for (const library::Failure& failure : library::rehearse(loaded.ruleset()).failures) {
        demand(failure.sentence != "the two doors do not agree", "both doors agree",
               failure.expected + "\n" + failure.found);
        demand_showable(failure.sentence);
    }
}

} // namespace assay::fuzz
