// Totals in a file.
#include "cli/summary_file.hpp"

#include "report/json_text.hpp"

#include <nlohmann/json.hpp>

namespace assay::cli {

namespace {

constexpr std::uint64_t version = 1;

/// Every total by its key: what is written is what is read.
template <typename AnyTotals, typename Action>
void for_each_total(AnyTotals& totals, Action action) {
    action("payloads", totals.payloads);
    for (const Verdict verdict :
         {Verdict::valid, Verdict::undecided, Verdict::invalid, Verdict::malformed, Verdict::limit})
        action(to_string(verdict), totals.by_verdict[static_cast<std::size_t>(verdict)]);
    action("unreadable", totals.unreadable);
    action("errors", totals.errors);
    action("warnings", totals.warnings);
    action("undecidedRules", totals.undecided_rules);
    action("known", totals.known);
}

} // namespace

std::string to_summary_json(const Totals& totals) {
    std::string text;
    {
        report::JsonObject object(text);
        object.number("version", version);
        for_each_total(totals, [&object](std::string_view key, std::uint64_t value) {
            object.number(key, value);
        });
        object.member("complete") += totals.complete ? "true" : "false";
    }
    return text + "\n";
}

std::optional<Totals> read_summary_json(std::string_view text) {
    const nlohmann::json object = nlohmann::json::parse(text, nullptr, false);
    if (!object.is_object() || object.value("version", nlohmann::json()) != version)
        return std::nullopt;
    Totals totals;
    const auto complete = object.find("complete");
    bool whole = complete != object.end() && complete->is_boolean();
    if (whole) totals.complete = complete->get<bool>();
    for_each_total(totals, [&](std::string_view key, std::uint64_t& value) {
        const auto found = object.find(key);
        whole = whole && found != object.end() && found->is_number_unsigned();
        if (whole) value = found->get<std::uint64_t>();
    });
    if (!whole) return std::nullopt;
    return totals;
}

} // namespace assay::cli
