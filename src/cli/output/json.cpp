// For programs: one JSON document, version 1.
#include "report/json.hpp"
#include "cli/output/formats.hpp"

namespace assay::cli {

namespace {

class JsonWriter : public Writer {
  public:
    explicit JsonWriter(std::ostream& out) : out_(out) {}

    void begin() override { out_ << "{\"version\":1,\"payloads\":["; }

    void record(const JudgedRecord& record) override {
        std::string text(first_ ? "" : ",");
        first_ = false;
        {
            report::JsonObject entry(text);
            entry.text("source", record.source);
            if (record.start) {
                entry.number("number", record.start->number);
                entry.number("line", record.start->line);
                entry.number("offset", record.start->offset);
            }
            if (!record.id.empty()) entry.member("id") += record.id;
            report::add_findings(entry, record.judged.report);
            if (record.judged.report.truncated) entry.member("truncated") += "true";
        }
        out_ << text;
    }

    void end(const Totals& totals) override {
        std::string text;
        {
            report::JsonObject summary(text);
            summary.number("payloads", totals.payloads);
            for (const Verdict verdict : {Verdict::valid, Verdict::undecided, Verdict::invalid,
                                          Verdict::malformed, Verdict::limit})
                summary.number(to_string(verdict), totals.of(verdict));
            if (totals.unreadable > 0) summary.number("unreadable", totals.unreadable);
            summary.number("errors", totals.errors);
            summary.number("warnings", totals.warnings);
            if (totals.known > 0) summary.number("known", totals.known);
        }
        out_ << "],\"summary\":" << text << "}\n";
    }

  private:
    std::ostream& out_;
    bool first_ = true;
};

} // namespace

Format json_format() {
    return {"json", "one JSON document, for programs",
            [](std::ostream& out, const Presentation&) -> std::unique_ptr<Writer> {
                return std::make_unique<JsonWriter>(out);
            }};
}

} // namespace assay::cli
