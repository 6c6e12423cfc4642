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
        return short_text_ && text.size() <= longest_short_text ? scan_short(text)
                                                                : scan_long(text);
    }

    /// Offsets in ascending order; valid until the next build().
    const std::uint32_t* begin() const { return begin_; }
    std::uint32_t size() const { return size_; }
    /// A backslash occurs somewhere.
    bool has_escapes() const { return escapes_; }
    /// Whether it is known where: then has_escapes(begin, end) can be asked.
    bool knows_escapes() const { return begin_ != nullptr && begin_ == all_places(); }
    /// A backslash occurs from `begin` on, before `end`.
    bool has_escapes(std::uint32_t begin, std::uint32_t end) const {
        const std::uint64_t* const words = short_text_->backslashes;
        const std::uint32_t first = begin / scan_block, last = end / scan_block;
        const std::uint64_t from = ~std::uint64_t{0} << begin % scan_block;
        const std::uint64_t to = ~(~std::uint64_t{0} << end % scan_block);
        if (first == last) return (words[first] & from & to) != 0;
        std::uint64_t found = (words[first] & from) | (words[last] & to);
        for (std::uint32_t word = first + 1; word < last; ++word) found |= words[word];
        return found != 0;
    }

  private:
    static constexpr std::size_t longest_short_text = 8192;
    struct Stages;
    /// What the kernel writes: places to whole lines of the cache, as long as it can.
    struct alignas(64) ShortText {
        std::uint32_t places[longest_short_text + places_beyond];
        std::uint64_t backslashes[longest_short_text / scan_block + 1];
    };

    const std::uint32_t* all_places() const { return short_text_ ? short_text_->places : nullptr; }
    bool scan_short(std::string_view text) {
        StructuralScan scan;
        begin_ = short_text_->places;
        if (!kernel_(text.data(), static_cast<std::uint32_t>(text.size()), short_text_->places,
                     short_text_->backslashes, scan))
            return false;
        size_ = scan.places;
        escapes_ = scan.escapes;
        return true;
    }
    bool scan_long(std::string_view text);

    std::unique_ptr<Stages> stages_;
    ScanStructure kernel_ = structural_kernel();
    std::unique_ptr<ShortText> short_text_; // none where there is no kernel
    const std::uint32_t* begin_ = nullptr;
    std::uint32_t size_ = 0;
    bool escapes_ = false;
};

} // namespace assay::evaluate
