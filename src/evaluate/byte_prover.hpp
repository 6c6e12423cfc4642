// Proves bytes valid in one pass over their structural index. Judges every byte as the strict
// reader does.
#pragma once

#include "evaluate/member_scan.hpp"
#include "evaluate/prover.hpp"
#include "evaluate/sensitive_walk.hpp"
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
    bool prove(std::string_view text, program::TypeIndex type, const Given& given);

    bool fits_container(Cell& cell, std::uint32_t type) override;

    /// Of the text that was proven last, as long as it is there.
    Tokens tokens() const { return {bytes_, index_, escapes_}; }
    bool has_passed(std::string_view text) const {
        return text.data() == bytes_ && text.size() == size_;
    }

  private:
    void read(const Seen& seen, Value& value) override;
    bool text_of(const Seen& seen, std::string_view& text) override;
    bool list_texts(const Seen& seen) override;
    std::string_view text_at(std::uint32_t begin, std::uint32_t after);
    std::uint32_t ordinal_of(const Seen& seen) const override {
        return static_cast<std::uint32_t>(seen.handle); // where it begins
    }
    Place end_of(const Seen& whole) const override;
    bool proves(std::string_view text, program::TypeIndex type, const Given& given);
    std::uint64_t count_values() const;
    bool keeps_too_much();
    bool settle_pending(Passing& state, std::uint32_t words);
    /// The scalar between two entries of the index, against the plan of its type.
    Passed judge_scalar(std::uint32_t begin, std::uint32_t after, const TypePlan& plan,
                        program::TypeIndex type, std::uint8_t* tag);
    std::uint32_t token_end(std::uint32_t after) const;

    // Each passes one value: next_ stands on it before, and on the token after it then. Where
    // `cell` is given, the value goes there.
    Passed value(const TypePlan& plan, program::TypeIndex type, const Use& use,
                 const PathNode& path, bool keep, Cell* cell);
    Passed unkept_value(const TypePlan& plan, program::TypeIndex type, const Use& use,
                        const PathNode& path);
    Passed text(const TypePlan& plan, program::TypeIndex type, Cell* cell);
    Passed number(const TypePlan& plan, program::TypeIndex type, Cell* cell);
    Passed judge_number(std::uint32_t begin, std::uint32_t after, const TypePlan& plan,
                        program::TypeIndex type) const;
    Passed judge_fraction(std::uint32_t begin, std::uint32_t after, const char* point,
                          std::int64_t below, const TypePlan& plan, program::TypeIndex type) const;
    bool is_long_integer(std::uint32_t begin, const TypePlan& plan) const;
    Passed judge_rare_number(std::uint32_t begin, const TypePlan& plan,
                             program::TypeIndex type) const;
    bool number_text(const char* begin, std::string_view& text, bool& integer) const;
    Passed word(const TypePlan& plan, std::string_view word, std::uint8_t bit, Cell* cell);
    Passed judge_word(std::uint32_t begin, std::uint32_t after, const TypePlan& plan) const;
    Passed judge_rare_word(const TypePlan& plan, std::uint32_t begin) const;
    Passed judge_word(const TypePlan& plan, std::string_view word, std::uint8_t bit,
                      std::uint32_t begin) const;
    std::string_view read_text(std::uint32_t begin, std::uint32_t after) {
        const char* const last = bytes_ + after - 1;
        if (plain_ && *last == '"') [[likely]]
            return {bytes_ + begin + 1, last}; // without escapes, white space, and limits to ask
        return read_rare_text(begin, after);
    }
    std::string_view read_rare_text(std::uint32_t begin, std::uint32_t after);
    std::string_view decode(std::string_view text);
    bool has_escapes(std::uint32_t begin, std::uint32_t after) const;
    void wait_for_escapes(Passing& state) const;
    // Not inlined into one another: their locals would add up, and payloads are deep.
    [[gnu::noinline]] bool array(const TypePlan& plan, const Use& use, const PathNode& path,
                                 bool keep, Cell* cell);
    void read_passed(std::uint32_t first, Kind kind, std::uint32_t items, Value& value) const;
    bool pass_items(const program::Array& array, Keep how, const Use& use, const PathNode& path,
                    std::uint32_t& count);
    [[gnu::noinline]] bool kept_item(const TypePlan& plan, program::TypeIndex type, Keep how,
                                     const Use& use, const PathNode& node);
    bool item(const TypePlan& plan, program::TypeIndex type, Keep how, const Use& use,
              const PathNode& path, std::uint32_t ordinal);
    bool stranger();
    Passed container(const TypePlan& plan, const Use& use, const PathNode& path, bool keep,
                     Cell* cell);
    Passed other_object(const TypePlan& plan, const Use& use, const PathNode& path, bool keep,
                        Cell* cell);
    Passed other_container(const TypePlan& plan, const PathNode& path, Cell* cell);
    [[gnu::noinline]] bool map(const program::Map& map, const Use& use, const PathNode& path,
                               Cell* cell);
    bool map_members(const program::Map& map, const Use& use, const PathNode& path,
                     std::uint32_t& count);
    bool free_array(const PathNode& path);
    program::RecordIndex choose(const program::Discriminator& discriminator);
    std::string_view member_name();
    [[gnu::noinline]] bool record(program::RecordIndex index, const Use& use, const PathNode& path,
                                  bool keep, Cell* cell);
    bool object(program::RecordIndex index, const Use& use, const PathNode& path, bool keep,
                Cell* cell);
    [[gnu::noinline]] bool lean_record(const RecordPlan& plan, program::RecordIndex index,
                                       const Use& use, const PathNode& path);
    [[gnu::noinline]] bool settle_faulty(const Passing& passing, std::size_t strangers,
                                         std::uint32_t first);
    /// The object from the entry `first` to the last that was passed.
    Seen whole_from(std::uint32_t first) const {
        return {std::uint64_t{index_[next_ - 1] + 1} << 32 | index_[first], first};
    }
    void put(const State& state, bool keep, Cell& cell);
    bool members(Passing& state, std::uint32_t words);
    void start_scan();
    ScanStop other_member(MemberScan& scan, Passing& state);
    bool declared_member(std::uint32_t slot, Passing& state);
    bool container_member(std::uint32_t slot, Passing& state);
    struct RecordScan;
    static const std::uint32_t* scanned_container(MemberScan& scan, std::uint32_t slot,
                                                  const std::uint32_t* entry);
    void copy_end();
    std::uint32_t find_rarely(const program::MemberTable& table, std::uint32_t name_at,
                              std::uint32_t colon) const;
    std::string_view string_at(std::uint32_t begin, std::uint32_t after) const;

    /// What may follow a scalar: white space, or the structural byte that comes next.
    static bool ends_scalar(char byte) {
        constexpr std::uint64_t below_64 = std::uint64_t{1} << ' ' | std::uint64_t{1} << ',' |
                                           1u << '\n' | 1u << '\r' | 1u << '\t';
        if (byte == '}' || byte == ']') return true;
        return static_cast<unsigned char>(byte) < 64 && (below_64 >> byte & 1) != 0;
    }
    std::uint32_t offset() const { return index_[next_]; }
    char byte() const { return bytes_[index_[next_]]; }

    StructuralIndex structure_;
    const char* bytes_ = nullptr;
    std::uint32_t size_ = 0;
    const std::uint32_t* index_ = nullptr;
    std::uint32_t count_ = 0;
    std::uint32_t next_ = 0;
    bool escapes_ = false; // a backslash occurs somewhere
    bool plain_ = false;   // no escapes, and no string is too long
    // Short numbers up to here can be read by words, and are within limits; null where none are.
    const char* last_word_ = nullptr;
    ScanText payload_{};
    ScanStop (*const scan_members_)(MemberScan&) = scan_targets().front().scan;
    // The last bytes, and zeros, so that windows of names can be read.
    std::uint32_t near_end_ = 0;
    char end_copy_[2 * program::MemberTable::window] = {};
};

} // namespace assay::evaluate
