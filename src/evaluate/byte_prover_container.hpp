// Which container a value is, and what passes it. Inlined into the loops over members and items.
#pragma once

#include "evaluate/byte_prover.hpp"

namespace assay::evaluate {

[[gnu::always_inline]] inline bool ByteProver::object(program::RecordIndex index, const Use& use,
                                                      const PathNode& path, bool keep, Cell* cell) {
    const RecordPlan& plan = plan_.records[index];
    if (plan.lean && !keep && !cell) return lean_record(plan, index, use, path);
    return record(index, use, path, keep, cell);
}

[[gnu::always_inline]] inline Passed ByteProver::container(const TypePlan& plan, const Use& use,
                                                           const PathNode& path, bool keep,
                                                           Cell* cell) {
    if (byte() == '[') {
        if (plan.array == none) return other_container(plan, path, cell);
        return array(plan, use, path, keep, cell) ? Passed::proven : Passed::unknown;
    }
    if (plan.record != none && plan.sensitive_objects <= use.sensitive)
        return object(plan.record, use, path, keep, cell) ? Passed::proven : Passed::unknown;
    return other_object(plan, use, path, keep, cell);
}

} // namespace assay::evaluate
