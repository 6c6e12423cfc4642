// How often each code, field and rule was found.
#include "cli/output/statistics.hpp"

#include "cli/output/tally.hpp"
#include "cli/words.hpp"
#include "report/json_text.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

constexpr std::size_t most_rows = 20; // of a table for people

class Statistics : public Writer {
  public:
    explicit Statistics(std::ostream& out) : out_(out) {}

    void record(const JudgedRecord& record) override {
        for (const Finding& found : findings_of(record)) tally_.add(found);
    }

  protected:
    std::ostream& out_;
    Tally tally_;
};

class TextStatistics : public Statistics {
  public:
    TextStatistics(std::ostream& out, Paint paint) : Statistics(out), paint_(paint) {}

    void end(const Totals& totals) override {
        table("by code", tally_.codes.rows());
        table("by field", tally_.fields.rows());
        table("by rule", tally_.rules.rows());
        out_ << paint_.strong(totals.sentence()) << "\n";
    }

  private:
    void table(std::string_view title, const std::vector<TallyRow>& rows) {
        if (rows.empty()) return;
        out_ << paint_.strong(title) << "\n";
        const std::size_t width = std::to_string(rows.front().second).size();
        for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) {
            const std::string number = std::to_string(rows[i].second);
            out_ << "  " << std::string(width - number.size(), ' ') << number << "  "
                 << printable(rows[i].first) << "\n";
        }
        if (rows.size() > most_rows) out_ << "  and " << rows.size() - most_rows << " more\n";
        out_ << "\n";
    }

    Paint paint_;
};

class JsonStatistics : public Statistics {
  public:
    using Statistics::Statistics;

    void end(const Totals& totals) override {
        std::string text;
        {
            report::JsonObject object(text);
            object.number("version", 1);
            object.number("payloads", totals.payloads);
            object.array("codes", tally_.codes.rows(), append);
            object.array("fields", tally_.fields.rows(), append);
            object.array("rules", tally_.rules.rows(), append);
        }
        out_ << text << "\n";
    }

  private:
    static void append(std::string& out, const TallyRow& row) {
        report::JsonObject object(out);
        object.text("name", row.first);
        object.number("count", row.second);
    }
};

} // namespace

std::unique_ptr<Writer> statistics_as_text(std::ostream& out, Paint paint) {
    return std::make_unique<TextStatistics>(out, paint);
}

std::unique_ptr<Writer> statistics_as_json(std::ostream& out) {
    return std::make_unique<JsonStatistics>(out);
}

} // namespace assay::cli
