// A sequence that grows by pieces.
#pragma once

#include <bit>
#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

namespace assay::evaluate {

/// Like a vector, but nothing in it ever moves, and what is not used is never touched: a vector
/// that grows has its elements twice for a moment. Each piece has about as much room as all before
/// it. Keeps its memory.
template <class T>
class Chunks {
    static_assert(std::is_trivially_destructible_v<T>);

  public:
    T& push_back(const T& element) { return *std::construct_at(room(), element); }
    /// A fresh one, to be filled in in its place.
    T& add() { return *std::construct_at(room()); }

    T& operator[](std::size_t at) {
        const Place place = place_of(at);
        return chunks_[place.chunk].get()[place.offset];
    }
    const T& operator[](std::size_t at) const {
        const Place place = place_of(at);
        return chunks_[place.chunk].get()[place.offset];
    }
    std::size_t size() const { return size_; }

    void clear() { size_ = 0; }
    /// Drops all but the first `size`, of which there are as many at least.
    void cut(std::size_t size) { size_ = size; }

  private:
    static constexpr std::size_t first = 256;

    using Allocator = std::allocator<T>;
    struct Release {
        std::size_t size;
        void operator()(T* chunk) const { Allocator().deallocate(chunk, size); }
    };

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

    T* room() {
        const Place place = place_of(size_);
        if (place.chunk == chunks_.size()) grow(first << place.chunk);
        ++size_;
        return chunks_[place.chunk].get() + place.offset;
    }

    void grow(std::size_t size) {
        std::unique_ptr<T, Release> chunk(Allocator().allocate(size), Release{size});
        chunks_.push_back(std::move(chunk));
    }

    std::vector<std::unique_ptr<T, Release>> chunks_;
    std::size_t size_ = 0;
};

} // namespace assay::evaluate
