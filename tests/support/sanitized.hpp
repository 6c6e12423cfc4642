// Whether a sanitizer is at work, which takes memory and stack of its own.
#pragma once

#ifndef __has_feature // clang's way to say what g++ says by macros
#define __has_feature(name) 0
#endif

namespace assay::test {

#if defined(__SANITIZE_THREAD__) || __has_feature(thread_sanitizer)
inline constexpr bool threads_watched = true;
#else
inline constexpr bool threads_watched = false;
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = threads_watched;
#endif

} // namespace assay::test
