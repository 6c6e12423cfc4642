// The word that was probably meant.
#include "diagnostic/nearest.hpp"

#include "source/ascii.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <bit>

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
inline bool equal_but_for_style(const Text& a, const Text& b) {
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

/// Characters of an ASCII word that are none of `letters`, whatever their case.
std::size_t strangers(std::string_view word, std::uint64_t letters) {
    std::size_t strangers = 0;
    for (const char c : word)
        strangers += (letter_bits[static_cast<unsigned char>(c)] & ~letters) != 0;
    return strangers;
}

using Of = NearestSearch::Of;

template <class Words>
NearestSearch search(std::string_view written, const Words& known, Of of) {
    NearestSearch search(written, of);
    for (const std::string_view candidate : known) search.consider(candidate);
    return search;
}

} // namespace

NearestSearch::NearestSearch(std::string_view written, Of of)
    : written_(written), of_(of),
      ascii_(written.size() <= ShortWord::longest && source::is_ascii(written)),
      letters_(letters_of(written)) {}

/// How many edits are near, of words of so many code points.
inline std::size_t NearestSearch::most_edits(std::size_t written, std::size_t known) const {
    const std::size_t limit = std::max<std::size_t>(1, std::max(written, known) / 3);
    const std::size_t shorter = std::min(written, known);
    if (of_ == Of::rules && limit >= shorter) return shorter - std::min<std::size_t>(shorter, 1);
    return limit;
}

inline std::size_t NearestSearch::nearness_of_ascii(std::string_view known) {
    const auto [shorter, longer] = std::minmax({written_.size(), known.size()});
    // What is farther than the nearest is of no interest.
    const std::size_t limit = std::min(most_edits(written_.size(), known.size()), smallest_);
    if (longer - shorter > limit) return equal_but_for_style(written_, known) ? 0 : far;
    const std::size_t strange = strangers(known, letters_);
    if (strange > limit) return far;
    if (strange == 0 && equal_but_for_style(written_, known)) return 0;
    if (!short_) short_.emplace(written_);
    const std::size_t found = short_->distance(known, limit);
    return found <= limit ? found : far;
}

void NearestSearch::consider(std::string_view known) {
    const bool ascii = ascii_ && source::is_ascii(known);
    const std::size_t found = ascii ? nearness_of_ascii(known) : nearness_of_any(known);
    if (found == far || found > smallest_) return;
    if (found < smallest_) count_ = 0;
    smallest_ = found;
    const auto end = nearest_.begin() + std::min(count_, most_equally_near);
    if (std::find(nearest_.begin(), end, known) != end) return;
    if (count_ < most_equally_near) nearest_[count_] = known;
    ++count_;
}

std::optional<std::string_view> NearestSearch::nearest() const {
    if (count_ != 1) return std::nullopt;
    return nearest_[0];
}

std::vector<std::string_view> NearestSearch::equally_near() const {
    if (count_ > most_equally_near) return {};
    return {nearest_.data(), nearest_.data() + count_};
}

std::size_t NearestSearch::nearness_of_any(std::string_view known) {
    if (is_far(known)) return far;
    if (!points_) points_ = code_points(written_);
    const std::u32string other = code_points(known);
    if (equal_but_for_style(*points_, other)) return 0;
    const std::size_t limit = most_edits(points_->size(), other.size());
    const std::size_t found = edit_distance(*points_, other, limit);
    return found <= limit ? found : far;
}

/// Cheap, and true of most words that are not near: each edit brings one letter, and the limit is a
/// third of the longer word.
bool NearestSearch::is_far(std::string_view known) const {
    const std::uint64_t others = letters_of(known);
    const auto differing = static_cast<std::size_t>(
        std::max(std::popcount(letters_ & ~others), std::popcount(others & ~letters_)));
    return differing > std::max<std::size_t>(1, std::max(written_.size(), known.size()) / 3);
}

std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string_view> known) {
    return search(written, known, Of::payloads).nearest();
}

std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string> known) {
    return search(written, known, Of::payloads).nearest();
}

std::optional<std::string_view> nearest_word(std::string_view written,
                                             std::span<const std::string_view> known) {
    return search(written, known, Of::rules).nearest();
}

std::optional<std::string_view> nearest_word(std::string_view written,
                                             std::span<const std::string> known) {
    return search(written, known, Of::rules).nearest();
}

std::vector<std::string_view> equally_near(std::string_view written,
                                           std::span<const std::string> known) {
    return search(written, known, Of::payloads).equally_near();
}

std::vector<std::string_view> equally_near_words(std::string_view written,
                                                 std::span<const std::string> known) {
    return search(written, known, Of::rules).equally_near();
}

} // namespace assay::diagnostic
