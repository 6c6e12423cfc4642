// Whether all of many texts differ.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::evaluate {

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
