// What both provers share: texts against plans, and a record's members, as bits, against its masks.
#pragma once

#include "evaluate/distinct.hpp"
#include "evaluate/judge.hpp"
#include "evaluate/seen.hpp"
#include "program/proof_plan.hpp"

#include <bit>
#include <cstring>
#include <vector>

namespace assay::evaluate {

/// What a pass over a value came to.
enum class Passed : std::uint8_t {
    proven,  // well-formed, and what is wrong inside is in the findings
    wrong,   // a well-formed scalar that is not in the type; next_ is past it
    unknown, // the prover gives up
};

/// A prover passes once over a payload without building anything. Members that a record's masks
/// prove are never looked at again; what is wrong it tells as the judge that it is, in full frames;
/// what it cannot pass (repeated members, wrong members of maps), it leaves to a judge with a door
/// that can reopen containers. What it says is never wrong, only sometimes nothing.
class Prover : public Judge {
  protected:
    using TypePlan = program::TypePlan;
    using RecordPlan = program::RecordPlan;

    /// A record in passing. Bits are by slot.
    struct State {
        std::uint64_t* present = nullptr; // RecordPlan::words of each
        std::uint64_t* pending = nullptr; // scalars still to be judged
        std::uint64_t* wrong = nullptr;   // values that are not in their type
        std::uint64_t repeated = 0;       // not 0: some member is
        std::uint8_t tags[8]; // by tag: index of the literal that was seen, 0xFF where none was
        Seen* seen = nullptr; // by slot, of those present
        const program::Outcome* outcome = nullptr; // where it settles the conditions
        ConditionState* conditions = nullptr;
        Frame* frame = nullptr;
        std::uint32_t members = 0; // declared or not
        bool complete = false;     // the frame has the cells that telling asks of, too
        Base base;
    };

    /// Every value, and a map of them: of what no rule judges, only the text is.
    static const TypePlan anything;
    static const program::Map free_map;

    Prover(const program::Program& program, Findings& findings, Arena& arena,
           const PayloadLimits& limits);

    void start(const Given& given);

    /// A door's part: the member again, as a value; its texts decoded.
    virtual Value value_of(const Seen& seen) = 0;
    /// The member's text, decoded; false where it is no string.
    virtual bool text_of(const Seen& seen, std::string_view& text) = 0;
    /// The texts of an array, decoded, go to texts_; false where something else is in it.
    virtual bool list_texts(const Seen& seen) = 0;
    /// Judges the members that are pending; false gives up.
    virtual bool settle_pending(const RecordPlan& plan, State& state) = 0;

    /// As a door does it, whose judge_pending() knows a member's scalar.
    template <class Door>
    bool settle_pending_by(Door& door, const RecordPlan& plan, State& state) {
        for (std::uint32_t word = 0; word < plan.words; ++word) {
            for (std::uint64_t left = state.pending[word]; left != 0; left &= left - 1) {
                std::uint32_t at = word * 64 + static_cast<std::uint32_t>(std::countr_zero(left));
                const program::SlotPlan& slot = plan.slots[at];
                if (slot.type == none) return false;
                std::uint8_t* tag = slot.tag != 0xFF ? &state.tags[slot.tag] : nullptr;
                Passed passed =
                    door.judge_pending(state.seen[at], plan_.types[slot.type], slot.type, tag);
                if (passed == Passed::unknown) return false;
                if (passed == Passed::wrong) mark_wrong(state, at);
            }
        }
        return true;
    }

    /// True where the decoded `text` is in the type.
    bool proves_text(const TypePlan& plan, program::TypeIndex type, std::string_view text,
                     std::uint8_t* tag) const;

    void open(State& state, program::RecordIndex index, const RecordPlan& plan);
    Frame* open_frame(program::RecordIndex index, State& state, const PathNode& path);

    /// Of bits by slot.
    static bool has(const std::uint64_t* bits, std::uint32_t index) {
        return (bits[index / 64] >> (index % 64) & 1) != 0;
    }

    static void mark(State& state, std::uint32_t slot, bool pending) {
        std::uint64_t& present = state.present[slot / 64];
        std::uint64_t bit = std::uint64_t{1} << (slot % 64);
        state.repeated |= present & bit;
        present |= bit;
        state.pending[slot / 64] |= std::uint64_t{pending} << (slot % 64);
    }

    static void mark_wrong(State& state, std::uint32_t slot) {
        state.wrong[slot / 64] |= std::uint64_t{1} << (slot % 64);
    }

    /// Judges a record of which all members are passed; false gives up. `whole` is the object,
    /// `end` its closing brace.
    bool settle(program::RecordIndex index, const RecordPlan& plan, State& state,
                const Value& whole, const Place& end, const Use& use, const PathNode& path);

    /// What has to stay of an array's items until it ends: for uniqueness, or for outer rules.
    enum class Keep : std::uint8_t { nothing, texts, cells };
    Keep keeping(const program::Array& array, bool keep);

    void settle_counts(Cell& whole, program::Slice counts, const Use& use, const PathNode& path);

    std::size_t told() { return recorder_.findings().violations.size(); }
    /// False where a prover gives up a container that it has passed, before which so many
    /// violations were `told`: inside a conditional one, nobody knows yet why they apply; one with
    /// a fault of its own keeps rules from applying that read it.
    bool can_tell(program::RecordIndex record, std::uint32_t slot, std::size_t before) {
        const RecordPlan& plan = plan_.records[record];
        bool conditional = has(plan.conditional.data(), slot);
        return !(conditional && told() != before) && !(spoiled_ && plan.slots[slot].read);
    }

    /// Tells what is wrong with an item; spoils it.
    void report_item(Cell& item, program::TypeIndex type, const Use& use, const PathNode& path);

    /// The rules of an array of which all items are passed. What was kept of them is in texts_, or
    /// in items_ on from `base`.
    bool settle_array(const program::Array& array, Cell& whole, Keep how, std::size_t base,
                      const Use& use, const PathNode& path);

    const PayloadLimits& limits_;
    const program::ProofPlan& plan_;
    const std::uint8_t* holds_ = nullptr;
    std::uint32_t depth_ = 0;
    bool gave_up_ = false;
    bool spoiled_ = false; // some container has a fault of its own: rules that read it do not apply
    std::vector<Cell> items_;             // of arrays that are kept, while they are read
    std::vector<std::string_view> texts_; // of an array of texts, while it is read
    std::vector<std::string_view> names_; // of maps that are open
    Distinct distinct_;

  private:
    // No door: containers are passed once, and not opened again.
    void fill(Frame&) override { gave_up_ = true; }
    void items(Cell&, program::TypeIndex, const Use&, const PathNode&, bool) override {
        gave_up_ = true;
    }
    void list_members(const Value&) override { gave_up_ = true; }
    void scan(const Value&, const PathNode&) override {} // repeated members would have given up

    std::uint32_t literal_index(const TypePlan& plan, std::string_view text) const;
    bool settle_outcome(program::RecordIndex index, const RecordPlan& plan, State& state,
                        const PathNode& path);
    /// What faults hang on: on nothing, on conditions; and `deciding`, conditions hang on them.
    enum class Faults : std::uint8_t { none, plain, conditional, deciding };
    Faults faults(const RecordPlan& plan, const State& state) const;
    /// Members that are wrong, missing, or not allowed.
    static std::uint64_t faulty(const State& state, std::size_t word) {
        return state.wrong[word] | (state.outcome->required[word] & ~state.present[word]) |
               (state.outcome->forbidden[word] & state.present[word]);
    }
    static bool are_plain(const RecordPlan& plan, const State& state);
    static void note_conditions(const RecordPlan& plan, State& state);
    bool settle_condition(const program::Record& record, const RecordPlan& plan, State& state,
                          std::uint32_t at, const PathNode& path);
    void report_plainly(program::RecordIndex index, const RecordPlan& plan, State& state,
                        const Place& end, const Use& use, const PathNode& path);
    void report_wrong(const program::Record& record, const Seen& seen, std::uint32_t slot,
                      const Use& use, const PathNode& path);
    bool report_members(const RecordPlan& plan, State& state, const Use& use, const PathNode& path);
    void warn_and_group(program::RecordIndex index, const RecordPlan& plan, State& state,
                        const Use& use, const PathNode& path);
    void settle_checks(program::RecordIndex index, const RecordPlan& plan, State& state,
                       const Value& whole, const Place& end, const Use& use, const PathNode& path);
    static bool applies(const State& state, std::uint32_t condition);
    bool is_settled(const program::CheckPlan& plan, const State& state);
    /// What a predicate comes to. `absent`: something that it asks of is; `spoiled`: is wrong;
    /// `unclear`: it takes a frame.
    enum class Answer : std::uint8_t { yes, no, absent, spoiled, unclear };
    Answer ask(const program::Predicate& predicate, const State& state);
    Answer ask_value(const program::Predicate& predicate, const Seen& seen);
    Answer ask_length(const program::Predicate& predicate, const Seen& seen);
    Answer ask_order(const program::Predicate& predicate, const State& state);
    Answer ask_distinct(const program::Predicate& predicate, const Seen& seen);
    void fill_frame(program::RecordIndex index, const RecordPlan& plan, State& state,
                    const Value& whole, const Place& end, const PathNode& path);
    void fill_cell(State& state, std::uint32_t slot);
    void complete_frame(program::RecordIndex index, const RecordPlan& plan, State& state,
                        const Value& whole, const Place& end, const PathNode& path);
    void open_cell(const RecordPlan& plan, State& state, std::uint32_t slot, bool told);
    bool settle_waiting(program::RecordIndex index, const RecordPlan& plan, State& state,
                        const Value& whole, const Place& end, const Use& use, const PathNode& path);
    void open_waiting(program::RecordIndex index, const RecordPlan& plan, State& state,
                      const Value& whole, const Place& end, const PathNode& path);
    bool settle_member(const RecordPlan& plan, State& state, std::uint32_t slot, const Use& use,
                       const PathNode& path);
    static Truth allowed(const Frame& frame, std::uint32_t slot);
    void warn_deprecated(const program::Record& record, const RecordPlan& plan, const State& state,
                         const Use& use, const PathNode& path);
};

} // namespace assay::evaluate
