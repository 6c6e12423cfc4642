// A sentence with placeholders: ICU MessageFormat, compiled once and rendered often.
//
// ICU parses what has plurals; rendering is our own for placeholders and plurals of whole numbers
// in the catalogue's languages, a hundred times as fast as ICU's and free of locks. What else an
// author's MessageFormat may hold (select, number styles, offsets, other languages' plurals) ICU
// renders. A test holds the two against each other.
#pragma once

#include "report/arguments.hpp"
#include "report/plural.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay::report {

class IcuSentence;

class Sentence {
  public:
    struct Piece;
    struct Branch;

    Sentence();
    /// Never fails: a pattern that is no MessageFormat, or names what is no Argument, is not
    /// sound().
    Sentence(std::string_view pattern, std::string_view language);
    ~Sentence();
    Sentence(Sentence&&) noexcept;
    Sentence& operator=(Sentence&&) noexcept;

    bool empty() const { return pattern_.empty(); }
    bool sound() const { return flaw_.empty(); }
    /// What is wrong with the pattern; empty where it is sound.
    const std::string& flaw() const { return flaw_; }
    ArgumentMask placeholders() const { return placeholders_; }

    /// True where render() has all that it needs.
    bool ready(const Arguments& given) const { return (placeholders_ & ~given.given()) == 0; }
    /// Appends the sentence. Total: a missing argument is shown as its placeholder, a pattern that
    /// is not sound as it was written.
    void render(const Arguments& given, std::string& out) const;

  private:
    std::string pattern_;
    std::string language_;
    std::string flaw_;
    ArgumentMask placeholders_ = 0;
    std::vector<Piece> pieces_;
    std::shared_ptr<IcuSentence> icu_; // renders instead of the pieces
};

/// A run of text, a placeholder, a plural, or the `#` inside one.
struct Sentence::Piece {
    enum class Kind : std::uint8_t { text, argument, plural, number };
    Kind kind = Kind::text;
    Argument argument = Argument::field;
    std::string text;
    std::vector<Branch> branches;
};

/// `=2 {…}` or `few {…}`.
struct Sentence::Branch {
    std::optional<std::uint64_t> exactly;
    Plural category = Plural::other;
    std::vector<Piece> pieces;
};

} // namespace assay::report
