// For programs that read as they go: one JSON object a finding, one finding a line.
#include "cli/output/formats.hpp"
#include "cli/output/one_by_one.hpp"
#include "report/json.hpp"

namespace assay::cli {

namespace {

void add_note(report::JsonObject& object, const Finding& found) {
    object.text("pointer", found.pointer);
    object.text("code", found.code);
    object.text("severity", to_string(found.level));
    object.text("message", found.message);
}

class JsonLinesWriter : public OneByOne {
  public:
    explicit JsonLinesWriter(std::ostream& out) : out_(out) {}

  private:
    void finding(const JudgedRecord& record, const Finding& found) override {
        line_.clear();
        {
            report::JsonObject object(line_);
            object.text("source", record.source);
            if (record.start) {
                object.number("number", record.start->number);
                object.number("recordLine", record.start->line);
                object.number("recordOffset", record.start->offset);
            }
            if (!record.id.empty()) object.member("id") += record.id;
            object.text_if_any("record", record.judged.report.type);
            if (found.violation != nullptr)
                report::add_violation(object, *found.violation);
            else
                add_note(object, found);
        }
        out_ << line_ << "\n";
    }

    std::ostream& out_;
    std::string line_;
};

} // namespace

Format jsonl_format() {
    return {"jsonl", "a JSON object a line for each finding, for programs that read as they go",
            [](std::ostream& out, const Presentation&) -> std::unique_ptr<Writer> {
                return std::make_unique<JsonLinesWriter>(out);
            }};
}

} // namespace assay::cli
