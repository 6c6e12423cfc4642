// Nearest literals, codes and names.
#include "evaluate/suggestions.hpp"

#include "diagnostic/nearest.hpp"

#include <utility>

namespace assay::evaluate {

namespace {

// By the format's code list.
std::string_view meant(const program::Program& program, constraint::Format format,
                       std::string_view text, Findings& findings) {
    auto found = program.store.meant(format, text);
    return found ? findings.words.emplace_back(std::move(*found)) : std::string_view();
}

// Of a type's literals and code lists.
std::string_view nearest_value(const program::Program& program, const program::Type& type,
                               std::string_view text, Findings& findings) {
    for (auto at = type.texts.begin; at < type.texts.end; ++at)
        if (const auto& format = program.texts[at].format)
            if (auto word = meant(program, *format, text, findings); word.data() != nullptr)
                return word;
    diagnostic::NearestSearch search(text);
    for (auto at = type.text_literals.begin; at < type.text_literals.end; ++at)
        search.consider(program.literals[at]);
    return search.nearest().value_or("");
}

// Of a record's names that are not there yet.
std::string_view nearest_name(const program::Program& program, const Findings& findings,
                              const Violation& violation) {
    const auto& slots = program.records[violation.record].slots;
    diagnostic::NearestSearch search(violation.unfamiliar);
    const std::uint64_t* present = findings.present.data() + violation.present.begin;
    for (std::size_t slot = 0; slot < slots.size(); ++slot)
        if ((present[slot / 64] >> (slot % 64) & 1) == 0) search.consider(slots[slot].name);
    return search.nearest().value_or("");
}

} // namespace

void find_suggestions(const program::Program& program, Findings& findings) {
    for (Violation& violation : findings.violations) {
        if (violation.unfamiliar.data() == nullptr || !violation.suggestion.empty()) continue;
        if (violation.code == Code::unknown_field)
            violation.suggestion = nearest_name(program, findings, violation);
        else if (violation.code == Code::enumeration)
            violation.suggestion = nearest_value(program, program.types[violation.type],
                                                 violation.unfamiliar, findings);
        else if (violation.format)
            violation.suggestion =
                meant(program, *violation.format, violation.unfamiliar, findings);
    }
}

} // namespace assay::evaluate
