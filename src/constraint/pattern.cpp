// Compiling a pattern with RE2, within its limits; RE2's reasons in our words.
#include "constraint/pattern.hpp"

#include <re2/re2.h>

namespace assay::constraint {

namespace {

re2::RE2::Options options() {
    re2::RE2::Options options;
    options.set_encoding(re2::RE2::Options::EncodingUTF8);
    options.set_log_errors(false);
    options.set_max_mem(CompiledPattern::most_memory);
    return options;
}

bool is_backreference(std::string_view escape) {
    return escape.size() == 2 && escape[0] == '\\' && escape[1] >= '1' && escape[1] <= '9';
}

std::string help_for(const re2::RE2& expression) {
    const std::string& part = expression.error_arg();
    if (is_backreference(part))
        return "backreferences cannot be matched in linear time; compare the fields in a `check`";
    if (part.starts_with("(?=") || part.starts_with("(?!") || part.starts_with("(?<"))
        return "look-around cannot be matched in linear time; write two patterns, or a `check`";
    if (expression.error_code() == re2::RE2::ErrorRepeatSize)
        return "a repetition is at most 1000, nested ones together too; `length` has no such bound";
    return {};
}

std::string reason(const re2::RE2& expression) {
    using Re2 = re2::RE2;
    const std::string part =
        expression.error_arg().empty() ? "" : " `" + expression.error_arg() + "`";
    switch (expression.error_code()) {
    case Re2::ErrorBadEscape: return "unknown escape" + part;
    case Re2::ErrorBadCharClass: return "malformed character class" + part;
    case Re2::ErrorBadCharRange: return "reversed or unknown character range" + part;
    case Re2::ErrorMissingBracket: return "expected `]` to close" + part;
    case Re2::ErrorMissingParen: return "expected `)` to close" + part;
    case Re2::ErrorUnexpectedParen: return "a `)` that closes nothing";
    case Re2::ErrorTrailingBackslash: return "a `\\` at the end escapes nothing";
    case Re2::ErrorRepeatArgument: return "nothing to repeat before" + part;
    case Re2::ErrorRepeatSize: return "repetition too great or reversed" + part;
    case Re2::ErrorRepeatOp: return "repetition of a repetition" + part;
    case Re2::ErrorBadPerlOp: return "not supported in linear time:" + part;
    case Re2::ErrorBadUTF8: return "the pattern is not valid UTF-8";
    case Re2::ErrorBadNamedCapture: return "malformed group name" + part;
    case Re2::ErrorPatternTooLarge: return "the pattern is too large when compiled";
    default: return "the pattern cannot be compiled";
    }
}

Flaw too_large(std::string_view what, std::size_t found, std::size_t most) {
    return {"the pattern has " + std::to_string(found) + " " + std::string(what) +
                ", expected at most " + std::to_string(most),
            "a repeated class of all letters is large: `letters` or `script` with `length` is not"};
}

} // namespace

CompiledPattern::CompiledPattern() = default;
CompiledPattern::CompiledPattern(CompiledPattern&&) noexcept = default;
CompiledPattern& CompiledPattern::operator=(CompiledPattern&&) noexcept = default;
CompiledPattern::~CompiledPattern() = default;

std::variant<CompiledPattern, Flaw> CompiledPattern::compile(std::string_view text,
                                                             bool settle_classes) {
    if (text.size() > longest) return too_large("bytes", text.size(), longest);
    CompiledPattern pattern;
    pattern.text_ = text;
    // Always by RE2 first: its limits and errors are the same whoever matches later.
    auto expression =
        std::make_unique<re2::RE2>(re2::StringPiece(text.data(), text.size()), options());
    if (!expression->ok()) return Flaw{reason(*expression), help_for(*expression)};
    if (expression->ProgramSize() > most_instructions)
        return too_large("instructions when compiled",
                         static_cast<std::size_t>(expression->ProgramSize()), most_instructions);
    if (settle_classes) pattern.sequence_ = ClassSequence::recognise(text);
    if (!pattern.sequence_) pattern.expression_ = std::move(expression);
    return pattern;
}

bool CompiledPattern::matches(std::string_view text) const {
    if (sequence_) return sequence_->matches(text);
    return expression_ && expression_->Match({text.data(), text.size()}, 0, text.size(),
                                             re2::RE2::ANCHOR_BOTH, nullptr, 0);
}

std::size_t CompiledPattern::bytes() const {
    constexpr std::size_t instruction = 16;
    const auto program = expression_ ? static_cast<std::size_t>(expression_->ProgramSize()) : 0;
    return text_.size() + program * instruction;
}

std::optional<Flaw> read(Operand&& operand, CompiledPattern& into) {
    const auto* pattern = std::get_if<Pattern>(&operand);
    if (!pattern) return Flaw{"expected a pattern, such as `/[A-Z]+/`", {}};
    auto compiled = CompiledPattern::compile(pattern->text);
    if (auto* flaw = std::get_if<Flaw>(&compiled)) return std::move(*flaw);
    into = std::move(std::get<CompiledPattern>(compiled));
    return std::nullopt;
}

std::string words(const CompiledPattern& operand, Language) { return "/" + operand.text() + "/"; }

} // namespace assay::constraint
