// Resolving path steps, and marking what must be kept so that an outer rule can read inside it.
#include "program/path_compiler.hpp"

#include <algorithm>

namespace assay::program {

PathCompiler::Standing PathCompiler::declared(RecordIndex record, SlotIndex slot) const {
    const Record& compiled = program_.records[record];
    const Slice& declarations = compiled.slots[slot].declarations;
    Standing types;
    for (auto at = declarations.begin; at < declarations.end; ++at)
        types.push_back(compiled.declarations[at].type);
    return types;
}

PathCompiler::Standing PathCompiler::add_step(const std::string& name, const Standing& types,
                                              bool keep) {
    PathStep step;
    step.name = name;
    Standing next;
    for (TypeIndex type : types) {
        for (RecordIndex record : rules_.types[type].records) {
            const auto& slots = rules_.records[record].slots;
            auto found = std::find(slots.begin(), slots.end(), name);
            if (found == slots.end()) continue;
            auto slot = static_cast<SlotIndex>(found - slots.begin());
            std::pair<RecordIndex, SlotIndex> pair{record, slot};
            if (std::find(step.slots.begin(), step.slots.end(), pair) != step.slots.end()) continue;
            step.slots.push_back(pair);
            if (keep) program_.records[record].slots[slot].keep = true;
            for (TypeIndex declared_type : declared(record, slot)) next.push_back(declared_type);
        }
    }
    program_.path_steps.push_back(std::move(step));
    return next;
}

PathIndex PathCompiler::finish(Path path, const std::vector<std::string>& names, std::size_t first,
                               Standing types, RecordIndex record) {
    if (path.slot != none && first < names.size())
        program_.records[record].slots[path.slot].keep = true;
    path.steps.begin = static_cast<std::uint32_t>(program_.path_steps.size());
    for (std::size_t at = first; at < names.size(); ++at)
        types = add_step(names[at], types, at + 1 < names.size());
    path.steps.end = static_cast<std::uint32_t>(program_.path_steps.size());
    program_.paths.push_back(path);
    return static_cast<PathIndex>(program_.paths.size() - 1);
}

PathIndex PathCompiler::add(const bind::Path& from, RecordIndex record,
                            const std::vector<TypeIndex>& variable_types) {
    Path path;
    path.root = from.root;
    if (from.root == bind::Path::Root::variable)
        return finish(path, from.names, 0, variable_types, none);
    const auto& slots = rules_.records[record].slots;
    path.slot = static_cast<SlotIndex>(std::find(slots.begin(), slots.end(), from.names.front()) -
                                       slots.begin());
    path.record = record;
    return finish(path, from.names, 1, declared(record, path.slot), record);
}

PathIndex PathCompiler::add_key(const bind::PathKey& key, TypeIndex element) {
    Path path;
    path.root = bind::Path::Root::variable;
    return finish(path, key.names, 0, {element}, none);
}

RecordIndex PathCompiler::root_record(PathIndex path) const { return program_.paths[path].record; }

} // namespace assay::program
