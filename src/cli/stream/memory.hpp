// What a stream may take in memory: the numbers that its threads go by.
//
// Promised are 64 MiB and six times the longest line that is judged (docs/lint-performance.md). Of
// the 64 MiB, up to
//
//     24 are for records that are longer than a window, of all threads
//      8 are for items of arrays that are kept while the other records are judged, of all threads
//      2 are for windows: those that are judged, and at most as many that wait for their turn
//     11 are what the program and its rules take from the start
//
// and 19 are left for what nobody counts: the index of each window, findings and lines that wait to
// be written, what the allocator holds back. One long record may take more than 24 where it is
// alone, and keep 16 of its items instead of 8: that is what six times its length is for. Whether
// all of it suffices is measured, by `./dev costly-lines`.
#pragma once

#include <algorithm>
#include <cstddef>

namespace assay::cli::memory {

constexpr std::size_t kibibyte = 1u << 10;
constexpr std::size_t mebibyte = 1u << 20;

/// For records longer than a window, of all threads; or one such record alone.
constexpr std::size_t for_long_records = 24 * mebibyte;
/// A thread that had so much in its hands for one record gives all of its memory back.
constexpr std::size_t given_back = 1 * mebibyte;

/// Bytes of items that one record of each thread keeps, of all threads; and what one may keep at
/// last, where items are in items and reading them again and again would take too long.
constexpr std::size_t for_items = 8 * mebibyte;
constexpr std::size_t for_items_at_last = 2 * for_items;
constexpr std::size_t least_for_items = 64 * kibibyte; // of a thread, however many there are

/// Windows of all threads. What judges one may take thirty times as much.
constexpr std::size_t for_windows = 1 * mebibyte;
constexpr std::size_t largest_window = 256 * kibibyte;
constexpr std::size_t smallest_window = 16 * kibibyte;

/// What a thread holds of a window before it is written, where everything in it is wrong.
constexpr std::size_t most_violations = 500;
constexpr std::size_t most_lines = 1 * mebibyte;

/// Windows that are judged before their turn and wait for it, of so many threads.
constexpr std::size_t left_of(unsigned jobs) { return std::min(std::max(1u, jobs), 32u); }

/// Of each of so many threads.
constexpr std::size_t window_of(unsigned jobs) {
    return std::clamp(for_windows / std::max(1u, jobs), smallest_window, largest_window);
}
constexpr std::size_t items_of(unsigned jobs) {
    return std::max(least_for_items, for_items / std::max(1u, jobs));
}

} // namespace assay::cli::memory
