// The word that was probably meant.
#pragma once

#include "diagnostic/edit_distance.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay::diagnostic {

/// The unique nearest near word; none where two are equally near. Near is a distance of at most 1,
/// or at most a third of the longer length, in code points, or equal but for case, `_` and `-`. For
/// payloads.
std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string_view> known);
std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string> known);

/// The same, where something must be left in common: words of one letter are all near, and `b` for
/// `a` helps nobody. For rule files.
std::optional<std::string_view> nearest_word(std::string_view written,
                                             std::span<const std::string_view> known);
std::optional<std::string_view> nearest_word(std::string_view written,
                                             std::span<const std::string> known);

/// All that are equally near and nearest, each once, to ask which was meant: none where they are
/// more than three, which help nobody. For whoever types a command.
std::vector<std::string_view> equally_near(std::string_view written,
                                           std::span<const std::string> known);

/// The same, near as nearest_word() has it. For rule files.
std::vector<std::string_view> equally_near_words(std::string_view written,
                                                 std::span<const std::string> known);

/// The same of words that stand in no list, and are told one after the other.
class NearestSearch {
  public:
    enum class Of : bool { payloads, rules };

    /// `written` must stay, and what is considered.
    explicit NearestSearch(std::string_view written, Of of = Of::payloads);

    void consider(std::string_view known);

    std::optional<std::string_view> nearest() const;
    std::vector<std::string_view> equally_near() const;

  private:
    static constexpr std::size_t far = static_cast<std::size_t>(-1);
    static constexpr std::size_t most_equally_near = 3;

    /// Distance where near, `far` otherwise; 0 for words equal but for case, `_` and `-`.
    std::size_t nearness_of_ascii(std::string_view known);
    std::size_t nearness_of_any(std::string_view known);
    std::size_t most_edits(std::size_t written, std::size_t known) const;
    bool is_far(std::string_view known) const;

    std::string_view written_; // taken apart once, to be compared with many
    Of of_;
    bool ascii_; // and short
    std::uint64_t letters_;
    std::optional<ShortWord> short_;
    std::optional<std::u32string> points_;

    std::size_t smallest_ = far;
    std::size_t count_ = 0; // of the nearest, or more than are listed
    std::array<std::string_view, most_equally_near> nearest_;
};

} // namespace assay::diagnostic
