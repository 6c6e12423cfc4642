// The order in which a tree becomes rules.
#include "bind/bind.hpp"

#include "bind/names.hpp"
#include "bind/phases.hpp"
#include "bind/records.hpp"
#include "bind/types.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

/// Types and records are large. A field has a type, mostly of its own, and a `when` asks by one.
void make_room(Binding& binding) {
    std::size_t types = 1, records = 0;
    for (const auto& file : binding.files)
        for (const auto& declaration : file.tree.declarations) {
            const auto* record = std::get_if<syntax::Record>(&declaration.what);
            records += record ? 1 : 0;
            types += record ? 1 + count_fields(record->body.members) : 0;
            types += std::holds_alternative<syntax::TypeDeclaration>(declaration.what) ? 1 : 0;
        }
    binding.rules.types.reserve(types + types / 2);
    binding.pending_types.reserve(types);
    binding.entries.reserve(types);
    binding.rules.records.reserve(records);
    binding.drafts.reserve(records);
}

void make_any(Binding& binding) {
    binding.rules.types.emplace_back();
    binding.rules.types[any_type].any = true;
    binding.rules.types[any_type].text = "any";
}

void read_what_waits(Binding& binding) {
    while (!binding.pending_types.empty() || !binding.pending_records.empty()) {
        read_pending_types(binding);
        read_pending_records(binding);
    }
}

void read_declarations(Binding& binding) {
    read_declared_types(binding);
    read_declared_records(binding);
    read_contexts(binding);
    read_what_waits(binding);
    while (!binding.pending_expressions.empty()) {
        read_expressions(binding);
        read_what_waits(binding); // a choice after `is` may be an array of something new
    }
}

void judge(Binding& binding) {
    meet_demands(binding);
    find_endless_records(binding);
    for (const auto& field : binding.annotated_fields)
        check_field_annotations(binding, field.file, *field.member, field.type);
    for (RecordIndex record = 0; record < binding.rules.records.size(); ++record) {
        check_presence(binding, record);
        plan(binding, record);
        analyse(binding, record);
    }
    check_declaration_annotations(binding);
    warn_of_unused(binding);
}

/// In the order of the text, whichever step found them.
void sort_diagnostics(diagnostic::Diagnostics& diagnostics, std::size_t first) {
    auto place = [](const diagnostic::Diagnostic& one) {
        return std::pair(one.location.source, one.location.span.begin);
    };
    std::stable_sort(diagnostics.begin() + static_cast<std::ptrdiff_t>(first), diagnostics.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
}

} // namespace

Rules bind(std::span<const ParsedFile> files, const source::Sources& sources,
           diagnostic::Diagnostics& diagnostics) {
    Rules rules;
    auto first = diagnostics.size();
    Binding binding(files, sources, rules, diagnostics);
    make_room(binding);
    make_any(binding);
    enter_names(binding);
    read_declarations(binding);
    read_tests(binding);
    publish_names(binding);
    judge(binding);
    sort_diagnostics(diagnostics, first);
    return rules;
}

} // namespace assay::bind
