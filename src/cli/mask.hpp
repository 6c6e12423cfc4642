// Which bytes of a payload may not be shown.
#pragma once

#include "assay/report.hpp"

#include <string_view>
#include <vector>

namespace assay::cli {

class Mask {
  public:
    /// Hides what `@sensitive` covers: the insides of strings, numbers and literals in `places`.
    /// Quotes, brackets and white space stay, so that the shape can still be read.
    static Mask sensitive(std::string_view text, const std::vector<Place>& places);

    /// Of malformed text nobody knows what is sensitive: hides the insides of all strings, and
    /// every number and word but the literals that people write.
    static Mask malformed(std::string_view text);

    bool covers(std::size_t offset) const { return offset < bits_.size() && bits_[offset]; }

  private:
    explicit Mask(std::size_t size) : bits_(size) {}
    void hide(std::size_t begin, std::size_t end);

    std::vector<bool> bits_;
};

} // namespace assay::cli
