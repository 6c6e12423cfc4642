// Which bytes of a payload may not be shown.
#pragma once

#include "evaluate/findings.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::cli {

class Mask {
  public:
    /// Hides what `@sensitive` covers: the insides of strings, numbers and literals in `places`.
    /// Quotes, brackets and white space stay, so that the shape can still be read. The places are
    /// in order, and none is within another. The memory of `used` is used again.
    static Mask sensitive(std::string_view text, const std::vector<evaluate::Place>& places,
                          Mask used = {});

    /// Of malformed text nobody knows what is sensitive: hides the insides of all strings, and
    /// every number and word but the literals that people write; and all that is further from
    /// `focus`, an offset, than a picture reaches.
    static Mask malformed(std::string_view text, std::size_t focus);

    bool covers(std::size_t offset) const;
    /// Parts that are hidden.
    std::size_t size() const { return hidden_.size(); }

    /// What is said of the byte at an offset, and of all behind it up to `end`.
    struct Part {
        bool covered;
        std::size_t end;
    };
    class Walk;

  private:
    struct Run { // a payload has at most 1 GiB, and may have a million of them
        std::uint32_t begin;
        std::uint32_t end;
    };

    /// `begin` is not before what was hidden last.
    void hide(std::size_t begin, std::size_t end);
    void hide_inside(std::string_view text, std::size_t begin, std::size_t end);

    std::vector<Run> hidden_; // in order, and apart
};

/// Asks of one part after another. The mask must stay.
class Mask::Walk {
  public:
    Walk(const Mask& mask, std::size_t offset);

    /// `offset` is not before the one that was asked of last.
    Part part_at(std::size_t offset) {
        while (next_ != end_ && next_->end <= offset) ++next_;
        if (next_ == end_) return {false, std::string_view::npos};
        return next_->begin > offset ? Part{false, next_->begin} : Part{true, next_->end};
    }

  private:
    const Run* next_; // the first that ends behind what is asked of
    const Run* end_;
};

} // namespace assay::cli
