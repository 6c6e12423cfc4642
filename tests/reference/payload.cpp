// The strict reader: RFC 8259, one rule after the other.
#include "reference/payload.hpp"

#include <cstdint>

namespace assay::reference {

namespace {

using Kind = Payload::Kind;

void append_utf8(std::string& out, std::uint32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | point >> 6);
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0 | point >> 12);
        out += static_cast<char>(0x80 | (point >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | point >> 18);
        out += static_cast<char>(0x80 | (point >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (point >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    }
}

/// Thrown at the first fault; never leaves this file.
struct NotJson {};

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    Payload document() {
        Payload result = value();
        skip_space();
        if (at_ != text_.size()) throw NotJson();
        return result;
    }

  private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    char take() {
        if (at_ == text_.size()) throw NotJson();
        return text_[at_++];
    }
    void expect(char c) {
        if (take() != c) throw NotJson();
    }
    void skip_space() {
        while (at_ < text_.size() && std::string_view(" \t\n\r").find(text_[at_]) != text_.npos)
            ++at_;
    }

    Payload value() {
        skip_space();
        Payload result;
        switch (peek()) {
        case '{': object(result); break;
        case '[': array(result); break;
        case '"':
            result.kind = Kind::string;
            result.text = string();
            break;
        case 't': word(result, "true", Kind::boolean, true); break;
        case 'f': word(result, "false", Kind::boolean, false); break;
        case 'n': word(result, "null", Kind::null, false); break;
        default: number(result);
        }
        return result;
    }

    void word(Payload& result, std::string_view expected, Kind kind, bool truth) {
        for (char c : expected) expect(c);
        result.kind = kind;
        result.truth = truth;
    }

    std::size_t digits() {
        std::size_t count = 0;
        for (; peek() >= '0' && peek() <= '9'; ++count) ++at_;
        return count;
    }

    void number(Payload& result) {
        std::size_t begin = at_;
        if (peek() == '-') ++at_;
        bool zero = peek() == '0';
        std::size_t whole = digits();
        if (whole == 0 || (zero && whole > 1)) throw NotJson();
        if (peek() == '.') {
            ++at_;
            if (digits() == 0) throw NotJson();
        }
        if (peek() == 'e' || peek() == 'E') {
            ++at_;
            if (peek() == '+' || peek() == '-') ++at_;
            if (digits() == 0) throw NotJson();
        }
        result.kind = Kind::number;
        result.text = text_.substr(begin, at_ - begin);
    }

    std::uint32_t four_hex_digits() {
        std::uint32_t value = 0;
        for (int count = 0; count < 4; ++count) {
            std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(take());
            if (digit == std::string_view::npos) throw NotJson();
            value = value * 16 + static_cast<std::uint32_t>(digit > 15 ? digit - 6 : digit);
        }
        return value;
    }

    void escape(std::string& out) {
        char c = take();
        std::size_t simple = std::string_view("\"\\/bfnrt").find(c);
        if (simple != std::string_view::npos) {
            out += "\"\\/\b\f\n\r\t"[simple];
            return;
        }
        if (c != 'u') throw NotJson();
        std::uint32_t point = four_hex_digits();
        if (point >= 0xDC00 && point < 0xE000) throw NotJson();
        if (point >= 0xD800 && point < 0xDC00) {
            expect('\\');
            expect('u');
            std::uint32_t low = four_hex_digits();
            if (low < 0xDC00 || low > 0xDFFF) throw NotJson();
            point = 0x10000 + (point - 0xD800) * 0x400 + (low - 0xDC00);
        }
        append_utf8(out, point);
    }

    /// One character past ASCII: as RFC 3629 has it, so nothing overlong and no surrogates.
    void sequence(std::string& out, unsigned char lead) {
        int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        if (lead < 0xC2 || lead > 0xF4) throw NotJson();
        std::uint32_t point = lead & (0x3Fu >> more);
        for (int count = 0; count < more; ++count) {
            auto c = static_cast<unsigned char>(take());
            if ((c & 0xC0) != 0x80) throw NotJson();
            point = point << 6 | (c & 0x3Fu);
        }
        const std::uint32_t least[] = {0, 0x80, 0x800, 0x10000};
        if (point < least[more] || point > 0x10FFFF) throw NotJson();
        if (point >= 0xD800 && point < 0xE000) throw NotJson();
        append_utf8(out, point);
    }

    std::string string() {
        std::string out;
        expect('"');
        for (char c = take(); c != '"'; c = take()) {
            auto byte = static_cast<unsigned char>(c);
            if (byte < 0x20) throw NotJson();
            if (c == '\\')
                escape(out);
            else if (byte < 0x80)
                out += c;
            else
                sequence(out, byte);
        }
        return out;
    }

    void array(Payload& result) {
        result.kind = Kind::array;
        expect('[');
        skip_space();
        if (peek() == ']') return expect(']');
        do {
            result.items.push_back(value());
            skip_space();
        } while (another(']'));
    }

    void object(Payload& result) {
        result.kind = Kind::object;
        expect('{');
        skip_space();
        if (peek() == '}') return expect('}');
        do {
            skip_space();
            std::string name = string();
            skip_space();
            expect(':');
            result.members.push_back({std::move(name), value()});
            skip_space();
        } while (another('}'));
    }

    bool another(char close) {
        char c = take();
        if (c != ',' && c != close) throw NotJson();
        return c == ',';
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

void write(std::string& out, const Payload& payload) {
    switch (payload.kind) {
    case Kind::null: out += "null"; break;
    case Kind::boolean: out += payload.truth ? "true" : "false"; break;
    case Kind::number: out += payload.text; break;
    case Kind::string: out += write_text(payload.text); break;
    case Kind::array: {
        const char* separator = "[";
        for (const Payload& item : payload.items) {
            out += separator;
            write(out, item);
            separator = ", ";
        }
        out += payload.items.empty() ? "[]" : "]";
        break;
    }
    case Kind::object: {
        const char* separator = "{ ";
        for (const PayloadMember& member : payload.members) {
            out += separator + write_text(member.name) + ": ";
            write(out, member.value);
            separator = ", ";
        }
        out += payload.members.empty() ? "{}" : " }";
    }
    }
}

} // namespace

std::optional<Payload> read_payload(std::string_view text) {
    try {
        return Reader(text).document();
    } catch (const NotJson&) {
        return std::nullopt;
    }
}

std::string write_payload(const Payload& payload) {
    std::string out;
    write(out, payload);
    return out;
}

std::string write_text(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += "0123456789abcdef"[byte >> 4];
            out += "0123456789abcdef"[byte & 15];
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string step(const std::string& pointer, std::string_view name) {
    std::string result = pointer + "/";
    for (char c : name) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

std::string step(const std::string& pointer, std::size_t index) {
    return pointer + "/" + std::to_string(index);
}

} // namespace assay::reference
