// Whether two short texts are equal: without a call, as most that are compared are short.
#pragma once

#include "source/load.hpp"

#include <cstdint>
#include <string_view>

namespace assay::program {

namespace detail {

template <class Word>
bool same_ends(std::string_view a, std::string_view b) {
    using source::load;
    const std::size_t last = a.size() - sizeof(Word);
    const Word first_differs = load<Word>(a.data()) ^ load<Word>(b.data());
    const Word last_differs = load<Word>(a.data() + last) ^ load<Word>(b.data() + last);
    return (first_differs | last_differs) == 0;
}

} // namespace detail

inline bool same_text(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    if (a.size() > 16) return detail::same_ends<std::uint64_t>(a, b) && a == b;
    if (a.size() >= 8) return detail::same_ends<std::uint64_t>(a, b);
    if (a.size() >= 4) return detail::same_ends<std::uint32_t>(a, b);
    if (a.size() >= 2) return detail::same_ends<std::uint16_t>(a, b);
    return a.empty() || a.front() == b.front();
}

} // namespace assay::program
