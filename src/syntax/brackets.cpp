// Which brackets of a file are closed, and where.
#include "syntax/brackets.hpp"

#include "syntax/recovery.hpp"
#include "syntax/words.hpp"

#include <array>
#include <cstddef>

namespace assay::syntax {

namespace {

/// 0, 1 or 2 for parentheses, brackets and braces.
std::size_t shape_of(TokenKind kind) {
    switch (kind) {
    case TokenKind::open_parenthesis:
    case TokenKind::close_parenthesis: return 0;
    case TokenKind::open_bracket:
    case TokenKind::close_bracket: return 1;
    default: return 2;
    }
}

/// The brace of a record, of a `when` or of a test; that of an object in JSON goes on with a name
/// in quotes.
bool is_block(const Token* opening) {
    return opening->kind == TokenKind::open_brace && opening[1].kind != TokenKind::text;
}

/// `name:`, `name?:`, `check …`, `accept …`, `@sensitive`, on a line of its own.
bool begins_line_of_block(const State& state, const Token* at) {
    if (!at->first_on_line) return false;
    if (at->kind == TokenKind::annotation) return true;
    if (at->kind != TokenKind::word && at->kind != TokenKind::ticked) return false;
    const Token* next = at[1].kind == TokenKind::question ? at + 2 : at + 1;
    if (next->kind == TokenKind::colon) return true;
    if (at->kind != TokenKind::word || next->kind != TokenKind::word) return false;
    const std::string_view word = state.text(*at);
    const bool verdict = word == "accept" || word == "reject";
    return verdict || (word != "else" && contains(member_words(), word));
}

/// The brackets that are open while the tokens are passed over.
class Open {
  public:
    bool empty() const { return stack_.empty(); }
    const Token* last() const { return stack_.back(); }

    void enter(const Token* opening) {
        ++counts_[shape_of(opening->kind)];
        stack_.push_back(opening);
    }
    void leave() {
        --counts_[shape_of(last()->kind)];
        stack_.pop_back();
    }
    /// Leaves what `closing` closes, and all within, and returns it; null, and nothing is left,
    /// where it closes none.
    const Token* leave_for(const Token* closing) {
        const std::size_t shape = shape_of(closing->kind);
        if (counts_[shape] == 0) return nullptr;
        while (shape_of(last()->kind) != shape) leave();
        const Token* opening = last();
        leave();
        return opening;
    }

  private:
    std::vector<const Token*> stack_;
    std::array<std::size_t, 3> counts_{}; // by shape
};

} // namespace

Brackets::Brackets(const State& state)
    : first_(state.begin()),
      closings_(static_cast<std::size_t>(state.end() - state.begin()), none) {
    Open open;
    for (const Token* at = first_; at->kind != TokenKind::end; ++at) {
        if (is_declaration_word(state, at)) open = {};
        if (begins_line_of_block(state, at))
            while (!open.empty() && !is_block(open.last())) open.leave();
        if (is_opening(at->kind)) open.enter(at);
        if (!is_closing(at->kind)) continue;
        if (const Token* opening = open.leave_for(at))
            closings_[static_cast<std::size_t>(opening - first_)] =
                static_cast<std::uint32_t>(at - first_);
    }
}

const Token* Brackets::closing(const Token* opening) const {
    const std::uint32_t found = closings_[static_cast<std::size_t>(opening - first_)];
    return found == none ? nullptr : first_ + found;
}

const Token* Brackets::misclosed(const Token* opening, const Token* end,
                                 const source::Source& source) const {
    const auto column = [&](const Token* at) { return source.position(at->begin).column; };
    const Token* line = nullptr; // its first token
    for (const Token* at = opening + 1; at < end; ++at) {
        if (at->first_on_line) line = at;
        if (at->kind != TokenKind::open_brace || !line) continue;
        const Token* closing = this->closing(at);
        if (closing && closing->first_on_line && column(closing) < column(line)) return at;
    }
    return nullptr;
}

} // namespace assay::syntax
