// Rule text to tokens.
#include "syntax/lexer.hpp"

#include "source/utf8.hpp"
#include "syntax/characters.hpp"
#include "syntax/decode.hpp"
#include "syntax/raw_text.hpp"

#include <algorithm>
#include <array>

namespace assay::syntax {

namespace {

using diagnostic::Kind;

constexpr std::array<bool, 256> word_parts = [] {
    std::array<bool, 256> result{};
    for (std::size_t c = 0; c < result.size(); ++c) result[c] = is_word_part(static_cast<char>(c));
    return result;
}();

class Lexer {
  public:
    Lexer(const source::Source& source, source::SourceIndex index,
          diagnostic::Diagnostics& diagnostics)
        : text_(source.text()), index_(index), diagnostics_(diagnostics) {
        lexed_.tokens.reserve(text_.size() / 5 + 16);
    }

    Lexed run() {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = line_start_ = 3; // reported before
        while (skip_space()) token();
        at_ = size();
        add(TokenKind::end, 0);
        return std::move(lexed_);
    }

  private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
    char peek(std::uint32_t ahead = 0) const {
        return at_ + ahead < size() ? text_[at_ + ahead] : '\0';
    }
    bool follows(std::string_view word) const { return text_.substr(at_).starts_with(word); }
    std::string_view until(std::uint32_t end) const { return text_.substr(at_, end - at_); }
    Token* last() { return lexed_.tokens.empty() ? nullptr : &lexed_.tokens.back(); }

    void report(Kind kind, std::uint32_t begin, std::uint32_t end,
                std::vector<std::string> arguments, std::string help = {}) {
        if (reported_ == most_errors) return;
        diagnostics_.push_back(
            {kind, {index_, {begin, end}}, std::move(arguments), std::move(help), {}});
        if (++reported_ < most_errors) return;
        diagnostics_.push_back(
            {Kind::error_limit, {index_, {begin, end}}, {std::to_string(most_errors)}, {}, {}});
    }

    /// Up to `length` bytes from here as one token.
    Token& add(TokenKind kind, std::uint32_t length) {
        Token token;
        token.begin = at_;
        token.end = at_ + length;
        token.kind = kind;
        token.first_on_line = line_begins_;
        token.first_column = at_ == line_start_;
        line_begins_ = false;
        at_ += length;
        lexed_.tokens.push_back(token);
        return lexed_.tokens.back();
    }

    /// To the next token; false at the end of the text.
    bool skip_space() {
        while (at_ < size() && reported_ < most_errors) {
            while (at_ < size() && text_[at_] == ' ') ++at_; // most white space
            if (at_ == size()) return false;
            const char c = text_[at_];
            if (c == '\n') {
                ++at_;
                line_start_ = at_;
                line_begins_ = true;
            } else if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F) {
                ++at_; // other control characters were reported before
            } else if (c == '/' && peek(1) == '/') {
                slashes();
            } else {
                return true;
            }
        }
        return false;
    }

    std::uint32_t line_end() const {
        const std::size_t found = text_.find('\n', at_);
        std::uint32_t end =
            found == std::string_view::npos ? size() : static_cast<std::uint32_t>(found);
        while (end > at_ && is_space(text_[end - 1])) --end;
        return end;
    }

    /// A comment, or a `///` line, which is a token.
    void slashes() {
        const std::uint32_t end = line_end();
        const bool doc = peek(2) == '/' && peek(3) != '/';
        if (doc && is_trailing()) {
            report(Kind::stray_doc, at_, end, {},
                   "put it on a line of its own above what it documents, or write `//`");
        } else if (doc) {
            add(TokenKind::doc, end - at_);
            return;
        } else {
            lexed_.comments.push_back({std::string(until(end)), {at_, end}});
        }
        at_ = end;
    }

    /// Behind something that is complete, a `///` would document what is on the next line.
    bool is_trailing() {
        if (line_begins_ || !last()) return false;
        switch (last()->kind) {
        case TokenKind::open_brace:
        case TokenKind::open_parenthesis:
        case TokenKind::open_bracket:
        case TokenKind::bar:
        case TokenKind::equals:
        case TokenKind::comma:
        case TokenKind::colon: return false;
        default: return true;
        }
    }

    void token() {
        const char c = text_[at_];
        if (is_word_start(c) || static_cast<unsigned char>(c) >= 0x80) return word_or_other();
        if (is_digit(c)) return number();
        switch (c) {
        case '"': return quoted(TokenKind::text, "text", "`\"`");
        case '`': return quoted(TokenKind::ticked, "name", "backtick");
        case '\'': return single_quoted();
        case '/': return slash();
        case '@': return annotation();
        case '.': return is_digit(peek(1)) && !behind_name() ? bare_fraction() : punctuation();
        default: return punctuation();
        }
    }

    void word_or_other() {
        std::uint32_t end = at_;
        bool plain = true;
        while (end < size()) {
            if (word_parts[static_cast<unsigned char>(text_[end])]) {
                ++end;
                continue;
            }
            if (static_cast<unsigned char>(text_[end]) < 0x80) break;
            const source::CodePoint point = source::decode_at(text_, end);
            if (!is_letter_like(point.value)) break;
            plain = false;
            end += point.length;
        }
        if (end == at_) return strange(source::decode_at(text_, at_));
        if (!plain) {
            const std::string word(until(end));
            report(Kind::plain_name, at_, end, {"`" + word + "`"},
                   "write it in backticks: `` `" + word + "` ``");
        }
        add(TokenKind::word, end - at_);
    }

    /// Neither ASCII nor a letter: typographic quotes, no-break spaces, invisible characters.
    void strange(const source::CodePoint& point) {
        const std::string_view shown = text_.substr(at_, point.length);
        if (is_typographic_quote(point.value)) return typographic_text(shown);
        const bool blank = is_unicode_space(point.value) || source::is_unprintable(point.value);
        const std::string name = blank ? "the invisible character " + source::spell(point.value)
                                       : "`" + std::string(shown) + "`";
        report(Kind::unexpected_character, at_, at_ + point.length, {name},
               blank ? "remove it, or put an ordinary space" : "");
        if (blank)
            at_ += point.length;
        else
            add(TokenKind::unknown, point.length).broken = true;
    }

    void typographic_text(std::string_view quote) {
        const std::uint32_t end = line_end();
        std::uint32_t close = at_ + static_cast<std::uint32_t>(quote.size());
        while (close < end) {
            const source::CodePoint point = source::decode_at(text_, close);
            close += point.length;
            if (is_typographic_quote(point.value) || point.value == U'"') break;
        }
        report(Kind::other_spelling, at_, at_ + static_cast<std::uint32_t>(quote.size()),
               {"\"", std::string(quote)}, "texts stand in straight double quotes");
        add(TokenKind::text, close - at_).broken = true;
    }

    void number() {
        if (is_date(text_.substr(at_))) {
            add(TokenKind::date, 10);
            return;
        }
        const RawNumber raw = scan_number(text_.substr(at_));
        if (!raw.valid) {
            const std::string written(text_.substr(at_, raw.length));
            report(Kind::bad_number, at_, at_ + raw.length, {written}, raw.help);
        }
        add(TokenKind::number, raw.length);
    }

    /// Behind a name, a point leads to a part of it.
    bool behind_name() {
        const Token* before = last();
        if (!before || before->end != at_) return false;
        return before->kind == TokenKind::word || before->kind == TokenKind::ticked;
    }

    /// `.5`
    void bare_fraction() {
        const std::uint32_t length = 1 + scan_number(text_.substr(at_ + 1)).length;
        const std::string written(text_.substr(at_, length));
        report(Kind::bad_number, at_, at_ + length, {written}, "write `0" + written + "`");
        add(TokenKind::number, length);
    }

    /// Something in quotes of one kind, which ends on its line.
    void quoted(TokenKind kind, std::string_view what, std::string_view closing) {
        const RawText raw = scan_quoted(text_.substr(at_), peek());
        if (!raw.closed) return unclosed(kind, what, closing);
        if (kind == TokenKind::text && raw.escapes) report_escapes(at_ + 1, raw.length - 2);
        if (kind == TokenKind::ticked && raw.length == 2)
            report(Kind::plain_name, at_, at_ + 2, {"an empty name"});
        add(kind, raw.length);
    }

    void single_quoted() {
        const RawText raw = scan_quoted(text_.substr(at_), '\'');
        if (!raw.closed) return unclosed(TokenKind::text, "text", "`'`");
        const std::string inside(text_.substr(at_ + 1, raw.length - 2));
        report(Kind::other_spelling, at_, at_ + raw.length,
               {"\"" + inside + "\"", "'" + inside + "'"});
        add(TokenKind::text, raw.length);
    }

    void unclosed(TokenKind kind, std::string_view what, std::string_view closing,
                  std::string help = {}) {
        const std::uint32_t end = line_end();
        report(Kind::unclosed_text, at_, end, {std::string(what), std::string(closing)},
               std::move(help));
        add(kind, end - at_).broken = true;
    }

    void report_escapes(std::uint32_t begin, std::uint32_t length) {
        std::vector<EscapeFault> faults;
        decode_text(text_.substr(begin, length), &faults);
        for (const EscapeFault& fault : faults) {
            const auto from = begin + static_cast<std::uint32_t>(fault.offset);
            const auto to = from + static_cast<std::uint32_t>(fault.length);
            const std::string written(text_.substr(from, fault.length));
            if (fault.kind == EscapeFault::Kind::lone_surrogate)
                report(Kind::lone_surrogate, from, to, {written});
            else if (fault.kind == EscapeFault::Kind::not_an_escape)
                report(Kind::bad_escape, from, to, {written}, escape_help(written));
            else if (written == "\t")
                report(Kind::control_character, from, to, {"U+0009"}, "write `\\t`");
        }
    }

    /// A `/` begins a pointer where pointers stand, and a pattern everywhere else.
    void slash() {
        if (peek(1) == '*') return block_comment();
        if (is_division()) return division();
        const Token* before = last();
        const bool after_at = before && before->kind == TokenKind::word &&
                              text_.substr(before->begin, before->end - before->begin) == "at";
        const bool pointer =
            before && (after_at || before->kind == TokenKind::plus ||
                       before->kind == TokenKind::minus || before->kind == TokenKind::comma);
        return pointer ? this->pointer() : pattern();
    }

    /// `a / 2`: neither a pattern nor a pointer has a space there, behind an operand.
    bool is_division() {
        const Token* before = last();
        if (!before || peek(1) != ' ') return false;
        if (before->kind == TokenKind::number || before->kind == TokenKind::close_parenthesis)
            return true;
        if (before->kind != TokenKind::word) return false;
        const std::string_view word = text_.substr(before->begin, before->end - before->begin);
        return word != "pattern" && word != "matches" && word != "at";
    }

    /// `with required /name`: a pointer is meant.
    bool follows_code() {
        const Token* before = last();
        if (!before || before->kind != TokenKind::word || before->end == at_) return false;
        const std::string_view word = text_.substr(before->begin, before->end - before->begin);
        return word != "pattern" && word != "matches";
    }

    void division() {
        report(Kind::unexpected_character, at_, at_ + 1, {"`/`"},
               "there is no division: multiply the other side instead");
        add(TokenKind::unknown, 1).broken = true;
    }

    void pattern() {
        const RawText raw = scan_quoted(text_.substr(at_), '/');
        if (!raw.closed)
            return unclosed(TokenKind::pattern, "pattern", "`/`",
                            follows_code() ? "a pointer stands behind `at`" : "");
        add(TokenKind::pattern, raw.length);
    }

    void pointer() {
        std::uint32_t end = at_;
        while (end < size() && is_pointer_part(text_[end])) ++end;
        const std::string_view written = until(end);
        for (std::size_t i = written.find('~'); i != std::string_view::npos;
             i = written.find('~', i + 1)) {
            if (i + 1 < written.size() && (written[i + 1] == '0' || written[i + 1] == '1'))
                continue;
            report(Kind::bad_pointer, at_, end, {std::string(written)},
                   "`~0` stands for `~`, `~1` for `/`");
            break;
        }
        add(TokenKind::pointer, end - at_);
    }

    void annotation() {
        std::uint32_t end = at_ + 1;
        while (end < size() && is_word_part(text_[end])) ++end;
        add(TokenKind::annotation, end - at_);
    }

    void block_comment() {
        const std::size_t close = text_.find("*/", at_ + 2);
        const std::uint32_t end =
            close == std::string_view::npos ? size() : static_cast<std::uint32_t>(close + 2);
        report(Kind::other_spelling, at_, at_ + 2, {"//", "/*"},
               "a comment goes from `//` to the end of its line");
        while (at_ < end) {
            const bool line = text_[at_++] == '\n';
            if (line) line_start_ = at_;
            line_begins_ = line_begins_ || line;
        }
    }

    void punctuation() {
        for (const Mark& mark : marks_for(text_[at_]))
            if (follows(mark.text)) {
                add(mark.kind, static_cast<std::uint32_t>(mark.text.size()));
                return;
            }
        if (peek() == '#') return hash_comment();
        report(Kind::unexpected_character, at_, at_ + 1, {"`" + std::string(until(at_ + 1)) + "`"},
               peek() == '%' ? "there is no remainder: `name is integer(multiple of 3)`" : "");
        add(TokenKind::unknown, 1).broken = true;
    }

    void hash_comment() {
        report(Kind::other_spelling, at_, at_ + 1, {"//", "#"},
               "a comment goes from `//` to the end of its line");
        at_ = line_end();
    }

    static constexpr std::size_t most_errors = 100;

    std::string_view text_;
    source::SourceIndex index_;
    diagnostic::Diagnostics& diagnostics_;
    Lexed lexed_;
    std::size_t reported_ = 0;
    std::uint32_t at_ = 0;
    std::uint32_t line_start_ = 0;
    bool line_begins_ = true; // no token on this line yet
};

} // namespace

Lexed lex(const source::Source& source, source::SourceIndex index,
          diagnostic::Diagnostics& diagnostics) {
    return Lexer(source, index, diagnostics).run();
}

} // namespace assay::syntax
