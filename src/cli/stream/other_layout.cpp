// Files of many records that are read as one document.
#include "cli/stream/other_layout.hpp"

#include "constraint/list.hpp"
#include "library/workspace.hpp"
#include "program/program.hpp"
#include "report/language.hpp"

namespace assay::cli {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view without_outer_blanks(std::string_view text) {
    const auto begin = text.find_first_not_of(blanks);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// What is too much begins another line, and what comes before it is one.
bool seems_lines(std::string_view text, const evaluate::Violation& violation) {
    if (violation.malformed != evaluate::Malformed::trailing_text) return false;
    const std::string_view before = text.substr(0, violation.place.offset);
    const auto last_end = before.rfind('\n');
    if (last_end == before.npos || before.find_first_not_of(blanks, last_end) != before.npos)
        return false;
    const bool is_container = text.find_first_of("{[", before.size()) == before.size();
    return is_container && without_outer_blanks(before).find('\n') == before.npos;
}

/// An array of objects, where an object is expected.
bool seems_elements(std::string_view text, const evaluate::Violation& violation,
                    const program::Program& program) {
    if (violation.code != constraint::Code::type || violation.path.size() > 0) return false;
    if (violation.actual_kind != evaluate::Kind::array) return false;
    const program::Type& type = program.types[violation.type];
    if (type.record == program::none && type.discriminator == program::none) return false;
    const auto first = text.find_first_not_of(blanks, text.find('[') + 1);
    return first != text.npos && text[first] == '{';
}

constexpr constraint::Sentences for_lines = {
    "where each line is a payload of its own, say --ndjson",
    "если каждая строка — отдельный документ, укажите --ndjson"};
constexpr constraint::Sentences for_elements = {
    "where each element is a payload of its own, say --each",
    "если каждый элемент — отдельный документ, укажите --each"};

} // namespace

void suggest_other_layout(std::string_view text, Workspace& workspace, Report& report) {
    const auto& found = workspace.state().engine.findings().violations;
    if (found.size() != 1 || report.violations.size() != 1) return;
    const bool lines = seems_lines(text, found[0]);
    if (!lines && !seems_elements(text, found[0], workspace.ruleset().program())) return;
    const bool russian = report::language_of(report.language) == report::Language::russian;
    const constraint::Sentences& sentences = lines ? for_lines : for_elements;
    std::string& help = report.violations[0].help;
    if (!help.empty()) help += "; ";
    help += russian ? sentences.russian : sentences.english;
}

} // namespace assay::cli
