// The places of a text's brackets, colons, commas and first bytes of scalars, by simdjson's first
// stage. The only file that knows simdjson.
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
    /// machine has no kernel that may read the caller's bytes. Never reads past the text.
    bool build(std::string_view text, std::uint64_t most);

    /// Offsets in ascending order; valid until the next build().
    const std::uint32_t* begin() const;
    std::uint32_t size() const;

  private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

} // namespace assay::evaluate
