// Reports as JSON, version 1.
#include "report/json.hpp"

namespace assay {

namespace report {

namespace {

void add_place(JsonObject& object, const Place& place) {
    object.number("line", place.line);
    object.number("column", place.column);
    object.number("offset", place.offset);
}

void append_place(std::string& out, const Place& place) {
    JsonObject object(out);
    add_place(object, place);
}

void append_rule_place(std::string& out, const RulePlace& place) {
    JsonObject object(out);
    object.text("file", place.file);
    object.number("line", place.line);
    object.number("column", place.column);
}

void append_reason(std::string& out, const Reason& reason) {
    JsonObject object(out);
    object.text("pointer", reason.pointer);
    object.text("message", reason.message);
}

void append_violation(std::string& out, const Violation& violation) {
    JsonObject object(out);
    add_violation(object, violation);
}

void append_undecided(std::string& out, const Undecided& undecided) {
    JsonObject object(out);
    add_undecided(object, undecided);
}

} // namespace

std::size_t expected_size(const Report& report) {
    constexpr std::size_t of_names = 256; // of members, and short values
    std::size_t size = of_names;
    for (const Violation& violation : report.violations)
        size += of_names + violation.pointer.size() + violation.message.size() +
                violation.help.size() + violation.source.size() +
                (violation.rule ? violation.rule->file.size() : 0);
    return size;
}

void add_violation(JsonObject& object, const Violation& violation) {
    object.text("pointer", violation.pointer);
    object.text("code", violation.code);
    object.text("severity", violation.severity == Severity::warning ? "warning" : "error");
    object.text("message", violation.message);
    object.text_if_any("help", violation.help);
    if (violation.place) add_place(object, *violation.place);
    if (violation.rule) append_rule_place(object.member("rule"), *violation.rule);
    if (!violation.because.empty()) object.array("because", violation.because, append_reason);
    if (!violation.related.empty()) object.array("related", violation.related, append_place);
    object.text_if_any("callerCode", violation.caller_code);
    object.text_if_any("source", violation.source);
}

void add_undecided(JsonObject& object, const Undecided& undecided) {
    append_rule_place(object.member("rule"), undecided.rule);
    object.text("code", undecided.code);
    object.text("pointer", undecided.pointer);
    object.text("waitsFor", undecided.waits_for);
}

void add_findings(JsonObject& object, const Report& report) {
    object.text("record", report.type);
    object.text("verdict", to_string(report.verdict));
    object.array("violations", report.violations, append_violation);
    object.array("undecided", report.undecided, append_undecided);
}

void add_summary(JsonObject& object, std::uint64_t errors, std::uint64_t warnings, bool truncated) {
    JsonObject summary(object.member("summary"));
    summary.number("errors", errors);
    summary.number("warnings", warnings);
    if (truncated) summary.member("truncated") += "true";
}

} // namespace report

std::string_view to_string(Verdict verdict) {
    switch (verdict) {
    case Verdict::valid: return "valid";
    case Verdict::undecided: return "undecided";
    case Verdict::invalid: return "invalid";
    case Verdict::malformed: return "malformed";
    case Verdict::limit: break;
    }
    return "limit";
}

std::string Report::to_json() const {
    std::string out;
    out.reserve(report::expected_size(*this));
    {
        report::JsonObject object(out);
        object.number("version", 1);
        report::add_findings(object, *this);
        report::add_summary(object, errors, warnings, truncated);
    }
    return out;
}

} // namespace assay
