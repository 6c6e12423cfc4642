// Member name to slot: a hash over the names of one record, confirmed by comparing words.
#pragma once

#include "program/name_key.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::program {

class NameTable {
  public:
    NameTable() = default;
    /// Names are distinct. The same names give the same table.
    explicit NameTable(const std::vector<std::string>& names);

    /// Slot of `name`, or none.
    std::uint32_t find(std::string_view name) const {
        if (entries_.empty()) return ~std::uint32_t{0};
        const NameKey key(name);
        for (std::size_t at = key.hash(multiplier_) >> shift_;; at = (at + 1) & mask_) {
            const Entry& entry = entries_[at];
            if (entry.slot == ~std::uint32_t{0}) return entry.slot;
            if (entry.key == key && NameKey::are_alike_inside(entry.name(names_), name))
                return entry.slot;
        }
    }

  private:
    struct Entry {
        NameKey key;
        std::uint32_t begin = 0; // in names_
        std::uint32_t slot = ~std::uint32_t{0};
        std::string_view name(const std::string& names) const {
            return {names.data() + begin, key.size()};
        }
    };

    std::size_t place(const std::vector<std::string>& names, std::uint64_t multiplier);

    std::vector<Entry> entries_; // a power of two, at most a quarter full
    std::string names_;
    std::uint64_t multiplier_ = 0;
    std::uint64_t mask_ = 0;
    unsigned shift_ = 63;
};

} // namespace assay::program
