// A sequence that grows by pieces.
#pragma once

#include <bit>
#include <cstddef>
#include <memory>
#include <vector>

namespace assay::evaluate {

/// Like a vector, but nothing in it ever moves, and what is not used is never touched: a vector
/// that grows has its elements twice for a moment. Each piece has about as much room as all before
/// it. Keeps its memory. `T` must be trivially destructible.
template <class T>
class Chunks {
  public:
    T& push_back(const T& element) {
        const Place place = place_of(size_);
        if (place.chunk == chunks_.size())
            chunks_.push_back(std::make_unique_for_overwrite<T[]>(first << place.chunk));
        ++size_;
        return chunks_[place.chunk][place.offset] = element;
    }

    T& operator[](std::size_t at) {
        const Place place = place_of(at);
        return chunks_[place.chunk][place.offset];
    }
    const T& operator[](std::size_t at) const {
        const Place place = place_of(at);
        return chunks_[place.chunk][place.offset];
    }
    std::size_t size() const { return size_; }

    void clear() { size_ = 0; }

  private:
    static constexpr std::size_t first = 256;

    struct Place {
        std::size_t chunk;
        std::size_t offset;
    };
    /// Pieces of 256, 512, 1024, …: what is at `at` is `at + 256` without its leading bit.
    static Place place_of(std::size_t at) {
        const std::size_t shifted = at + first;
        const auto width = static_cast<std::size_t>(std::bit_width(shifted));
        constexpr auto first_width = static_cast<std::size_t>(std::bit_width(first));
        return {width - first_width, shifted - (std::size_t{1} << (width - 1))};
    }

    std::vector<std::unique_ptr<T[]>> chunks_;
    std::size_t size_ = 0;
};

} // namespace assay::evaluate
