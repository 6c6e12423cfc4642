// The one judge: closes the frames that a door has filled. The same code for bytes and for
// documents.
#pragma once

#include "evaluate/chunks.hpp"
#include "evaluate/distinct.hpp"
#include "evaluate/kept_items.hpp"
#include "evaluate/record_rules.hpp"
#include "evaluate/record_watcher.hpp"
#include "evaluate/scalar.hpp"
#include "evaluate/sensitive_walk.hpp"

#include <vector>

namespace assay::evaluate {

class Judge : public RecordRules {
  public:
    using RecordRules::RecordRules;

    /// Judges a whole payload. `context` may be null.
    void run(Cell& root, program::TypeIndex type, Frame* context);

    /// Judges facts against the context record, of which every member counts as optional; the frame
    /// lives as long as the arena's memory.
    Frame* run_context(Cell& root);

    /// Also notes the places of sensitive values, and of those in which one may be that nobody
    /// judges. `where` says what may be in which type; it must stay.
    void collect_sensitive(const SensitiveWalk& where) { collecting_ = &where; }
    /// Bytes of items, and of records in them, that are kept for outer rules; others are read
    /// again. Where they were read too often, `at_last` are kept, and for more there is no memory.
    void keep_at_most(std::size_t bytes, std::size_t at_last) {
        most_kept_ = bytes;
        most_kept_at_last_ = at_last;
    }
    /// Also tells `watcher` of each record, once its rules are settled.
    void tell(RecordWatcher& watcher) { watcher_ = &watcher; }

    bool fits_container(Cell& cell, std::uint32_t type) override;

  protected:
    void read_item_again(const Cell& array, std::uint32_t at, Depth depth, Cell& scratch) override;

    // What a door does.

    /// Reads a value that it has read before; returns how many values and names are in it. Only a
    /// door that can is ever asked.
    virtual std::uint64_t read_value(std::uint32_t handle, Value& value) = 0;

    /// Puts each member of frame.object into its cell; the others through stranger().
    virtual void fill(Frame& frame) = 0;
    /// Judges each item of an array; keeps them in array.elements where told to.
    virtual void items(Cell& array, program::TypeIndex element, const Use& use,
                       const PathNode& path, bool keep) = 0;
    /// Pushes all members of an object as strangers.
    virtual void list_members(const Value& object) = 0;
    /// Finds repeated members at any depth of a container that no rule judges.
    virtual void scan(const Value& container, const PathNode& path) = 0;

    // What a door calls.

    void member(Frame& frame, std::uint32_t slot, const Cell& cell);
    /// To be filled in at once, in its place.
    Cell& stranger() { return strangers_.add(); }
    /// Reports repeated names among the strangers from `base` on, and marks them: nothing else is
    /// said of them.
    /// Returns how many members are there too often.
    std::size_t report_repeated_strangers(std::size_t base, const PathNode& path);
    Chunks<Cell>& strangers() { return strangers_; }
    std::size_t open_strangers() const { return strangers_.size(); }

    Arena& arena() { return arena_; }
    const program::Program& program() const { return program_; }

    /// Forgets the last payload.
    void begin(Frame* context) {
        context_ = context;
        values_again_ = 0;
        reading_again_ = false;
        memory_of_items().clear(); // what was interrupted may have left something
        recorder_.restart();
        strangers_.clear();
        missing_.clear();
        repeats_.clear();
    }
    /// Of a payload of so many values, through a door that can read them again.
    Keeping keeping_of(std::uint64_t values) const;
    std::size_t most_kept() const { return most_kept_; }

    /// A required member that is not there.
    struct Missing {
        std::uint32_t slot = 0;
        Use use;
        std::uint32_t meant = program::none; // the stranger that was probably meant to be it
    };
    struct Repeat {
        std::uint32_t slot = 0;
        Place place;
    };
    /// Where a frame's part of the shared stacks begins.
    struct Base {
        std::size_t strangers, missing, repeats;
    };

    /// Where its part of the stacks begins for a frame that opens now.
    Base base() const { return {strangers_.size(), missing_.size(), repeats_.size()}; }
    void release(const Base& base);

    /// How many items an array, or members a map, may have.
    void judge_counts(Cell& cell, program::Slice counts, const Use& use, const PathNode& path);
    /// Notes the member as missing where some rule demands it.
    void settle_absent(Frame& frame, std::uint32_t slot, const Use& use);
    void settle_present(Frame& frame, std::uint32_t slot, const Use& use, const PathNode& path);
    void demand(std::uint32_t slot, const Use& use) { append(missing_) = {slot, use, none}; }

    /// What is there of a record's members.
    struct Members {
        program::RecordIndex record;
        const std::uint64_t* present; // by slot
        Place end;                    // of the closing brace

        bool has(std::uint32_t slot) const { return (present[slot / 64] >> (slot % 64) & 1) != 0; }
    };
    /// Strangers, and members that are missing.
    void settle_others(const Members& members, const Use& use, const PathNode& path,
                       const Base& base);

    Distinct distinct_;

    /// Values against a type, and as what they are wrong.
    void judge(Cell& cell, program::TypeIndex type, const Use& use, const PathNode& path,
               bool keep);
    /// What is wrong with a scalar that is not in the type.
    void report_scalar(Value& value, program::TypeIndex type, const Use& use, const PathNode& path);

  private:
    friend class ScalarFaults;
    friend class UnknownMembers;

    void judge_scalar(Cell& cell, program::TypeIndex type, const Use& use, const PathNode& path);
    void judge_array(Cell& cell, program::TypeIndex type, const Use& use, const PathNode& path,
                     bool keep);
    void judge_object(Cell& cell, program::TypeIndex type, const Use& use, const PathNode& path,
                      bool keep);
    void mismatch(Cell& cell, program::TypeIndex type, const Use& use, const PathNode& path);
    void judge_map(Cell& cell, const program::Map& map, const Use& use, const PathNode& path);
    void judge_union(Cell& cell, const program::Discriminator& discriminator, const Use& use,
                     const PathNode& path, bool keep);
    Cell find_tag(const Value& object, const std::string& name);
    void report_untold(const Cell& cell, const program::Discriminator& discriminator,
                       const Use& use, const PathNode& path);
    void judge_tag(Cell& tag, const program::Discriminator& discriminator, const Use& use,
                   const PathNode& path);
    void judge_record(Cell& cell, program::RecordIndex record, const Use& use, const PathNode& path,
                      bool keep);
    Frame* open_frame(program::RecordIndex record, const Value& object, const PathNode& path);
    void close(Frame& frame, const Use& use, const PathNode& path, const Base& base);
    void settle(Frame& frame, std::uint32_t slot, const Use& use, const PathNode& path,
                const Base& base);
    void report_repeat(Frame& frame, std::uint32_t slot, const Use& use, const PathNode& path,
                       const Base& base);
    void not_allowed(Frame& frame, std::uint32_t slot, const Use& use, const PathNode& path);
    void report_missing(const Members& members, const PathNode& path, const Base& base);
    Members members_of(const Frame& frame);

    void note_sensitive(const Place& place);
    void note_unjudged(const Frame& frame, std::uint32_t slot, const Cell& cell);
    void collect_inside(program::TypeIndex type, const Cell& seen);
    /// A word of the payload that stays as long as the findings.
    std::string_view lasting(std::string_view word);

    std::size_t most_kept_ = most_kept_bytes;
    std::size_t most_kept_at_last_ = no_limit;
    std::uint64_t values_again_ = 0; // that were read again
    bool reading_again_ = false;
    const SensitiveWalk* collecting_ = nullptr;
    RecordWatcher* watcher_ = nullptr;

    // Stacks shared by the frames that are open; each frame's part is contiguous.
    Chunks<Cell> strangers_;
    std::vector<Missing> missing_;
    std::vector<Repeat> repeats_;
    std::vector<std::uint32_t> order_;    // scratch
    std::vector<std::string_view> names_; // scratch
    std::vector<std::uint32_t> unknown_;  // scratch of UnknownMembers
    std::vector<std::uint32_t> folded_;   // likewise
};

} // namespace assay::evaluate
