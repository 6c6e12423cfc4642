// Diagnostics for people, in the manner of rustc and clang.
#include "diagnostic/render_text.hpp"

#include "diagnostic/snippet.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace assay::diagnostic {

namespace {

using source::escape_unprintable;

constexpr std::string_view bold = "1", red = "1;31", yellow = "1;33", blue = "1;34", green = "1;32";

std::string_view severity_colour(Severity severity) {
    return severity == Severity::error ? red : yellow;
}

std::string_view severity_word(Severity severity) {
    return severity == Severity::error ? "error" : "warning";
}

/// Writes one diagnostic; the gutter is as wide as its largest line number.
class Writer {
  public:
    Writer(std::string& text, const Diagnostic& diagnostic, const source::Sources& sources,
           bool colour)
        : text_(text), diagnostic_(diagnostic), sources_(sources), colour_(colour) {
        std::uint32_t largest = line_of(diagnostic.location);
        for (const Note& note : diagnostic.notes)
            largest = std::max(largest, line_of(note.location));
        margin_ = std::to_string(largest).size();
    }

    void write() {
        const KindInfo& kind = info(diagnostic_.kind);
        const std::string_view colour = severity_colour(kind.severity);
        paint(colour, severity_word(kind.severity), "[", kind.name, "]");
        paint(bold, ": ", escape_unprintable(sentence(diagnostic_)));
        add("\n");
        place(diagnostic_.location, "--> ", colour, "");
        for (const Note& note : diagnostic_.notes) place(note.location, "::: ", blue, note.text);
        if (!diagnostic_.help.empty()) help();
    }

  private:
    template <typename... Texts>
    void add(const Texts&... texts) {
        (text_ += ... += texts);
    }

    template <typename... Texts>
    void paint(std::string_view code, const Texts&... texts) {
        if (colour_) add("\x1b[", code, "m");
        add(texts...);
        if (colour_) add("\x1b[0m");
    }

    bool known(const source::Location& location) const { return location.source < sources_.size(); }

    std::uint32_t line_of(const source::Location& location) const {
        return known(location) ? sources_[location.source].position(location.span.begin).line : 1;
    }

    void gutter(std::string_view number) {
        paint(blue, std::string(margin_ - number.size(), ' '), number, " |");
    }

    void place(const source::Location& location, std::string_view arrow, std::string_view colour,
               std::string_view label) {
        if (!known(location)) return;
        const source::Source& source = sources_[location.source];
        const source::Position position = source.position(location.span.begin);
        const std::string line = std::to_string(position.line);
        add(std::string(margin_, ' '));
        paint(blue, arrow);
        add(escape_unprintable(source.name()), ":", line, ":", std::to_string(position.column));
        const Snippet shown = snippet(source, location.span);
        add("\n");
        gutter("");
        add("\n");
        gutter(line);
        add(shown.line.empty() ? "" : " ", shown.line, "\n");
        gutter("");
        add(" ");
        paint(colour, shown.carets, label.empty() ? "" : " ", escape_unprintable(label));
        add("\n");
    }

    void help() {
        add(std::string(margin_ + 1, ' '));
        paint(blue, "=");
        add(" ");
        paint(green, "help");
        add(": ", escape_unprintable(diagnostic_.help), "\n");
    }

    std::string& text_;
    const Diagnostic& diagnostic_;
    const source::Sources& sources_;
    bool colour_;
    std::size_t margin_ = 1;
};

} // namespace

std::string render_text(const Diagnostics& diagnostics, const source::Sources& sources,
                        bool colour) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (!text.empty()) text += "\n";
        Writer(text, diagnostic, sources, colour).write();
    }
    return text;
}

} // namespace assay::diagnostic
