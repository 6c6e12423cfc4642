// What stays of an array's items for the rules that read them once all are judged.
#pragma once

#include "evaluate/arena.hpp"
#include "evaluate/value.hpp"

#include <new>

namespace assay::evaluate {

/// Bytes that one payload's items, and the records in them, may take before they are read again
/// instead of kept, where nobody says otherwise.
constexpr std::size_t most_kept_bytes = 32u << 20;
constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

/// How much of them is kept, and what happens beyond that.
struct Keeping {
    enum class Beyond : std::uint8_t { never, read_again, refuse };
    Beyond beyond = Beyond::never;
    std::size_t most = 0; // bytes of the arena
};

/// Keeps them as cells, as long as the arena has no more than `most` bytes: then of each only a
/// handle is left, by which the door reads it again; or std::bad_alloc is thrown. `array` must
/// stay.
class KeptItems {
  public:
    KeptItems(Arena& arena, Cell& array, program::TypeIndex element, const Keeping& keeping)
        : arena_(arena), array_(array), keeping_(keeping) {
        const std::uint32_t count = array.value.items;
        if (keeping.beyond == Keeping::Beyond::read_again) {
            many_ = arena.make<ManyItems>();
            many_->element = element;
            many_->handles = arena.make<ItemHandle>(count);
        }
        mark_ = arena.mark();
        if (!is_too_much(count * sizeof(Cell))) cells_ = arena.make<Cell>(count);
    }

    /// Whether the next one has to be kept as a whole.
    bool as_cells() const { return cells_ != nullptr; }

    /// In their order. What was kept of it may be given back to the arena.
    void add(std::uint32_t index, const Cell& item) {
        if (many_)
            many_->handles[index] = {static_cast<std::uint32_t>(item.value.handle), item.spoiled};
        if (!cells_) return;
        cells_[index] = item;
        if (is_too_much(0)) {
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
    bool is_too_much(std::size_t more) const {
        if (keeping_.beyond == Keeping::Beyond::never) return false;
        if (arena_.used() + more <= keeping_.most) return false;
        if (keeping_.beyond == Keeping::Beyond::refuse) throw std::bad_alloc();
        return true;
    }

    Arena& arena_;
    Cell& array_;
    Keeping keeping_;
    ManyItems* many_ = nullptr;
    Cell* cells_ = nullptr;
    Arena::Mark mark_;
};

} // namespace assay::evaluate
