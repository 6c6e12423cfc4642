// The word that was probably meant.
#include "diagnostic/nearest.hpp"

#include "source/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace assay::diagnostic {

namespace {

std::u32string code_points(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const source::CodePoint point = source::decode_at(text, at);
        points.push_back(point.value);
        at += point.length;
    }
    return points;
}

char32_t lower_ascii(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }

/// Without what people get wrong without seeing it: case, `_` and `-`.
std::u32string folded(const std::u32string& word) {
    std::u32string result;
    for (const char32_t c : word)
        if (c != U'_' && c != U'-') result.push_back(lower_ascii(c));
    return result;
}

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

std::size_t distance_of(const std::u32string& a, const std::u32string& b, std::size_t limit) {
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > limit) return limit + 1;
    return Alignment(a, b).distance(limit);
}

/// The ASCII letters and digits that a word has, whatever their case, as bits.
std::uint64_t letters_of(std::string_view word) {
    std::uint64_t letters = 0;
    for (const char c : word)
        if (c != '_' && c != '-' && static_cast<unsigned char>(c) < 0x80)
            letters |= std::uint64_t{1} << ((c >= 'A' && c <= 'Z' ? c + 32 : c) % 64);
    return letters;
}

/// Cheap, and true of most words that are not near: each edit brings one letter, and the limit is a
/// third of the longer word.
bool is_far(std::string_view a, std::uint64_t letters_of_a, std::string_view b) {
    const std::uint64_t letters_of_b = letters_of(b);
    const auto differing = static_cast<std::size_t>(std::max(
        std::popcount(letters_of_a & ~letters_of_b), std::popcount(letters_of_b & ~letters_of_a)));
    return differing > std::max<std::size_t>(1, std::max(a.size(), b.size()) / 3);
}

constexpr std::size_t far = static_cast<std::size_t>(-1);

enum class Of { payloads, rules };

/// Distance where near, `far` otherwise; 0 for words equal but for case, `_` and `-`.
std::size_t nearness(const std::u32string& written, std::string_view known, Of of) {
    const std::u32string other = code_points(known);
    if (folded(written) == folded(other)) return 0;
    std::size_t limit = std::max<std::size_t>(1, std::max(written.size(), other.size()) / 3);
    const std::size_t shorter = std::min(written.size(), other.size());
    if (of == Of::rules && limit >= shorter) limit = shorter - std::min<std::size_t>(shorter, 1);
    const std::size_t found = distance_of(written, other, limit);
    return found <= limit ? found : far;
}

template <class Words>
std::optional<std::string_view> nearest_of(std::string_view written, const Words& known, Of of) {
    const std::u32string word = code_points(written);
    const std::uint64_t letters = letters_of(written);
    std::optional<std::string_view> best;
    std::size_t smallest = far;
    for (const std::string_view candidate : known) {
        if (is_far(written, letters, candidate)) continue;
        const std::size_t found = nearness(word, candidate, of);
        if (found == far || found > smallest) continue;
        const bool tie = found == smallest && best && *best != candidate;
        smallest = found;
        best = tie ? std::string_view() : candidate;
    }
    if (best && best->data() == nullptr) return std::nullopt;
    return best;
}

} // namespace

std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
    return distance_of(code_points(a), code_points(b), limit);
}

bool is_near(std::string_view written, std::string_view known) {
    if (is_far(written, letters_of(written), known)) return false;
    return nearness(code_points(written), known, Of::payloads) != far;
}

bool is_near_word(std::string_view written, std::string_view known) {
    if (is_far(written, letters_of(written), known)) return false;
    return nearness(code_points(written), known, Of::rules) != far;
}

std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string_view> known) {
    return nearest_of(written, known, Of::payloads);
}

std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string> known) {
    return nearest_of(written, known, Of::payloads);
}

std::optional<std::string_view> nearest_word(std::string_view written,
                                             std::span<const std::string_view> known) {
    return nearest_of(written, known, Of::rules);
}

std::optional<std::string_view> nearest_word(std::string_view written,
                                             std::span<const std::string> known) {
    return nearest_of(written, known, Of::rules);
}

} // namespace assay::diagnostic
