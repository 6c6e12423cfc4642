// Diagnostics for tools: one JSON array. Written as text: a tree of nlohmann's allocates even where
// it is destroyed, and so cannot be had where memory is short.
#include "diagnostic/render_json.hpp"

#include "source/utf8.hpp"

namespace assay::diagnostic {

namespace {

/// A JSON string of what people may be shown.
std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : source::escape_unprintable(text)) { // no control is left in it
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + "\"";
}

/// One object, a member a line, with its brackets.
class Object {
  public:
    Object(std::string& out, std::size_t indent) : out_(out), margin_(indent, ' ') {
        out_ += margin_ + "{";
    }
    void add(std::string_view name, const std::string& value) {
        out_ += std::string(empty_ ? "\n" : ",\n") + margin_ + "  " + quoted(name) + ": " + value;
        empty_ = false;
    }
    void add(std::string_view name, std::uint32_t value) { add(name, std::to_string(value)); }
    void close() { out_ += "\n" + margin_ + "}"; }

  private:
    std::string& out_;
    std::string margin_;
    bool empty_ = true;
};

void add_place(Object& object, const source::Location& location, const source::Sources& sources) {
    if (location.source >= sources.size()) return;
    const source::Source& source = sources[location.source];
    const source::Position begin = source.position(location.span.begin);
    const source::Position end = source.position(location.span.end);
    object.add("file", quoted(source.name()));
    object.add("line", begin.line);
    object.add("column", begin.column);
    object.add("endLine", end.line);
    object.add("endColumn", end.column);
    object.add("offset", location.span.begin);
}

std::string notes_json(const std::vector<Note>& notes, const source::Sources& sources) {
    std::string text = "[";
    for (const Note& note : notes) {
        text += text.size() == 1 ? "\n" : ",\n";
        Object object(text, 6);
        object.add("message", quoted(note.text));
        add_place(object, note.location, sources);
        object.close();
    }
    return text + "\n    ]";
}

void append(std::string& out, const Diagnostic& diagnostic, const source::Sources& sources) {
    const KindInfo& kind = info(diagnostic.kind);
    Object object(out, 2);
    object.add("severity", quoted(kind.severity == Severity::error ? "error" : "warning"));
    object.add("code", quoted(kind.name));
    object.add("message", quoted(sentence(diagnostic)));
    add_place(object, diagnostic.location, sources);
    if (!diagnostic.help.empty()) object.add("help", quoted(diagnostic.help));
    if (!diagnostic.notes.empty()) object.add("notes", notes_json(diagnostic.notes, sources));
    object.close();
}

} // namespace

std::string render_json(const Diagnostics& diagnostics, const source::Sources& sources) {
    if (diagnostics.empty()) return "[]";
    std::string text = "[";
    for (const Diagnostic& diagnostic : diagnostics) {
        text += text.size() == 1 ? "\n" : ",\n";
        append(text, diagnostic, sources);
    }
    return text + "\n]";
}

} // namespace assay::diagnostic
