// Few texts are compared each with each, many are hashed.
#include "evaluate/distinct.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace assay::evaluate {

namespace {

std::uint64_t load(const char* bytes, std::size_t size) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, size);
    return word;
}

} // namespace

std::uint64_t hash(std::string_view text) {
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    std::uint64_t state = text.size() * multiplier;
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= 8; at += 8, left -= 8) state = std::rotl((state ^ load(at, 8)) * multiplier, 29);
    state = (state ^ load(at, left)) * multiplier;
    return state ^ state >> 32;
}

bool Distinct::are_distinct(std::vector<std::string_view>& texts, std::size_t base) {
    constexpr std::size_t few = 8;
    auto begin = texts.begin() + static_cast<std::ptrdiff_t>(base);
    if (texts.size() - base <= few) {
        for (auto at = begin; at != texts.end(); ++at)
            if (std::find(begin, at, *at) != at) return false;
        return true;
    }
    Found found = find_by_hash(texts, base);
    if (found != Found::crowded) return found == Found::distinct;
    std::sort(begin, texts.end());
    return std::adjacent_find(begin, texts.end()) == texts.end();
}

Distinct::Found Distinct::find_by_hash(const std::vector<std::string_view>& texts,
                                       std::size_t base) {
    const std::size_t count = texts.size() - base;
    const std::size_t mask = std::bit_ceil(count * 2) - 1;
    places_.assign(mask + 1, 0);
    std::size_t looks = 0;
    for (std::size_t at = base; at < texts.size(); ++at) {
        std::size_t place = hash(texts[at]) & mask;
        for (; places_[place] != 0; place = (place + 1) & mask) {
            if (texts[base + places_[place] - 1] == texts[at]) return Found::repeated;
            if (++looks > 4 * count) return Found::crowded;
        }
        places_[place] = static_cast<std::uint32_t>(at - base + 1);
    }
    return Found::distinct;
}

} // namespace assay::evaluate
