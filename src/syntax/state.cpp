// What a running parse knows beside its place.
#include "syntax/state.hpp"

#include "diagnostic/nearest.hpp"
#include "source/utf8.hpp"
#include "syntax/advice.hpp"

#include <algorithm>

namespace assay::syntax {

namespace {

using diagnostic::Kind;

constexpr std::size_t most_errors = 100;
constexpr std::size_t most_shown = 40; // bytes of a token in a message

/// The first bytes of a long text, cut between characters.
std::string shortened(std::string_view text) {
    if (text.size() <= most_shown) return std::string(text);
    std::size_t end = most_shown - 3;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "...";
}

bool is_closer(const char* what) {
    return what[0] == '`' && (what[1] == '}' || what[1] == ')' || what[1] == ']');
}

bool is_keyword_expectation(std::string_view what) {
    return what.size() > 3 && what.front() == '`' && what[1] >= 'a' && what[1] <= 'z';
}

} // namespace

std::string describe(const Token& token, std::string_view text) {
    std::string quoted = "`" + shortened(text) + "`";
    switch (token.kind) {
    case TokenKind::end: return "the end of the file";
    case TokenKind::text: return "the text " + quoted;
    case TokenKind::pattern: return "the pattern " + quoted;
    case TokenKind::doc: return "a `///` line";
    default: return quoted;
    }
}

State::State(const source::Source& source, source::SourceIndex index, const ParseLimits& limits,
             Tokens tokens, diagnostic::Diagnostics& diagnostics)
    : source_(source), index_(index), limits_(limits), tokens_(std::move(tokens)),
      diagnostics_(diagnostics), furthest_(tokens_.data()) {}

std::string_view State::text(const Token& token) const {
    if (token.correction != 0) return corrections_[token.correction - 1u];
    return source_.text().substr(token.begin, token.end - token.begin);
}

void State::accept(const Token* from, const Token* settled) {
    for (; from != settled; ++from)
        report(Kind::stray_doc, {from->begin, from->end}, {}, "write a comment, `//`, instead");
}

void State::correct(const Token& token, std::string_view word) {
    if (corrections_.size() >= 0xFFFF) return;
    corrections_.push_back(word);
    const auto index = static_cast<std::size_t>(&token - tokens_.data());
    tokens_[index].correction = static_cast<std::uint16_t>(corrections_.size());
}

void State::note_missed(const Token* at, const char* what) {
    if (at == group_at_) what = group_name_;
    if (what == nullptr) return;
    if (at > furthest_) {
        furthest_ = at;
        expected_count_ = 0;
    }
    if (expected_count_ == 0) furthest_advice_ = nullptr;
    if (furthest_advice_ == nullptr && (advice_at_ == nullptr || advice_at_ == at))
        furthest_advice_ = advice_;
    if (is_closer(what)) furthest_opening_ = openings_.empty() ? nullptr : openings_.back();
    for (std::size_t i = 0; i < expected_count_; ++i)
        if (expected_[i] == what) return;
    if (expected_count_ < expected_.size()) expected_[expected_count_++] = what;
}

State::Group::Group(State& state, const Token* at, const char* name)
    : state_(state), at_(state.group_at_), name_(state.group_name_) {
    if (at == nullptr || state.group_at_ == at) return; // the outer name says more
    state.group_at_ = at;
    state.group_name_ = name;
}

State::Group::~Group() {
    state_.group_at_ = at_;
    state_.group_name_ = name_;
}

bool State::enter(const Token* opening) {
    if (abandoned_ || exhausted_) return false;
    if (depth_ == limits_.nesting) {
        report(Kind::nesting_limit, {opening->begin, opening->end},
               {std::to_string(limits_.nesting)}, "give an inner part a name of its own");
        furthest_ = last_failure_ = opening;
        abandoned_ = true;
        return false;
    }
    ++depth_;
    openings_.push_back(opening);
    return true;
}

bool State::closes_outer(const Token* at) const {
    const bool bracket =
        at->kind == TokenKind::close_parenthesis || at->kind == TokenKind::close_bracket;
    if (!bracket || openings_.empty()) return false;
    const TokenKind wanted = at->kind == TokenKind::close_bracket ? TokenKind::open_bracket
                                                                  : TokenKind::open_parenthesis;
    return std::any_of(openings_.begin(), openings_.end() - 1,
                       [wanted](const Token* opening) { return opening->kind == wanted; });
}

const Brackets& State::brackets() const {
    if (!brackets_) brackets_.emplace(*this);
    return *brackets_;
}

void State::report(Kind kind, source::Span span, std::vector<std::string> arguments,
                   std::string help) {
    if (exhausted_) return;
    withdraw_spelling(span);
    diagnostics_.push_back({kind, {index_, span}, std::move(arguments), std::move(help), {}});
    if (++reported_ < most_errors) return;
    exhausted_ = true;
    diagnostics_.push_back(
        {Kind::error_limit, {index_, span}, {std::to_string(most_errors)}, {}, {}});
}

/// That a value stands in double quotes helps nobody who meant a name.
void State::withdraw_spelling(source::Span span) {
    if (!written(span).starts_with('\'')) return;
    const auto found =
        std::find_if(diagnostics_.begin(), diagnostics_.end(), [&](const auto& diagnostic) {
            return diagnostic.kind == Kind::other_spelling &&
                   diagnostic.location == source::Location{index_, span};
        });
    if (found != diagnostics_.end()) diagnostics_.erase(found);
}

void State::report_failure(const Token* from) {
    const Token* at = furthest_;
    if (at == last_failure_ || abandoned_ || exhausted_) return;
    last_failure_ = at;
    const bool broken =
        std::any_of(from, std::min(at + 1, end()), [](const Token& token) { return token.broken; });
    if (broken || expected_count_ == 0) return;
    const bool cut_short =
        at > begin() && (at > from || at->kind == TokenKind::end) && ends_line(at);
    Remark remark = remark_on_failure(cut_short);
    if (remark.first != nullptr)
        return report(Kind::syntax, {remark.first->begin, remark.last->end},
                      {std::string(remark.expected), found_text(*remark.first)},
                      std::move(remark.help));
    const std::string found =
        cut_short && at->kind != TokenKind::end ? "the end of the line" : found_text(*at);
    const source::Span place =
        cut_short ? source::Span{at[-1].end, at[-1].end} : source::Span{at->begin, at->end};
    report(Kind::syntax, place, {expected_text(), found}, std::move(remark.help));
    if (!exhausted_) add_opening_note(diagnostics_.back());
}

void State::resume(const Token* at) {
    abandoned_ = false;
    furthest_ = std::max(at, furthest_);
    expected_count_ = 0;
}

/// What is expected is missing at the end of the line before, rather than wrong on this one. A
/// closing brace stands on a line of its own.
bool State::ends_line(const Token* at) const {
    if (at->kind == TokenKind::end) return true;
    const auto is_brace = [](std::string_view what) { return what == "`}`"; };
    return at->first_on_line &&
           std::none_of(expected_.begin(), expected_.begin() + expected_count_, is_brace);
}

void State::silence(const Token* at) {
    tokens_[static_cast<std::size_t>(at - tokens_.data())].broken = true;
}

std::string State::found_text(const Token& token) const { return describe(token, text(token)); }

std::string State::expected_text() const {
    std::string result;
    for (std::size_t i = 0; i < expected_count_; ++i) {
        if (i > 0) result += i + 1 == expected_count_ ? " or " : ", ";
        result += expected_[i];
    }
    return result;
}

/// A closing bracket was expected, and there is none for the one that was opened last.
bool State::lacks_closer() const {
    if (!furthest_opening_ || !is_opening(furthest_opening_->kind)) return false;
    const auto end = expected_.begin() + static_cast<std::ptrdiff_t>(expected_count_);
    if (std::none_of(expected_.begin(), end, is_closer)) return false;
    return brackets().closing(furthest_opening_) == nullptr;
}

/// The advice of the place, unless the word found is nearly one that was expected, a bracket is not
/// closed, or somebody has a habit from elsewhere.
Remark State::remark_on_failure(bool line_ended) const {
    if (furthest_->kind == TokenKind::word) {
        std::vector<std::string_view> words;
        for (std::size_t i = 0; i < expected_count_; ++i) {
            const std::string_view what = expected_[i];
            if (is_keyword_expectation(what)) words.push_back(what.substr(1, what.size() - 2));
        }
        if (const auto near = diagnostic::nearest_word(text(*furthest_), words))
            return {"did you mean `" + std::string(*near) + "`?"};
    }
    if (lacks_closer()) return {"close the `" + std::string(text(*furthest_opening_)) + "`"};
    const std::span<const char* const> expected(expected_.data(), expected_count_);
    const bool within = std::any_of(expected.begin(), expected.end(), is_closer);
    Remark remark =
        advice(*this, {furthest_, line_ended, expected, within ? furthest_opening_ : nullptr});
    if (remark.help.empty() && furthest_advice_) remark.help = furthest_advice_;
    return remark;
}

/// On the same line, and no other one of its kind stands in between.
bool State::is_in_sight(const Token* opening, source::Span place) const {
    if (source_.position(opening->begin).line != source_.position(place.begin).line) return false;
    return std::none_of(opening + 1, furthest_,
                        [opening](const Token& token) { return token.kind == opening->kind; });
}

/// Where a closing bracket is missing, the place of its opening one helps, if it is not in sight.
void State::add_opening_note(diagnostic::Diagnostic& diagnostic) const {
    if (!furthest_opening_) return;
    if (std::none_of(expected_.begin(), expected_.begin() + expected_count_, is_closer)) return;
    if (is_in_sight(furthest_opening_, diagnostic.location.span)) return;
    const auto note = [&](const Token* token, const char* text) {
        diagnostic.notes.push_back({{index_, {token->begin, token->end}}, text});
    };
    note(furthest_opening_, "opened here");
    if (furthest_opening_->kind != TokenKind::open_brace || !lacks_closer()) return;
    if (const Token* other = brackets().misclosed(furthest_opening_, furthest_, source_))
        note(other, "the `}` of this one stands further left: it may lack its own");
}

} // namespace assay::syntax
