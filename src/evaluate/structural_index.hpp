// The places of a text's brackets, colons, commas and first bytes of scalars.
#pragma once

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
    bool build(std::string_view text, std::uint64_t most);

    /// Offsets in ascending order; valid until the next build().
    const std::uint32_t* begin() const { return begin_; }
    std::uint32_t size() const { return size_; }
    /// A backslash occurs somewhere.
    bool has_escapes() const { return escapes_; }

  private:
    struct Stages;
    bool scan_short(std::string_view text);
    bool scan_long(std::string_view text);

    std::unique_ptr<Stages> stages_;
    const std::uint32_t* begin_ = nullptr;
    std::uint32_t size_ = 0;
    bool escapes_ = false;
};

} // namespace assay::evaluate
