// What `lint --fix` can mend. Each fix is one function and one line of the list at the foot.
#include "cli/fix/fixes.hpp"

#include "cli/fix/repeated_member.hpp"
#include "cli/fix/written_string.hpp"
#include "constraint/unicode.hpp"
#include "source/utf8.hpp"

#include <unicode/normalizer2.h>

#include <algorithm>

namespace assay::cli {

namespace {

WrittenString string_of(const Fault& fault) {
    if (!fault.violation.place) return {};
    return read_string(fault.text, static_cast<std::size_t>(fault.violation.place->offset));
}

bool is_white(const WrittenCharacter& character) {
    std::string text;
    source::append_utf8(text, character.value);
    return constraint::unicode::is_blank(text);
}

/// `trimmed`: what is white at both ends goes.
std::vector<Edit> white_space(const Fault& fault) {
    if (fault.demand.constraint != "trimmed") return {};
    const WrittenString string = string_of(fault);
    const auto first = std::find_if_not(string.begin(), string.end(), is_white);
    const auto last =
        std::find_if_not(string.rbegin(), std::make_reverse_iterator(first), is_white);
    std::vector<Edit> edits;
    const auto cut = [&edits](auto begin, auto end) {
        if (begin != end) edits.push_back({begin->begin, std::prev(end)->end - begin->begin, ""});
    };
    cut(string.begin(), first);
    cut(last.base(), string.end());
    return edits;
}

/// `nfc`: letters are composed with their accents.
std::vector<Edit> normal_form(const Fault& fault) {
    if (fault.demand.constraint != "nfc") return {};
    const WrittenString string = string_of(fault);
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) return {};
    const icu::UnicodeString normal =
        form->normalize(icu::UnicodeString::fromUTF8(meaning(string)), error);
    if (U_FAILURE(error)) return {};
    std::string wanted;
    return respell(string, normal.toUTF8String(wanted));
}

char32_t lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }
char32_t upper(char32_t c) { return c >= U'a' && c <= U'z' ? c - 32 : c; }

/// Edits each character that is not the one that `wanted` says; all are ASCII letters.
template <class Wanted>
std::vector<Edit> recase(const WrittenString& string, Wanted wanted) {
    std::vector<Edit> edits;
    for (std::size_t at = 0; at < string.size(); ++at) {
        const WrittenCharacter& written = string[at];
        const char32_t meant = wanted(at, written.value);
        if (meant != written.value)
            edits.push_back({written.begin, written.end - written.begin,
                             std::string(1, static_cast<char>(meant))});
    }
    return edits;
}

/// `lower` and `upper`, as far as ASCII goes: the case of other letters cannot always be undone
/// ("ß", "İ"), and codes have none.
std::vector<Edit> letter_case(const Fault& fault) {
    const bool low = fault.demand.constraint == "lower";
    if (!low && fault.demand.constraint != "upper") return {};
    return recase(string_of(fault),
                  [low](std::size_t, char32_t c) { return low ? lower(c) : upper(c); });
}

/// A literal of the rules, or a code of a list, that is written in another case.
std::vector<Edit> word_case(const Fault& fault) {
    const std::string& meant = fault.demand.suggestion;
    const bool of_value = fault.violation.code == "enum" || fault.violation.code == "format";
    if (!of_value || meant.empty()) return {};
    const WrittenString string = string_of(fault);
    const auto same = [](const WrittenCharacter& written, char c) {
        return lower(written.value) == lower(static_cast<unsigned char>(c));
    };
    if (!std::equal(string.begin(), string.end(), meant.begin(), meant.end(), same)) return {};
    return recase(string, [&meant](std::size_t at, char32_t) {
        return static_cast<char32_t>(static_cast<unsigned char>(meant[at]));
    });
}

constexpr Fix all[] = {
    {"repeated member", drop_repeated_members},
    {"white space", white_space},
    {"normal form", normal_form},
    {"letter case", letter_case},
    {"case of a word", word_case},
};

} // namespace

std::span<const Fix> fixes() { return all; }

} // namespace assay::cli
