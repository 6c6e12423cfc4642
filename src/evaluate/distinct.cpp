// Few texts are compared each with each, many are hashed.
#include "evaluate/distinct.hpp"

#include "program/same_text.hpp"
#include "source/load.hpp"

#include <algorithm>
#include <bit>

namespace assay::evaluate {

namespace {

using source::load;

// The last bytes of a text, fewer than eight of which are not hashed yet: without a call.
std::uint64_t load_end(std::string_view text, std::size_t left) {
    const char* end = text.data() + text.size();
    if (left == 0) return 0;
    if (text.size() >= 8) return load<std::uint64_t>(end - 8);
    if (left >= 4)
        return std::uint64_t{load<std::uint32_t>(text.data())} << 32 | load<std::uint32_t>(end - 4);
    const auto byte = [&](std::size_t at) {
        return std::uint64_t{static_cast<unsigned char>(text[at])};
    };
    return byte(0) << 16 | byte(left / 2) << 8 | byte(left - 1);
}

} // namespace

std::uint64_t hash(std::string_view text) {
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    std::uint64_t state = text.size() * multiplier;
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= 8; at += 8, left -= 8)
        state = std::rotl((state ^ load<std::uint64_t>(at)) * multiplier, 29);
    state = (state ^ load_end(text, left)) * multiplier;
    // The last bytes of names that are numbered differ in high bits, which a product hands on to
    // higher ones only: they are brought down, and multiplied once more.
    state = (state ^ state >> 32) * multiplier;
    return state ^ state >> 32;
}

bool Distinct::are_distinct(std::vector<std::string_view>& texts, std::size_t base) {
    constexpr std::size_t few = 8;
    auto begin = texts.begin() + static_cast<std::ptrdiff_t>(base);
    if (texts.size() - base <= few) {
        for (auto at = begin; at != texts.end(); ++at)
            for (auto before = begin; before != at; ++before)
                if (program::same_text(*before, *at)) return false;
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
