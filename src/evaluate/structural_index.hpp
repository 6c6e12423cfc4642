// The places of a text's brackets, colons, commas and first bytes of scalars.
#pragma once

#include "evaluate/place_count.hpp"
#include "evaluate/structural_scan.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace assay::evaluate {

class StructuralIndex {
  public:
    StructuralIndex();
    ~StructuralIndex();
    StructuralIndex(StructuralIndex&&) noexcept;
    StructuralIndex& operator=(StructuralIndex&&) noexcept;

    /// True where the text is UTF-8, its strings are closed and hold no control characters; nothing
    /// else is settled. False also where there may be more than `most` places, and where this
    /// machine has no kernel that may read the caller's bytes. Never reads past the text, which has
    /// to be shorter than 2^32 bytes.
    bool build(std::string_view text, std::uint64_t most) {
        if (text.empty()) return false;
        // The index takes four bytes a place, be the text well-formed or not.
        if (text.size() > most && most_places(text) > most) return false;
        return short_places_ && text.size() <= longest_short_text ? scan_short(text)
                                                                  : scan_long(text);
    }

    /// Offsets in ascending order; valid until the next build().
    const std::uint32_t* begin() const { return begin_; }
    std::uint32_t size() const { return size_; }
    /// A backslash occurs somewhere.
    bool has_escapes() const { return escapes_; }

  private:
    static constexpr std::size_t longest_short_text = 8192;
    struct Stages;
    /// What the kernel writes: to whole lines of the cache, as long as it can.
    struct alignas(64) ShortPlaces {
        std::uint32_t all[longest_short_text + places_beyond];
    };

    bool scan_short(std::string_view text) {
        StructuralScan scan;
        begin_ = short_places_->all;
        if (!kernel_(text.data(), static_cast<std::uint32_t>(text.size()), short_places_->all,
                     scan))
            return false;
        size_ = scan.places;
        escapes_ = scan.escapes;
        return true;
    }
    bool scan_long(std::string_view text);

    std::unique_ptr<Stages> stages_;
    ScanStructure kernel_ = structural_kernel();
    std::unique_ptr<ShortPlaces> short_places_; // none where there is no kernel
    const std::uint32_t* begin_ = nullptr;
    std::uint32_t size_ = 0;
    bool escapes_ = false;
};

} // namespace assay::evaluate
