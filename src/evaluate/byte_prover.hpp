// Proves bytes valid in one pass over their structural index. Judges every byte as the strict
// reader does.
#pragma once

#include "evaluate/prover.hpp"
#include "evaluate/structural_index.hpp"

namespace assay::evaluate {

class ByteProver final : public Prover {
  public:
    ByteProver(const program::Program& program, Findings& findings, Arena& arena,
               const PayloadLimits& limits)
        : Prover(program, findings, arena, limits) {}

    /// True where all of `text` is proven well-formed, within limits, and without errors by the
    /// rules of its members; what warnings and undecided rules say is then in the findings. False
    /// proves nothing and leaves rubbish in the findings.
    bool prove(std::string_view text, program::TypeIndex type, Frame* context);

    bool fits_container(Cell& cell, std::uint32_t type) override;

  private:
    bool value(const TypePlan& plan, program::TypeIndex type, const Use& use, const PathNode& path,
               bool keep, Cell* cell, std::uint8_t* tag);
    bool text(const TypePlan& plan, program::TypeIndex type, Cell* cell, std::uint8_t* tag);
    bool number(const TypePlan& plan, program::TypeIndex type, Cell* cell);
    bool word(const TypePlan& plan, std::string_view word, std::uint8_t bit, Cell* cell);
    bool array(const TypePlan& plan, const Use& use, const PathNode& path, bool keep, Cell* cell);
    bool items(const program::Array& array, bool kept, const Use& use, const PathNode& path,
               std::uint32_t& count);
    bool record(program::RecordIndex index, const Use& use, const PathNode& path, bool keep,
                Cell* cell);
    bool members(const program::Record& record, const RecordPlan& plan, State& state,
                 const Use& use, const PathNode& path);
    bool member(const program::Record& record, const RecordPlan& plan, State& state, const Use& use,
                const PathNode& path, std::uint32_t ordinal);
    void warn_deprecated(const program::SlotPlan& plan, std::uint32_t begin, const Use& use,
                         const PathNode& node);
    bool name(std::string_view& name);
    bool string_end(std::uint32_t& end) const;

    std::uint32_t offset() const { return index_[next_]; }
    char byte() const { return bytes_[index_[next_]]; }

    StructuralIndex structure_;
    const char* bytes_ = nullptr;
    std::uint32_t size_ = 0;
    const std::uint32_t* index_ = nullptr;
    std::uint32_t count_ = 0;
    std::uint32_t next_ = 0;
    bool escapes_ = false; // a backslash occurs somewhere
};

} // namespace assay::evaluate
