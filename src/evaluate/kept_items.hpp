// What stays of an array's items for the rules that read them once all are judged.
#pragma once

#include "evaluate/arena.hpp"
#include "evaluate/value.hpp"

namespace assay::evaluate {

/// Bytes that one payload's items, and the records in them, may take before they are read again
/// instead of kept.
constexpr std::size_t most_kept_bytes = 8u << 20;

constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

/// Keeps them as cells, as long as the arena has no more than `most` bytes: then of each only a
/// handle is left, by which the door reads it again. `array` must stay.
class KeptItems {
  public:
    KeptItems(Arena& arena, Cell& array, program::TypeIndex element, std::size_t most)
        : arena_(arena), array_(array), most_(most) {
        const std::uint32_t count = array.value.items;
        if (most != no_limit) {
            many_ = arena.make<ManyItems>();
            many_->element = element;
            many_->handles = arena.make<ItemHandle>(count);
        }
        mark_ = arena.mark();
        if (!many_ || arena.used() + count * sizeof(Cell) <= most) cells_ = arena.make<Cell>(count);
    }

    /// Whether the next one has to be kept as a whole.
    bool as_cells() const { return cells_ != nullptr; }

    /// In their order. What was kept of it may be given back to the arena.
    void add(std::uint32_t index, const Cell& item) {
        if (many_)
            many_->handles[index] = {static_cast<std::uint32_t>(item.value.handle), item.spoiled};
        if (!cells_) return;
        cells_[index] = item;
        if (many_ && arena_.used() > most_) {
            cells_ = nullptr;
            arena_.release(mark_);
        }
    }

    /// All are there.
    void hand_over() {
        array_.read_again = cells_ == nullptr;
        if (cells_)
            array_.elements = cells_;
        else
            array_.many = many_;
    }

  private:
    Arena& arena_;
    Cell& array_;
    std::size_t most_;
    ManyItems* many_ = nullptr;
    Cell* cells_ = nullptr;
    Arena::Mark mark_;
};

} // namespace assay::evaluate
