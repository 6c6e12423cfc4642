// What the prover reads: for each type and record, the questions whose plain answers prove a
// payload valid. Derived from the program; where something has no plan, the judge decides.
#pragma once

#include "program/member_table.hpp"
#include "program/name_key.hpp"
#include "program/program.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace assay::program {

/// How a string is proven to be in a type.
enum class TextProof : std::uint8_t {
    none,        // the type has no strings
    any,         // every string
    code_points, // low to high of them
    digits,      // ASCII digits, low to high of them
    literals,    // one of them
    format,      // those of one format; where there are literals, too, others by asking
    dates,       // those of which constraints ask as dates,
    instants,    // or as dates with times
    general,     // by asking the type's branches
};

enum class NumberProof : std::uint8_t {
    none,
    any,
    integer, // every integer
    range,   // of integers, those from least to greatest; others by asking the type's branches
    general, // by asking them
};

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
    bool sensitive_objects = false; // or the record that its objects are, is
    bool any = false;
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    Slice literals;
    constraint::Format format; // TextProof::format
    Slice constraints;         // TextProof::dates, instants
    std::int64_t least =
        std::numeric_limits<std::int64_t>::max(); // integers from here, none first,
    std::int64_t greatest = std::numeric_limits<std::int64_t>::min(); // to here are in the type
    bool fractions = false;                                           // and all numbers between
    std::uint32_t table = none; // of many literals: place in ProofPlan::tables
    std::uint32_t array = none;
    std::uint32_t map = none;
    std::uint32_t record = none;
    std::uint32_t discriminator = none;

    bool has_objects() const {
        return any || map != none || record != none || discriminator != none;
    }
    bool has_containers() const { return array != none || has_objects(); }
    bool is_text_only() const {
        return text != TextProof::none && plain == 0 && number == NumberProof::none &&
               !has_containers();
    }

    /// Strings written in at most so many bytes, quotes counted, are in the type; none where 0.
    std::uint32_t short_bytes() const {
        if (text == TextProof::any) return ~std::uint32_t{0};
        bool bounded = text == TextProof::code_points && low == 0;
        return bounded ? (high < ~std::uint32_t{0} - 2 ? high + 2 : high) : 0;
    }

    /// Strings of one byte to so many are in the type; none where 0.
    std::uint32_t most_bytes() const {
        if (text == TextProof::any) return ~std::uint32_t{0};
        return text == TextProof::code_points && low <= 1 ? high : 0;
    }
};

/// How many items an array may have: from `least` to `most`, and where that is not `all`, what its
/// constraints allow.
struct CountPlan {
    std::uint64_t least = 0;
    std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    bool all = true;
};

/// A set of slots: RecordPlan::words of 64 bits each.
using PlanBits = std::vector<std::uint64_t>;

inline void add(PlanBits& bits, SlotIndex slot) {
    bits[slot / 64] |= std::uint64_t{1} << (slot % 64);
}

/// Records with more slots, or more conditions, have no plan.
inline constexpr std::size_t most_slots = 0xFFFE, most_conditions = 64;

/// Members whose literals conditions ask of: more are asked one by one.
inline constexpr std::uint8_t most_tags = 8;

struct SlotPlan {
    TypeIndex type = none;          // of all its declarations; none: only the judge can tell
    RuleIndex rule = none;          // of the first
    RuleIndex deprecated = none;    // the rule of an unconditional `@deprecated "…"`
    const TypePlan* plan = nullptr; // of `type`, if it is one
    std::uint8_t tag = most_tags;   // place of its literal's index among the record's tags, or
                                    // the one after them
    bool keep = false;
    bool sensitive = false;
    bool read = false; // some rule reads it
    bool used = false; // some rule that is no predicate does
};

/// A question about one or two members that needs no frame.
struct Predicate {
    enum class Kind : std::uint8_t {
        value,    // slot is SET
        length,   // length(slot) is SET
        presence, // present(slot)
        truth,    // slot, a boolean
        order,    // slot < other, and so on: dates, or dates with times
        distinct, // slot is an array of texts that differ
    };
    Kind kind = Kind::value;
    bool negated = false;
    bool container = false; // value: the set holds arrays or objects
    ValueType type = ValueType::any;
    bind::Expression::Kind comparison{};
    SlotIndex slot = none;
    SlotIndex other = none;
    TypeIndex set = none;
    std::uint64_t lengths = 0; // length: those that make it true, to 63
};

/// How a condition is decided.
struct ConditionPlan {
    std::uint8_t tag = 0xFF;   // on one tag: true where its literal's index is in `literals`
    bool by_predicate = false; // by `predicate`; else, without a tag, by evaluating it
    Predicate predicate;
    std::uint64_t literals = 0;
    PlanBits required;
    PlanBits allowed;

    /// Where it is true.
    void apply(std::uint64_t* all_required, std::uint64_t* forbidden) const {
        for (std::size_t word = 0; word < required.size(); ++word) {
            all_required[word] |= required[word];
            forbidden[word] &= ~allowed[word];
        }
    }
};

/// How a check is settled without a frame.
struct CheckPlan {
    enum class Proof : std::uint8_t {
        general,    // by evaluating it
        context,    // it reads facts of the context alone: ProofPlan::context_checks[index]
        predicates, // by any of `predicates`
    };
    Proof proof = Proof::general;
    std::uint32_t condition = none; // Check::condition
    std::uint32_t index = 0;
    std::vector<Predicate> predicates;
};

/// What the conditions of a record come to. Its bits are by slot, and belong to somebody else.
struct Outcome {
    std::uint64_t active = 0;                // conditions that are true
    std::uint64_t own = 0;                   // those of which their own expression is
    const std::uint64_t* required = nullptr; // with what is required unconditionally
    const std::uint64_t* forbidden = nullptr;
};

/// A slot by its name, which the program keeps, and what is asked of most of its values.
struct NamedSlot {
    NameKey key;
    std::string_view name;
    SlotIndex slot;
    std::uint32_t most_bytes = 0;   // TypePlan's
    const TypePlan* plan = nullptr; // SlotPlan's
    TypeIndex type = none;
    std::uint8_t tag = most_tags;

    bool is(const NameKey& other, std::string_view other_name) const {
        return key == other && NameKey::are_alike_inside(name, other_name);
    }
};

struct RecordPlan {
    RecordPlan() = default;
    RecordPlan(RecordPlan&&) = default; // outcomes point into it, which a copy would not mend
    RecordPlan& operator=(RecordPlan&&) = default;

    bool usable = false;
    bool framed = false;          // some rule reads its members
    bool keeps = false;           // some rule reads a container of it
    bool bare = false;            // what members are there, and their types, settle it
    bool lean = false;            // bare, of up to 64 slots, and none of its members is kept
    bool free = false;            // any members, and no rule speaks of one
    bool warns_or_groups = false; // it has deprecated members, or groups
    std::uint8_t tags = 0;
    std::uint32_t longest_name = 0; // bytes
    std::uint8_t last_outcome = 0;
    std::uint32_t words = 1; // of the bits that are in use
    std::uint32_t size = 0;  // slots
    PlanBits required;       // unconditionally
    PlanBits conditional;    // present only where a condition allows it
    PlanBits deciding;       // some condition reads it
    PlanBits plain;          // one declaration says all, whatever else there is
    MemberTable members;     // marked with `short_bytes`
    std::vector<SlotPlan> slots;
    std::vector<std::uint32_t> short_bytes; // by slot: strings written in at most so many bytes,
                                            // quotes too, are in its type
    std::vector<ConditionPlan> conditions;  // in the order of Record::conditions
    std::vector<Outcome> outcomes; // by the literal of the only tag, the last where it is absent;
                                   // one where there are no conditions; else none
    PlanBits outcome_bits;         // of outcomes, and of `unsure`
    Outcome unsure;                // where that literal is unknown, because its member is wrong
    std::vector<CheckPlan> checks; // in the order of Record::checks
    std::vector<SlotIndex> reads;  // slots that rules read
    std::vector<SlotIndex> deprecated; // slots whose presence is a warning
    std::vector<NamedSlot> sorted;     // all slots, in the order of their names' bytes

    /// Where there are outcomes: by the index of the only tag's literal, 0xFF where it is absent.
    const Outcome& outcome(std::uint8_t literal) const {
        return outcomes[std::min(literal, last_outcome)];
    }
};

struct ProofPlan {
    std::vector<TypePlan> types;
    std::vector<CountPlan> arrays;
    std::vector<RecordPlan> records;
    std::vector<NodeIndex> context_checks; // expressions that read no payload
    std::vector<NameTable> tables;         // of types with many literals
};

ProofPlan plan_proofs(const Program& program);

} // namespace assay::program
