// Findings into a report: numbers and places become words.
#pragma once

#include "assay/report.hpp"
#include "constraint/store.hpp"
#include "evaluate/findings.hpp"
#include "program/origins.hpp"
#include "report/phrases.hpp"

#include <string_view>

namespace assay::report {

/// `payload` is empty through a document. `type_name` is what the payload was judged by; `language`
/// a tag ("en", "ru-RU").
Report compose(const evaluate::Findings& findings, const constraint::Store& store,
               const program::Origins& origins, std::string_view payload,
               std::string_view type_name, std::string_view language);
/// The same, for many reports on the same rules: into `report`, whatever was in it, whose strings
/// and elements are written over.
void compose_into(Report& report, const evaluate::Findings& findings,
                  const constraint::Store& store, Phrases& phrases, std::string_view payload,
                  std::string_view type_name, std::string_view language);

} // namespace assay::report
