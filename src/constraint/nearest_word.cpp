// Edit distance with transpositions, over short names.
#include "constraint/nearest_word.hpp"

#include <algorithm>
#include <vector>

namespace assay::constraint {

namespace {

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Optimal string alignment over bytes: insertions, deletions, changes, swaps of neighbours.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = folded(a[i - 1]) == folded(b[j - 1]);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) &&
                                 folded(a[i - 2]) == folded(b[j - 1]);
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

} // namespace

std::optional<std::string> nearest_word(std::string_view written,
                                        std::span<const std::string> known) {
    constexpr std::size_t longest = 64; // nothing that we name is longer
    if (written.size() > longest) return std::nullopt;
    std::optional<std::string> best;
    std::size_t best_distance = 0;
    bool tied = false;
    for (const std::string& name : known) {
        const std::size_t steps = distance(written, name);
        if (steps > std::max<std::size_t>(1, std::max(name.size(), written.size()) / 3)) continue;
        if (best && steps > best_distance) continue;
        tied = best && steps == best_distance;
        best = name;
        best_distance = steps;
    }
    return tied ? std::nullopt : best;
}

} // namespace assay::constraint
