// Member name to slot: a hash over the names of one record, confirmed by comparing words.
#pragma once

#include <cstdint>
#include <cstring>
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
        Words words(name);
        for (std::size_t at = words.hash(multiplier_) >> shift_;; at = (at + 1) & mask_) {
            const Entry& entry = entries_[at];
            if (entry.slot == ~std::uint32_t{0}) return entry.slot;
            if (entry.words == words && (name.size() <= 16 || entry.rest(names_) == name))
                return entry.slot;
        }
    }

  private:
    /// First and last eight bytes and the length: all of a name of up to sixteen bytes.
    struct Words {
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        std::uint64_t size = 0;

        Words() = default;
        explicit Words(std::string_view name) : size(name.size()) {
            const char* bytes = name.data();
            if (size >= 8) {
                head = load<std::uint64_t>(bytes);
                tail = load<std::uint64_t>(bytes + size - 8);
            } else if (size >= 4) {
                head = load<std::uint32_t>(bytes);
                tail = load<std::uint32_t>(bytes + size - 4);
            } else if (size != 0) {
                head = static_cast<unsigned char>(bytes[0]);
                tail = static_cast<unsigned char>(bytes[size / 2]) << 8 |
                       static_cast<unsigned char>(bytes[size - 1]);
            }
        }
        bool operator==(const Words&) const = default;
        std::uint64_t hash(std::uint64_t multiplier) const {
            return (head ^ (tail << 23 | tail >> 41) ^ size << 58) * multiplier;
        }
        template <class Word>
        static std::uint64_t load(const char* bytes) {
            Word word;
            std::memcpy(&word, bytes, sizeof word);
            return word;
        }
    };
    struct Entry {
        Words words;
        std::uint32_t begin = 0; // in names_
        std::uint32_t slot = ~std::uint32_t{0};
        std::string_view rest(const std::string& names) const {
            return {names.data() + begin, static_cast<std::size_t>(words.size)};
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
