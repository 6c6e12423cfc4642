// Reading JSON text strictly, without recursion. The cause of a fault is found where it happens, so
// that a trailing comma is called one.
#include "evaluate/byte_index.hpp"

#include "evaluate/white_space.hpp"
#include "source/utf8.hpp"

#include <algorithm>

namespace assay::evaluate {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
           byte == '$';
}

int hex_value(char byte) {
    if (is_digit(byte)) return byte - '0';
    if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
    return -1;
}

} // namespace

class Reader {
  public:
    Reader(ByteIndex& index, const PayloadLimits& limits)
        : index_(index), nodes_(index.nodes_), containers_(index.containers_), open_(index.open_),
          text_(index.text_), limits_(limits) {}

    bool document() {
        if (text_.size() > limits_.bytes) return limit(Code::size, limits_.bytes, 0, 0);
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") return fail(Malformed::byte_order_mark, 0, 3);
        skip();
        if (at_ == text_.size()) return fail(Malformed::empty, at_, 0);
        if (!values()) return false;
        skip();
        if (at_ == text_.size()) return true;
        if (comment_here()) return fail(Malformed::comment, at_, 2);
        return odd_byte() ? fail_odd_byte() : fail(Malformed::trailing_text, at_, 1);
    }

  private:
    using Form = ByteIndex::Form;
    using Packed = ByteIndex::Packed;
    using Container = ByteIndex::Container;

    // Every state: read a value, then close as many containers as end here, then step to the next
    // value.
    bool values() {
        for (;;) {
            bool opened = false;
            if (!value(opened)) return false;
            if (opened) {
                bool empty = false;
                if (!first_child(empty)) return false;
                if (!empty) continue;
            }
            bool done = false;
            if (!after_value(done)) return false;
            if (done) return true;
        }
    }

    bool value(bool& opened) {
        char byte = peek();
        if (nodes_.size() - names_ >= limits_.nodes)
            return limit(Code::nodes, limits_.nodes, at_, 1);
        switch (byte) {
        case '{':
        case '[': opened = true; return open(byte == '{' ? Form::object : Form::array);
        case '"': return string(limits_.string_bytes, Code::string_size);
        case 't': return literal("true", Form::yes);
        case 'f': return literal("false", Form::no);
        case 'n': return literal("null", Form::null);
        default:
            if (byte == '-' || is_digit(byte)) return number();
            return no_value();
        }
    }

    bool open(Form form) {
        if (open_.size() >= limits_.depth) return limit(Code::depth, limits_.depth, at_, 1);
        open_.push_back(static_cast<std::uint32_t>(nodes_.size()));
        add(form, at_, containers_.size());
        containers_.push_back({});
        ++at_;
        return true;
    }

    // Just after a bracket: an empty container is closed here.
    bool first_child(bool& empty) {
        skip();
        bool object = in_object();
        if (peek() == (object ? '}' : ']') && at_ < text_.size()) {
            empty = true;
            close();
            return true;
        }
        if (at_ == text_.size()) return unclosed();
        if (object) return member_name();
        if (peek() == '}') return fail(Malformed::mismatched_bracket, at_, 1);
        if (peek() == ',') return fail(Malformed::missing_value, at_, 1);
        return count_child();
    }

    bool after_value(bool& done) {
        for (;;) {
            if (open_.empty()) {
                done = true;
                return true;
            }
            skip();
            if (at_ == text_.size()) return unclosed();
            bool object = in_object();
            char byte = peek();
            if (byte == (object ? '}' : ']')) {
                close();
                continue;
            }
            if (byte == ',') return next_child(object);
            return no_comma(object);
        }
    }

    bool next_child(bool object) {
        std::size_t comma = at_++;
        skip();
        if (at_ == text_.size()) return unclosed();
        char byte = peek();
        if (byte == '}' || byte == ']')
            return byte == (object ? '}' : ']') ? fail(Malformed::trailing_comma, comma, 1)
                                                : fail(Malformed::mismatched_bracket, at_, 1);
        if (byte == ',') return fail(Malformed::missing_value, at_, 1);
        return object ? member_name() : count_child();
    }

    bool count_child() {
        ++innermost().items;
        return true;
    }

    bool member_name() {
        Container& object = innermost();
        if (object.items == limits_.members) return limit(Code::members, limits_.members, at_, 1);
        ++object.items;
        if (peek() != '"') return no_name();
        if (!string(limits_.name_bytes, Code::name_size)) return false;
        ++names_;
        skip();
        if (at_ == text_.size()) return unclosed();
        if (peek() != ':')
            return odd_byte() ? fail_odd_byte() : fail(Malformed::missing_colon, at_, 1);
        ++at_;
        skip();
        if (at_ == text_.size()) return unclosed();
        if (peek() == ',' || peek() == '}') return fail(Malformed::missing_value, at_, 1);
        return true;
    }

    void close() {
        ++at_;
        Container& container = innermost();
        container.length = static_cast<std::uint32_t>(at_ - nodes_[open_.back()].begin());
        container.next = static_cast<std::uint32_t>(nodes_.size());
        open_.pop_back();
    }

    // Of the containers that are open.
    Container& innermost() { return containers_[nodes_[open_.back()].extent()]; }
    bool in_object() const { return nodes_[open_.back()].form() == Form::object; }

    // Scalars.

    bool string(std::uint64_t ceiling, Code code) {
        std::size_t quote = at_++;
        bool escaped = false;
        for (;;) {
            if (at_ == text_.size())
                return fail(Malformed::unterminated_string, quote, at_ - quote);
            auto byte = static_cast<unsigned char>(text_[at_]);
            if (byte == '"') break;
            if (at_ - quote > ceiling) return limit(code, ceiling, quote, at_ - quote);
            if (byte == '\\') {
                escaped = true;
                if (!escape()) return false;
            } else if (byte < 0x20) {
                return control(byte, quote);
            } else if (byte < 0x80) {
                ++at_;
            } else {
                std::size_t size = source::sequence_length(text_.substr(at_));
                if (size == 0) return fail(Malformed::invalid_utf8, at_, 1);
                at_ += size;
            }
        }
        std::size_t begin = quote + 1;
        if (at_ - begin > ceiling) return limit(code, ceiling, quote, at_ - quote + 1);
        add(escaped ? Form::escaped : Form::string, begin, at_ - begin);
        ++at_;
        return true;
    }

    // A line end in a string means, to people, that its closing quote is missing.
    bool control(unsigned char byte, std::size_t quote) {
        if (byte == '\n' || byte == '\r')
            return fail(Malformed::unterminated_string, quote, at_ - quote);
        return fail(Malformed::control_in_string, at_, 1);
    }

    bool escape() {
        std::size_t start = at_++;
        if (at_ == text_.size()) return fail(Malformed::bad_escape, start, 1);
        char byte = text_[at_++];
        if (byte == 'u') return unicode_escape(start);
        if (std::string_view("\"\\/bfnrt").find(byte) != std::string_view::npos) return true;
        return fail(Malformed::bad_escape, start, 2);
    }

    bool unicode_escape(std::size_t start) {
        int unit = four_digits();
        if (unit < 0) return fail(Malformed::bad_escape, start, at_ - start);
        if (unit >= 0xDC00 && unit <= 0xDFFF) return fail(Malformed::lone_surrogate, start, 6);
        if (unit < 0xD800 || unit > 0xDBFF) return true;
        if (text_.substr(at_, 2) != "\\u") return fail(Malformed::lone_surrogate, start, 6);
        std::size_t second = at_;
        at_ += 2;
        int low = four_digits();
        if (low < 0) return fail(Malformed::bad_escape, second, at_ - second);
        return low >= 0xDC00 && low <= 0xDFFF ? true : fail(Malformed::lone_surrogate, start, 6);
    }

    int four_digits() {
        int unit = 0;
        for (int digit = 0; digit < 4; ++digit) {
            int value = at_ < text_.size() ? hex_value(text_[at_]) : -1;
            if (value < 0) return -1;
            unit = unit * 16 + value;
            ++at_;
        }
        return unit;
    }

    bool literal(std::string_view word, Form form) {
        std::size_t end = word_end();
        if (text_.substr(at_, end - at_) != word)
            return fail(Malformed::bad_literal, at_, end - at_);
        add(form, at_, word.size());
        at_ = end;
        return true;
    }

    std::size_t word_end() const {
        std::size_t end = at_;
        while (end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end]))) ++end;
        return end;
    }

    bool number() {
        std::size_t begin = at_;
        if (peek() == '-') ++at_;
        if (peek() == 'I' || peek() == 'N')
            return fail(Malformed::not_a_number, begin, word_end() - begin);
        if (!is_digit(peek())) return fail(Malformed::bad_number, begin, at_ - begin);
        if (peek() == '0' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))
            return fail(Malformed::leading_zero, at_, 1);
        digits();
        if (peek() == '.') {
            ++at_;
            if (!is_digit(peek())) return fail(Malformed::bad_number, begin, at_ - begin);
            digits();
        }
        std::size_t exponent = at_;
        if (peek() == 'e' || peek() == 'E') {
            ++at_;
            if (peek() == '+' || peek() == '-') ++at_;
            if (!is_digit(peek())) return fail(Malformed::bad_number, begin, at_ - begin);
            digits();
        }
        if (is_letter(peek()) || peek() == '.')
            return fail(Malformed::bad_number, begin, word_end() - begin + (peek() == '.'));
        return number_limits(begin, exponent);
    }

    bool number_limits(std::size_t begin, std::size_t exponent) {
        std::size_t length = at_ - begin;
        if (length > limits_.number_bytes)
            return limit(Code::number_size, limits_.number_bytes, begin, length);
        if (exponent != at_) {
            std::uint64_t magnitude = 0;
            for (std::size_t at = exponent + 1; at < at_; ++at)
                if (is_digit(text_[at]))
                    magnitude =
                        std::min<std::uint64_t>(magnitude * 10 + (text_[at] - '0'), 1u << 30);
            if (magnitude > limits_.exponent)
                return limit(Code::exponent, limits_.exponent, begin, length);
        }
        add(Form::number, begin, length);
        return true;
    }

    void digits() {
        while (is_digit(peek())) ++at_;
    }

    // Faults: what did the author of this text mean?

    bool no_value() {
        if (odd_byte()) return fail_odd_byte();
        char byte = peek();
        if (comment_here()) return fail(Malformed::comment, at_, 2);
        if (byte == '\'') return fail(Malformed::single_quotes, at_, 1);
        if (byte == '+') return fail(Malformed::leading_plus, at_, 1);
        if (byte == '.') return fail(Malformed::bad_number, at_, 1);
        if (byte == ']' || byte == '}') return fail(Malformed::missing_value, at_, 1);
        if (is_letter(byte)) {
            std::string_view word = text_.substr(at_, word_end() - at_);
            bool number = word == "NaN" || word == "Infinity" || word == "nan" || word == "inf";
            return fail(number ? Malformed::not_a_number : Malformed::bad_literal, at_,
                        word.size());
        }
        return fail(Malformed::unexpected_character, at_, 1);
    }

    bool no_name() {
        if (odd_byte()) return fail_odd_byte();
        char byte = peek();
        if (comment_here()) return fail(Malformed::comment, at_, 2);
        if (byte == '\'') return fail(Malformed::single_quotes, at_, 1);
        if (byte == ']') return fail(Malformed::mismatched_bracket, at_, 1);
        if (is_letter(byte)) return fail(Malformed::unquoted_name, at_, word_end() - at_);
        return fail(Malformed::missing_name, at_, 1);
    }

    bool no_comma(bool object) {
        if (odd_byte()) return fail_odd_byte();
        char byte = peek();
        if (comment_here()) return fail(Malformed::comment, at_, 2);
        if (byte == (object ? ']' : '}')) return fail(Malformed::mismatched_bracket, at_, 1);
        if (byte == '"' || byte == '{' || byte == '[' || byte == '-' || is_digit(byte) ||
            is_letter(byte))
            return fail(Malformed::missing_comma, at_, 1);
        return fail(Malformed::unexpected_character, at_, 1);
    }

    bool unclosed() {
        return fail(in_object() ? Malformed::unclosed_object : Malformed::unclosed_array,
                    nodes_[open_.back()].begin(), 1);
    }

    bool comment_here() const {
        return peek() == '#' || text_.substr(at_, 2) == "//" || text_.substr(at_, 2) == "/*";
    }
    bool odd_byte() const { return static_cast<unsigned char>(peek()) >= 0x80; }
    bool fail_odd_byte() {
        std::size_t size = source::sequence_length(text_.substr(at_));
        bool mark = text_.substr(at_, 3) == "\xEF\xBB\xBF";
        if (mark) return fail(Malformed::byte_order_mark, at_, 3);
        return size == 0 ? fail(Malformed::invalid_utf8, at_, 1)
                         : fail(Malformed::unexpected_character, at_, size);
    }

    bool fail(Malformed cause, std::size_t offset, std::size_t length) {
        index_.fault_ = {cause, Code::malformed, 0, offset, length};
        return false;
    }
    bool limit(Code code, std::uint64_t ceiling, std::size_t offset, std::size_t length) {
        index_.fault_ = {Malformed::none, code, ceiling, offset, length};
        return false;
    }

    // NUL past the end: no state accepts it.
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip() {
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    }
    void add(Form form, std::size_t begin, std::size_t extent) {
        nodes_.push_back({form, begin, extent});
    }

    ByteIndex& index_;
    Chunks<Packed>& nodes_;
    Chunks<Container>& containers_;
    std::vector<std::uint32_t>& open_;
    std::string_view text_;
    const PayloadLimits& limits_;
    std::size_t at_ = 0;
    std::size_t names_ = 0;
};

bool ByteIndex::build(std::string_view text, const PayloadLimits& limits) {
    text_ = text;
    nodes_.clear();
    containers_.clear();
    open_.clear();
    fault_ = {};
    return Reader(*this, limits).document();
}

} // namespace assay::evaluate
