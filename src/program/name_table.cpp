// Finding a collision-free multiplier for the names of a record.
#include "program/name_table.hpp"

#include <bit>
#include <cstring>

namespace assay::program {

// First eight bytes, last four and the length tell nearly all real names apart; names over twelve
// bytes that agree in all of them also mix in their middle.
std::uint64_t NameTable::key(std::string_view name) {
    if (name.empty()) return 0;
    std::uint64_t head = 0;
    std::memcpy(&head, name.data(), name.size() < 8 ? name.size() : 8);
    std::uint32_t tail = 0;
    if (name.size() >= 4) std::memcpy(&tail, name.data() + name.size() - 4, 4);
    std::uint64_t middle = 0;
    for (std::size_t at = 8; at + 4 < name.size(); ++at)
        middle = middle * 31 + static_cast<unsigned char>(name[at]);
    std::uint64_t mixed = head ^ (std::uint64_t{tail} << 29) ^ (name.size() << 57) ^ (middle << 7);
    return mixed ^ (mixed >> 32);
}

bool NameTable::place(const std::vector<std::string>& names, std::uint64_t multiplier,
                      unsigned shift) {
    std::vector<Entry> entries(std::size_t{1} << (64 - shift));
    for (std::uint32_t slot = 0; slot < names.size(); ++slot) {
        Entry& entry = entries[(key(names[slot]) * multiplier) >> shift];
        if (entry.slot != ~std::uint32_t{0}) return false;
        entry = Entry{names[slot], slot};
    }
    entries_ = std::move(entries);
    multiplier_ = multiplier;
    shift_ = shift;
    return true;
}

NameTable::NameTable(const std::vector<std::string>& names) {
    if (names.empty()) return;
    unsigned bits = static_cast<unsigned>(std::bit_width(names.size() * 2));
    for (;; ++bits) {
        std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
        for (int attempt = 0; attempt < 64; ++attempt) {
            if (place(names, multiplier | 1, 64 - bits)) return;
            multiplier = multiplier * 6364136223846793005u + 1442695040888963407u;
        }
    }
}

} // namespace assay::program
