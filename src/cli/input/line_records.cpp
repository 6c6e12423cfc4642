// A record a line: NDJSON, JSON Lines. Blank lines are no records, the last line may lack its end,
// and `\r\n` ends a line as well as `\n`.
#include "cli/input/record_cursor.hpp"
#include "cli/input/records.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace assay::cli {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::size_t offset_in(std::string_view text, const void* found) {
    if (found == nullptr) return none;
    return static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

/// The offset of the first line end in `text`, or none.
std::size_t first_end(std::string_view text) {
    return offset_in(text, std::memchr(text.data(), '\n', text.size()));
}

/// The same of the last one.
std::size_t last_end(std::string_view text) {
    return offset_in(text, ::memrchr(text.data(), '\n', text.size()));
}

bool is_blank(std::string_view line) {
    if (!line.empty() && line.front() > ' ') return false; // as most are
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

class LineRecords : public Records {
  public:
    LineRecords(Bytes source, WindowSizes sizes)
        : source_(std::move(source)), usual_(sizes.usual),
          most_(static_cast<std::size_t>(sizes.most_bytes) + 2) {} // a line end may be `\r\n`

    bool next(Window& window) override {
        window.clear();
        begin_with_rest(window);
        const std::size_t end = fill(window);
        if (end != none) {
            rest_.assign(window.bytes.data() + end, window.used - end);
            window.used = end;
        }
        window.length.bytes = window.used;
        if (window.cut) skip_line(window.length);
        return window.used > 0;
    }

    const std::string& failure() const override { return source_->failure(); }
    const ByteSource& source() const override { return *source_; }

  private:
    void begin_with_rest(Window& window) {
        if (window.bytes.size() > 2 * usual_) window.bytes = {}; // a long line is over
        if (window.bytes.size() < usual_) window.bytes.resize(usual_);
        if (window.bytes.size() < rest_.size()) window.bytes.resize(rest_.size());
        std::copy(rest_.begin(), rest_.end(), window.bytes.begin());
        window.used = rest_.size();
        rest_.clear();
    }

    /// The offset behind the last whole line; none where the window ends with the input, or in a
    /// line that is too long. A line is waited for, a second one is not. What came before reading
    /// failed is no line.
    std::size_t fill(Window& window) {
        std::size_t end = line_end_within(window, 0);
        while (end == none || (window.used < window.bytes.size() && source_->ready())) {
            if (window.used == window.bytes.size()) {
                window.cut = window.used >= most_;
                if (window.cut) return none;
                window.bytes.resize(std::min(most_, 2 * window.used));
            }
            char* const to = window.bytes.data() + window.used;
            const std::size_t count = source_->read(to, window.bytes.size() - window.used);
            if (count == 0) return source_->failure().empty() ? none : end == none ? 0 : end;
            const std::size_t before = window.used;
            window.used += count;
            if (const std::size_t later = line_end_within(window, before); later != none)
                end = later;
        }
        return end;
    }

    static std::size_t line_end_within(const Window& window, std::size_t from) {
        const std::size_t last = last_end({window.bytes.data() + from, window.used - from});
        return last == none ? none : from + last + 1;
    }

    /// Reads to the end of a line without keeping it.
    void skip_line(Distance& length) {
        std::array<char, 1 << 16> part;
        while (const std::size_t count = source_->read(part.data(), part.size())) {
            const std::size_t end = first_end({part.data(), count});
            length.bytes += end == none ? count : end + 1;
            if (end == none) continue;
            length.lines = 1;
            rest_.assign(part.data() + end + 1, count - end - 1);
            return;
        }
    }

    Bytes source_;
    std::size_t usual_;
    std::size_t most_;
    std::string rest_; // of what was read: the beginning of a line, or lines behind a long one
};

} // namespace

const RecordSpan* RecordCursor::next_line() {
    while (at_ < text_.size()) {
        const std::size_t begin = at_;
        const char* const from = text_.data() + begin;
        const std::size_t rest = text_.size() - begin;
        const auto* const found = static_cast<const char*>(std::memchr(from, '\n', rest));
        std::size_t length = found != nullptr ? static_cast<std::size_t>(found - from) : rest;
        at_ = begin + length + (found != nullptr ? 1 : 0);
        if (length > 0 && from[length - 1] == '\r') --length;
        const bool begun = found == nullptr && window_->cut; // nobody has seen the rest of it
        const bool is_record = begun || !is_blank({from, length});
        if (is_record) {
            // Member by member: what is copied whole waits until all of it was written.
            line_.begin = line_.before.bytes = begin;
            line_.length = length;
            line_.whole = at_ - begin;
            line_.before.records = before_.records++;
            line_.before.lines = before_.lines;
        }
        if (found != nullptr) ++before_.lines;
        if (is_record) return &line_;
    }
    window_->length.records += std::exchange(before_.records, 0);
    window_->length.lines += std::exchange(before_.lines, 0);
    return nullptr;
}

std::unique_ptr<Records> read_lines(Bytes source, WindowSizes sizes) {
    return std::make_unique<LineRecords>(std::move(source), sizes);
}

} // namespace assay::cli
