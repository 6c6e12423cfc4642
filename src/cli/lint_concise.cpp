// `lint` for editors and grep: `file:line:column: error: message [code] /pointer`.
#include "cli/listing.hpp"
#include "cli/words.hpp"

namespace assay::cli {

namespace {

class ConciseListing : public Listing {
  public:
    explicit ConciseListing(std::ostream& out) : out_(out) {}

    void add(const Payload& payload, const library::Judged& judged) override {
        for (const Violation& violation : judged.report.violations) {
            out_ << printable(payload.name);
            if (violation.place)
                out_ << ":" << violation.place->line << ":" << violation.place->column;
            out_ << (violation.severity == Severity::error ? ": error: " : ": warning: ");
            end(violation.message, violation.code, violation.pointer);
        }
        for (const Undecided& undecided : judged.report.undecided) {
            out_ << printable(payload.name) << ": note: ";
            end(undecided.code + " at " + undecided.rule.file + ":" +
                    std::to_string(undecided.rule.line) + ":" +
                    std::to_string(undecided.rule.column) + " waits for " + undecided.waits_for,
                "undecided", undecided.pointer);
        }
    }

    /// A line for each finding, and no others.
    void finish(const Totals&) override {}

  private:
    void end(const std::string& message, const std::string& code, const std::string& pointer) {
        out_ << printable(message) << " [" << code << "]";
        if (!pointer.empty()) out_ << " " << printable(pointer);
        out_ << "\n";
    }

    std::ostream& out_;
};

} // namespace

std::unique_ptr<Listing> list_concisely(std::ostream& out) {
    return std::make_unique<ConciseListing>(out);
}

} // namespace assay::cli
