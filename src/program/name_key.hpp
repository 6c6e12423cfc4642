// A name by its ends: nearly always, two names that agree in them are one.
#pragma once

#include "source/load.hpp"

#include <cstdint>
#include <string_view>

namespace assay::program {

class NameKey {
  public:
    NameKey() = default;
    explicit NameKey(std::string_view name) : size_(name.size()) {
        const char* begin = name.data();
        if (size_ >= 8) {
            head_ = source::load<std::uint64_t>(begin);
            tail_ = source::load<std::uint64_t>(begin + size_ - 8);
        } else if (size_ >= 4) {
            head_ = source::load<std::uint32_t>(begin);
            tail_ = source::load<std::uint32_t>(begin + size_ - 4);
        } else if (size_ != 0) {
            head_ = static_cast<unsigned char>(begin[0]);
            tail_ = std::uint64_t{static_cast<unsigned char>(begin[size_ / 2])} << 8 |
                    static_cast<unsigned char>(begin[size_ - 1]);
        }
    }

    bool operator==(const NameKey&) const = default;

    /// Whether two names of equal keys are equal: compares what is between their ends, of those
    /// with more than sixteen bytes.
    static bool are_alike_inside(std::string_view a, std::string_view b) {
        if (a.size() <= 16) [[likely]]
            return true;
        for (std::size_t at = 8; at + 8 < a.size(); at += 8) // the last word overlaps the tail
            if (source::load<std::uint64_t>(a.data() + at) !=
                source::load<std::uint64_t>(b.data() + at))
                return false;
        return true;
    }

    std::size_t size() const { return size_; }
    std::uint64_t hash(std::uint64_t multiplier) const {
        return (head_ ^ (tail_ << 23 | tail_ >> 41) ^ std::uint64_t{size_} << 58) * multiplier;
    }

  private:
    std::size_t size_ = 0;
    std::uint64_t head_ = 0;
    std::uint64_t tail_ = 0;
};

} // namespace assay::program
