// A rule file that is judged as a payload.
#include "cli/stream/other_file.hpp"

#include "constraint/store.hpp"
#include "library/module_name.hpp"
#include "report/language.hpp"

namespace assay::cli {

namespace {

constexpr constraint::Sentences for_rules = {
    "this looks like a rule file: payloads are JSON; `assay check` looks for mistakes in rules",
    "похоже на файл правил: документы — это JSON, а ошибки в правилах ищет `assay check`"};

} // namespace

void suggest_other_file(std::string_view text, Report& report) {
    if (report.verdict != Verdict::malformed || report.violations.size() != 1) return;
    if (library::declared_module(text).empty()) return;
    const bool russian = report::language_of(report.language) == report::Language::russian;
    report.violations[0].help = russian ? for_rules.russian : for_rules.english;
}

} // namespace assay::cli
