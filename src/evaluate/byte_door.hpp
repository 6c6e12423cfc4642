// The door for bytes: values by the index of a strict reading.
#pragma once

#include "evaluate/byte_index.hpp"
#include "evaluate/value.hpp"

namespace assay::evaluate {

class ByteDoor {
  public:
    static constexpr bool repeats = true;
    static constexpr bool reads_again = true;

    explicit ByteDoor(const ByteIndex& index) : index_(index) {}

    struct Cursor {
        std::uint32_t at = 0;
        std::uint32_t end = 0;
    };

    Value root() const {
        Value value;
        read(0, value);
        return value;
    }

    Cursor open(const Value& container) const {
        auto at = static_cast<std::uint32_t>(container.handle);
        return {at + 1, index_[at].next};
    }

    bool item(Cursor& cursor, Cell& cell) const {
        if (cursor.at == cursor.end) return false;
        read(cursor.at, cell.value);
        cursor.at = index_[cursor.at].next;
        return true;
    }

    bool member(Cursor& cursor, Cell& cell) const {
        if (cursor.at == cursor.end) return false;
        const IndexNode name = index_[cursor.at];
        cell.name = index_.text().substr(name.begin, name.length);
        cell.written = cell.name;
        cell.name_escaped = cell.written_escaped = name.escaped;
        cell.name_place = {name.begin - std::uint64_t{1}, name.length + std::uint64_t{2}};
        ++cursor.at;
        return item(cursor, cell);
    }

    std::uint64_t values() const { return index_.size(); }
    std::uint64_t values_in(std::uint32_t handle) const { return index_[handle].next - handle; }

    /// Into a fresh one, in its place: what is copied right after it was written in parts waits.
    void read(std::uint32_t at, Value& value) const {
        const IndexNode node = index_[at];
        value.kind = node.kind;
        value.boolean = node.boolean;
        value.escaped = node.escaped;
        value.items = node.items;
        value.text = index_.text().substr(node.begin, node.length);
        value.handle = at;
        value.place = {node.begin, node.length};
        if (node.kind == Kind::string)
            value.place = {node.begin - std::uint64_t{1}, node.length + std::uint64_t{2}};
    }

  private:
    const ByteIndex& index_;
};

} // namespace assay::evaluate
