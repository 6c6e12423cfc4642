// A sentence with placeholders, rendered.
#include "report/sentence.hpp"

#include "report/icu_sentence.hpp"
#include "report/language.hpp"
#include "report/sentence_compile.hpp"

#include <algorithm>

namespace assay::report {

namespace {

using Piece = Sentence::Piece;

/// Rendering of the pieces of one sentence. `counted_` is what `#` stands for.
class Rendering {
  public:
    Rendering(const Arguments& given, std::string_view language, std::string& out)
        : given_(given), language_(language), out_(out) {}

    void all(const std::vector<Piece>& pieces) {
        for (const Piece& piece : pieces) one(piece);
    }

  private:
    void one(const Piece& piece) {
        switch (piece.kind) {
        case Piece::Kind::text: out_ += piece.text; break;
        case Piece::Kind::argument: value(piece.argument); break;
        case Piece::Kind::plural: plural(piece); break;
        case Piece::Kind::number: counted(); break;
        }
    }

    void value(Argument argument) {
        if (const auto* text = given_.text(argument))
            out_ += *text;
        else if (const auto number = given_.number(argument))
            out_ += grouped(*number, language_);
        else
            out_.append("{").append(argument_names[static_cast<std::size_t>(argument)]).append("}");
    }

    void counted() {
        if (const auto number = given_.number(counted_))
            out_ += grouped(*number, language_);
        else
            value(counted_);
    }

    void plural(const Piece& piece) {
        const Argument outer = counted_;
        counted_ = piece.argument;
        if (const auto* branch = chosen(piece)) all(branch->pieces);
        counted_ = outer;
    }

    const Sentence::Branch* chosen(const Piece& piece) const {
        const auto first = [&piece](auto matches) -> const Sentence::Branch* {
            const auto found = std::find_if(piece.branches.begin(), piece.branches.end(), matches);
            return found == piece.branches.end() ? nullptr : &*found;
        };
        const auto of_category = [&first](Plural category) {
            return first(
                [category](const auto& b) { return !b.exactly && b.category == category; });
        };
        const auto number = given_.number(piece.argument);
        if (!number) return of_category(Plural::other);
        if (const auto* exact = first([&](const auto& b) { return b.exactly == number; }))
            return exact;
        if (const auto* found = of_category(plural_of(*number, language_))) return found;
        return of_category(Plural::other);
    }

    const Arguments& given_;
    std::string_view language_;
    std::string& out_;
    Argument counted_ = Argument::count;
};

/// The pieces know how these two count.
bool counts_by_itself(std::string_view language) {
    return language == tag_of(language_of(language));
}

} // namespace

Sentence::Sentence() = default;
Sentence::~Sentence() = default;
Sentence::Sentence(Sentence&&) noexcept = default;
Sentence& Sentence::operator=(Sentence&&) noexcept = default;

Sentence::Sentence(std::string_view pattern, std::string_view language)
    : pattern_(pattern), language_(language) {
    CompiledSentence compiled = compile_sentence(pattern);
    flaw_ = std::move(compiled.flaw);
    placeholders_ = compiled.placeholders;
    pieces_ = std::move(compiled.pieces);
    const bool only_text = placeholders_ == 0 && !compiled.needs_icu;
    if (!sound() || only_text || (!compiled.needs_icu && counts_by_itself(language_))) return;
    icu_ = IcuSentence::make(pattern_, language_, flaw_);
}

void Sentence::render(const Arguments& given, std::string& out) const {
    constexpr std::size_t for_arguments = 48; // bytes, of most; else `out` grows step by step
    if (placeholders_ != 0) out.reserve(out.size() + pattern_.size() + for_arguments);
    if (!sound())
        out += pattern_;
    else if (!icu_ || !icu_->render(given, out))
        Rendering(given, language_, out).all(pieces_);
}

} // namespace assay::report
