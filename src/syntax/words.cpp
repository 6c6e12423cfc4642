// The words of the language, by the place where they stand.
#include "syntax/words.hpp"

#include "diagnostic/nearest.hpp"

#include <algorithm>
#include <array>

namespace assay::syntax {

namespace {

using Word = std::string_view;

constexpr std::array<Word, 7> declarations{"module",  "use",     "type", "record",
                                           "context", "example", "test"};
constexpr std::array<Word, 9> members{"include", "when",  "exactly", "at",  "all",
                                      "require", "check", "warn",    "else"};
constexpr std::array<Word, 7> annotations{"sensitive", "deprecated", "message", "code",
                                          "source",    "default",    "partial"};
constexpr std::array<Word, 11> reserved{"true", "false", "null",    "and",  "or", "not",
                                        "in",   "is",    "matches", "else", "at"};

struct Synonym {
    Word elsewhere, here;
};

/// What people bring from other languages.
constexpr std::array<Synonym, 29> synonyms{{
    {"struct", "record"},    {"class", "record"},     {"interface", "record"},
    {"object", "record"},    {"schema", "record"},    {"message", "record"},
    {"model", "record"},     {"entity", "record"},    {"table", "record"},
    {"input", "record"},     {"import", "use"},       {"typedef", "type"},
    {"alias", "type"},       {"namespace", "module"}, {"package", "module"},
    {"if", "when"},          {"unless", "when"},      {"assert", "check"},
    {"ensure", "check"},     {"extends", "include"},  {"requires", "require"},
    {"required", "require"}, {"secret", "sensitive"}, {"obsolete", "deprecated"},
    {"valid", "accept"},     {"ok", "accept"},        {"pass", "accept"},
    {"invalid", "reject"},   {"fail", "reject"},
}};

} // namespace

std::span<const Word> declaration_words() { return declarations; }
std::span<const Word> member_words() { return members; }
std::span<const Word> annotation_words() { return annotations; }
std::span<const Word> reserved_words() { return reserved; }

bool is_reserved(Word word) { return word.size() <= 7 && contains(reserved, word); }

bool contains(std::span<const Word> words, Word word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<Word> meant(Word written, std::span<const Word> words) {
    for (const Synonym& synonym : synonyms)
        if (synonym.elsewhere == written && contains(words, synonym.here)) return synonym.here;
    return diagnostic::nearest_word(written, words);
}

} // namespace assay::syntax
