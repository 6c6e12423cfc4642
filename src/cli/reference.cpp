// `assay reference`: the manual of constraints, formats and codes, from the tables that implement
// them.
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/vocabulary.hpp"
#include "constraint/code.hpp"
#include "constraint/store.hpp"
#include "diagnostic/kinds.hpp"

#include <string>

namespace assay::cli {

namespace {

using constraint::Subject;

/// A cell of a Markdown table: its own separator must be escaped, within code too.
std::string cell(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '|') result += '\\';
        result += c == '\n' ? ' ' : c;
    }
    return result;
}

std::string code(std::string_view text) { return text.empty() ? "" : "`" + cell(text) + "`"; }

void write_constraints(std::ostream& out) {
    out << "## Constraints\n\n"
           "They stand in parentheses after a type, separated by commas: `string(length 1..80, "
           "trimmed)`.\n"
           "`R` is one notation everywhere: `8`, `0..15`, `1..`, `..10`, `<= 10`, `> 0`, and "
           "choices of them,\n"
           "`8 | 10 | 12..15`.\n";
    for (const Subject subject : {Subject::text, Subject::number, Subject::array, Subject::map,
                                  Subject::date, Subject::date_time}) {
        out << "\n### On " << plural(subject) << "\n\n"
            << "| constraint | what it demands | example | code | JSON Schema "
               "|\n|---|---|---|---|---|\n";
        for (const constraint::ConstraintInfo& one : constraint::constraints()) {
            if (one.subject != subject) continue;
            out << "| " << code(syntax(one)) << " | " << cell(one.summary) << " | "
                << code(one.example) << " | " << code(info(one.code).word) << " | "
                << code(one.json_schema) << " |\n";
        }
    }
}

void write_formats(std::ostream& out) {
    out << "\n## Formats\n\n"
           "A format is a string with a meaning, written where a type stands: `id: uuid`. It takes "
           "the\n"
           "constraints on strings; `date`, `date_time` and `decimal` take those on their values "
           "too.\n"
           "Where the text is not in the format, the code is `format`, and the message says what "
           "is wrong.\n\n"
           "| format | what it is | standard | example | JSON Schema |\n|---|---|---|---|---|\n";
    for (const constraint::FormatInfo& one : constraint::formats())
        out << "| " << code(one.word) << " | " << cell(one.summary) << " | " << cell(one.standard)
            << " | " << code(one.example) << " | " << code(one.json_schema) << " |\n";
}

void write_codes(std::ostream& out) {
    out << "\n## Codes of findings\n\n"
           "Codes are stable: they are only ever added. `assay explain CODE` tells more.\n\n"
           "| code | what is wrong |\n|---|---|\n";
    for (const constraint::CodeInfo& one : constraint::codes())
        if (!one.limit) out << "| " << code(one.word) << " | " << cell(one.summary) << " |\n";
    out << "\n### Limits\n\n"
           "A limit that is reached is an outcome of its own: the payload is neither valid nor "
           "invalid.\n\n"
           "| code | what was reached |\n|---|---|\n";
    for (const constraint::CodeInfo& one : constraint::codes())
        if (one.limit) out << "| " << code(one.word) << " | " << cell(one.summary) << " |\n";
}

void write_diagnostics(std::ostream& out) {
    out << "\n## What can be wrong with a rule file\n\n"
           "| code | | what it means |\n|---|---|---|\n";
    for (const diagnostic::KindInfo& one : diagnostic::kinds())
        out << "| " << code(one.name) << " | "
            << (one.severity == diagnostic::Severity::error ? "error" : "warning") << " | "
            << cell(one.explanation) << " |\n";
}

ExitCode reference(Streams& streams) {
    streams.out << "# Reference\n\n"
                   "<!-- Printed by `assay reference`, from what implements it. -->\n\n";
    write_constraints(streams.out);
    write_formats(streams.out);
    write_codes(streams.out);
    write_diagnostics(streams.out);
    return ExitCode::good;
}

} // namespace

Action declare_reference(VerbOptions& verb) {
    verb.footer("It is Markdown, and docs/reference.md is its output.");
    return [](Streams& streams) { return reference(streams); };
}

} // namespace assay::cli
