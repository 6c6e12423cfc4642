// Adding to a vector that keeps its memory.
#pragma once

#include <vector>

namespace assay::evaluate {

template <class T>
[[gnu::noinline, gnu::cold]] T& append_and_grow(std::vector<T>& all) {
    return all.emplace_back();
}

/// A fresh element at its end. That it has to grow is rare, and kept out of the caller's code,
/// which is smaller by far without.
template <class T>
[[gnu::always_inline]] inline T& append(std::vector<T>& all) {
    if (all.size() == all.capacity()) [[unlikely]]
        return append_and_grow(all);
    return all.emplace_back();
}

} // namespace assay::evaluate
