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
    std::uint64_t word = 0;
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

/// Times what one lane holds: the same in each.
inline constexpr std::uint64_t each_lane = 0x0101010101010101;

constexpr std::uint64_t lane(std::uint64_t word, unsigned at) { return word >> 8 * at & 0xFF; }

/// Zero where no lane of `word` is above that of `bounds`, none of which is above 0x7F. A lane that
/// carries into the next is above 0x80 itself, and so no carry makes a difference.
constexpr std::uint64_t above(std::uint64_t word, std::uint64_t bounds) {
    constexpr std::uint64_t low = 0x7F * each_lane, high = 0x80 * each_lane;
    return ((word + (low - bounds)) | word) & high;
}

/// The highest bit of each lane that is zero, and no other bit.
constexpr std::uint64_t zeros(std::uint64_t word) {
    constexpr std::uint64_t low = 0x7F * each_lane;
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

/// The highest bit of each lane that is no decimal digit. A carry comes from such a lane only, so
/// the lowest one is right, and there is none where there is no such lane.
constexpr std::uint64_t other_than_digits(std::uint64_t word) {
    constexpr Layout layout("99999999");
    return above(word ^ layout.zeros, layout.bounds);
}

/// What decimal digits stand for, each in its lane.
constexpr std::uint64_t digits_of(std::uint64_t word) { return word ^ '0' * each_lane; }

/// Whether all of `text` are decimal digits. Words overlap.
inline bool are_digits(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    if (text.size() >= 8) {
        std::uint64_t others = other_than_digits(lanes(end - 8));
        for (; end - at > 8; at += 8) others |= other_than_digits(lanes(at));
        return others == 0;
    }
    if (text.size() >= 4) {
        std::uint32_t first, last;
        std::memcpy(&first, at, sizeof first);
        std::memcpy(&last, end - 4, sizeof last);
        return other_than_digits(first | std::uint64_t{last} << 32) == 0; // in any order
    }
    while (at != end && static_cast<unsigned char>(*at - '0') < 10) ++at;
    return at == end;
}

} // namespace assay::constraint
