// `lint` for programs: one JSON document, version 1.
#include "cli/listing.hpp"
#include "report/json.hpp"

namespace assay::cli {

namespace {

class JsonListing : public Listing {
  public:
    explicit JsonListing(std::ostream& out) : out_(out) { out_ << "{\"version\":1,\"payloads\":["; }

    void add(const Payload& payload, const library::Judged& judged) override {
        std::string text(first_ ? "" : ",");
        first_ = false;
        {
            report::JsonObject entry(text);
            entry.text("source", payload.name);
            report::add_findings(entry, judged.report);
            if (judged.report.truncated) entry.member("truncated") += "true";
        }
        out_ << text;
    }

    void finish(const Totals& totals) override {
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
        }
        out_ << "],\"summary\":" << text << "}\n";
    }

  private:
    std::ostream& out_;
    bool first_ = true;
};

} // namespace

std::unique_ptr<Listing> list_as_json(std::ostream& out) {
    return std::make_unique<JsonListing>(out);
}

} // namespace assay::cli
