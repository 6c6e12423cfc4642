// For people: each finding with its line, a caret, and why.
#include "cli/mask.hpp"
#include "cli/output/finding.hpp"
#include "cli/output/formats.hpp"
#include "cli/picture.hpp"
#include "cli/words.hpp"

#include <algorithm>
#include <optional>

namespace assay::cli {

namespace {

constexpr std::size_t most_related = 8; // places of a repeated member

/// One finding in one record, written part by part.
class FindingText {
  public:
    FindingText(std::ostream& out, Paint paint, const JudgedRecord& record,
                const Violation& violation)
        : out_(out), paint_(paint), file_(printable(record.source)), record_(record),
          violation_(violation) {
        const std::uint64_t line = violation.place ? violation.place->line : 1;
        margin_ = std::string(std::to_string(line).size(), ' ');
    }

    void head() {
        const bool error = violation_.severity == Severity::error;
        const std::string kind = (error ? "error[" : "warning[") + violation_.code + "]";
        out_ << (error ? paint_.error(kind) : paint_.warning(kind))
             << paint_.strong(": " + printable(violation_.message)) << "\n";
        out_ << margin_ << paint_.frame("--> ") << file_;
        if (violation_.place)
            out_ << position(violation_.place->line, violation_.place->column);
        else if (record_.start)
            out_ << position(record_.start->line, record_.start->column);
        if (!violation_.pointer.empty()) out_ << "  " << printable(violation_.pointer);
        if (!record_.id.empty()) out_ << "  id=" << printable(record_.id);
        out_ << "\n";
    }

    void line(const Mask& mask) {
        if (!violation_.place) return;
        std::vector<Place> related = violation_.related;
        for (Place& place : related) place = place_in_text(record_, place);
        const Picture picture =
            draw(record_.text, mask, place_in_text(record_, *violation_.place), related);
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
            fact("also at " + file_ +
                 position(violation_.related[i].line, violation_.related[i].column));
        if (violation_.related.size() > most_related)
            fact("and at " + counted(violation_.related.size() - most_related, "place") + " more");
        if (violation_.rule) fact("rule: " + rule_place(*violation_.rule));
        if (!violation_.caller_code.empty()) fact("code: " + printable(violation_.caller_code));
        if (!violation_.source.empty()) fact("source: " + printable(violation_.source));
        if (!violation_.help.empty()) fact(paint_.help("help") + ": " + printable(violation_.help));
    }

    static std::string rule_place(const RulePlace& rule) { return printable(spell(rule)); }

  private:
    static std::string position(std::uint64_t line, std::uint64_t column) {
        return ":" + std::to_string(line) + ":" + std::to_string(column);
    }

    void fact(const std::string& text) { out_ << margin_ << paint_.frame(" = ") << text << "\n"; }

    std::ostream& out_;
    Paint paint_;
    std::string file_;
    const JudgedRecord& record_;
    const Violation& violation_;
    std::string margin_;
};

class TextWriter : public Writer {
  public:
    TextWriter(std::ostream& out, const Presentation& presentation)
        : out_(out), paint_(presentation.paint), redact_(presentation.redact) {}

    void record(const JudgedRecord& record) override {
        const Report& report = record.judged.report;
        std::optional<Mask> mask;
        for (const Violation& violation : report.violations) {
            if (!mask && !redact_) mask = mask_of(record);
            if (gap_) out_ << "\n", gap_ = false;
            FindingText text(out_, paint_, record, violation);
            text.head();
            if (!redact_) text.line(*mask);
            text.reasons();
            out_ << "\n";
        }
        if (report.truncated) truncation(record);
        for (const Undecided& undecided : report.undecided) undecided_line(record, undecided);
    }

    /// Only findings: the totals of the run are told on standard error.
    void end(const Totals&) override {}

  private:
    /// What broke off in the middle says nothing of which values are sensitive.
    static Mask mask_of(const JudgedRecord& record) {
        return record.judged.whole ? Mask::sensitive(record.text, record.judged.sensitive)
                                   : Mask::malformed(record.text);
    }

    static std::string name_of(const JudgedRecord& record) {
        std::string name = printable(record.source);
        if (record.start) name += ":" + std::to_string(record.start->line);
        return name;
    }

    void truncation(const JudgedRecord& record) {
        const Report& report = record.judged.report;
        const std::uint64_t left = report.errors + report.warnings - report.violations.size();
        out_ << name_of(record) << ": " << left
             << (left == 1 ? " more finding is" : " more findings are")
             << " not listed (see --max-errors)\n\n";
    }

    void undecided_line(const JudgedRecord& record, const Undecided& undecided) {
        out_ << name_of(record) << ": " << paint_.note("undecided") << ": " << undecided.code
             << " at " << FindingText::rule_place(undecided.rule) << " waits for "
             << printable(undecided.waits_for) << "\n";
        gap_ = true;
    }

    std::ostream& out_;
    Paint paint_;
    bool redact_;
    bool gap_ = false; // a blank line must come before the next finding
};

} // namespace

Format text_format() {
    return {"text", "each finding with its line, a caret, and why",
            [](std::ostream& out, const Presentation& presentation) -> std::unique_ptr<Writer> {
                return std::make_unique<TextWriter>(out, presentation);
            }};
}

} // namespace assay::cli
