// MessageFormat patterns to pieces.
#include "report/sentence_compile.hpp"

#include <unicode/messagepattern.h>

namespace assay::report {

namespace {

using Piece = Sentence::Piece;
using Pieces = std::vector<Piece>;
using Part = icu::MessagePattern::Part;

void append_text(Pieces& pieces, std::string_view text) {
    if (text.empty()) return;
    if (pieces.empty() || pieces.back().kind != Piece::Kind::text) pieces.emplace_back();
    pieces.back().text += text;
}

void append_argument(CompiledSentence& to, Pieces& pieces, std::string_view name) {
    const auto argument = find_argument(name);
    if (!argument) {
        to.flaw = "unknown placeholder {" + std::string(name) + "}";
        return;
    }
    to.placeholders |= mask(*argument);
    Piece piece;
    piece.kind = Piece::Kind::argument;
    piece.argument = *argument;
    pieces.push_back(std::move(piece));
}

/// `''`, or quoted syntax: `'{'`. Any other apostrophe is one. `at` stands behind the apostrophe.
void append_apostrophe(Pieces& pieces, std::string_view pattern, std::size_t& at) {
    const char next = at < pattern.size() ? pattern[at] : '\0';
    if (next == '\'') {
        ++at;
        return append_text(pieces, "'");
    }
    if (next != '{' && next != '}') return append_text(pieces, "'");
    while (at < pattern.size()) {
        if (pattern[at] != '\'') {
            append_text(pieces, pattern.substr(at++, 1));
        } else if (pattern.substr(at, 2) == "''") {
            append_text(pieces, "'");
            at += 2;
        } else {
            ++at;
            return;
        }
    }
}

bool is_name(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";
    return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

/// False where the pattern holds more than text and plain placeholders: `to` is then half done.
bool compile_plain(std::string_view pattern, CompiledSentence& to) {
    for (std::size_t at = 0; at < pattern.size();) {
        const auto stop = pattern.find_first_of("'{}", at);
        append_text(to.pieces, pattern.substr(at, stop - at));
        if (stop == std::string_view::npos) return true;
        at = stop + 1;
        if (pattern[stop] == '\'') {
            append_apostrophe(to.pieces, pattern, at);
            continue;
        }
        const auto close = pattern.find('}', at);
        if (pattern[stop] == '}' || close == std::string_view::npos) return false;
        const auto name = pattern.substr(at, close - at);
        if (!is_name(name)) return false;
        append_argument(to, to.pieces, name);
        at = close + 1;
    }
    return true;
}

/// Walks the parts that ICU found.
class Walk {
  public:
    Walk(const icu::MessagePattern& pattern, CompiledSentence& to) : pattern_(pattern), to_(to) {}

    /// `start` is the index of a message's first part.
    void message(std::int32_t start, Pieces& pieces) {
        std::int32_t from = pattern_.getPart(start).getLimit();
        for (std::int32_t i = start + 1;; ++i) {
            const Part& part = pattern_.getPart(i);
            append_text(pieces, between(from, part.getIndex()));
            from = part.getLimit();
            if (part.getType() == UMSGPAT_PART_TYPE_MSG_LIMIT) return;
            if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER) append_number(pieces);
            if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
            argument(i, pieces);
            i = pattern_.getLimitPartIndex(i);
            from = pattern_.getPart(i).getLimit();
        }
    }

  private:
    std::string between(std::int32_t begin, std::int32_t end) const {
        std::string out;
        pattern_.getPatternString().tempSubStringBetween(begin, end).toUTF8String(out);
        return out;
    }
    std::string text(const Part& part) const { return between(part.getIndex(), part.getLimit()); }

    static void append_number(Pieces& pieces) {
        pieces.emplace_back();
        pieces.back().kind = Piece::Kind::number;
    }

    void argument(std::int32_t start, Pieces& pieces) {
        const auto type = pattern_.getPart(start).getArgType();
        append_argument(to_, pieces, text(pattern_.getPart(start + 1)));
        if (!to_.flaw.empty() || type == UMSGPAT_ARG_TYPE_NONE) return;
        if (type == UMSGPAT_ARG_TYPE_PLURAL)
            plural(start + 2, pieces.back());
        else
            other(start);
    }

    void plural(std::int32_t i, Piece& piece) {
        piece.kind = Piece::Kind::plural;
        if (Part::hasNumericValue(pattern_.getPartType(i))) { // an offset
            to_.needs_icu = true;
            ++i;
        }
        while (pattern_.getPartType(i) == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
            Sentence::Branch branch;
            const std::string word = text(pattern_.getPart(i++));
            if (Part::hasNumericValue(pattern_.getPartType(i))) {
                exactly(pattern_.getNumericValue(pattern_.getPart(i++)), branch);
            } else {
                branch.category = find_plural(word).value_or(Plural::other);
                to_.needs_icu |= !find_plural(word);
            }
            message(i, branch.pieces);
            i = pattern_.getLimitPartIndex(i) + 1;
            piece.branches.push_back(std::move(branch));
        }
    }

    void exactly(double value, Sentence::Branch& branch) {
        const bool whole = value >= 0 && value < 1e9 && value == static_cast<std::uint32_t>(value);
        to_.needs_icu |= !whole;
        branch.exactly = whole ? static_cast<std::uint64_t>(value) : 0;
    }

    /// Select, number styles and the like: only the placeholders within are of interest here.
    void other(std::int32_t start) {
        to_.needs_icu = true;
        const std::int32_t end = pattern_.getLimitPartIndex(start);
        Pieces unused;
        for (std::int32_t i = start + 1; i < end; ++i)
            if (pattern_.getPartType(i) == UMSGPAT_PART_TYPE_MSG_START) {
                message(i, unused);
                i = pattern_.getLimitPartIndex(i);
            }
    }

    const icu::MessagePattern& pattern_;
    CompiledSentence& to_;
};

} // namespace

CompiledSentence compile_sentence(std::string_view pattern) {
    CompiledSentence plain;
    if (compile_plain(pattern, plain)) return plain;
    CompiledSentence to;
    UErrorCode status = U_ZERO_ERROR;
    UParseError error;
    const auto size = static_cast<std::int32_t>(pattern.size());
    const icu::MessagePattern parsed(icu::UnicodeString::fromUTF8({pattern.data(), size}), &error,
                                     status);
    if (U_SUCCESS(status))
        Walk(parsed, to).message(0, to.pieces);
    else
        to.flaw = "not an ICU MessageFormat, at character " + std::to_string(error.offset + 1);
    return to;
}

} // namespace assay::report
