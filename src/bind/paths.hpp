// Where a path leads: from record to record, along the fields that are declared.
#pragma once

#include "bind/binding.hpp"
#include "bind/kinds.hpp"

namespace assay::bind {

/// Where a path leads, or the step at which it fails.
struct Reached {
    enum class Why : std::uint8_t { reached, unknown, in_some_only, array, no_object };
    Why why = Why::reached;
    std::size_t step = 0; // that fails
    Kinds kinds = kind::everything;
    TypeIndex type = none;        // of the first declaration
    std::vector<TypeIndex> types; // all that it may have; empty where there are too many to look at
    RecordIndex record = none;    // that lacks the name, where one does
    bool certain = false;         // there whenever the first step is, and no step before it is null

    /// The one type that the value has, or none.
    TypeIndex sole() const { return types.size() == 1 ? types[0] : none; }
};

/// From a record's own fields (or the context's).
Reached reach(const Binding& binding, RecordIndex record, const std::vector<std::string>& names);

/// From a value of a type, of the loop variable.
Reached reach_from(const Binding& binding, TypeIndex type, const std::vector<std::string>& names);

/// Is the field of the slot there whenever `condition` holds?
bool always_there(const Binding& binding, RecordIndex record, SlotIndex slot,
                  ConditionIndex condition);

} // namespace assay::bind
