// Hostile names and values through every output.
#include "assay/assay.hpp"
#include "cli/output/formats.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/judged.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

namespace assay::fuzz {

namespace {

/// Rules that look at names and values in many ways, with the author's words put in.
std::string rules_with(const std::string& words) {
    const std::string quoted =
        nlohmann::json(words).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return R"(module fuzz.reports
record Closed {
    given, family: string(length 2..3)
    @sensitive
    secret?: string(digits)
    word?: "alpha" | "beta"
    code?: country.alpha2 | currency
    number?: integer(1..5, multiple of 2)
    when word is "alpha" {
        more: boolean
    }
    @code )" +
           quoted + R"( @source )" + quoted + R"(
    check given != family else )" +
           quoted + R"(
}
record Open {
    name?: string
    rows?: [{ id: any  text?: string(trimmed) }](unique by id, count ..3)
    labels?: map(string(nfc, not blank))(keys string(lower), count 1..4)
    ...
}
type Every = Closed | [Open] | "text" | 1..5 | null
)";
}

/// A value that holds `text`, told by its first byte.
nlohmann::ordered_json value_of(const std::string& text) {
    using Json = nlohmann::ordered_json;
    switch (text.empty() ? 0 : text[0] % 6) {
    case 0: return text;
    case 1: return Json::array({text, text});
    case 2: return Json{{text, text}};
    case 3: return Json{{"id", text}, {"text", text}};
    case 4: return static_cast<double>(text.size()) / 4;
    default: return nullptr;
    }
}

/// Names and values by turns; `given` and its like stand for themselves.
std::string payload_of(const std::vector<std::string>& parts) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t at = 2; at + 1 < parts.size(); at += 2)
        object[parts[at]] = value_of(parts[at + 1]);
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

/// What a format writes of one record.
std::string written(const cli::Format& format, bool redact, const cli::JudgedRecord& record) {
    std::ostringstream out;
    const auto writer = format.make(out, {cli::Paint(false), redact});
    cli::Totals totals;
    totals.count(record.judged.report);
    writer->begin();
    writer->record(record);
    writer->end(totals);
    return out.str();
}

void write_out(const cli::JudgedRecord& record) {
    for (const cli::Format& format : cli::formats())
        for (const bool redact : {false, true}) {
            const std::string text = written(format, redact, record);
            demand_showable(text);
            if (format.name == "json")
                demand(nlohmann::json::accept(text), "the listing is JSON", text);
        }
}

/// By each type; which door and which language is left to the input, since all four take four times
/// as long.
void judge_and_list(const Ruleset& ruleset, const std::string& name, const std::string& payload) {
    Workspace workspace(ruleset);
    const auto door = payload.size() % 2 ? library::Door::bytes : library::Door::document;
    const char* language = payload.size() % 4 < 2 ? "en" : "ru";
    for (const std::string& type : ruleset.types()) {
        const library::Judged judged =
            library::judge(workspace, ruleset.type(type).value(), payload, {}, door, language);
        demand_showable(judged.report);
        write_out({name, std::nullopt, payload, "", std::move(judged)});
    }
}

} // namespace

void reports(std::string_view input) {
    const std::vector<std::string> parts = sections(input, 16);
    static std::string words;
    static std::optional<Ruleset> ruleset;
    if (!ruleset || words != parts[1]) {
        const Loaded loaded = load_text(rules_with(parts[1]), parts[0]);
        words = parts[1];
        demand_showable(loaded.text());
        demand_showable(loaded.json());
        if (loaded) ruleset = loaded.ruleset();
        if (!loaded) return;
    }
    judge_and_list(*ruleset, parts[0], payload_of(parts));
}

} // namespace assay::fuzz
