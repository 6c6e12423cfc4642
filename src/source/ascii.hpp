// Whether a text is ASCII: without a call, by words of eight bytes, as most that are asked are
// short.
#pragma once

#include "source/load.hpp"

#include <cstdint>
#include <string_view>

namespace assay::source {

/// Words overlap: of up to 32 bytes four do it, however many there are, without a branch.
[[gnu::always_inline]] inline bool is_ascii(std::string_view text) {
    constexpr std::uint64_t high = 0x8080808080808080u;
    const char* at = text.data();
    const std::size_t size = text.size();
    if (size >= 8) {
        const char* const last = at + size - 8;
        if (size <= 32) {
            const std::size_t second = size < 16 ? size - 8 : 8;
            const std::uint64_t first_half =
                load<std::uint64_t>(at) | load<std::uint64_t>(at + second);
            return ((first_half | load<std::uint64_t>(last - second) | load<std::uint64_t>(last)) &
                    high) == 0;
        }
        auto all = load<std::uint64_t>(last);
        for (; at < last; at += 8) all |= load<std::uint64_t>(at);
        return (all & high) == 0;
    }
    if (size >= 4) {
        const auto all = load<std::uint32_t>(at) | load<std::uint32_t>(at + size - 4);
        return (all & high) == 0;
    }
    unsigned char all = 0;
    for (const char byte : text) all |= static_cast<unsigned char>(byte);
    return all < 0x80;
}

} // namespace assay::source
