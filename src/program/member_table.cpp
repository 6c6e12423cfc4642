// Choosing the multiplier under which the fewest names share a place; mostly none do.
#include "program/member_table.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace assay::program {

namespace {

bool needs_escapes(std::string_view name) {
    return std::any_of(name.begin(), name.end(), [](char byte) {
        return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < ' ';
    });
}

} // namespace

MemberTable::MemberTable(const std::vector<std::string_view>& names,
                         const std::vector<std::uint16_t>& marks)
    : marks_(marks) {
    marks_.resize(names.size());
    names_.insert(names_.begin(), names.size(), Name());
    quoted_.reserve(names.size());
    for (std::size_t slot = 0; slot < names.size(); ++slot) {
        std::string& quoted = quoted_.emplace_back();
        if (needs_escapes(names[slot])) continue; // what looks like it in a text is another name
        quoted.reserve(names[slot].size() + 2);
        quoted.append(1, '"').append(names[slot]).append(1, '"');
        // A longer one is never compared here: no text is it.
        if (quoted.size() <= window) std::memcpy(names_[slot].bytes, quoted.data(), quoted.size());
    }
    unsigned bits = static_cast<unsigned>(std::bit_width(names.size() * 4 | 1));
    places_.resize(std::size_t{1} << bits);
    shift_ = 64 - bits;
    std::uint64_t multiplier = 0x9E3779B97F4A7C15u, best = multiplier;
    std::size_t fewest = ~std::size_t{0};
    // Wide records need not be perfect, and load time counts.
    int attempts = names.size() <= 64 ? 16 : 2;
    for (int attempt = 0; attempt < attempts && fewest != 0; ++attempt) {
        std::size_t displaced = place(multiplier);
        if (displaced < fewest) {
            fewest = displaced;
            best = multiplier;
        }
        multiplier = (multiplier * 6364136223846793005u + 1442695040888963407u) | 1;
    }
    if (multiplier_ != best) place(best);
    std::sort(displaced_.begin(), displaced_.end(),
              [this](std::uint32_t a, std::uint32_t b) { return quoted_[a] < quoted_[b]; });
    view_ = {places_.data(), names_.data(), multiplier_, shift_};
}

// Fills the table by `multiplier`; returns how many names found their place taken.
std::size_t MemberTable::place(std::uint64_t multiplier) {
    auto nothing = static_cast<std::uint16_t>(quoted_.size());
    std::fill(places_.begin(), places_.end(), Place{nothing, 0});
    displaced_.clear();
    multiplier_ = multiplier;
    for (std::uint32_t slot = 0; slot < quoted_.size(); ++slot) {
        char bytes[window] = {};
        std::memcpy(bytes, quoted_[slot].data(), std::min(window, quoted_[slot].size()));
        const std::string& quoted = quoted_[slot];
        if (quoted.empty()) continue;
        const char* text = quoted.size() < window ? bytes : quoted.data();
        auto size = static_cast<std::uint32_t>(quoted.size());
        Place* at = size < 3 ? nullptr : &places_[place_of(text, size)];
        if (at && at->slot == nothing)
            *at = {static_cast<std::uint16_t>(slot), marks_[slot]};
        else
            displaced_.push_back(slot);
    }
    return displaced_.size();
}

std::uint32_t MemberTable::find(std::string_view quoted, std::size_t readable) const {
    auto size = static_cast<std::uint32_t>(quoted.size());
    char copy[16] = {};
    const char* text = quoted.data();
    if (readable < 9) {
        std::memcpy(copy, quoted.data(), readable);
        text = copy;
    }
    if (size >= 3) {
        std::uint32_t slot = places_[place_of(text, size)].slot;
        if (slot < quoted_.size() && quoted_[slot] == quoted) return slot;
    }
    return find_displaced(quoted.data(), size);
}

std::uint32_t MemberTable::find_displaced(const char* text, std::uint32_t size) const {
    std::string_view wanted(text, size);
    auto at = std::lower_bound(
        displaced_.begin(), displaced_.end(), wanted,
        [this](std::uint32_t slot, std::string_view name) { return quoted_[slot] < name; });
    return at != displaced_.end() && quoted_[*at] == wanted ? *at : none;
}

} // namespace assay::program
