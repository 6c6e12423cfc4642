// Whether all of many texts differ.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::evaluate {

/// Texts that are equal have one hash. It is no secret, so whoever counts on it counts how often it
/// fails him.
std::uint64_t hash(std::string_view text);

/// Keeps its memory from question to question.
class Distinct {
  public:
    /// True where the texts from `base` on differ from one another; may change their order. In
    /// linear time, mostly; where many hash alike, as they may be made to, by sorting.
    bool are_distinct(std::vector<std::string_view>& texts, std::size_t base);

  private:
    enum class Found : std::uint8_t { distinct, repeated, crowded };
    Found find_by_hash(const std::vector<std::string_view>& texts, std::size_t base);

    std::vector<std::uint32_t> places_; // of texts by their hash, counted from one; 0 is free
};

} // namespace assay::evaluate
