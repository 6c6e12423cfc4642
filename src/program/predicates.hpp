// Expressions that are settled by a look at one or two members.
#pragma once

#include "program/proof_plan.hpp"

#include <optional>
#include <vector>

namespace assay::program {

class PredicateReader {
  public:
    PredicateReader(const Program& program, const std::vector<TypePlan>& types,
                    const Record& record, const RecordPlan& plan)
        : program_(program), types_(types), record_(record), plan_(plan) {}

    /// The expression as a predicate, where it is one.
    std::optional<Predicate> read(const Node& node) const;

    /// True where the check is one predicate, or several joined by `or`.
    bool read_check(const Check& check, std::vector<Predicate>& predicates) const;

  private:
    std::optional<Predicate> read_membership(const Node& node) const;
    std::optional<Predicate> read_order(const Node& node) const;
    std::uint64_t lengths_in(const Type& set) const;
    std::uint64_t lengths_asked_for(const Type& set) const;
    bool is_one_format(SlotIndex slot) const;
    SlotIndex slot_of(const Node& node) const;
    SlotIndex slot_at(PathIndex path) const;
    const Node& operand(const Node& node, std::uint32_t at) const {
        return program_.nodes[program_.operands[node.operands.begin + at]];
    }
    bool is_never(const Predicate& predicate) const;
    bool asks_for_distinct_texts(const Type& set, SlotIndex slot) const;
    bool covers(TypeIndex set, TypeIndex type) const;

    const Program& program_;
    const std::vector<TypePlan>& types_;
    const Record& record_;
    const RecordPlan& plan_;
};

} // namespace assay::program
