// A place is a bracket, colon or comma, or what follows one of these, white space or a string's end
// and is none of them. Sixteen bytes at a time, beside the sixteen that stand one further.
#include "evaluate/place_count.hpp"

#include "evaluate/white_space.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace assay::evaluate {

namespace {

bool is_operator(char byte) {
    const char folded = static_cast<char>(byte | 0x20); // brackets become braces
    return folded == '{' || folded == '}' || byte == ',' || byte == ':';
}

/// Something may begin right behind a string, which has two quotes.
struct Count {
    std::uint64_t places = 0;
    std::uint64_t quotes = 0;
    std::uint64_t sum() const { return places + quotes / 2; }
};

void count_byte(char before, char byte, Count& count) {
    const bool begins = (is_operator(before) || is_space(before)) && !is_space(byte);
    count.places += is_operator(byte) || begins;
    count.quotes += byte == '"';
}

/// The bytes from `at` on; the first of all has none before it.
void count_rest(std::string_view text, std::size_t at, Count& count) {
    for (; at < text.size(); ++at) count_byte(at == 0 ? ' ' : text[at - 1], text[at], count);
}

} // namespace

std::uint64_t most_places_plainly(std::string_view text) {
    Count count;
    count_rest(text, 0, count);
    return count.sum();
}

#ifdef ASSAY_PORTABLE

std::uint64_t most_places(std::string_view text) { return most_places_plainly(text); }

#else

namespace {

using Lanes [[gnu::vector_size(16)]] = unsigned char;
using Hits [[gnu::vector_size(16)]] = signed char; // -1 each

Lanes load(const char* bytes) {
    Lanes lanes;
    std::memcpy(&lanes, bytes, sizeof lanes);
    return lanes;
}

Hits operators(Lanes bytes) {
    const Lanes folded = bytes | 0x20;
    return (folded == '{') | (folded == '}') | (bytes == ',') | (bytes == ':');
}

Hits blanks(Lanes bytes) {
    return (bytes == ' ') | (bytes == '\n') | (bytes == '\r') | (bytes == '\t');
}

std::uint64_t sum(Hits hits) {
    constexpr std::uint64_t every_other = 0x00FF00FF00FF00FF;
    std::uint64_t words[2];
    std::memcpy(words, &hits, sizeof words);
    std::uint64_t all = 0;
    for (const std::uint64_t word : words) {
        const std::uint64_t pairs = (word & every_other) + (word >> 8 & every_other);
        all += pairs * 0x0001000100010001 >> 48;
    }
    return all;
}

} // namespace

std::uint64_t most_places(std::string_view text) {
    constexpr std::size_t width = sizeof(Lanes);
    constexpr std::size_t most_rounds = 127; // what a lane can count to
    Count count;
    if (!text.empty()) count_byte(' ', text[0], count);
    std::size_t before = 0;
    while (before + width < text.size()) {
        std::size_t rounds = std::min(most_rounds, (text.size() - 1 - before) / width);
        Hits places{}, quotes{};
        for (; rounds > 0; --rounds, before += width) {
            const Lanes left = load(text.data() + before), right = load(text.data() + before + 1);
            const Hits apart = operators(left) | blanks(left);
            places -= operators(right) | (apart & ~blanks(right));
            quotes -= right == '"';
        }
        count.places += sum(places);
        count.quotes += sum(quotes);
    }
    count_rest(text, before + 1, count);
    return count.sum();
}

#endif

} // namespace assay::evaluate
