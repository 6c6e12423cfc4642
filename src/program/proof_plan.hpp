// What the prover reads: for each type and record, the questions whose plain answers prove a
// payload valid. Derived from the program; where something has no plan, the judge decides.
#pragma once

#include "program/program.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace assay::program {

/// How a string is proven to be in a type.
enum class TextProof : std::uint8_t {
    none,        // the type has no strings
    any,         // every string
    code_points, // low to high of them
    digits,      // ASCII digits, low to high of them
    literals,    // one of them
    general,     // by asking the type's branches
};

enum class NumberProof : std::uint8_t { none, any, integer, general };

/// Kinds whose every value, or whose values by TextProof and NumberProof, are in a type.
namespace kind_bit {
inline constexpr std::uint8_t null = 1;
inline constexpr std::uint8_t yes = 2;
inline constexpr std::uint8_t no = 4;
} // namespace kind_bit

struct TypePlan {
    std::uint8_t plain = 0; // kind_bit
    TextProof text = TextProof::none;
    NumberProof number = NumberProof::none;
    bool sensitive = false;
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    Slice literals;
    std::uint32_t array = none;
    std::uint32_t record = none;
};

/// A set of slots or conditions; records with more have no plan.
inline constexpr std::size_t plan_words = 4;
using PlanBits = std::array<std::uint64_t, plan_words>;

struct SlotPlan {
    TypeIndex type = none;       // of all its declarations; none: only the judge can tell
    RuleIndex deprecated = none; // the rule of an unconditional `@deprecated "…"`
    std::uint8_t tag = 0xFF;     // place of its literal's index among the record's tags
    bool keep = false;
    bool sensitive = false;
};

/// A condition on one tag: true where its literal's index is in `literals`.
struct ConditionPlan {
    std::uint8_t tag = 0xFF; // 0xFF: the evaluator decides
    std::uint64_t literals = 0;
    PlanBits required{};
    PlanBits allowed{};
};

struct RecordPlan {
    bool usable = false;
    bool framed = false; // some rule reads its members
    std::uint8_t tags = 0;
    PlanBits required{};    // unconditionally
    PlanBits conditional{}; // present only where a condition allows it
    std::vector<SlotPlan> slots;
    std::vector<ConditionPlan> conditions; // in the order of Record::conditions
    std::vector<SlotIndex> reads;          // slots that rules read
    std::vector<std::uint8_t> read;        // by slot: it is in `reads`
    std::vector<SlotIndex> sorted;         // all slots, in the order of their names' bytes
};

struct ProofPlan {
    std::vector<TypePlan> types;
    std::vector<RecordPlan> records;
};

ProofPlan plan_proofs(const Program& program);

} // namespace assay::program
