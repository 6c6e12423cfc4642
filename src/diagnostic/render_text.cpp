// Diagnostics for people, in the manner of rustc and clang.
#include "diagnostic/render_text.hpp"

#include "diagnostic/snippet.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace assay::diagnostic {

namespace {

using source::escape_unprintable;

struct Paint {
    bool on;
    std::string operator()(std::string_view code, std::string_view text) const {
        if (!on) return std::string(text);
        return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
    }
};

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
    Writer(const Diagnostic& diagnostic, const source::Sources& sources, Paint paint)
        : diagnostic_(diagnostic), sources_(sources), paint_(paint) {
        std::uint32_t largest = line_of(diagnostic.location);
        for (const Note& note : diagnostic.notes)
            largest = std::max(largest, line_of(note.location));
        margin_ = std::to_string(largest).size();
    }

    std::string write() {
        const KindInfo& kind = info(diagnostic_.kind);
        const std::string head =
            std::string(severity_word(kind.severity)) + "[" + std::string(kind.name) + "]";
        text_ += paint_(severity_colour(kind.severity), head);
        text_ += paint_(bold, ": " + escape_unprintable(sentence(diagnostic_))) + "\n";
        place(diagnostic_.location, "--> ", severity_colour(kind.severity), "");
        for (const Note& note : diagnostic_.notes) place(note.location, "::: ", blue, note.text);
        if (!diagnostic_.help.empty()) help();
        return std::move(text_);
    }

  private:
    bool known(const source::Location& location) const { return location.source < sources_.size(); }

    std::uint32_t line_of(const source::Location& location) const {
        return known(location) ? sources_[location.source].position(location.span.begin).line : 1;
    }

    std::string gutter(std::string_view number) const {
        return std::string(margin_ - number.size(), ' ') + std::string(number) + " |";
    }

    void place(const source::Location& location, std::string_view arrow, std::string_view colour,
               std::string_view label) {
        if (!known(location)) return;
        const source::Source& source = sources_[location.source];
        const source::Position position = source.position(location.span.begin);
        text_ += std::string(margin_, ' ') + paint_(blue, arrow) +
                 escape_unprintable(source.name()) + ":" + std::to_string(position.line) + ":" +
                 std::to_string(position.column) + "\n";
        const Snippet shown = snippet(source, location.span);
        text_ += paint_(blue, gutter("")) + "\n";
        text_ += paint_(blue, gutter(std::to_string(position.line)));
        text_ += (shown.line.empty() ? "" : " ") + shown.line + "\n";
        text_ += paint_(blue, gutter("")) + " ";
        std::string carets = shown.carets;
        if (!label.empty()) carets += " " + escape_unprintable(label);
        text_ += paint_(colour, carets) + "\n";
    }

    void help() {
        text_ += std::string(margin_ + 1, ' ') + paint_(blue, "=") + " " + paint_(green, "help") +
                 ": " + escape_unprintable(diagnostic_.help) + "\n";
    }

    const Diagnostic& diagnostic_;
    const source::Sources& sources_;
    Paint paint_;
    std::size_t margin_ = 1;
    std::string text_;
};

} // namespace

std::string render_text(const Diagnostics& diagnostics, const source::Sources& sources,
                        bool colour) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (!text.empty()) text += "\n";
        text += Writer(diagnostic, sources, Paint{colour}).write();
    }
    return text;
}

} // namespace assay::diagnostic
