// A member's name as it is written, up to its closing quote: quicker than to decode it.
#pragma once

#include <cstddef>
#include <string_view>

#if defined(__AVX2__)
#include <immintrin.h>
#endif

namespace bench {

/// `begin` follows the opening quote. Nothing where the name holds an escape, or is long and so
/// none that a checker knows. Reads up to 32 bytes, which may lie behind the text: in its padding.
inline bool raw_name(const char* begin, std::string_view& name) {
#if defined(__AVX2__)
    const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(begin));
    const auto quotes = static_cast<unsigned>(
        _mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"'))));
    const auto escapes = static_cast<unsigned>(
        _mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\\'))));
    if (quotes == 0 || (escapes & (quotes - 1) & ~quotes) != 0) return false;
    name = {begin, static_cast<std::size_t>(__builtin_ctz(quotes))};
    return true;
#else
    for (std::size_t size = 0; size < 32; ++size) {
        if (begin[size] == '\\') return false;
        if (begin[size] != '"') continue;
        name = {begin, size};
        return true;
    }
    return false;
#endif
}

} // namespace bench
