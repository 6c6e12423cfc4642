// JUnit's XML, which every build server shows as test results: a suite for each source, a case for
// each record. Of a stream only the records with findings are cases; all are counted.
#include "cli/output/finding.hpp"
#include "cli/output/formats.hpp"
#include "cli/output/spool.hpp"
#include "cli/output/xml_text.hpp"
#include "cli/words.hpp"

namespace assay::cli {

namespace {

/// One line for each finding, as `concise` has it.
std::string lines_of(const JudgedRecord& record, const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& found : findings) {
        text += printable(record.source);
        if (found.place)
            text +=
                ":" + std::to_string(found.place->line) + ":" + std::to_string(found.place->column);
        text += ": " + std::string(to_string(found.level)) + ": " + printable(found.message) +
                " [" + found.code + "]";
        if (!found.pointer.empty()) text += " " + printable(found.pointer);
        text += "\n";
    }
    return text;
}

class JunitWriter : public Writer {
  public:
    explicit JunitWriter(std::ostream& out) : out_(out) {}

    void begin() override {
        out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"assay\">\n";
    }

    void record(const JudgedRecord& record) override {
        open_suite(record.source);
        ++tests_;
        const std::vector<Finding> findings = findings_of(record);
        if (record.start && findings.empty()) return;
        std::string name(record.source);
        if (record.start) name += ":" + std::to_string(record.start->line);
        cases_.append("    <testcase" + xml_attribute("classname", record.judged.report.type) +
                      xml_attribute("name", name));
        cases_.append(findings.empty() ? "/>\n"
                                       : ">\n" + outcome(record, findings) + "    </testcase>\n");
    }

    void faultless(std::string_view source, std::uint64_t records) override {
        open_suite(source);
        tests_ += records;
    }

    void unreadable(std::string_view source, std::string_view reason) override {
        open_suite(source);
        ++tests_;
        ++errors_;
        cases_.append("    <testcase" + xml_attribute("name", source) + ">\n      <error" +
                      xml_attribute("type", "unreadable") +
                      xml_attribute("message", unreadable_finding(reason).message) +
                      "/>\n    </testcase>\n");
    }

    void end(const Totals&) override {
        close_suite();
        out_ << "</testsuites>\n";
    }

  private:
    std::string outcome(const JudgedRecord& record, const std::vector<Finding>& findings) {
        const Report& report = record.judged.report;
        if (report.errors > 0) {
            ++failures_;
            return "      <failure" + xml_attribute("type", to_string(report.verdict)) +
                   xml_attribute("message", counted(report.errors, "error")) + ">" +
                   xml_element(lines_of(record, findings)) + "</failure>\n";
        }
        std::string text;
        if (report.verdict == Verdict::undecided) {
            ++skipped_;
            text = "      <skipped" + xml_attribute("message", findings.front().message) + "/>\n";
        }
        return text + "      <system-out>" + xml_element(lines_of(record, findings)) +
               "</system-out>\n";
    }

    void open_suite(std::string_view source) {
        if (open_ && suite_ == source) return;
        close_suite();
        open_ = true;
        suite_ = source;
    }

    /// The numbers stand before the cases, so these wait.
    void close_suite() {
        if (!open_) return;
        out_ << "  <testsuite" << xml_attribute("name", suite_)
             << xml_attribute("tests", std::to_string(tests_))
             << xml_attribute("failures", std::to_string(failures_))
             << xml_attribute("errors", std::to_string(errors_))
             << xml_attribute("skipped", std::to_string(skipped_)) << ">\n";
        cases_.empty_into(out_);
        out_ << "  </testsuite>\n";
        open_ = false;
        tests_ = failures_ = errors_ = skipped_ = 0;
    }

    std::ostream& out_;
    std::string suite_;
    bool open_ = false;
    Spool cases_;
    std::uint64_t tests_ = 0;
    std::uint64_t failures_ = 0;
    std::uint64_t errors_ = 0;
    std::uint64_t skipped_ = 0;
};

} // namespace

Format junit_format() {
    return {"junit", "the XML of JUnit, for build servers",
            [](std::ostream& out, const Presentation&) -> std::unique_ptr<Writer> {
                return std::make_unique<JunitWriter>(out);
            }};
}

} // namespace assay::cli
