// Diagnostics for tools: one JSON array. Written as text: a tree of nlohmann's allocates even where
// it is destroyed, and so cannot be had where memory is short.
#include "diagnostic/render_json.hpp"

#include "source/utf8.hpp"

namespace assay::diagnostic {

namespace {

/// One object, a member a line, with its brackets.
class Object {
  public:
    Object(std::string& out, std::size_t indent) : out_(out), margin_(indent, ' ') {
        out_.append(margin_).append("{");
    }
    void add(std::string_view name, std::string_view text) {
        begin(name);
        out_ += '"';
        for (const char c : source::escape_unprintable(text)) { // no control is left in it
            if (c == '"' || c == '\\') out_ += '\\';
            out_ += c;
        }
        out_ += '"';
    }
    void add(std::string_view name, std::uint32_t value) {
        begin(name).append(std::to_string(value));
    }
    /// What the caller writes next is the value.
    std::string& begin(std::string_view name) {
        out_.append(empty_ ? "\n" : ",\n")
            .append(margin_)
            .append("  \"")
            .append(name)
            .append("\": ");
        empty_ = false;
        return out_;
    }
    void close() { out_.append("\n").append(margin_).append("}"); }

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
    object.add("file", source.name());
    object.add("line", begin.line);
    object.add("column", begin.column);
    object.add("endLine", end.line);
    object.add("endColumn", end.column);
    object.add("offset", location.span.begin);
}

void append(std::string& out, const std::vector<Note>& notes, const source::Sources& sources) {
    for (const Note& note : notes) {
        out += &note == notes.data() ? "[\n" : ",\n";
        Object object(out, 6);
        object.add("message", note.text);
        add_place(object, note.location, sources);
        object.close();
    }
    out += "\n    ]";
}

void append(std::string& out, const Diagnostic& diagnostic, const source::Sources& sources) {
    const KindInfo& kind = info(diagnostic.kind);
    Object object(out, 2);
    object.add("severity", kind.severity == Severity::error ? "error" : "warning");
    object.add("code", kind.name);
    object.add("message", sentence(diagnostic));
    add_place(object, diagnostic.location, sources);
    if (!diagnostic.help.empty()) object.add("help", diagnostic.help);
    if (!diagnostic.notes.empty()) append(object.begin("notes"), diagnostic.notes, sources);
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
