// GitHub Actions: workflow commands, which become annotations of a pull request.
#include "cli/output/formats.hpp"
#include "cli/output/one_by_one.hpp"
#include "cli/output/region.hpp"
#include "cli/words.hpp"

namespace assay::cli {

namespace {

/// What a command's text must not hold as it is; in a property also `:` and `,`.
std::string escaped(std::string_view text, bool property) {
    std::string out;
    for (const char c : text) {
        if (c == '%')
            out += "%25";
        else if (c == '\r')
            out += "%0D";
        else if (c == '\n')
            out += "%0A";
        else if (property && c == ':')
            out += "%3A";
        else if (property && c == ',')
            out += "%2C";
        else
            out += c;
    }
    return out;
}

std::string_view command(Finding::Level level) {
    if (level == Finding::Level::error) return "error";
    return level == Finding::Level::warning ? "warning" : "notice";
}

class GithubWriter : public OneByOne {
  public:
    explicit GithubWriter(std::ostream& out) : out_(out) {}

  private:
    void finding(const JudgedRecord& record, const Finding& found) override {
        out_ << "::" << command(found.level) << " ";
        if (record.source != "<stdin>") place(record, found);
        out_ << "title=" << escaped("assay: " + found.code, true) << "::";
        std::string text = printable(found.message);
        if (!found.pointer.empty()) text = printable(found.pointer) + ": " + text;
        for (const std::string& line : explanations(found)) text += "\n" + printable(line);
        out_ << escaped(text, false) << "\n";
    }

    void place(const JudgedRecord& record, const Finding& found) {
        out_ << "file=" << escaped(printable(record.source), true);
        if (const auto region = region_of(record, found)) {
            out_ << ",line=" << region->line << ",endLine=" << region->end_line;
            // Columns are for ranges within a line.
            if (region->line == region->end_line)
                out_ << ",col=" << region->column << ",endColumn=" << region->end_column;
        }
        out_ << ",";
    }

    std::ostream& out_;
};

} // namespace

Format github_format() {
    return {"github", "workflow commands of GitHub Actions, shown as annotations",
            [](std::ostream& out, const Presentation&) -> std::unique_ptr<Writer> {
                return std::make_unique<GithubWriter>(out);
            }};
}

} // namespace assay::cli
