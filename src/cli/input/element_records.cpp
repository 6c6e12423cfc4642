// An array of records, each element judged by itself. Only as much of JSON is read here as tells
// where an element ends: the judge reads each of them strictly.
#include "cli/input/records.hpp"

#include <algorithm>
#include <array>

namespace assay::cli {

namespace {

bool is_space(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

/// Follows one element to its end.
class ElementEnd {
  public:
    /// Whether the element ends before this letter.
    bool before(char letter) const {
        return depth_ == 0 && !in_string_ &&
               (closed_ || letter == ',' || letter == ']' || letter == '}' || is_space(letter));
    }

    void take(char letter) {
        if (in_string_) {
            if (escaped_)
                escaped_ = false;
            else if (letter == '\\')
                escaped_ = true;
            else if (letter == '"')
                in_string_ = false, closed_ = depth_ == 0;
            return;
        }
        switch (letter) {
        case '"': in_string_ = true; break;
        case '{':
        case '[': ++depth_; break;
        case '}':
        case ']': closed_ = --depth_ == 0; break;
        default: break;
        }
    }

  private:
    std::size_t depth_ = 0;
    bool in_string_ = false;
    bool escaped_ = false;
    bool closed_ = false;
};

class ElementRecords : public Records {
  public:
    ElementRecords(Bytes source, WindowSizes sizes)
        : source_(std::move(source)), usual_(sizes.usual),
          most_(static_cast<std::size_t>(sizes.most_bytes) + 1) {}

    bool next(Window& window) override {
        window.clear();
        start_ = at_;
        if (window.bytes.size() > 2 * usual_) window.bytes = {};
        while (!done_ && window.used < usual_ && !window.cut) {
            if (!window.records.empty() && here_ == there_ && !source_->ready()) break;
            step(window);
        }
        window.length = {at_.records - start_.records, at_.lines - start_.lines,
                         at_.bytes - start_.bytes};
        return !window.records.empty();
    }

    const std::string& failure() const override {
        return failure_.empty() ? source_->failure() : failure_;
    }
    const ByteSource& source() const override { return *source_; }

  private:
    enum class Expected { array, first, element, separator, end };

    /// The next byte, or -1 at the end of the input.
    int look() {
        if (here_ == there_) {
            here_ = 0;
            there_ = source_->read(part_.data(), part_.size());
        }
        return there_ == 0 ? -1 : static_cast<unsigned char>(part_[here_]);
    }

    void pass() {
        const char letter = part_[here_++];
        ++at_.bytes;
        if (letter == '\n')
            ++at_.lines, column_ = 1;
        else if ((static_cast<unsigned char>(letter) & 0xC0) != 0x80)
            ++column_;
    }

    void step(Window& window) {
        int letter = look();
        while (letter >= 0 && is_space(static_cast<char>(letter))) pass(), letter = look();
        if (letter < 0) return finish();
        switch (expected_) {
        case Expected::array:
            if (letter != '[') return fail("it is not an array, which --each needs");
            pass();
            expected_ = Expected::first;
            return;
        case Expected::first:
        case Expected::element:
            if (letter == ']' && expected_ == Expected::first) return close();
            if (letter == ']' || letter == ',' || letter == '}')
                return fail("an element of its array is missing");
            expected_ = Expected::separator;
            return element(window);
        case Expected::separator:
            if (letter == ']') return close();
            if (letter != ',') return fail("expected `,` or `]` behind an element of its array");
            pass();
            expected_ = Expected::element;
            return;
        case Expected::end: fail("there is more text behind its array");
        }
    }

    void close() {
        pass();
        expected_ = Expected::end;
    }

    void finish() {
        done_ = true;
        if (expected_ == Expected::end || !source_->failure().empty()) return;
        fail(expected_ == Expected::array ? "it is not an array, which --each needs"
                                          : "its array is not closed");
    }

    void fail(const std::string& reason) {
        failure_ = reason + " (line " + std::to_string(at_.lines + 1) + ", column " +
                   std::to_string(column_) + ")";
        done_ = true;
    }

    void element(Window& window) {
        RecordSpan record;
        record.begin = window.used;
        record.before = {at_.records - start_.records, at_.lines - start_.lines,
                         at_.bytes - start_.bytes};
        record.column = column_;
        ElementEnd end;
        int letter = look();
        for (; letter >= 0 && !end.before(static_cast<char>(letter)); letter = look()) {
            end.take(static_cast<char>(letter));
            if (window.used - record.begin < most_)
                keep(window, static_cast<char>(letter));
            else
                window.cut = true;
            pass();
        }
        if (letter < 0 && !source_->failure().empty()) { // what is there is no element
            window.used = record.begin;
            return;
        }
        record.length = record.whole = window.used - record.begin;
        window.records.push_back(record);
        ++at_.records;
    }

    static void keep(Window& window, char letter) {
        if (window.used == window.bytes.size())
            window.bytes.resize(std::max<std::size_t>(1u << 14, 2 * window.used));
        window.bytes[window.used++] = letter;
    }

    Bytes source_;
    std::size_t usual_;
    std::size_t most_;
    Expected expected_ = Expected::array;
    bool done_ = false;
    std::string failure_;
    Distance start_; // of the window
    Distance at_;    // of the next byte
    std::uint64_t column_ = 1;
    std::array<char, 1 << 16> part_;
    std::size_t here_ = 0;
    std::size_t there_ = 0;
};

} // namespace

std::unique_ptr<Records> read_elements(Bytes source, WindowSizes sizes) {
    return std::make_unique<ElementRecords>(std::move(source), sizes);
}

} // namespace assay::cli
