// Member name to slot: a perfect hash over the names of one record, confirmed by one compare.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::program {

class NameTable {
  public:
    NameTable() = default;
    /// Names are distinct. Finds a multiplier without collisions; the same names give the same
    /// table.
    explicit NameTable(const std::vector<std::string>& names);

    /// Slot of `name`, or none.
    std::uint32_t find(std::string_view name) const {
        if (entries_.empty()) return ~std::uint32_t{0};
        const Entry& entry = entries_[(key(name) * multiplier_) >> shift_];
        return entry.slot != ~std::uint32_t{0} && entry.name == name ? entry.slot
                                                                     : ~std::uint32_t{0};
    }

  private:
    struct Entry {
        std::string name;
        std::uint32_t slot = ~std::uint32_t{0};
    };
    static std::uint64_t key(std::string_view name);
    bool place(const std::vector<std::string>& names, std::uint64_t multiplier, unsigned shift);

    std::vector<Entry> entries_;
    std::uint64_t multiplier_ = 0;
    unsigned shift_ = 63;
};

} // namespace assay::program
