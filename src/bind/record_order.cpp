// Declared records are read after those that they include.
#include "bind/names.hpp"
#include "bind/records.hpp"

namespace assay::bind {
namespace {

using diagnostic::Kind;

void read_declared_record(Binding& binding, const Entry& entry) {
    auto& record = binding.rules.records[entry.record];
    record.name = binding.module_names[entry.file] + "." + entry.name->text;
    record.location = binding.at(entry.file, entry.name->span);
    record.annotations =
        read_annotations(binding, entry.file, Place::record, entry.declaration->annotations);
    record.partial = record.annotations.partial;
    read_body(binding, entry.record);
}

/// The includes of a body, those inside `when` too, in order of the text.
void collect_includes(const syntax::Members& members, std::vector<const syntax::Include*>& into) {
    for (const auto& member : members) {
        if (const auto* include = std::get_if<syntax::Include>(&member.what))
            into.push_back(include);
        if (const auto* when = std::get_if<syntax::When>(&member.what))
            for (const auto& arm : when->arms) collect_includes(arm.members, into);
    }
}

/// A record on the way down the includes.
struct IncludeStep {
    EntryIndex entry;
    std::vector<const syntax::Include*> includes;
    std::size_t next = 0;
};

IncludeStep step_of(const Binding& binding, EntryIndex entry) {
    IncludeStep step{entry, {}};
    collect_includes(binding.drafts[binding.entries[entry].record].body->members, step.includes);
    return step;
}

void say_include_cycle(Binding& binding, const std::vector<IncludeStep>& way, EntryIndex again) {
    const auto& start = binding.entries[again];
    auto& said = say(binding, Kind::include_cycle, binding.at(start.file, start.name->span),
                     {start.name->text});
    bool inside = false;
    for (const auto& step : way) {
        inside = inside || step.entry == again;
        if (!inside || said.notes.size() == 8) continue; // a longer chain explains no better
        const auto& entry = binding.entries[step.entry];
        const auto& path = step.includes[step.next]->type;
        said.notes.push_back({binding.at(entry.file, path.span),
                              ticked(entry.name->text) + " includes " + ticked(spelled(path))});
    }
}

void read_with_included(Binding& binding, EntryIndex from, std::vector<bool>& entered,
                        std::vector<bool>& read) {
    std::vector<IncludeStep> way;
    way.push_back(step_of(binding, from));
    entered[from] = true;
    while (!way.empty()) {
        auto& step = way.back();
        const auto& entry = binding.entries[step.entry];
        if (step.next == step.includes.size()) {
            read_declared_record(binding, entry);
            read[step.entry] = true;
            way.pop_back();
            if (!way.empty()) ++way.back().next;
            continue;
        }
        auto next = look_up(binding, entry.file, step.includes[step.next]->type);
        bool record = next != none && binding.entries[next].record != none;
        if (record && !entered[next]) {
            entered[next] = true;
            way.push_back(step_of(binding, next));
            continue;
        }
        if (record && !read[next]) {
            say_include_cycle(binding, way, next);
            binding.drafts[binding.entries[next].record].includes_itself = true;
        }
        ++step.next;
    }
}

} // namespace

void read_declared_records(Binding& binding) {
    std::vector<bool> entered(binding.entries.size()), read(binding.entries.size());
    for (EntryIndex entry = 0; entry < binding.entries.size(); ++entry)
        if (binding.entries[entry].record != none && !entered[entry])
            read_with_included(binding, entry, entered, read);
}

} // namespace assay::bind
