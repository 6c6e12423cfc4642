// What both provers share: texts against plans, and a record's members, as bits, against its masks.
#pragma once

#include "constraint/lanes.hpp"
#include "evaluate/judge.hpp"
#include "evaluate/proof_text.hpp"
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

    /// A record that is opened.
    struct Opening {
        /// `its_use` and `its_path` have to last as long as this.
        Opening(program::RecordIndex at, const RecordPlan& its_plan,
                const program::Record& its_record, const Use& its_use, const PathNode& its_path)
            : index(at), plan(its_plan), record(its_record), path(its_path), use(its_use) {
            std::memset(tags, 0xFF, sizeof tags);
        }

        program::RecordIndex index;
        // By tag: index of the literal that was seen, 0xFF where none was. The last is of those
        // that nobody asks of.
        std::uint8_t tags[program::most_tags + 1];
        const RecordPlan& plan;
        const program::Record& record;
        const PathNode& path;
        const Use& use;
        Frame* frame = nullptr;
    };

    /// What a record's members are noted in, by slot.
    struct Slots {
        std::uint64_t* bits; // RecordPlan::words each: present, pending, wrong
        // Of those present: Seen, of which scalars have no place in bytes.
        std::uint64_t* handles;
        std::uint32_t* places;
    };

    /// A record whose members are being passed.
    struct Passing : Opening, Slots {
        Passing(program::RecordIndex at, const RecordPlan& its_plan,
                const program::Record& its_record, const Use& its_use, const PathNode& its_path,
                const Slots& slots)
            : Opening(at, its_plan, its_record, its_use, its_path), Slots(slots) {}

        std::uint64_t repeated = 0; // not 0: some member is
        std::uint32_t members = 0;  // declared or not

        Seen seen(std::uint32_t slot) const { return {handles[slot], places[slot]}; }
        std::uint64_t* present() const { return bits; }
        /// Scalars still to be judged.
        std::uint64_t* pending() const { return bits + plan.words; }
        /// Values that are not in their type.
        std::uint64_t* wrong() const { return bits + 2 * plan.words; }
    };

    /// A record that is settled.
    struct State : Passing {
        State(program::RecordIndex at, const RecordPlan& its_plan,
              const program::Record& its_record, const Use& its_use, const PathNode& its_path,
              const Slots& slots, std::size_t strangers_before)
            : Passing(at, its_plan, its_record, its_use, its_path, slots),
              strangers(strangers_before) {}
        State(const Passing& passing, std::size_t strangers_before)
            : Passing(passing), strangers(strangers_before) {}

        std::size_t strangers;                     // that were open before it
        Seen whole;                                // the object, as if it was a member
        const program::Outcome* outcome = nullptr; // where it settles the conditions
        ConditionState* conditions = nullptr;
        bool complete = false; // the frame has the cells that telling asks of, too
    };

    /// Every value, and a map of them: of what no rule judges, only the text is.
    static const TypePlan anything;
    static const program::Map free_map;

    Prover(const program::Program& program, Findings& findings, Arena& arena,
           const PayloadLimits& limits);

    void start(const Given& given) {
        begin(given.context);
        holds_ = given.holds;
        depth_ = 0;
        gave_up_ = false;
        items_.clear();
        map_names_.clear();
    }

    /// A door's part: the member again, into a fresh value; its texts decoded. Not handed back,
    /// since a value that is copied right after it was written in parts waits for them.
    virtual void read(const Seen& seen, Value& value) = 0;
    /// The member's text, decoded; false where it is no string.
    virtual bool text_of(const Seen& seen, std::string_view& text) = 0;
    /// The texts of an array, decoded, go to texts_; false where something else is in it.
    virtual bool list_texts(const Seen& seen) = 0;
    /// Tells it from the other members of its object, and ascends with them.
    virtual std::uint32_t ordinal_of(const Seen& seen) const = 0;
    /// Of an object, where it ends: its closing brace.
    virtual Place end_of(const Seen& whole) const = 0;

    /// True where the decoded `text` is in the type.
    bool proves_text(const TypePlan& plan, program::TypeIndex type, std::string_view text,
                     std::uint8_t* tag) const {
        switch (plan.text) {
        case program::TextProof::any: return true;
        case program::TextProof::code_points: return has_code_points(text, plan.low, plan.high);
        case program::TextProof::digits:
            return text.size() >= plan.low && text.size() <= plan.high &&
                   constraint::are_digits(text);
        case program::TextProof::literals: break;
        default: return proves_special_text(plan, type, text);
        }
        const std::uint32_t index = literal_index(plan, text);
        if (tag) *tag = static_cast<std::uint8_t>(index);
        return index != none;
    }

    /// One run of memory for all that is kept by slot: payloads of records in records must not
    /// need much stack.
    [[gnu::always_inline]] Slots take_slots(const RecordPlan& plan, std::size_t words) {
        const std::size_t bits_size = 3 * words * sizeof(std::uint64_t);
        char* memory =
            arena_.bytes(bits_size + plan.size * (sizeof(std::uint64_t) + sizeof(std::uint32_t)));
        auto* bits = reinterpret_cast<std::uint64_t*>(memory);
        auto* handles = bits + 3 * words;
        if (words == 1) // without a call
            bits[0] = bits[1] = bits[2] = 0;
        else
            std::memset(bits, 0, bits_size);
        return {bits, handles, reinterpret_cast<std::uint32_t*>(handles + plan.size)};
    }
    Frame* open_frame(State& state);

    /// Of bits by slot.
    static bool has(const std::uint64_t* bits, std::uint32_t index) {
        return (bits[index / 64] >> (index % 64) & 1) != 0;
    }

    static void mark(Passing& state, std::uint32_t slot, bool pending) {
        std::uint64_t& present = state.present()[slot / 64];
        std::uint64_t bit = std::uint64_t{1} << (slot % 64);
        state.repeated |= present & bit;
        present |= bit;
        state.pending()[slot / 64] |= std::uint64_t{pending} << (slot % 64);
    }

    static void mark_wrong(Passing& state, std::uint32_t slot) {
        state.wrong()[slot / 64] |= std::uint64_t{1} << (slot % 64);
    }

    /// What faults hang on: on nothing, on conditions; and `deciding`, conditions hang on them.
    /// `some`: nobody has looked yet; `unknown` before the conditions are decided.
    enum class Faults : std::uint8_t { none, plain, conditional, deciding, some, unknown };

    /// Members that are wrong, missing, or not allowed.
    static std::uint64_t faulty(const Passing& record, const program::Outcome& outcome,
                                std::size_t word) {
        return record.wrong()[word] | (outcome.required[word] & ~record.present()[word]) |
               (outcome.forbidden[word] & record.present()[word]);
    }

    /// Judges a record of which all members are passed, and none is pending; false gives up. Mostly
    /// one look at its bits is enough.
    [[gnu::always_inline]] bool settle(State& state) {
        const RecordPlan& plan = state.plan;
        if (state.repeated != 0) return false;
        if (plan.outcomes.empty()) return settle_rules(state, Faults::unknown);
        state.outcome = &plan.outcome(state.tags[0]);
        std::uint64_t wrong = faulty(state, 0);
        for (std::size_t word = 1; word < plan.words; ++word) wrong |= faulty(state, word);
        if (wrong != 0 || open_strangers() != state.strangers)
            return settle_rules(state, Faults::some);
        if (plan.framed || state.frame) return settle_rules(state, Faults::none);
        if (!plan.bare) settle_asides(state);
        return true;
    }

    /// Its part of the stacks: records inside have given theirs back.
    Base base_of(const State& state) const {
        Base now = base();
        now.strangers = state.strangers;
        return now;
    }

    /// What has to stay of an array's items until it ends: for uniqueness, or for outer rules.
    enum class Keep : std::uint8_t { nothing, texts, cells };
    Keep keeping(const program::Array& array, bool keep);

    /// Whether an array may have so many items, or a map members.
    bool counts_hold(program::Slice counts, std::uint64_t count) const {
        return counts.empty() || all_hold(counts, count);
    }
    bool all_hold(program::Slice counts, std::uint64_t count) const;
    /// Of an array.
    bool count_holds(std::uint32_t array, std::uint64_t count) const {
        const program::CountPlan& plan = plan_.arrays[array];
        return count >= plan.least && count <= plan.most &&
               (plan.all || all_hold(program_.arrays[array].counts, count));
    }
    void report_counts(Cell& whole, program::Slice counts, const Use& use, const PathNode& path);

    std::size_t told() { return recorder_.findings().violations.size(); }
    /// False where a prover gives up a container that it has passed, before which so many
    /// violations were `told`: inside a conditional one, nobody knows yet why they apply; one with
    /// a fault of its own keeps rules from applying that read it.
    bool can_tell(const RecordPlan& plan, std::uint32_t slot, std::size_t before) {
        bool conditional = has(plan.conditional.data(), slot);
        return !(conditional && told() != before) && !(spoiled_ && plan.slots[slot].read);
    }

    /// Tells what is wrong with an item; spoils it.
    void report_item(Cell& item, program::TypeIndex type, const Use& use, const PathNode& path);

    /// The rules of an array of which all items are passed. What was kept of them is in texts_, or
    /// in items_ on from `base`, and goes to `cell`, if there is one.
    bool settle_array(const program::Array& array, Cell& whole, Keep how, std::size_t base,
                      const Use& use, const PathNode& path, Cell* cell);

    const PayloadLimits& limits_;
    const program::ProofPlan& plan_;
    const std::uint8_t* holds_ = nullptr;
    std::uint32_t depth_ = 0;
    bool gave_up_ = false;
    bool spoiled_ = false; // some container has a fault of its own: rules that read it do not apply
    std::vector<Cell> items_;                 // of arrays that are kept, while they are read
    std::vector<std::string_view> texts_;     // of an array of texts, while it is read
    std::vector<std::string_view> map_names_; // of maps that are open

  private:
    // No door: containers are passed once, and not opened again.
    void fill(Frame&) override { gave_up_ = true; }
    void items(Cell&, program::TypeIndex, const Use&, const PathNode&, bool) override {
        gave_up_ = true;
    }
    std::uint64_t read_value(std::uint32_t, Value&) override { return gave_up_ = true, 0; }
    void list_members(const Value&) override { gave_up_ = true; }
    void scan(const Value&, const PathNode&) override {} // repeated members would have given up

    bool proves_special_text(const TypePlan& plan, program::TypeIndex type,
                             std::string_view text) const;
    template <class Moment>
    [[gnu::noinline]] bool is_moment(const TypePlan& plan, std::string_view text) const;
    std::uint32_t literal_index(const TypePlan& plan, std::string_view text) const;
    [[gnu::noinline]] std::uint32_t listed_literal(const TypePlan& plan,
                                                   std::string_view text) const;
    bool settle_rules(State& state, Faults wrong);
    bool settle_outcome(State& state);
    Faults faults(const State& state) const;
    Faults settle_faults(State& state);
    static std::uint64_t faulty(const State& state, std::size_t word) {
        return faulty(state, *state.outcome, word);
    }
    static std::uint64_t missing_bits(const State& state, std::size_t word) {
        return state.outcome->required[word] & ~state.present()[word];
    }
    static bool are_plain(const State& state);
    static void note_conditions(State& state);
    bool settle_condition(State& state, std::uint32_t at);
    void report_plainly(State& state);
    void report_others(State& state);
    static Use spoil(State& state, std::uint32_t slot);
    void report_wrong(State& state, std::uint32_t slot);
    bool report_members(State& state);
    void warn_and_group(State& state);
    /// What is left of a record without frame of which nothing is wrong.
    void settle_asides(State& state);
    void settle_checks(State& state);
    static bool applies(const State& state, std::uint32_t condition);
    bool check_holds(const program::CheckPlan& plan, const State& state);
    /// What a predicate comes to. `absent`: something that it asks of is; `spoiled`: is wrong;
    /// `unclear`: it takes a frame.
    enum class Answer : std::uint8_t { yes, no, absent, spoiled, unclear };
    Answer ask(const program::Predicate& predicate, const State& state);
    Answer ask_in_place(const program::Predicate& predicate, const State& state);
    Answer ask_member(const program::Predicate& predicate, const State& state);
    bool is_inside(const program::Predicate& predicate, const Seen& seen);
    Answer ask_value(const program::Predicate& predicate, const Seen& seen);
    Answer ask_length(const program::Predicate& predicate, const Seen& seen);
    Answer ask_order(const program::Predicate& predicate, const State& state);
    Answer ask_distinct(const program::Predicate& predicate, const Seen& seen);
    void fill_frame(State& state);
    void fill_cell(State& state, std::uint32_t slot);
    void complete_frame(State& state);
    void open_cell(State& state, std::uint32_t slot, bool told);
    bool settle_waiting(State& state);
    void open_waiting(State& state);
    bool settle_member(State& state, std::uint32_t slot);
    static Truth allowed(const Frame& frame, std::uint32_t slot);
    void warn_deprecated(const State& state);
    void warn_deprecated(const State& state, program::SlotIndex slot);
};

} // namespace assay::evaluate
