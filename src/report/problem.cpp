// Reports for the clients of a server: RFC 9457, application/problem+json.
//
// The type is "about:blank", whose meaning is the HTTP status alone; so the title is the status's
// phrase, as the RFC asks. "errors" is the extension of the RFC's own example, its pointers in the
// form of a URI fragment (`#/age`). Warnings, rule files and the sources of rules stay with the
// server.
#include "assay/report.hpp"
#include "report/catalogue.hpp"
#include "report/json.hpp"
#include "report/pointer.hpp"

namespace assay {

namespace report {

namespace {

struct Problem {
    std::uint64_t status;
    std::string_view title; // the phrase of RFC 9110
    Message detail;
};

Problem problem_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::malformed: return {400, "Bad Request", Message::problem_malformed};
    case Verdict::undecided: return {409, "Conflict", Message::problem_undecided};
    case Verdict::limit: return {413, "Content Too Large", Message::problem_limit};
    case Verdict::invalid: return {422, "Unprocessable Content", Message::problem_invalid};
    case Verdict::valid: break;
    }
    return {200, "OK", Message::problem_valid};
}

std::string detail(const Report& report, Message message) {
    Arguments arguments;
    arguments.set_number(Argument::count, report.errors);
    return say(message, language_of(report.language), arguments);
}

void append_reason(std::string& out, const Reason& reason) {
    JsonObject object(out);
    if (!reason.pointer.empty()) object.text("pointer", fragment(reason.pointer));
    object.text("detail", reason.message);
}

/// Lines and columns help with text that is not JSON, where there is nothing to point at.
void append_error(std::string& out, const Violation& violation, bool with_place) {
    JsonObject object(out);
    object.text("pointer", fragment(violation.pointer));
    object.text("code", violation.code);
    object.text("detail", violation.message);
    object.text_if_any("help", violation.help);
    if (with_place && violation.place) {
        object.number("line", violation.place->line);
        object.number("column", violation.place->column);
    }
    if (!violation.because.empty()) object.array("because", violation.because, append_reason);
    object.text_if_any("callerCode", violation.caller_code);
}

void append_waiting(std::string& out, const Undecided& undecided) {
    JsonObject object(out);
    object.text("pointer", fragment(undecided.pointer));
    const bool in_payload = undecided.waits_for.starts_with('/');
    object.text("waitsFor", in_payload ? fragment(undecided.waits_for) : undecided.waits_for);
}

void add_errors(JsonObject& object, const Report& report) {
    const bool with_place =
        report.verdict == Verdict::malformed || report.verdict == Verdict::limit;
    const auto append = [with_place](std::string& out, const Violation& violation) {
        append_error(out, violation, with_place);
    };
    const auto is_error = [](const Violation& violation) {
        return violation.severity == Severity::error;
    };
    object.array("errors", report.violations, append, is_error);
}

} // namespace

} // namespace report

std::string Report::to_problem_json(std::string_view instance) const {
    const report::Problem problem = report::problem_of(verdict);
    std::string out;
    out.reserve(report::expected_size(*this));
    {
        report::JsonObject object(out);
        object.text("type", "about:blank");
        object.text("title", problem.title);
        object.number("status", problem.status);
        object.text("detail", report::detail(*this, problem.detail));
        object.text_if_any("instance", instance);
        report::add_errors(object, *this);
        if (verdict == Verdict::undecided)
            object.array("undecided", undecided, report::append_waiting);
        if (truncated) object.member("truncated") += "true";
    }
    return out;
}

} // namespace assay
