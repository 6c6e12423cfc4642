// For people: each finding with its line, a caret, and why.
#include "cli/mask.hpp"
#include "cli/output/finding.hpp"
#include "cli/output/formats.hpp"
#include "cli/picture/picture.hpp"
#include "cli/words.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace assay::cli {

namespace {

constexpr std::size_t most_related = 8; // places of a repeated member
constexpr std::size_t most_digits = 20; // of a number of 64 bits

using Colour = std::string (Paint::*)(std::string_view) const;

/// A number as it is written.
class Decimal {
  public:
    explicit Decimal(std::uint64_t number)
        : end_(std::to_chars(std::begin(digits_), std::end(digits_), number).ptr) {}
    Decimal(const Decimal&) = delete;
    Decimal& operator=(const Decimal&) = delete;

    std::string_view text() const { return {digits_, size()}; }
    std::size_t size() const { return static_cast<std::size_t>(end_ - digits_); }

  private:
    char digits_[most_digits];
    char* end_;
};

/// One finding in one record, written part by part behind `text`.
class FindingText {
  public:
    FindingText(std::string& text, Paint paint, const JudgedRecord& record,
                const Violation& violation)
        : text_(text), paint_(paint), record_(record), violation_(violation),
          number_(violation.place ? violation.place->line : 1) {}

    void head() {
        const bool error = violation_.severity == Severity::error;
        if (paint_.on()) {
            put(severity(), (error ? "error[" : "warning[") + violation_.code + "]");
            put(&Paint::strong, ": " + printable(violation_.message));
        } else { // without copies
            text_ += error ? "error[" : "warning[";
            text_ += violation_.code;
            text_ += "]: ";
            show(violation_.message);
        }
        text_ += '\n';
        margin();
        put(&Paint::frame, "--> ");
        show(record_.source);
        if (violation_.place)
            position(violation_.place->line, violation_.place->column);
        else if (record_.start)
            position(record_.start->line, record_.start->column);
        if (!violation_.pointer.empty()) text_ += "  ", show(violation_.pointer);
        if (!record_.id.empty()) text_ += "  id=", show(record_.id);
        text_ += '\n';
    }

    /// Of `picture` only the memory is used.
    void line(const Mask& mask, Picture& picture) {
        if (!violation_.place) return;
        std::vector<Place> related = violation_.related;
        for (Place& place : related) place = place_in_text(record_, place);
        draw(record_.text, mask, place_in_text(record_, *violation_.place), related, picture);
        bar(blanks());
        text_ += '\n';
        bar(number_.text());
        if (!picture.line.empty()) text_ += ' ';
        text_ += picture.line;
        text_ += '\n';
        bar(blanks());
        text_ += ' ';
        put(severity(), picture.marks);
        text_ += '\n';
    }

    void reasons() {
        for (const Reason& reason : violation_.because) fact("because ", reason.message);
        for (std::size_t i = 0; i < std::min(violation_.related.size(), most_related); ++i) {
            begin_fact("also at ");
            show(record_.source);
            position(violation_.related[i].line, violation_.related[i].column);
            text_ += '\n';
        }
        if (violation_.related.size() > most_related)
            fact("and at ", counted(violation_.related.size() - most_related, "place") + " more");
        if (violation_.rule) {
            begin_fact("rule: ");
            show(violation_.rule->file);
            position(violation_.rule->line, violation_.rule->column);
            text_ += '\n';
        }
        if (!violation_.caller_code.empty()) fact("code: ", violation_.caller_code);
        if (!violation_.source.empty()) fact("source: ", violation_.source);
        if (!violation_.help.empty()) fact(paint_.help("help") + ": ", violation_.help);
    }

  private:
    Colour severity() const {
        return violation_.severity == Severity::error ? &Paint::error : &Paint::warning;
    }

    void put(Colour colour, std::string_view words) {
        if (paint_.on())
            text_ += (paint_.*colour)(words);
        else
            text_ += words;
    }

    void show(std::string_view words) { source::append_escaped(text_, words); }

    void position(std::uint64_t line, std::uint64_t column) {
        char written[2 * (1 + most_digits)];
        char* end = written;
        for (const std::uint64_t number : {line, column}) {
            *end++ = ':';
            end = std::to_chars(end, std::end(written), number).ptr;
        }
        text_.append(written, static_cast<std::size_t>(end - written));
    }

    /// As wide as the line's number.
    std::string_view blanks() const {
        return std::string_view("                    ").substr(0, number_.size());
    }

    void margin() { text_ += blanks(); }

    /// To the left of an excerpt.
    void bar(std::string_view in_margin) {
        if (paint_.on()) {
            text_ += paint_.frame(std::string(in_margin) + " |");
        } else {
            text_ += in_margin;
            text_ += " |";
        }
    }

    void begin_fact(std::string_view name) {
        margin();
        put(&Paint::frame, " = ");
        text_ += name;
    }

    void fact(std::string_view name, std::string_view words) {
        begin_fact(name);
        show(words);
        text_ += '\n';
    }

    std::string& text_;
    Paint paint_;
    const JudgedRecord& record_;
    const Violation& violation_;
    Decimal number_; // of the line
};

class TextWriter : public Writer {
  public:
    TextWriter(std::ostream& out, const Presentation& presentation)
        : out_(out), paint_(presentation.paint), redact_(presentation.redact) {}

    void record(const JudgedRecord& record) override {
        const Report& report = record.judged.report;
        if (!redact_ && !report.violations.empty()) mask_ = mask_of(record, std::move(mask_));
        for (const Violation& violation : report.violations) {
            text_.clear();
            if (gap_) text_ += '\n', gap_ = false;
            FindingText text(text_, paint_, record, violation);
            text.head();
            if (!redact_) text.line(mask_, picture_);
            text.reasons();
            text_ += '\n';
            out_ << text_;
        }
        if (report.truncated) truncation(record);
        for (const Undecided& undecided : report.undecided) undecided_line(record, undecided);
    }

    /// Only findings: the totals of the run are told on standard error.
    void end(const Totals&) override {}

  private:
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
             << " at " << printable(spell(undecided.rule)) << " waits for "
             << printable(undecided.waits_for) << "\n";
        gap_ = true;
    }

    std::ostream& out_;
    Paint paint_;
    bool redact_;
    // Of one finding, or one record: their memory is kept.
    std::string text_;
    Mask mask_;
    Picture picture_;
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
