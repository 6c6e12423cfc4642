// What a running parse knows beside its place: what was expected at the furthest token, how deep
// it is, what it has reported. The grammar's terminals are its only writers.
#pragma once

#include "diagnostic/diagnostic.hpp"
#include "syntax/brackets.hpp"
#include "syntax/parse.hpp"
#include "syntax/token.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::syntax {

struct Remark;

class State {
  public:
    State(const source::Source& source, source::SourceIndex index, const ParseLimits& limits,
          Tokens tokens, diagnostic::Diagnostics& diagnostics);

    const Token* begin() const { return tokens_.data(); }
    const Token* end() const { return tokens_.data() + tokens_.size(); }
    /// As written, or as meant where a misspelt word was recognised.
    std::string_view text(const Token& token) const;
    std::string_view written(source::Span span) const { return source_.text(span); }

    // --- tokens ---

    /// The token that counts at `at`: `///` lines that nobody took are passed over. Null when the
    /// parse has been given up, so that every terminal fails.
    const Token* settle(const Token* at) const {
        if (abandoned_ || exhausted_) return nullptr;
        while (at->kind == TokenKind::doc) ++at;
        return at;
    }
    /// Reports the `///` lines between the two: they document nothing.
    void accept(const Token* from, const Token* settled);
    /// From now on the token reads as `word`, a string of static lifetime.
    void correct(const Token& token, std::string_view word);

    // --- what was expected ---

    /// Notes that `what` would have been fine at `at`; only the furthest token matters. Null for
    /// what may follow almost anything and would only lengthen the message.
    void missed(const Token* at, const char* what) {
        if (at >= furthest_) note_missed(at, what);
    }
    const Token* furthest() const { return furthest_; }

    /// While it lives, everything expected at `at` goes by one name: "a type", not its first
    /// tokens.
    class Group {
      public:
        Group(State& state, const Token* at, const char* name);
        ~Group();
        Group(const Group&) = delete;
        Group& operator=(const Group&) = delete;

      private:
        State& state_;
        const Token* at_;
        const char* name_;
    };

    /// While it lives, failures carry this help; with `at`, only those at that token.
    class Advice {
      public:
        Advice(State& state, const char* help, const Token* at)
            : state_(state), before_(state.advice_), before_at_(state.advice_at_) {
            state.advice_ = help;
            state.advice_at_ = at;
        }
        ~Advice() {
            state_.advice_ = before_;
            state_.advice_at_ = before_at_;
        }
        Advice(const Advice&) = delete;
        Advice& operator=(const Advice&) = delete;

      private:
        State& state_;
        const char* before_;
        const Token* before_at_;
    };

    // --- nesting ---

    /// False, and the parse of this declaration given up, where it would be too deep.
    bool enter(const Token* opening);
    void leave(std::uint32_t levels = 1) {
        depth_ -= levels;
        openings_.resize(depth_);
    }

    /// Whether the token closes a bracket around the innermost one.
    bool closes_outer(const Token* at) const;
    /// Of the whole file. Made when something failed first.
    const Brackets& brackets() const;

    // --- reports ---

    void report(diagnostic::Kind kind, source::Span span, std::vector<std::string> arguments,
                std::string help = {});
    /// Reports the furthest failure of what began at `from`; once, and not behind a broken token.
    void report_failure(const Token* from);
    /// What fails at this token has been reported in better words.
    void silence(const Token* at);
    /// The parse goes on at `at`; forgets what was expected before.
    void resume(const Token* at);
    /// This declaration is given up: it nests too deep.
    bool abandoned() const { return abandoned_; }
    /// Too many errors: nothing more is read.
    bool exhausted() const { return exhausted_; }

  private:
    void note_missed(const Token* at, const char* what);
    /// What the lexer said of a text in single quotes, which is about to be said better.
    void withdraw_spelling(source::Span span);
    bool ends_line(const Token* at) const;
    std::string found_text(const Token& token) const;
    std::string expected_text() const;
    Remark remark_on_failure(bool line_ended) const;
    bool lacks_closer() const;
    bool is_in_sight(const Token* opening, source::Span place) const;
    void add_opening_note(diagnostic::Diagnostic& diagnostic) const;

    const source::Source& source_;
    source::SourceIndex index_;
    ParseLimits limits_;
    Tokens tokens_;
    diagnostic::Diagnostics& diagnostics_;
    std::size_t reported_ = 0;
    std::vector<std::string_view> corrections_;

    const Token* furthest_ = nullptr;
    const Token* furthest_opening_ = nullptr;
    const char* furthest_advice_ = nullptr;
    std::array<const char*, 16> expected_{};
    std::size_t expected_count_ = 0;
    const Token* last_failure_ = nullptr;

    const Token* group_at_ = nullptr;
    const char* group_name_ = nullptr;
    const char* advice_ = nullptr;
    const Token* advice_at_ = nullptr;
    std::uint32_t depth_ = 0;
    std::vector<const Token*> openings_; // one a level of depth; also `not`, which opens nothing
    mutable std::optional<Brackets> brackets_;
    bool abandoned_ = false; // until the next declaration
    bool exhausted_ = false; // too many errors: for good
};

/// What a token is called in a message: "`}`", "the text `"a"`", "the end of the file".
std::string describe(const Token& token, std::string_view text);

} // namespace assay::syntax
