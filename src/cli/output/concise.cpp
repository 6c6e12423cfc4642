// For editors and grep: `file:line:column: error: message [code] /pointer`.
#include "cli/output/formats.hpp"
#include "cli/output/one_by_one.hpp"
#include "cli/words.hpp"

namespace assay::cli {

namespace {

class ConciseWriter : public OneByOne {
  public:
    explicit ConciseWriter(std::ostream& out) : out_(out) {}

    /// Standard error says it.
    void unreadable(std::string_view, std::string_view) override {}

  private:
    void finding(const JudgedRecord& record, const Finding& found) override {
        out_ << printable(record.source);
        if (found.place) out_ << ":" << found.place->line << ":" << found.place->column;
        out_ << ": " << to_string(found.level) << ": " << printable(found.message) << " ["
             << found.code << "]";
        if (!found.pointer.empty()) out_ << " " << printable(found.pointer);
        if (!record.id.empty()) out_ << " id=" << printable(record.id);
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
