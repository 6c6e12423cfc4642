// What stands between quotes, slashes or after `///`, decoded.
#include "syntax/decode.hpp"

#include "source/utf8.hpp"

#include <optional>

namespace assay::syntax {

namespace {

using Kind = EscapeFault::Kind;

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

/// The unit of `\uXXXX` at `at`, if all of it is there.
std::optional<char32_t> unicode_escape(std::string_view text, std::size_t at) {
    if (at > text.size() || text.size() - at < 6 || text[at] != '\\' || text[at + 1] != 'u')
        return std::nullopt;
    char32_t unit = 0;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
        const std::optional<unsigned> digit = hex_digit(text[i]);
        if (!digit) return std::nullopt;
        unit = unit * 16 + *digit;
    }
    return unit;
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

char simple_escape(char c) {
    switch (c) {
    case '"':
    case '\\':
    case '/': return c;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return 0;
    }
}

class Decoder {
  public:
    Decoder(std::string_view inside, std::vector<EscapeFault>* faults)
        : inside_(inside), faults_(faults) {}

    std::string decode() {
        while (at_ < inside_.size()) {
            if (inside_[at_] == '\\')
                escape();
            else
                plain();
        }
        return std::move(result_);
    }

  private:
    void plain() {
        if (static_cast<unsigned char>(inside_[at_]) < 0x20) fault(Kind::control_character, 1);
        result_ += inside_[at_++];
    }

    void escape() {
        if (const std::optional<char32_t> unit = unicode_escape(inside_, at_))
            return unicode(*unit);
        const char next = at_ + 1 < inside_.size() ? inside_[at_ + 1] : '\0';
        if (const char meant = simple_escape(next)) {
            result_ += meant;
            at_ += 2;
            return;
        }
        // The whole wrong escape: `\u12` with the digits that are there, `\x`, a lone backslash.
        std::size_t length = 1;
        if (at_ + 1 < inside_.size()) length += source::decode_at(inside_, at_ + 1).length;
        while (next == 'u' && length < 6 && at_ + length < inside_.size() &&
               hex_digit(inside_[at_ + length]))
            ++length;
        fault(Kind::not_an_escape, length);
        at_ += length;
    }

    void unicode(char32_t unit) {
        if (!is_high(unit) && !is_low(unit)) {
            source::append_utf8(result_, unit);
            at_ += 6;
            return;
        }
        const auto low = is_high(unit) ? unicode_escape(inside_, at_ + 6) : std::nullopt;
        if (!low || !is_low(*low)) {
            fault(Kind::lone_surrogate, 6);
            at_ += 6;
            return;
        }
        source::append_utf8(result_, 0x10000 + ((unit - 0xD800) << 10) + (*low - 0xDC00));
        at_ += 12;
    }

    void fault(Kind kind, std::size_t length) {
        if (faults_) faults_->push_back({kind, at_, length});
    }

    std::string_view inside_;
    std::vector<EscapeFault>* faults_;
    std::size_t at_ = 0;
    std::string result_;
};

} // namespace

std::string decode_text(std::string_view inside, std::vector<EscapeFault>* faults) {
    return Decoder(inside, faults).decode();
}

std::string decode_pattern(std::string_view inside) {
    std::string result;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const bool escaped = inside[i] == '\\' && i + 1 < inside.size();
        if (escaped && inside[i + 1] != '/') result += inside[i];
        if (escaped) ++i;
        result += inside[i];
    }
    return result;
}

std::string decode_doc(std::string_view line) {
    line.remove_prefix(3);
    if (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    const std::size_t last = line.find_last_not_of(" \t\r");
    return std::string(line.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

} // namespace assay::syntax
