// The text that a string constraint judges: valid UTF-8, escapes decoded.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::constraint {

class Text {
  public:
    explicit Text(std::string_view bytes) : bytes_(bytes) {}
    std::string_view bytes() const { return bytes_; }
    /// Counted once, on demand.
    std::uint64_t code_points() const;
    /// Extended grapheme clusters (UAX #29), by ICU.
    std::uint64_t graphemes() const;

  private:
    std::string_view bytes_;
    mutable std::uint64_t code_points_ = unknown;
    static constexpr std::uint64_t unknown = ~std::uint64_t{0};
};

} // namespace assay::constraint
