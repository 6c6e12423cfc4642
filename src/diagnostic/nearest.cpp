// The word that was probably meant.
#include "diagnostic/nearest.hpp"

#include "diagnostic/edit_distance.hpp"
#include "source/ascii.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

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

template <class Letter>
Letter lower_ascii(Letter c) {
    return c >= 'A' && c <= 'Z' ? static_cast<Letter>(c + 32) : c;
}

template <class Letter>
bool is_joint(Letter c) {
    return c == '_' || c == '-';
}

/// Equal but for what people get wrong without seeing it: case, `_` and `-`.
template <class Text>
bool equal_but_for_style(const Text& a, const Text& b) {
    auto left = a.begin();
    auto right = b.begin();
    while (true) {
        while (left != a.end() && is_joint(*left)) ++left;
        while (right != b.end() && is_joint(*right)) ++right;
        if (left == a.end() || right == b.end()) return left == a.end() && right == b.end();
        if (lower_ascii(*left++) != lower_ascii(*right++)) return false;
    }
}

/// By letter: its bit in a set of letters, whatever its case.
constexpr auto letter_bits = [] {
    std::array<std::uint64_t, 128> bits{};
    for (std::size_t c = 0; c < bits.size(); ++c)
        bits[c] = std::uint64_t{1} << ((c >= 'A' && c <= 'Z' ? c + 32 : c) % 64);
    bits['_'] = bits['-'] = 0;
    return bits;
}();

/// The ASCII letters and digits that a word has, whatever their case, as bits.
std::uint64_t letters_of(std::string_view word) {
    std::uint64_t letters = 0;
    for (const char c : word)
        if (const auto byte = static_cast<unsigned char>(c); byte < 0x80)
            letters |= letter_bits[byte];
    return letters;
}

constexpr std::size_t most_equally_near = 3;
constexpr std::size_t far = static_cast<std::size_t>(-1);

enum class Of { payloads, rules };

/// How many edits are near, of words of so many code points.
std::size_t most_edits(std::size_t written, std::size_t known, Of of) {
    const std::size_t limit = std::max<std::size_t>(1, std::max(written, known) / 3);
    const std::size_t shorter = std::min(written, known);
    if (of == Of::rules && limit >= shorter) return shorter - std::min<std::size_t>(shorter, 1);
    return limit;
}

/// The word that was written, taken apart once.
class Written {
  public:
    Written(std::string_view text, Of of) : text_(text), of_(of), letters_(letters_of(text)) {
        if (text.size() <= ShortWord::longest && source::is_ascii(text)) short_.emplace(text);
    }

    /// Distance where near, `far` otherwise; 0 for words equal but for case, `_` and `-`.
    std::size_t nearness(std::string_view known) {
        if (short_ && source::is_ascii(known)) return nearness_of_short(known);
        if (is_far(known)) return far;
        if (!points_) points_ = code_points(text_);
        const std::u32string other = code_points(known);
        if (equal_but_for_style(*points_, other)) return 0;
        const std::size_t limit = most_edits(points_->size(), other.size(), of_);
        const std::size_t found = edit_distance(*points_, other, limit);
        return found <= limit ? found : far;
    }

  private:
    std::size_t nearness_of_short(std::string_view known) const {
        if (equal_but_for_style(text_, known)) return 0;
        const std::size_t limit = most_edits(text_.size(), known.size(), of_);
        const std::size_t gap =
            std::max(text_.size(), known.size()) - std::min(text_.size(), known.size());
        if (gap > limit) return far;
        const std::size_t found = short_->distance(known, limit);
        return found <= limit ? found : far;
    }

    /// Cheap, and true of most words that are not near: each edit brings one letter, and the limit
    /// is a third of the longer word.
    bool is_far(std::string_view known) const {
        const std::uint64_t others = letters_of(known);
        const auto differing = static_cast<std::size_t>(
            std::max(std::popcount(letters_ & ~others), std::popcount(others & ~letters_)));
        return differing > std::max<std::size_t>(1, std::max(text_.size(), known.size()) / 3);
    }

    std::string_view text_;
    Of of_;
    std::uint64_t letters_;
    std::optional<ShortWord> short_;
    std::optional<std::u32string> points_;
};

template <class Words>
std::optional<std::string_view> nearest_of(std::string_view text, const Words& known, Of of) {
    Written written(text, of);
    std::optional<std::string_view> best;
    std::size_t smallest = far;
    for (const std::string_view candidate : known) {
        const std::size_t found = written.nearness(candidate);
        if (found == far || found > smallest) continue;
        const bool tie = found == smallest && best && *best != candidate;
        smallest = found;
        best = tie ? std::string_view() : candidate;
    }
    if (best && best->data() == nullptr) return std::nullopt;
    return best;
}

std::vector<std::string_view> equally_near_of(std::string_view text,
                                              std::span<const std::string> known, Of of) {
    Written written(text, of);
    std::vector<std::string_view> best;
    std::size_t smallest = far;
    for (const std::string_view candidate : known) {
        const std::size_t found = written.nearness(candidate);
        if (found == far || found > smallest) continue;
        if (found < smallest) best.clear();
        smallest = found;
        if (std::find(best.begin(), best.end(), candidate) == best.end()) best.push_back(candidate);
    }
    if (best.size() > most_equally_near) best.clear();
    return best;
}

} // namespace

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

std::vector<std::string_view> equally_near(std::string_view written,
                                           std::span<const std::string> known) {
    return equally_near_of(written, known, Of::payloads);
}

std::vector<std::string_view> equally_near_words(std::string_view written,
                                                 std::span<const std::string> known) {
    return equally_near_of(written, known, Of::rules);
}

} // namespace assay::diagnostic
