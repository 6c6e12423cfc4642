// For editors and grep: `file:line:column: error: message [code] /pointer`.
#include "cli/output/formats.hpp"
#include "cli/words.hpp"

namespace assay::cli {

namespace {

class ConciseWriter : public Writer {
  public:
    explicit ConciseWriter(std::ostream& out) : out_(out) {}

    void record(const JudgedRecord& record) override {
        for (const Violation& violation : record.judged.report.violations) {
            out_ << printable(record.source);
            if (violation.place)
                out_ << ":" << violation.place->line << ":" << violation.place->column;
            else if (record.start)
                out_ << ":" << record.start->line << ":" << record.start->column;
            out_ << (violation.severity == Severity::error ? ": error: " : ": warning: ");
            end_line(violation.message, violation.code, violation.pointer, record.id);
        }
        for (const Undecided& undecided : record.judged.report.undecided) {
            out_ << printable(record.source);
            if (record.start) out_ << ":" << record.start->line << ":" << record.start->column;
            out_ << ": note: ";
            end_line(undecided.code + " at " + undecided.rule.file + ":" +
                         std::to_string(undecided.rule.line) + ":" +
                         std::to_string(undecided.rule.column) + " waits for " +
                         undecided.waits_for,
                     "undecided", undecided.pointer, record.id);
        }
    }

    /// A line for each finding, and no others.
    void end(const Totals&) override {}

  private:
    void end_line(const std::string& message, const std::string& code, const std::string& pointer,
                  const std::string& id) {
        out_ << printable(message) << " [" << code << "]";
        if (!pointer.empty()) out_ << " " << printable(pointer);
        if (!id.empty()) out_ << " id=" << printable(id);
        out_ << "\n";
    }

    std::ostream& out_;
};

} // namespace

Format concise_format() {
    return {"concise", "a line for each finding, for editors and grep",
            [](std::ostream& out, const Presentation&) -> std::unique_ptr<Writer> {
                return std::make_unique<ConciseWriter>(out);
            }};
}

} // namespace assay::cli
