// What a door saw of a payload: values, the cells of frames, and where they stand.
#pragma once

#include "evaluate/findings.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <string_view>

namespace assay::evaluate {

inline bool is_container(Kind kind) { return kind == Kind::array || kind == Kind::object; }

/// How a door holds a number; its exact value is the same in all.
enum class NumberForm : std::uint8_t { text, signed_integer, unsigned_integer, real };

/// One value of the payload. Texts point into the payload.
struct Value {
    Kind kind = Kind::absent;
    NumberForm form = NumberForm::text;
    bool boolean = false;
    bool escaped = false;    // `text` is still as written between the quotes
    std::uint32_t items = 0; // array, object: how many
    std::string_view text;   // string; number as written
    union {
        std::uint64_t handle = 0; // by which its door finds it again; or, of a number:
        std::int64_t integer;
        std::uint64_t natural;
        double real;
    };
    Place place;
};

struct Frame;
struct Cell;

/// By which a door finds an item again.
class ItemHandle {
  public:
    ItemHandle() = default;
    ItemHandle(std::uint32_t handle, bool spoiled) : bits_(handle << 1 | spoiled) {}

    std::uint32_t handle() const { return bits_ >> 1; }
    /// It has an error of its own.
    bool spoiled() const { return (bits_ & 1) != 0; }
    void spoil() { bits_ |= 1; }

  private:
    std::uint32_t bits_ = 0;
};

/// The items of an array that are too many to be kept.
struct ManyItems {
    program::TypeIndex element = program::none;
    ItemHandle* handles = nullptr; // Value::items of them
};

/// A value in its container: a slot of a record or an item of an array.
struct Cell {
    Value value;
    std::string_view name;    // of a member: as written, then decoded into the arena
    std::string_view written; // as written: lives as long as the payload
    bool name_escaped : 1 = false;
    bool written_escaped : 1 = false;
    bool read_again : 1 = false; // an array of which `many` is what was kept
    bool wrong : 1 = false;      // a scalar that is known not to be in its type
    bool repeated = false;       // a member that occurs more than once: present, its value unknown
    bool spoiled = false;        // has an error of its own
    std::uint32_t ordinal = 0;
    Place name_place;
    union {                     // what was kept for outer rules
        Frame* frame = nullptr; // of an object
        Cell* elements;         // of an array: value.items of them
        ManyItems* many;        // of an array that is read again
    };

    /// The record that was kept; null where none was.
    Frame* record() const { return value.kind == Kind::object ? frame : nullptr; }
    bool keeps_items() const {
        return value.kind == Kind::array && (read_again ? many != nullptr : elements != nullptr);
    }
};

/// Where something stands; spelled only when something fails.
struct PathNode {
    const PathNode* up = nullptr;
    std::string_view name;
    std::uint32_t ordinal = 0;
    bool index = false;
    bool escaped = false;
};

/// Kleene's three values; why a fourth would lie: an unknown carries its reasons.
enum class Truth : std::uint8_t { no, yes, unknown };

/// Why something is unknown (a set).
namespace reason {
inline constexpr std::uint8_t absent = 1; // an optional field of a complete record is not there
inline constexpr std::uint8_t waits =
    2; // a field of a partial record, or a fact of the context, is not there
inline constexpr std::uint8_t spoiled = 4;      // a field that has an error of its own
inline constexpr std::uint8_t inapplicable = 8; // order or arithmetic on null or another kind
inline constexpr std::uint8_t required = 16;    // beside waits: and it should have been there
} // namespace reason

struct ConditionState {
    Truth truth = Truth::unknown; // with its parent and the earlier arms
    Truth own = Truth::unknown;   // of its own expression alone
    std::uint8_t reasons = 0;     // where `own` is unknown
};

/// A record being judged: one cell a slot, filled by a door, closed by the judge.
struct Frame {
    const program::Record* record = nullptr;
    std::uint32_t record_index = 0;
    Cell* cells = nullptr;
    ConditionState* conditions = nullptr;
    const PathNode* path = nullptr;
    Value object;
    Place end; // the closing brace
};

/// What is given beside the payload. Both may be null.
struct Given {
    Frame* context = nullptr;
    const std::uint8_t* holds = nullptr; // by ProofPlan::context_checks: it holds
};

/// The rule by which a value is judged: what is named when it fails.
struct Use {
    program::RuleIndex rule = program::none;
    bool sensitive = false;
    const Frame* frame = nullptr;            // where the condition was decided
    std::uint32_t condition = program::none; // of that frame's record

    /// For what is in a sensitive part, too.
    Use also(bool is_sensitive) const {
        return {rule, sensitive || is_sensitive, frame, condition};
    }
};

} // namespace assay::evaluate
