// Diagnostics for tools: one JSON array.
#include "diagnostic/render_json.hpp"

#include "source/utf8.hpp"

#include <nlohmann/json.hpp>

namespace assay::diagnostic {

namespace {

using Json = nlohmann::ordered_json;
using source::escape_unprintable;

void add_place(Json& object, const source::Location& location, const source::Sources& sources) {
    if (location.source >= sources.size()) return;
    const source::Source& source = sources[location.source];
    const source::Position begin = source.position(location.span.begin);
    const source::Position end = source.position(location.span.end);
    object["file"] = escape_unprintable(source.name());
    object["line"] = begin.line;
    object["column"] = begin.column;
    object["endLine"] = end.line;
    object["endColumn"] = end.column;
    object["offset"] = location.span.begin;
}

Json to_json(const Diagnostic& diagnostic, const source::Sources& sources) {
    const KindInfo& kind = info(diagnostic.kind);
    Json object;
    object["severity"] = kind.severity == Severity::error ? "error" : "warning";
    object["code"] = kind.name;
    object["message"] = escape_unprintable(sentence(diagnostic));
    add_place(object, diagnostic.location, sources);
    if (!diagnostic.help.empty()) object["help"] = escape_unprintable(diagnostic.help);
    Json notes = Json::array();
    for (const Note& note : diagnostic.notes) {
        Json entry;
        entry["message"] = escape_unprintable(note.text);
        add_place(entry, note.location, sources);
        notes.push_back(std::move(entry));
    }
    if (!notes.empty()) object["notes"] = std::move(notes);
    return object;
}

} // namespace

std::string render_json(const Diagnostics& diagnostics, const source::Sources& sources) {
    Json array = Json::array();
    for (const Diagnostic& diagnostic : diagnostics) array.push_back(to_json(diagnostic, sources));
    return array.dump(2);
}

} // namespace assay::diagnostic
