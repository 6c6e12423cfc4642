// What both provers share: texts against plans, and a record's members, as bits, against its masks.
#pragma once

#include "evaluate/record_rules.hpp"
#include "program/proof_plan.hpp"

#include <cstring>
#include <vector>

namespace assay::evaluate {

/// A prover passes once over a payload and proves it valid without building anything, or gives up:
/// then the judge decides. What it says is never wrong, only sometimes nothing.
class Prover : public RecordRules {
  protected:
    using TypePlan = program::TypePlan;
    using RecordPlan = program::RecordPlan;

    /// A record in passing.
    struct State {
        program::PlanBits present{};
        std::uint8_t tags[8]; // by tag: index of the literal that was seen, 0xFF where none was
        Frame* frame = nullptr;
        State() { std::memset(tags, 0xFF, sizeof tags); }
    };

    Prover(const program::Program& program, Findings& findings, Arena& arena,
           const PayloadLimits& limits);

    void start(Frame* context);

    /// True where the decoded `text` is in the type.
    bool proves_text(const TypePlan& plan, program::TypeIndex type, std::string_view text,
                     std::uint8_t* tag) const;

    Frame* open_frame(program::RecordIndex index, const RecordPlan& plan, const PathNode& path);

    /// Marks a member; false where it is repeated.
    static bool mark(State& state, std::uint32_t slot) {
        std::uint64_t bit = std::uint64_t{1} << (slot % 64);
        std::uint64_t& word = state.present[slot / 64];
        bool fresh = (word & bit) == 0;
        word |= bit;
        return fresh;
    }

    /// The rules of a record of which all members are proven; false gives up.
    bool settle(const program::Record& record, const RecordPlan& plan, State& state, const Use& use,
                const PathNode& path);

    /// The rules of an array of which all items are proven. Of one that is kept, the items are
    /// taken from items_ on from `base`.
    bool settle_array(const program::Array& array, Cell& whole, bool kept, std::size_t base,
                      const Use& use, const PathNode& path);

    const PayloadLimits& limits_;
    const program::ProofPlan& plan_;
    std::uint32_t depth_ = 0;
    bool gave_up_ = false;
    std::vector<Cell> items_; // of arrays that are kept, while they are read

  private:
    bool conditions(const program::Record& record, const RecordPlan& plan, State& state,
                    const PathNode& path, program::PlanBits& required, program::PlanBits& allowed);
};

} // namespace assay::evaluate
