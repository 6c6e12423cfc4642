// Edit distances: row by row, and for short words with a row in the bits of one integer.
#include "diagnostic/edit_distance.hpp"

#include <algorithm>
#include <vector>

namespace assay::diagnostic {

namespace {

/// Three rows of the matrix of optimal string alignment: the row before last is for swaps.
class Alignment {
  public:
    Alignment(const std::u32string& a, const std::u32string& b)
        : a_(a), b_(b), swapped_(b.size() + 1), previous_(b.size() + 1), current_(b.size() + 1) {
        for (std::size_t j = 0; j <= b.size(); ++j) previous_[j] = j;
    }

    std::size_t distance(std::size_t limit) {
        for (std::size_t i = 1; i <= a_.size(); ++i) {
            if (fill_row(i) > limit) return limit + 1;
            std::swap(swapped_, previous_);
            std::swap(previous_, current_);
        }
        return std::min(previous_[b_.size()], limit + 1);
    }

  private:
    /// Returns the smallest entry of the row: the distance cannot become smaller than that.
    std::size_t fill_row(std::size_t i) {
        current_[0] = i;
        std::size_t smallest = i;
        for (std::size_t j = 1; j <= b_.size(); ++j) {
            const std::size_t change = a_[i - 1] == b_[j - 1] ? 0 : 1;
            std::size_t best =
                std::min({previous_[j] + 1, current_[j - 1] + 1, previous_[j - 1] + change});
            const bool swap = i > 1 && j > 1 && a_[i - 1] == b_[j - 2] && a_[i - 2] == b_[j - 1];
            if (swap) best = std::min(best, swapped_[j - 2] + 1);
            current_[j] = best;
            smallest = std::min(smallest, best);
        }
        return smallest;
    }

    const std::u32string& a_;
    const std::u32string& b_;
    std::vector<std::size_t> swapped_, previous_, current_;
};

} // namespace

std::size_t edit_distance(const std::u32string& a, const std::u32string& b, std::size_t limit) {
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > limit) return limit + 1;
    return Alignment(a, b).distance(limit);
}

ShortWord::ShortWord(std::string_view text) : size_(text.size()) {
    for (std::size_t at = 0; at < text.size(); ++at)
        places_[static_cast<unsigned char>(text[at])] |= std::uint64_t{1} << at;
}

// A row of the matrix is kept as its differences from entry to entry, which are -1, 0 or 1: two
// sets of bits (H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit
// Distances", 2003).
std::size_t ShortWord::distance(std::string_view other, std::size_t limit) const {
    if (size_ == 0) return std::min(other.size(), limit + 1);
    const std::uint64_t last = std::uint64_t{1} << (size_ - 1);
    std::uint64_t rises = ~std::uint64_t{0}; // where the entry is one more than that above it
    std::uint64_t falls = 0;
    std::uint64_t even = 0; // where the entry is that which stands diagonally before it
    std::uint64_t before = 0;
    std::size_t found = size_;
    std::size_t left = other.size(); // characters, of which each may make it less by one
    for (const char c : other) {
        if (found > limit + left--) return limit + 1;
        const std::uint64_t same = places_[static_cast<unsigned char>(c)];
        const std::uint64_t swapped = ((~even & same) << 1) & before;
        even = ((((same & rises) + rises) ^ rises) | same | falls) | swapped;
        std::uint64_t rises_along = falls | ~(even | rises);
        std::uint64_t falls_along = even & rises;
        if ((rises_along & last) != 0) ++found;
        if ((falls_along & last) != 0) --found;
        rises_along = (rises_along << 1) | 1;
        falls_along <<= 1;
        rises = falls_along | ~(even | rises_along);
        falls = rises_along & even;
        before = same;
    }
    return std::min(found, limit + 1);
}

} // namespace assay::diagnostic
