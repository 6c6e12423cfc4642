// GitLab: a Code Quality report, shown in merge requests.
#include "cli/output/fingerprint.hpp"
#include "cli/output/formats.hpp"
#include "cli/output/one_by_one.hpp"
#include "report/json_text.hpp"

#include <unordered_map>

namespace assay::cli {

namespace {

std::string_view severity(Finding::Level level) {
    if (level == Finding::Level::error) return "major";
    return level == Finding::Level::warning ? "minor" : "info";
}

class GitlabWriter : public OneByOne {
  public:
    explicit GitlabWriter(std::ostream& out) : out_(out) {}

    void begin() override { out_ << "["; }
    void end(const Totals&) override { out_ << (first_ ? "]\n" : "\n]\n"); }

  private:
    void finding(const JudgedRecord& record, const Finding& found) override {
        std::string text;
        {
            report::JsonObject object(text);
            object.text("description", found.pointer.empty()
                                           ? found.message
                                           : found.pointer + ": " + found.message);
            object.text("check_name", found.code);
            object.text("fingerprint", unique(fingerprint(record.source, found)));
            object.text("severity", severity(found.level));
            report::JsonObject location(object.member("location"));
            location.text("path", record.source);
            report::JsonObject lines(location.member("lines"));
            lines.number("begin", found.place ? found.place->line : 1);
        }
        out_ << (first_ ? "\n" : ",\n") << text;
        first_ = false;
    }

    /// GitLab drops a finding whose fingerprint it has seen: the second of a stream is another.
    std::string unique(const std::string& print) {
        const std::uint64_t before = seen_[print]++;
        return before == 0 ? print : print + "-" + std::to_string(before + 1);
    }

    std::ostream& out_;
    bool first_ = true;
    std::unordered_map<std::string, std::uint64_t> seen_;
};

} // namespace

Format gitlab_format() {
    return {"gitlab", "a Code Quality report of GitLab",
            [](std::ostream& out, const Presentation&) -> std::unique_ptr<Writer> {
                return std::make_unique<GitlabWriter>(out);
            }};
}

} // namespace assay::cli
