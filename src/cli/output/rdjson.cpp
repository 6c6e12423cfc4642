// Reviewdog's diagnostic format: comments on a change, for any code host.
#include "cli/output/formats.hpp"
#include "cli/output/one_by_one.hpp"
#include "cli/output/region.hpp"
#include "report/json_text.hpp"

namespace assay::cli {

namespace {

std::string_view severity(Finding::Level level) {
    if (level == Finding::Level::error) return "ERROR";
    return level == Finding::Level::warning ? "WARNING" : "INFO";
}

void add_position(report::JsonObject& range, std::string_view name, std::uint64_t line,
                  std::uint64_t column) {
    report::JsonObject position(range.member(name));
    position.number("line", line);
    position.number("column", column);
}

/// Columns of this format count bytes.
void add_range(report::JsonObject& location, const JudgedRecord& record, const Finding& found) {
    if (!found.place) return;
    report::JsonObject range(location.member("range"));
    if (const auto region = byte_region_of(record, found)) {
        add_position(range, "start", region->line, region->column);
        add_position(range, "end", region->end_line, region->end_column);
        return;
    }
    report::JsonObject start(range.member("start"));
    start.number("line", found.place->line);
}

class RdjsonWriter : public OneByOne {
  public:
    explicit RdjsonWriter(std::ostream& out) : out_(out) {}

    void begin() override { out_ << "{\"source\":{\"name\":\"assay\"},\"diagnostics\":["; }
    void end(const Totals&) override { out_ << (first_ ? "]}\n" : "\n]}\n"); }

  private:
    void finding(const JudgedRecord& record, const Finding& found) override {
        std::string text;
        {
            report::JsonObject object(text);
            std::string message =
                found.pointer.empty() ? found.message : found.pointer + ": " + found.message;
            for (const std::string& line : explanations(found)) message += "\n" + line;
            object.text("message", message);
            {
                report::JsonObject location(object.member("location"));
                location.text("path", record.source);
                add_range(location, record, found);
            }
            object.text("severity", severity(found.level));
            report::JsonObject code(object.member("code"));
            code.text("value", found.code);
        }
        out_ << (first_ ? "\n" : ",\n") << text;
        first_ = false;
    }

    std::ostream& out_;
    bool first_ = true;
};

} // namespace

Format rdjson_format() {
    return {"rdjson", "the diagnostic format of reviewdog",
            [](std::ostream& out, const Presentation&) -> std::unique_ptr<Writer> {
                return std::make_unique<RdjsonWriter>(out);
            }};
}

} // namespace assay::cli
