// What was found in one record, flat.
#include "cli/output/finding.hpp"

#include "library/rule_words.hpp"

namespace assay::cli {

namespace {

std::optional<Place> beginning(const JudgedRecord& record) {
    if (!record.start) return std::nullopt;
    return Place{record.start->offset, 0, record.start->line, record.start->column};
}

Finding from(const Violation& violation, const JudgedRecord& record) {
    Finding finding;
    finding.level =
        violation.severity == Severity::error ? Finding::Level::error : Finding::Level::warning;
    finding.code = violation.code;
    finding.message = violation.message;
    finding.pointer = violation.pointer;
    finding.place = violation.place ? violation.place : beginning(record);
    finding.rule = violation.rule;
    finding.violation = &violation;
    return finding;
}

Finding from(const Undecided& undecided, const JudgedRecord& record) {
    Finding finding;
    finding.level = Finding::Level::note;
    finding.code = "undecided";
    finding.message =
        undecided.code + " at " + spell(undecided.rule) + " waits for " + undecided.waits_for;
    finding.pointer = undecided.pointer;
    finding.place = beginning(record);
    finding.rule = undecided.rule;
    return finding;
}

Finding truncation(const JudgedRecord& record) {
    const Report& report = record.judged.report;
    const std::uint64_t left = report.errors + report.warnings - report.violations.size();
    Finding finding;
    finding.level = Finding::Level::note;
    finding.code = "truncated";
    finding.message = std::to_string(left) +
                      (left == 1 ? " more finding is" : " more findings are") +
                      " not listed (see --max-errors)";
    finding.place = beginning(record);
    return finding;
}

} // namespace

std::string_view to_string(Finding::Level level) {
    if (level == Finding::Level::error) return "error";
    return level == Finding::Level::warning ? "warning" : "note";
}

std::vector<Finding> findings_of(const JudgedRecord& record) {
    const Report& report = record.judged.report;
    std::vector<Finding> found;
    found.reserve(report.violations.size() + report.undecided.size());
    for (std::size_t i = 0; i < report.violations.size(); ++i) {
        found.push_back(from(report.violations[i], record));
        const auto& rules = record.judged.rules;
        if (i < rules.size() && rules[i]) found.back().rule_words = library::in_words(*rules[i]);
    }
    for (const Undecided& undecided : report.undecided) found.push_back(from(undecided, record));
    if (report.truncated) found.push_back(truncation(record));
    return found;
}

Finding unreadable_finding(std::string_view reason) {
    Finding finding;
    finding.code = "unreadable";
    finding.message = "cannot be read: " + std::string(reason);
    return finding;
}

std::vector<std::string> explanations(const Finding& finding) {
    std::vector<std::string> lines;
    if (finding.violation != nullptr)
        for (const Reason& reason : finding.violation->because)
            lines.push_back("because " + reason.message);
    if (finding.rule && finding.level != Finding::Level::note)
        lines.push_back("rule: " + spell(*finding.rule));
    if (finding.violation == nullptr) return lines;
    if (!finding.violation->caller_code.empty())
        lines.push_back("code: " + finding.violation->caller_code);
    if (!finding.violation->source.empty()) lines.push_back("source: " + finding.violation->source);
    if (!finding.violation->help.empty()) lines.push_back("help: " + finding.violation->help);
    return lines;
}

std::string spell(const RulePlace& rule) {
    return rule.file + ":" + std::to_string(rule.line) + ":" + std::to_string(rule.column);
}

} // namespace assay::cli
