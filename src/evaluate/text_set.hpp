// A set of texts that is asked many times.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::evaluate {

/// By hash, in constant time; where too many looks are needed, as texts can be chosen to, sorted
/// from then on. Keeps its memory. The texts must stay while it is asked.
class TextSet {
  public:
    void clear();
    void add(std::string_view text) { texts_.push_back(text); }
    /// All are added.
    void close();
    bool contains(std::string_view text);

  private:
    std::uint32_t& place_of(std::string_view text);
    bool crowded() const { return looks_ > 8 * (texts_.size() + asked_); }
    void sort();

    std::vector<std::string_view> texts_;
    std::vector<std::uint32_t> places_; // of texts by their hash, counted from one; 0 is free
    bool sorted_ = false;
    std::uint64_t asked_ = 0;
    std::uint64_t looks_ = 0; // at a place that another text has
};

} // namespace assay::evaluate
