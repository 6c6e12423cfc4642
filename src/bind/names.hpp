// What the names of a file mean: modules and their aliases, types and records, examples.
#pragma once

#include "bind/binding.hpp"

#include <optional>
#include <string>

namespace assay::bind {

/// Enters every declaration of every file under its name; allots types and records.
void enter_names(Binding& binding);

/// The declared type or record of a dotted name; none where there is none, which is said.
EntryIndex find_entry(Binding& binding, FileIndex file, const syntax::Path& path);

/// The same, quietly and without counting as a use.
EntryIndex look_up(const Binding& binding, FileIndex file, const syntax::Path& path);

/// "did you mean …?" of `base.address`, where the module `base` has a type that is nearly called
/// so; else empty.
std::string type_meant_by(Binding& binding, FileIndex file, const syntax::Path& name);

struct FoundExample {
    FileIndex file = 0;
    const syntax::Example* example = nullptr;
};
std::optional<FoundExample> find_example(Binding& binding, FileIndex file,
                                         const syntax::Path& path);

/// Fills Rules::names and Rules::modules.
void publish_names(Binding& binding);

/// Warns of types and imports of the root that nothing uses.
void warn_of_unused(Binding& binding);

} // namespace assay::bind
