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

    /// A name with its quotes, its first `window` bytes; 0xFF in `mask` where one belongs to it.
    struct alignas(64) Name {
        unsigned char bytes[window] = {};
        unsigned char mask[window] = {};
    };

    /// What a search reads; as long as the table.
    struct View {
        const std::uint16_t* places;
        const Name* names;
        std::uint64_t multiplier;
        unsigned shift;

        /// The only slot, or one beyond all, whose name can be the one in quotes that `text` begins
        /// with, if it is at its place. `size` counts the quotes and is at least two; of `text`,
        /// nine bytes, and one before, can be read.
        std::uint32_t candidate(const char* text, std::uint32_t size) const {
            return places[hash(text, size, multiplier) >> shift];
        }
    };
    View view() const { return {places_.data(), names_.data(), multiplier_, shift_}; }

    /// Slot of the name in quotes that `text` begins with, or none. `size` counts the quotes and is
    /// two at least; `window` bytes, or `size` where that is more, and one before, can be read. A
    /// name that has to be written with escapes is never found.
    std::uint32_t find(const char* text, std::uint32_t size) const {
        std::uint32_t slot = view().candidate(text, size);
        if (differs(names_[slot], text)) return find_displaced(text, size);
        return size <= window || is_rest(slot, text, size) ? slot : find_displaced(text, size);
    }

    /// The same of any size, where only `readable` bytes can be read, its own size at least.
    std::uint32_t find_exactly(std::string_view quoted, std::size_t readable) const;

  private:
    template <class Word = std::uint64_t>
    static std::uint64_t load(const void* bytes) {
        Word word;
        std::memcpy(&word, bytes, sizeof word);
        return word;
    }

    // A shorter text differs in its closing quote, so sizes need no compare.
    static bool differs(const Name& name, const char* text) {
        std::uint64_t difference = 0;
        for (std::size_t at = 0; at < window; at += 8)
            difference |= (load(text + at) ^ load(name.bytes + at)) & load(name.mask + at);
        return difference != 0;
    }

    // Eight bytes of the name, its last two, and its length.
    static std::uint64_t hash(const char* text, std::uint32_t size, std::uint64_t multiplier) {
        std::uint64_t head = load(text + 1) & heads[size < 9 ? size : 9];
        std::uint64_t tail = load<std::uint16_t>(text + size - 3);
        return (head ^ (tail << 27) ^ (std::uint64_t{size} << 50)) * multiplier;
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

    /// Of no JSON: a string has no control characters.
    static Name unwritten() {
        Name name;
        name.bytes[0] = '"';
        std::memset(name.mask, 0xFF, window);
        return name;
    }

    std::vector<Name> names_ = {unwritten()}; // by slot, and one that no text is
    std::vector<std::string> quoted_;
    std::vector<std::uint32_t> displaced_; // slots that are not where they hash to, by name
    std::vector<std::uint16_t> places_ = {0, 0};
    std::uint64_t multiplier_ = 0;
    unsigned shift_ = 63;
};

} // namespace assay::program
