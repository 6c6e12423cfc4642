// How often each code, field and rule was found.
#include "cli/output/statistics.hpp"

#include "cli/output/finding.hpp"
#include "cli/words.hpp"
#include "report/json_text.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace assay::cli {

namespace {

constexpr std::size_t most_rows = 20;       // of a table for people
constexpr std::size_t most_names = 100'000; // names of fields come from payloads, without end
constexpr const char* others = "(others)";

using Row = std::pair<std::string, std::uint64_t>;

/// Names and how often each came.
class Count {
  public:
    void add(std::string name) {
        if (numbers_.size() >= most_names && numbers_.find(name) == numbers_.end()) name = others;
        ++numbers_[std::move(name)];
    }

    /// The most frequent first.
    std::vector<Row> rows() const {
        std::vector<Row> sorted(numbers_.begin(), numbers_.end());
        std::sort(sorted.begin(), sorted.end(), [](const Row& a, const Row& b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        return sorted;
    }

  private:
    std::unordered_map<std::string, std::uint64_t> numbers_;
};

bool is_index(std::string_view step) {
    return !step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Items of an array are one field: `/items/*/price`.
std::string field_of(const std::string& pointer) {
    std::string field;
    for (std::size_t at = 0; at < pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        const std::string_view step = std::string_view(pointer).substr(at + 1, end - at - 1);
        field.append("/").append(is_index(step) ? "*" : step);
        at = end;
    }
    return field.empty() ? "(the whole payload)" : field;
}

std::string rule_of(const Finding& found) {
    if (!found.rule) return "(no rule)";
    return spell(*found.rule) + (found.rule_words.empty() ? "" : "  " + found.rule_words);
}

class Statistics : public Writer {
  public:
    explicit Statistics(std::ostream& out) : out_(out) {}

    void record(const JudgedRecord& record) override {
        for (const Finding& found : findings_of(record)) {
            if (found.level == Finding::Level::note) continue;
            codes_.add(found.code);
            fields_.add(field_of(found.pointer));
            rules_.add(rule_of(found));
        }
    }

  protected:
    std::ostream& out_;
    Count codes_, fields_, rules_;
};

class TextStatistics : public Statistics {
  public:
    TextStatistics(std::ostream& out, Paint paint) : Statistics(out), paint_(paint) {}

    void end(const Totals& totals) override {
        table("by code", codes_.rows());
        table("by field", fields_.rows());
        table("by rule", rules_.rows());
        out_ << paint_.strong(totals.sentence()) << "\n";
    }

  private:
    void table(std::string_view title, const std::vector<Row>& rows) {
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
            object.array("codes", codes_.rows(), append);
            object.array("fields", fields_.rows(), append);
            object.array("rules", rules_.rows(), append);
        }
        out_ << text << "\n";
    }

  private:
    static void append(std::string& out, const Row& row) {
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
