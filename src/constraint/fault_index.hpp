// Which of its faults a text has that should be in a format.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <type_traits>

namespace assay::constraint {

/// An index into FormatInfo::faults, or none where the text is in the format. Unlike an optional it
/// is one number: of the two parts of an optional, each is written by itself, and whoever reads
/// both at once, as its caller does, waits for them.
class FaultIndex {
  public:
    constexpr FaultIndex() = default;
    constexpr FaultIndex(std::nullopt_t) {}
    template <class Index>
    requires(std::is_enum_v<Index> || std::integral<Index>) constexpr FaultIndex(Index index)
        : index_(static_cast<std::uint16_t>(index)) {}

    /// True where there is a fault.
    constexpr explicit operator bool() const { return index_ != nothing; }
    constexpr std::uint16_t operator*() const { return index_; }

    constexpr bool operator==(const FaultIndex&) const = default;

  private:
    static constexpr std::uint16_t nothing = 0xFFFF;
    std::uint16_t index_ = nothing;
};

} // namespace assay::constraint
