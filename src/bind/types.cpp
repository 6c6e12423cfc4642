// Reading types: the order in which declared types are read, and what waits.
#include "bind/types.hpp"

#include "bind/branches.hpp"
#include "bind/names.hpp"
#include "bind/operands.hpp"
#include "syntax/print.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using diagnostic::Kind;
using syntax::TypeAtom;

/// Puts the finished union in its place, and demands what can be judged only later.
void finish(Binding& binding, Union&& set) {
    find_unreachable(binding, set);
    if (set.type.records.size() > 1) {
        bool copied = set.bringer(&Mark::records, 0) ==
                      set.bringer(&Mark::records, set.type.records.size() - 1);
        binding.demands.push_back({set.index, set.file, nullptr, copied});
    }
    for (const auto& branch : set.branches)
        if (branch.unresolved) binding.unresolved.insert(set.index);
    auto& type = binding.rules.types[set.index];
    set.type.name = std::move(type.name); // a declared type has its own already
    set.type.sensitive = set.type.sensitive || type.sensitive;
    type = std::move(set.type);
}

void read_type(Binding& binding, TypeIndex index, FileIndex file, const syntax::Type& tree) {
    Union set{file, index, {}, {}};
    set.type.location = binding.at(file, tree.span);
    set.type.text = text_of(tree);
    for (const auto& atom : tree.branches) add_atom(binding, set, atom);
    finish(binding, std::move(set));
}

void read_entry(Binding& binding, EntryIndex index) {
    const auto entry = binding.entries[index];
    auto& type = binding.rules.types[entry.type];
    type.name = entry.file == 0 ? entry.name->text
                                : binding.module_names[entry.file] + "." + entry.name->text;
    for (const auto& annotation : entry.declaration->annotations)
        if (annotation.name.text == "sensitive") type.sensitive = true;
    if (entry.record != none) {
        type.text = entry.name->text;
        type.location = binding.at(entry.file, entry.name->span);
        type.records.push_back(entry.record);
    } else {
        const auto& declared = std::get<syntax::TypeDeclaration>(entry.declaration->what);
        read_type(binding, entry.type, entry.file, declared.type);
    }
    binding.entries[index].read = true;
}

/// A declared type on the way down, and its branch that is looked at.
struct Step {
    EntryIndex entry;
    std::size_t branch;
};

void say_cycle(Binding& binding, const std::vector<Step>& way, EntryIndex again) {
    auto first = std::find_if(way.begin(), way.end(),
                              [again](const Step& step) { return step.entry == again; });
    const auto& start = binding.entries[again];
    auto& said = say(binding, Kind::type_cycle, binding.at(start.file, start.name->span),
                     {"type", start.name->text},
                     "put an array, a map or a record with an optional field in between");
    for (auto step = first; step != way.end(); ++step) {
        const auto& entry = binding.entries[step->entry];
        const auto& tree = std::get<syntax::TypeDeclaration>(entry.declaration->what).type;
        const auto& atom = tree.branches[step->branch];
        said.notes.push_back(
            {binding.at(entry.file, atom.span),
             ticked(entry.name->text) + " holds all of " + ticked(spelled(atom.name))});
        if (said.notes.size() == 8) break; // a longer chain explains no better
    }
}

/// Depth first without recursion: a file may hold a chain of a hundred thousand types.
void read_with_copied(Binding& binding, EntryIndex from, std::vector<bool>& entered) {
    std::vector<Step> way{{from, 0}};
    entered[from] = true;
    while (!way.empty()) {
        auto step = way.back();
        const auto& entry = binding.entries[step.entry];
        const auto* declared = std::get_if<syntax::TypeDeclaration>(&entry.declaration->what);
        if (!declared || step.branch == declared->type.branches.size()) {
            read_entry(binding, step.entry);
            way.pop_back();
            if (!way.empty()) ++way.back().branch;
            continue;
        }
        const auto& atom = declared->type.branches[step.branch];
        auto next =
            atom.form == TypeAtom::Form::named ? look_up(binding, entry.file, atom.name) : none;
        if (next != none && !entered[next]) {
            entered[next] = true;
            way.push_back({next, 0});
            continue;
        }
        if (next != none && !binding.entries[next].read) say_cycle(binding, way, next);
        ++way.back().branch;
    }
}

bool has_body(const syntax::Type& type) {
    for (const auto& atom : type.branches) {
        if (atom.body || (atom.element && has_body(*atom.element))) return true;
    }
    return false;
}

std::string text_with_bodies(const TypeAtom& atom) {
    switch (atom.form) {
    case TypeAtom::Form::record: return "{ … }";
    case TypeAtom::Form::array: return "[" + (atom.element ? text_of(*atom.element) : "") + "]";
    case TypeAtom::Form::map: return "map(" + (atom.element ? text_of(*atom.element) : "") + ")";
    default: return syntax::print(syntax::Type{{atom}, atom.span});
    }
}

void read_keys(Binding& binding, const PendingType& pending) {
    Union set{pending.file, pending.index, {}, {}};
    set.type.location = binding.at(pending.file, pending.keys->span);
    for (const auto& choice : pending.keys->operand)
        if (const auto* atom = std::get_if<TypeAtom>(&choice)) add_atom(binding, set, *atom);
    finish(binding, std::move(set));
}

} // namespace

std::string text_of(const syntax::Type& type) {
    if (!has_body(type)) return syntax::print(type);
    std::string text;
    for (const auto& atom : type.branches)
        text += (text.empty() ? "" : " | ") + text_with_bodies(atom);
    return text;
}

TypeIndex type_of(Binding& binding, FileIndex file, const syntax::Type& tree) {
    if (tree.branches.empty()) return any_type;
    const auto& first = tree.branches.front();
    if (tree.branches.size() == 1 && first.form == TypeAtom::Form::named &&
        first.constraints.empty()) {
        auto entry = find_entry(binding, file, first.name);
        return entry == none ? any_type : binding.entries[entry].type;
    }
    auto index = static_cast<TypeIndex>(binding.rules.types.size());
    binding.rules.types.emplace_back();
    binding.pending_types.push_back({index, file, &tree, nullptr});
    return index;
}

void read_declared_types(Binding& binding) {
    std::vector<bool> entered(binding.entries.size());
    for (EntryIndex entry = 0; entry < binding.entries.size(); ++entry)
        if (!entered[entry]) read_with_copied(binding, entry, entered);
}

void read_pending_types(Binding& binding) {
    while (!binding.pending_types.empty()) {
        std::vector<PendingType> batch;
        batch.swap(binding.pending_types);
        for (const auto& pending : batch) {
            if (pending.tree)
                read_type(binding, pending.index, pending.file, *pending.tree);
            else
                read_keys(binding, pending);
        }
    }
}

TypeIndex set_of(Binding& binding, FileIndex file, const std::vector<syntax::SetAtom>& choices,
                 source::Span span, Asked asked) {
    Union set{file, static_cast<TypeIndex>(binding.rules.types.size()), {}, {}};
    binding.rules.types.emplace_back();
    set.type.location = binding.at(file, span);
    for (const auto& choice : choices)
        if (const auto* atom = std::get_if<TypeAtom>(&choice)) add_atom(binding, set, *atom);
    add_intervals(binding, set, choices, asked);
    auto index = set.index;
    finish(binding, std::move(set));
    return index;
}

} // namespace assay::bind
