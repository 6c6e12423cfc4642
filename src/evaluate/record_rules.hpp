// The rules of a record once its members are settled: conditions, groups, checks, uniqueness.
// Shared by the judge, which finds everything, and the prover, which only knows valid members.
#pragma once

#include "evaluate/arena.hpp"
#include "evaluate/because.hpp"
#include "evaluate/expression.hpp"
#include "evaluate/recorder.hpp"

#include <variant>
#include <vector>

namespace assay::evaluate {

/// Of what nobody can tell the value: it is not there, has an error, or is a container.
struct NoKey {};
struct NullKey {};
/// A key of an item of `unique`, ready to be compared.
using UniqueKey = std::variant<NoKey, NullKey, bool, std::string_view, constraint::Decimal>;

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
    /// What judge_unique() knows of the items of an array.
    struct UniqueItems {
        std::vector<UniqueKey> keys;      // of all, one after another
        std::vector<std::uint32_t> order; // their ordinals, by hash or sorted
    };
    /// An array in which items may be repeated.
    struct Repeating {
        Cell& array;
        const program::Array& type;
        std::uint32_t width; // parts of a key
        const Use& use;
        const PathNode& path;
        UniqueItems& items;
    };
    const UniqueKey* keys_of(const Repeating& repeating, std::uint32_t at, UniqueKey& own);
    void read_keys(const Repeating& repeating);
    static UniqueKey read_key(Cell* part, Arena& arena);
    UniqueKey lasting(UniqueKey key);
    std::uint32_t report_by_hash(const Repeating& repeating);
    void report_by_sorting(const Repeating& repeating, std::uint32_t from);
    void report_repeated(const Repeating& repeating, std::uint32_t first, std::uint32_t again);
    void report_check(Frame& frame, const program::Check& check, const Use& use,
                      const PathNode& path);
    void list_undecided(Frame& frame, program::RuleIndex rule, program::PathIndex at,
                        std::uint8_t reasons, const PathNode& path);

    UniqueItems unique_items_; // its memory is kept from payload to payload
};

} // namespace assay::evaluate
