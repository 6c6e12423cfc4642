// A stretch of an input that holds whole records: what one thread judges at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::cli {

/// How far something is from the beginning of an input, or of a window.
struct Distance {
    std::uint64_t records = 0;
    std::uint64_t lines = 0;
    std::uint64_t bytes = 0;
};

/// One record of a window.
struct RecordSpan {
    std::size_t begin = 0;    // of its bytes in the window
    std::size_t length = 0;   // without what separates it from the next one
    std::size_t whole = 0;    // with that
    Distance before;          // from the beginning of the window
    std::uint64_t column = 1; // in its line of the input; one-based, in code points
};

/// Owns its bytes; its memory is used again and again.
struct Window {
    std::vector<char> bytes; // as many as there is room for; `used` of them count
    std::size_t used = 0;
    std::vector<RecordSpan> records; // but for lines, which a RecordCursor finds
    bool cut = false; // the last record is longer than a payload may be, and was not kept whole
    Distance length;  // how far the next window begins behind this one

    std::string_view text(const RecordSpan& record) const {
        return {bytes.data() + record.begin, record.length};
    }
    void clear() {
        used = 0;
        records.clear();
        cut = false;
        length = {};
    }
};

} // namespace assay::cli
