// Nearest literals, codes and names.
#include "evaluate/suggestions.hpp"

#include "diagnostic/nearest.hpp"

#include <utility>

namespace assay::evaluate {

namespace {

std::string_view nearest(std::string_view text, const std::vector<std::string_view>& words) {
    return diagnostic::nearest(text, std::span<const std::string_view>(words)).value_or("");
}

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
    std::vector<std::string_view> literals;
    literals.reserve(type.text_literals.size());
    for (auto at = type.text_literals.begin; at < type.text_literals.end; ++at)
        literals.push_back(program.literals[at]);
    return nearest(text, literals);
}

// Of a record's names that are not there yet.
std::string_view nearest_name(const program::Program& program, const Findings& findings,
                              const Violation& violation) {
    std::vector<std::string_view> names;
    names.reserve(violation.absent.size());
    for (auto at = violation.absent.begin; at < violation.absent.end; ++at)
        names.push_back(program.records[violation.record].slots[findings.absent[at]].name);
    return nearest(violation.unfamiliar, names);
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
