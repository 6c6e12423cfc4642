// `lint` for people: each finding with its line, a caret, and why.
#include "cli/listing.hpp"
#include "cli/mask.hpp"
#include "cli/picture.hpp"
#include "cli/words.hpp"

#include <algorithm>
#include <optional>

namespace assay::cli {

namespace {

constexpr std::size_t most_related = 8; // places of a repeated member

/// One finding in one payload, written part by part.
class FindingText {
  public:
    FindingText(std::ostream& out, Paint paint, const std::string& file, const Violation& violation)
        : out_(out), paint_(paint), file_(printable(file)), violation_(violation) {
        const std::uint64_t line = violation.place ? violation.place->line : 1;
        margin_ = std::string(std::to_string(line).size(), ' ');
    }

    void head() {
        const bool error = violation_.severity == Severity::error;
        const std::string kind = (error ? "error[" : "warning[") + violation_.code + "]";
        out_ << (error ? paint_.error(kind) : paint_.warning(kind))
             << paint_.strong(": " + printable(violation_.message)) << "\n";
        out_ << margin_ << paint_.frame("--> ") << file_;
        if (violation_.place) out_ << position(*violation_.place);
        if (!violation_.pointer.empty()) out_ << "  " << printable(violation_.pointer);
        out_ << "\n";
    }

    void line(std::string_view text, const Mask& mask) {
        if (!violation_.place) return;
        const Picture picture = draw(text, mask, *violation_.place, violation_.related);
        const std::string number = std::to_string(violation_.place->line);
        const bool error = violation_.severity == Severity::error;
        out_ << paint_.frame(margin_ + " |") << "\n"
             << paint_.frame(number + " |") << (picture.line.empty() ? "" : " ") << picture.line
             << "\n"
             << paint_.frame(margin_ + " |") << " "
             << (error ? paint_.error(picture.marks) : paint_.warning(picture.marks)) << "\n";
    }

    void reasons() {
        for (const Reason& reason : violation_.because)
            fact("because " + printable(reason.message));
        for (std::size_t i = 0; i < std::min(violation_.related.size(), most_related); ++i)
            fact("also at " + file_ + position(violation_.related[i]));
        if (violation_.related.size() > most_related)
            fact("and at " + counted(violation_.related.size() - most_related, "place") + " more");
        if (violation_.rule) fact("rule: " + rule_place(*violation_.rule));
        if (!violation_.caller_code.empty()) fact("code: " + printable(violation_.caller_code));
        if (!violation_.source.empty()) fact("source: " + printable(violation_.source));
        if (!violation_.help.empty()) fact(paint_.help("help") + ": " + printable(violation_.help));
    }

    static std::string rule_place(const RulePlace& rule) {
        return printable(rule.file) + ":" + std::to_string(rule.line) + ":" +
               std::to_string(rule.column);
    }

  private:
    static std::string position(const Place& place) {
        return ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
    }

    void fact(const std::string& text) { out_ << margin_ << paint_.frame(" = ") << text << "\n"; }

    std::ostream& out_;
    Paint paint_;
    std::string file_;
    const Violation& violation_;
    std::string margin_;
};

class TextListing : public Listing {
  public:
    TextListing(std::ostream& out, Paint paint, bool redact)
        : out_(out), paint_(paint), redact_(redact) {}

    void add(const Payload& payload, const library::Judged& judged) override {
        const Report& report = judged.report;
        std::optional<Mask> mask;
        for (const Violation& violation : report.violations) {
            if (!mask && !redact_) mask = mask_of(payload.text, judged);
            if (gap_) out_ << "\n", gap_ = false;
            FindingText text(out_, paint_, payload.name, violation);
            text.head();
            if (!redact_) text.line(payload.text, *mask);
            text.reasons();
            out_ << "\n";
        }
        if (report.truncated) truncation(payload, report);
        for (const Undecided& undecided : report.undecided) undecided_line(payload, undecided);
    }

    void finish(const Totals& totals) override { out_ << paint_.strong(totals.sentence()) << "\n"; }

  private:
    /// What broke off in the middle says nothing of which values are sensitive.
    static Mask mask_of(std::string_view text, const library::Judged& judged) {
        return judged.whole ? Mask::sensitive(text, judged.sensitive) : Mask::malformed(text);
    }

    void truncation(const Payload& payload, const Report& report) {
        const std::uint64_t left = report.errors + report.warnings - report.violations.size();
        out_ << printable(payload.name) << ": " << left
             << (left == 1 ? " more finding is" : " more findings are")
             << " not listed (see --max-errors)\n\n";
    }

    void undecided_line(const Payload& payload, const Undecided& undecided) {
        out_ << printable(payload.name) << ": " << paint_.note("undecided") << ": "
             << undecided.code << " at " << FindingText::rule_place(undecided.rule) << " waits for "
             << printable(undecided.waits_for) << "\n";
        gap_ = true;
    }

    std::ostream& out_;
    Paint paint_;
    bool redact_;
    bool gap_ = false; // a blank line must come before the next finding
};

} // namespace

std::unique_ptr<Listing> list_as_text(std::ostream& out, Paint paint, bool redact) {
    return std::make_unique<TextListing>(out, paint, redact);
}

} // namespace assay::cli
