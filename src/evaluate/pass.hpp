// One pass over a payload through either door: fills frames in the payload's own order. A door is a
// class that opens containers and yields what is in them.
#pragma once

#include "evaluate/decode.hpp"
#include "evaluate/judge.hpp"
#include "evaluate/kept_items.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace assay::evaluate {

/// `Door` has a type Cursor; Cursor open(const Value& container); bool item(Cursor&, Cell&) and
/// bool member(Cursor&, Cell&), which fill the next one and say whether there was one; `repeats`:
/// whether an object may hold a member twice; and `reads_again`: whether read(handle, Value&) finds
/// again what has that handle, of 31 bits; then values() tells how many values and names there are,
/// and values_in(handle) how many in that one.
template <class Door>
class Pass final : public Judge {
  public:
    Pass(Door& door, const program::Program& program, Findings& findings, Arena& arena,
         const PayloadLimits& limits)
        : Judge(program, findings, arena, limits), door_(door) {}

  private:
    void fill(Frame& frame) override {
        auto cursor = door_.open(frame.object);
        Cell seen;
        for (std::uint32_t ordinal = 0; door_.member(cursor, seen); ++ordinal) {
            seen.ordinal = ordinal;
            std::uint32_t slot = frame.record->names.find(name_of(seen, arena()));
            if (slot == program::none)
                stranger() = seen;
            else
                member(frame, slot, seen);
            seen = {};
        }
    }

    void items(Cell& array, program::TypeIndex element, const Use& use, const PathNode& path,
               bool keep) override {
        std::optional<KeptItems> kept;
        if (keep) kept.emplace(arena(), array, element, keeping());
        auto cursor = door_.open(array.value);
        Cell one;
        for (std::uint32_t index = 0; door_.item(cursor, one); ++index) {
            one.ordinal = index;
            PathNode node{&path, {}, index, true, false};
            const bool whole = kept && kept->as_cells();
            Arena::Mark mark = arena().mark();
            judge(one, element, use, node, whole);
            if (!whole) arena().release(mark);
            if (kept) kept->add(index, one);
            one = {};
        }
        if (kept) kept->hand_over();
    }

    Keeping keeping() const {
        if constexpr (Door::reads_again) return keeping_of(door_.values());
        return {};
    }

    std::uint64_t read_value(std::uint32_t handle, Value& value) override {
        if constexpr (Door::reads_again) {
            door_.read(handle, value);
            return door_.values_in(handle);
        }
        return 0;
    }

    void list_members(const Value& object) override {
        auto cursor = door_.open(object);
        for (std::uint32_t ordinal = 0;; ++ordinal) {
            Cell& seen = stranger();
            seen.ordinal = ordinal;
            if (!door_.member(cursor, seen)) return strangers().cut(strangers().size() - 1);
        }
    }

    void scan(const Value& container, const PathNode& path) override {
        if (!Door::repeats) return;
        if (container.kind == Kind::array) scan_items(container, path);
        if (container.kind == Kind::object) scan_members(container, path);
    }

    void scan_items(const Value& array, const PathNode& path) {
        auto cursor = door_.open(array);
        Cell item;
        for (std::uint32_t index = 0; door_.item(cursor, item); ++index) {
            PathNode node{&path, {}, index, true, false};
            scan(item.value, node);
            item = {};
        }
    }

    // Objects may be in one another, each with many members: none stays on the stack.
    void scan_members(const Value& object, const PathNode& path) {
        std::size_t base = strangers().size();
        list_members(object);
        report_repeated_strangers(base, path);
        std::vector<std::uint32_t> repeated; // mostly none is
        for (std::size_t at = base; at < strangers().size(); ++at)
            if (strangers()[at].repeated) repeated.push_back(strangers()[at].ordinal);
        strangers().cut(base);
        auto cursor = door_.open(object);
        Cell member;
        for (std::uint32_t ordinal = 0; door_.member(cursor, member); ++ordinal, member = {}) {
            if (member.value.kind != Kind::array && member.value.kind != Kind::object) continue;
            if (std::binary_search(repeated.begin(), repeated.end(), ordinal)) continue;
            PathNode node{&path, member.written, ordinal, false, member.written_escaped};
            scan(member.value, node);
        }
    }

    Door& door_;
};

} // namespace assay::evaluate
