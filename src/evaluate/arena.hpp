// A stack of memory: what is taken after a mark is given back by returning to it. Holds trivially
// destructible things only. Keeps its blocks from payload to payload.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <new>
#include <type_traits>
#include <vector>

namespace assay::evaluate {

class Arena {
  public:
    struct Mark {
        std::size_t block = 0;
        std::byte* next = nullptr; // null: the block's begin
    };

    /// `count` default-initialised objects.
    template <class T>
    T* make(std::size_t count = 1) {
        static_assert(std::is_trivially_destructible_v<T>);
        T* objects = static_cast<T*>(take(count * sizeof(T)));
        for (std::size_t index = 0; index < count; ++index) new (objects + index) T();
        return objects;
    }

    char* bytes(std::size_t count) { return static_cast<char*>(take(count)); }

    /// True where `bytes` are its own, so that they last only until their mark is released.
    bool holds(const char* bytes) const {
        for (const Block& block : blocks_) {
            const auto* begin = reinterpret_cast<const char*>(block.memory.get());
            if (!std::less<>()(bytes, begin) && std::less<>()(bytes, begin + block.size))
                return true;
        }
        return false;
    }

    /// Bytes up to what was taken last.
    std::size_t used() const {
        if (!next_) return 0;
        return before_ + static_cast<std::size_t>(next_ - blocks_[block_].memory.get());
    }

    /// True where `object` was taken after the mark, and not given back since.
    bool holds_since(const Mark& mark, const void* object) const {
        const auto* at = static_cast<const std::byte*>(object);
        for (std::size_t block = mark.block; block < blocks_.size() && block <= block_; ++block) {
            const std::byte* begin = blocks_[block].memory.get();
            const std::byte* first = block == mark.block && mark.next ? mark.next : begin;
            if (!std::less<>()(at, first) && std::less<>()(at, begin + blocks_[block].size))
                return true;
        }
        return false;
    }

    Mark mark() const { return {block_, next_}; }
    void release(const Mark& mark) {
        if (mark.block == block_ && mark.next)
            next_ = mark.next;
        else
            return_to(mark);
    }
    void clear() { return_to({}); }

  private:
    struct Block {
        std::unique_ptr<std::byte[]> memory;
        std::size_t size = 0;
    };

    void* take(std::size_t size) {
        size = (size + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
        if (size > static_cast<std::size_t>(end_ - next_)) find(size);
        void* result = next_;
        next_ += size;
        return result;
    }

    // The first block after this one that has room, be it a new one.
    void find(std::size_t size) {
        do {
            if (block_ + 1 >= blocks_.size()) add(size);
            return_to({next_ ? block_ + 1 : 0, nullptr});
        } while (size > static_cast<std::size_t>(end_ - next_));
    }

    void add(std::size_t size) {
        std::size_t next = blocks_.empty() ? 16 * 1024 : blocks_.back().size * 2;
        if (next > 8u << 20) next = 8u << 20;
        if (next < size) next = size;
        blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(next), next});
    }

    void return_to(const Mark& mark) {
        if (blocks_.empty()) return;
        block_ = mark.block;
        before_ = 0;
        for (std::size_t at = 0; at < block_; ++at) before_ += blocks_[at].size;
        std::byte* begin = blocks_[block_].memory.get();
        next_ = mark.next ? mark.next : begin;
        end_ = begin + blocks_[block_].size;
    }

    std::vector<Block> blocks_;
    std::size_t block_ = 0;
    std::size_t before_ = 0;    // bytes of the blocks before that one
    std::byte* next_ = nullptr; // in blocks_[block_]; null where there is none
    std::byte* end_ = nullptr;
};

} // namespace assay::evaluate
