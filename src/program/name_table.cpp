// Choosing the multiplier that makes the names of a record collide least; mostly not at all.
#include "program/name_table.hpp"

#include <bit>

namespace assay::program {

// Fills the table by `multiplier`; returns how many names are not where they hash to.
std::size_t NameTable::place(const std::vector<std::string>& names, std::uint64_t multiplier) {
    entries_.assign(mask_ + 1, Entry{});
    std::size_t bytes = 0;
    for (const std::string& name : names) bytes += name.size();
    names_.clear();
    names_.reserve(bytes);
    multiplier_ = multiplier;
    std::size_t displaced = 0;
    for (std::uint32_t slot = 0; slot < names.size(); ++slot) {
        Entry entry;
        entry.key = NameKey(names[slot]);
        entry.begin = static_cast<std::uint32_t>(names_.size());
        entry.slot = slot;
        names_ += names[slot];
        std::size_t at = entry.key.hash(multiplier) >> shift_;
        for (; entries_[at].slot != ~std::uint32_t{0}; at = (at + 1) & mask_) ++displaced;
        entries_[at] = entry;
    }
    return displaced;
}

NameTable::NameTable(const std::vector<std::string>& names) {
    if (names.empty()) return;
    unsigned bits = static_cast<unsigned>(std::bit_width(names.size() * 4 - 1));
    mask_ = (std::uint64_t{1} << bits) - 1;
    shift_ = 64 - bits;
    std::uint64_t multiplier = 0x9E3779B97F4A7C15u, best = multiplier;
    std::size_t fewest = ~std::size_t{0};
    // Wide records need not be perfect, and load time counts.
    int attempts = names.size() <= 64 ? 16 : 2;
    for (int attempt = 0; attempt < attempts && fewest != 0; ++attempt) {
        std::size_t displaced = place(names, multiplier);
        if (displaced < fewest) {
            fewest = displaced;
            best = multiplier;
        }
        multiplier = (multiplier * 6364136223846793005u + 1442695040888963407u) | 1;
    }
    if (multiplier_ != best) place(names, best);
}

} // namespace assay::program
