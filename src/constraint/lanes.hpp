// Eight characters of a text as one number: a lane of eight bits for each, the first in the lowest,
// whatever the order of bytes is in the processor's own numbers.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace assay::constraint {

/// The eight bytes at `text`.
inline std::uint64_t lanes(const char* text) {
    std::uint64_t word;
    std::memcpy(&word, text, sizeof word);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word;
}

/// The first eight characters of a literal.
constexpr std::uint64_t lanes_of(std::string_view literal) {
    std::uint64_t word = 0;
    for (std::size_t lane = 0; lane < 8; ++lane)
        word |= std::uint64_t{static_cast<unsigned char>(literal[lane])} << 8 * lane;
    return word;
}

constexpr std::uint64_t lane(std::uint64_t word, unsigned at) { return word >> 8 * at & 0xFF; }

/// Zero where no lane of `word` is above that of `bounds`, none of which is above 0x7F. A lane that
/// carries into the next is above 0x80 itself, and so no carry makes a difference.
constexpr std::uint64_t above(std::uint64_t word, std::uint64_t bounds) {
    return ((word + (lanes_of("\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F") - bounds)) | word) &
           lanes_of("\x80\x80\x80\x80\x80\x80\x80\x80");
}

/// The highest bit of each lane that is zero, and no other bit.
constexpr std::uint64_t zeros(std::uint64_t word) {
    constexpr std::uint64_t low = lanes_of("\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F");
    return ~(((word & low) + low) | word | low);
}

/// Of lanes' highest bits: all bits of these lanes.
constexpr std::uint64_t full(std::uint64_t highest) { return (highest << 1) - (highest >> 7); }

/// Of lanes' highest bits: one bit a lane.
constexpr unsigned bits(std::uint64_t highest) {
    return static_cast<unsigned>((highest >> 7) * 0x0102040810204080 >> 56);
}

/// How eight characters must be: a digit stands for itself and those below it, anything else for
/// itself alone.
struct Layout {
    std::uint64_t zeros;  // the characters, with 0 for each digit
    std::uint64_t bounds; // the digits, with 0 for each other character

    constexpr explicit Layout(std::string_view greatest) : zeros(0), bounds(0) {
        const std::uint64_t word = lanes_of(greatest);
        for (unsigned at = 0; at < 8; ++at) {
            const bool digit = lane(word, at) >= '0' && lane(word, at) <= '9';
            zeros |= (digit ? '0' : lane(word, at)) << 8 * at;
            bounds |= (digit ? lane(word, at) - '0' : 0) << 8 * at;
        }
    }
};

/// Of lanes that are decimal digits, each with the next as a number of two digits.
constexpr std::uint64_t pairs(std::uint64_t digits) { return digits * 10 + (digits >> 8); }

/// Eight lanes that are decimal digits as one number.
constexpr std::uint64_t number(std::uint64_t digits) {
    constexpr std::uint64_t outer = 0x000000FF000000FF;
    const std::uint64_t two = pairs(digits);
    const std::uint64_t high = (two & outer) * (100 + (std::uint64_t{1'000'000} << 32));
    const std::uint64_t low = (two >> 16 & outer) * (1 + (std::uint64_t{10'000} << 32));
    return (high + low) >> 32;
}

/// Whether all of `text` are decimal digits.
inline bool are_digits(std::string_view text) {
    constexpr Layout layout("99999999");
    const std::size_t size = text.size();
    if (size < 8) {
        unsigned char others = 0;
        for (const char c : text) others |= static_cast<unsigned char>(c - '0') > 9;
        return others == 0;
    }
    std::uint64_t others = above(lanes(text.data() + size - 8) ^ layout.zeros, layout.bounds);
    for (std::size_t at = 0; at + 8 < size; at += 8)
        others |= above(lanes(text.data() + at) ^ layout.zeros, layout.bounds);
    return others == 0;
}

} // namespace assay::constraint
