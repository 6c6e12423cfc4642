// A name by its ends: nearly always, two names that agree in them are one.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace assay::program {

class NameKey {
  public:
    NameKey() = default;
    explicit NameKey(std::string_view name) : size_(name.size()) {
        const char* begin = name.data();
        if (size_ >= 8) {
            head_ = load<std::uint64_t>(begin);
            tail_ = load<std::uint64_t>(begin + size_ - 8);
        } else if (size_ >= 4) {
            head_ = load<std::uint32_t>(begin);
            tail_ = load<std::uint32_t>(begin + size_ - 4);
        } else if (size_ != 0) {
            head_ = static_cast<unsigned char>(begin[0]);
            tail_ = std::uint64_t{static_cast<unsigned char>(begin[size_ / 2])} << 8 |
                    static_cast<unsigned char>(begin[size_ - 1]);
        }
    }

    /// Of names up to so many bytes, equal keys say that they are equal.
    static constexpr std::size_t whole = 16;

    bool operator==(const NameKey&) const = default;

    std::size_t size() const { return size_; }
    std::uint64_t hash(std::uint64_t multiplier) const {
        return (head_ ^ (tail_ << 23 | tail_ >> 41) ^ std::uint64_t{size_} << 58) * multiplier;
    }

  private:
    template <class Word>
    static Word load(const char* bytes) {
        Word word;
        std::memcpy(&word, bytes, sizeof word);
        return word;
    }

    std::size_t size_ = 0;
    std::uint64_t head_ = 0;
    std::uint64_t tail_ = 0;
};

} // namespace assay::program
