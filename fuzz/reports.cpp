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

/// Rules that look at names and values in many ways.
constexpr const char* rules_of_values = R"(module fuzz.reports
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
    check given != family else "given and family are the same"
}
record Open {
    name?: string
    rows?: [{ id: any  text?: string(trimmed) }](unique by id, count ..3)
    labels?: map(string(nfc, not blank))(keys string(lower), count 1..4)
    ...
}
type Every = Closed | [Open] | "text" | integer(1..5) | null
)";

/// Rules that say the author's words. Short, since new words are new rules.
std::string rules_of_words(const std::string& words) {
    const std::string quoted =
        nlohmann::json(words).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return "module fuzz.words\nrecord Worded {\n    given?: string\n    @code " + quoted +
           "\n    @source " + quoted + "\n    check given is \"\" else " + quoted +
           "\n    ...\n}\n";
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

/// By some of the formats. Which, and whether they show values, is left to the length of the
/// payload, as are door, language and type: each input would take a hundred times as long.
void write_out(const cli::JudgedRecord& record) {
    const std::size_t size = record.text.size();
    for (std::size_t at = size % 5; at < cli::formats().size(); at += 5) {
        const cli::Format& format = cli::formats()[at];
        const std::string text = written(format, size % 3 == 0, record);
        demand_showable(text);
        if (format.name == "json" || format.name == "sarif")
            demand(nlohmann::json::accept(text), "the listing is JSON", text);
    }
}

void judge_and_list(Workspace& workspace, TypeHandle type, const std::string& name,
                    const std::string& payload) {
    const auto door = payload.size() % 2 ? library::Door::bytes : library::Door::document;
    const char* language = payload.size() % 4 < 2 ? "en" : "ru";
    library::Judged judged = library::judge(workspace, type, payload, {}, door, language);
    demand_showable(judged.report);
    write_out({name, std::nullopt, payload, "", std::move(judged)});
}

void judge_by_values(const std::string& name, const std::string& payload) {
    static const Loaded loaded = load_text(rules_of_values);
    demand(static_cast<bool>(loaded), "the rules load", loaded.text());
    static Workspace workspace(loaded.ruleset());
    static const std::vector<std::string> types = loaded.ruleset().types();
    const std::string& type = types[payload.size() / 8 % types.size()];
    judge_and_list(workspace, loaded.ruleset().type(type).value(), name, payload);
}

/// The author's words may be refused: as a message with a placeholder that is none.
void judge_by_words(const std::string& name, const std::string& words, const std::string& payload) {
    const Loaded loaded = load_text(rules_of_words(words), name);
    demand_showable(loaded.text());
    demand_showable(loaded.json());
    if (!loaded) return;
    Workspace workspace(loaded.ruleset());
    judge_and_list(workspace, loaded.ruleset().type("Worded").value(), name, payload);
}

} // namespace

void reports(std::string_view input) {
    const std::vector<std::string> parts = sections(input, 16);
    if (parts[1].empty())
        judge_by_values(parts[0], payload_of(parts));
    else
        judge_by_words(parts[0], parts[1], payload_of(parts));
}

} // namespace assay::fuzz
