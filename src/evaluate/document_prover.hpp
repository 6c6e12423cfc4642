// Proves a parsed document valid in one pass over its objects.
#pragma once

#include "evaluate/prover.hpp"

#include <nlohmann/json.hpp>

namespace assay::evaluate {

class DocumentProver final : public Prover {
  public:
    DocumentProver(const program::Program& program, Findings& findings, Arena& arena,
                   const PayloadLimits& limits)
        : Prover(program, findings, arena, limits) {}

    /// As ByteProver::prove(), for a document.
    bool prove(const nlohmann::json& document, program::TypeIndex type, const Given& given);

    bool fits_container(Cell& cell, std::uint32_t type) override;

  private:
    using Json = nlohmann::json;

    void read(const Seen& seen, Value& value) override;
    bool text_of(const Seen& seen, std::string_view& text) override;
    bool list_texts(const Seen& seen) override;
    std::uint32_t ordinal_of(const Seen& seen) const override { return seen.place; }
    Place end_of(const Seen&) const override { return {}; }

    Passed value(const Json& json, const TypePlan& plan, program::TypeIndex type, const Use& use,
                 const PathNode& path, bool keep, Cell* cell);
    Passed unkept_value(const Json& json, const TypePlan& plan, program::TypeIndex type,
                        const Use& use, const PathNode& path);
    Passed text(const std::string& text, const TypePlan& plan, program::TypeIndex type,
                std::uint8_t* tag) const;
    Passed number(const Json& json, const TypePlan& plan, program::TypeIndex type) const;
    Passed other_number(const Json& json, const TypePlan& plan, program::TypeIndex type) const;
    /// `tag` gets the index of the literal that it is.
    Passed scalar(const Json& json, const TypePlan& plan, program::TypeIndex type,
                  std::uint8_t* tag) const;
    // Not inlined into one another: their locals would add up, and payloads are deep.
    [[gnu::noinline]] bool array(const Json& json, const TypePlan& plan, const Use& use,
                                 const PathNode& path, bool keep, Cell* cell);
    bool pass_items(const Json::array_t& all, program::TypeIndex type, Keep how, const Use& use,
                    const PathNode& path);
    [[gnu::noinline]] bool kept_item(const Json& json, program::TypeIndex type, Keep how,
                                     const Use& use, const PathNode& node);
    Passed container(const Json& json, const TypePlan& plan, const Use& use, const PathNode& path,
                     bool keep, Cell* cell);
    Passed other_object(const Json& json, const TypePlan& plan, const Use& use,
                        const PathNode& path, bool keep, Cell* cell);
    Passed other_container(const Json& json, const TypePlan& plan, const PathNode& path,
                           const Cell* cell);
    [[gnu::noinline]] bool map(const Json& json, const program::Map& map, const Use& use,
                               const PathNode& path);
    bool free_array(const Json& json, const PathNode& path);
    program::RecordIndex choose(const Json& json, const program::Discriminator& discriminator);
    /// How many members were passed before, and were not wrong, with the literals among them.
    struct Proven {
        std::uint32_t members = 0;
        const std::uint8_t* tags = nullptr;
    };
    bool object(const Json& json, program::RecordIndex index, const Use& use, const PathNode& path,
                bool keep, Cell* cell);
    [[gnu::noinline]] bool lean_record(const Json& json, const RecordPlan& plan,
                                       program::RecordIndex index, const Use& use,
                                       const PathNode& path);
    [[gnu::noinline]] bool record(const Json& json, program::RecordIndex index, const Use& use,
                                  const PathNode& path, bool keep, Cell* cell, Proven proven);
    template <bool narrow>
    bool members(const Json& json, State& state, std::uint32_t proven);
    [[gnu::noinline]] bool wide_members(const Json& json, State& state, std::uint32_t proven);
    Passed judge_member(const Json& json, Opening& record, const program::NamedSlot& slot,
                        std::uint32_t ordinal);
    Passed container_member(const Json& json, const Opening& record, std::uint32_t slot,
                            std::uint32_t ordinal);

    bool stranger(const std::string& name, const Json& json, std::uint32_t ordinal);

    std::uint64_t nodes_ = 0;
};

} // namespace assay::evaluate
