// Member name, as written between its quotes, to slot: one hash, one compare of 32 bytes, no branch
// on the name's length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace assay::program {

class MemberTable {
  public:
    /// Bytes that find() reads from the opening quote on, whatever the name's length.
    static constexpr std::size_t window = 32;

    MemberTable() = default;
    /// Names are distinct.
    explicit MemberTable(const std::vector<std::string>& names);

    /// Slot of the name in quotes that `text` begins with, or none. `size` counts the quotes and is
    /// three at least; `window` bytes, or `size` where that is more, can be read. A name that has
    /// to be written with escapes is never found.
    std::uint32_t find(const char* text, std::uint32_t size) const {
        std::uint32_t slot = places_[hash(text, size) >> shift_];
        if (differs(names_[slot], text, size)) return find_displaced(text, size);
        return size <= window || is_rest(slot, text, size) ? slot : find_displaced(text, size);
    }

    /// The same of any size, where only `readable` bytes can be read, its own size at least.
    std::uint32_t find_exactly(std::string_view quoted, std::size_t readable) const;

  private:
    /// A name with its quotes, its first `window` bytes as words.
    struct Name {
        std::uint64_t words[4] = {};
        std::uint64_t masks[4] = {};
        std::uint64_t size = 0; // 0 matches nothing
    };

    template <class Word = std::uint64_t>
    static std::uint64_t load(const char* bytes) {
        Word word;
        std::memcpy(&word, bytes, sizeof word);
        return word;
    }

    static bool differs(const Name& name, const char* text, std::uint32_t size) {
        std::uint64_t difference = name.size ^ size;
        for (std::size_t word = 0; word < 4; ++word)
            difference |= (load(text + word * 8) ^ name.words[word]) & name.masks[word];
        return difference != 0;
    }

    // Eight bytes of the name, its last two, and its length.
    std::uint64_t hash(const char* text, std::uint32_t size) const {
        std::uint64_t head = load(text + 1) & heads[size < 9 ? size : 9];
        std::uint64_t tail = load<std::uint16_t>(text + size - 3);
        return (head ^ (tail << 27) ^ (std::uint64_t{size} << 50)) * multiplier_;
    }

    // By size: the bytes of a head that belong to the name and its closing quote.
    static constexpr std::uint64_t heads[10] = {0,
                                                0,
                                                0xFF,
                                                0xFFFF,
                                                0xFF'FFFF,
                                                0xFFFF'FFFF,
                                                0xFF'FFFF'FFFF,
                                                0xFFFF'FFFF'FFFF,
                                                0xFF'FFFF'FFFF'FFFF,
                                                ~std::uint64_t{0}};

    bool is_rest(std::uint32_t slot, const char* text, std::uint32_t size) const;
    std::uint32_t find_displaced(const char* text, std::uint32_t size) const;
    std::size_t place(std::uint64_t multiplier);

    std::vector<Name> names_ = std::vector<Name>(1); // by slot, and one that matches nothing
    std::vector<std::string> quoted_;
    std::vector<std::uint32_t> displaced_; // slots that are not where they hash to, by name
    std::vector<std::uint16_t> places_ = {0, 0};
    std::uint64_t multiplier_ = 0;
    unsigned shift_ = 63;
};

} // namespace assay::program
