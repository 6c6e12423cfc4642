// Faults of the file as a whole: its size, its encoding.
#include "syntax/check_bytes.hpp"

#include "source/utf8.hpp"

#include <cstdio>

namespace assay::syntax {

namespace {

using diagnostic::Kind;

constexpr std::size_t most_reported =
    10; // of one kind: a binary file is one mistake, not thousands

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string hex_byte(char byte) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "0x%02X", static_cast<unsigned char>(byte));
    return buffer;
}

bool is_forbidden_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

/// Without a branch, so that many bytes are looked at together.
bool holds_forbidden_control(std::string_view text) {
    unsigned char found = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool space = (byte == '\t') | (byte == '\n') | (byte == '\r');
        found |= static_cast<unsigned char>(((byte < 0x20) & !space) | (byte == 0x7F));
    }
    return found != 0;
}

class Checker {
  public:
    Checker(const source::Source& source, source::SourceIndex index,
            diagnostic::Diagnostics& diagnostics)
        : text_(source.text()), index_(index), diagnostics_(diagnostics) {}

    /// Of UTF-16 one byte is told, and not each that is none here.
    bool is_utf16() {
        const std::string_view begin = text_.substr(0, 2);
        const bool marked = begin == "\xFF\xFE" || begin == "\xFE\xFF";
        const std::size_t zero = begin.find('\0');
        if (!marked && zero == begin.npos) return false;
        const std::string help = "this looks like UTF-16: save it as UTF-8";
        if (marked)
            report(Kind::invalid_utf8, 0, 1, {hex_byte(text_[0])}, help);
        else
            report(Kind::control_character, zero, 1, {source::spell(0)}, help);
        return true;
    }

    bool encoding() {
        std::size_t at = 0, found = 0;
        while (found < most_reported) {
            const std::size_t next = source::find_invalid(text_.substr(at));
            if (next == std::string_view::npos) break;
            at += next;
            report(Kind::invalid_utf8, at, 1, {hex_byte(text_[at])}, "save it as UTF-8");
            ++at;
            ++found;
        }
        return found == 0;
    }

    void controls() {
        if (!holds_forbidden_control(text_)) return;
        std::size_t found = 0;
        for (std::size_t at = 0; at < text_.size() && found < most_reported; ++at) {
            if (!is_forbidden_control(text_[at])) continue;
            report(Kind::control_character, at, 1,
                   {source::spell(static_cast<unsigned char>(text_[at]))});
            ++found;
        }
    }

    void order_mark() {
        if (text_.starts_with(byte_order_mark))
            report(Kind::byte_order_mark, 0, 3, {}, "save it as UTF-8 without a byte order mark");
    }

  private:
    void report(Kind kind, std::size_t at, std::size_t length, std::vector<std::string> arguments,
                std::string help = {}) {
        const auto begin = static_cast<std::uint32_t>(at);
        const source::Span span{begin, begin + static_cast<std::uint32_t>(length)};
        diagnostics_.push_back({kind, {index_, span}, std::move(arguments), std::move(help), {}});
    }

    std::string_view text_;
    source::SourceIndex index_;
    diagnostic::Diagnostics& diagnostics_;
};

} // namespace

bool check_bytes(const source::Source& source, source::SourceIndex index, std::uint32_t limit,
                 diagnostic::Diagnostics& diagnostics) {
    if (source.text().size() > limit) {
        diagnostics.push_back({Kind::file_limit,
                               {index, {0, 0}},
                               {std::to_string(limit)},
                               "split it into modules that `use` one another",
                               {}});
        return false;
    }
    Checker checker(source, index, diagnostics);
    if (checker.is_utf16() || !checker.encoding()) return false;
    checker.order_mark();
    checker.controls();
    return true;
}

} // namespace assay::syntax
