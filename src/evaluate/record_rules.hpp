// The rules of a record once its members are settled: conditions, groups, checks, uniqueness.
// Shared by the judge, which finds everything, and the prover, which only knows valid members.
#pragma once

#include "evaluate/arena.hpp"
#include "evaluate/because.hpp"
#include "evaluate/expression.hpp"
#include "evaluate/recorder.hpp"

#include <utility>
#include <vector>

namespace assay::evaluate {

/// A key of an item of `unique`, ready to be compared.
struct UniqueKey {
    Kind kind = Kind::absent;
    bool boolean = false;
    std::string_view text;
    constraint::Decimal number;
};

class RecordRules : public SilentJudge {
  public:
    RecordRules(const program::Program& program, Findings& findings, Arena& arena,
                const PayloadLimits& limits);

    /// True where an expression that reads facts of the context alone is true.
    bool holds_in_context(program::NodeIndex expression, Frame& context);

  protected:
    /// Decides a condition whose parent and earlier arms are decided.
    void decide(Frame& frame, std::uint32_t condition, const PathNode& path);
    void judge_group(Frame& frame, const program::Group& group, const Use& use,
                     const PathNode& path);
    void judge_check(Frame& frame, const program::Check& check, const Use& use,
                     const PathNode& path);
    void judge_unique(Cell& cell, const program::Array& array, const Use& use,
                      const PathNode& path);
    /// Adds why the rule of `use` applied.
    void explain(Violation& violation, const Use& use);

    const program::Program& program_;
    Arena& arena_;
    Recorder recorder_;
    Evaluator evaluator_;
    Because because_;
    Frame* context_ = nullptr;
    bool facts_ = false; // judging a context, of which every member is optional

  private:
    void read_keys(Cell& cell, const program::Array& array, std::size_t width);
    std::strong_ordering compare_keys(std::size_t a, std::size_t b, std::size_t width) const;
    bool find_repeated_by_hash(std::size_t width);
    void find_repeated_by_sorting(std::size_t width);
    void report_repeated(Cell& cell, std::uint32_t first, std::uint32_t again, const Use& use,
                         const PathNode& path);
    void report_check(Frame& frame, const program::Check& check, const Use& use,
                      const PathNode& path);
    void list_undecided(Frame& frame, program::RuleIndex rule, program::PathIndex at,
                        std::uint8_t reasons, const PathNode& path);

    // Scratch of judge_unique(), kept from payload to payload.
    std::vector<UniqueKey> keys_;
    std::vector<std::uint32_t> keyed_items_;
    std::vector<std::uint32_t> key_order_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> repeated_keys_; // the first, and another
};

} // namespace assay::evaluate
