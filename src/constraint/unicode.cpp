// Walks code points; each question is one predicate for ASCII and one for the rest.
#include "constraint/unicode.hpp"

#include "constraint/character_set.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace assay::constraint::unicode {

namespace {

using Answer = unsigned char; // 0 or 1: numbers are put together without a branch

/// Whether `byte` is one of `count` from `first` on.
constexpr Answer is_among(unsigned char byte, unsigned char first, unsigned char count) {
    return static_cast<unsigned char>(byte - first) < count;
}

// Of bytes, all false from 0x80 on.
constexpr Answer is_ascii(unsigned char c) { return c < 0x80; }
constexpr Answer is_ascii_digit(unsigned char c) { return is_among(c, '0', 10); }
constexpr Answer is_ascii_letter(unsigned char c) { return is_among(c | 0x20, 'a', 26); }
constexpr Answer is_ascii_alphanumeric(unsigned char c) {
    return is_ascii_digit(c) | is_ascii_letter(c);
}
constexpr Answer is_ascii_space(unsigned char c) { return (c == ' ') | is_among(c, '\t', 5); }

constexpr Answer is_ascii_hexadecimal(unsigned char c) {
    return is_ascii_digit(c) | is_among(c | 0x20, 'a', 6);
}
constexpr Answer is_ascii_printable(unsigned char c) { return is_among(c, ' ', 0x5F); }
constexpr Answer is_ascii_but_upper(unsigned char c) {
    return (is_among(c, 'A', 26) ^ 1) & is_ascii(c);
}
constexpr Answer is_ascii_but_lower(unsigned char c) {
    return (is_among(c, 'a', 26) ^ 1) & is_ascii(c);
}
constexpr Answer is_ascii_but_letter(unsigned char c) {
    return (is_ascii_letter(c) ^ 1) & is_ascii(c);
}

// Without a branch for each: digits and letters come in no order that a processor could guess. A
// long text in bytes alone, so that compilers take sixteen at once.
template <Answer (*holds)(unsigned char)>
bool all_bytes(std::string_view text) {
    static constexpr CharacterSet set([](char c) { return holds(static_cast<unsigned char>(c)); });
    if (text.size() < 16) return set.holds(text);
    unsigned char others = 0;
    for (const char c : text) others |= !holds(static_cast<unsigned char>(c));
    return others == 0;
}

/// Whether `ascii` holds for each ASCII character and `other` for each other code point.
template <class Ascii, class Other>
bool each_code_point(std::string_view text, Ascii ascii, Other other) {
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        const auto c = static_cast<unsigned char>(text[static_cast<std::size_t>(at)]);
        if (c < 0x80) {
            if (!ascii(c)) return false;
            ++at;
            continue;
        }
        UChar32 code_point = 0;
        U8_NEXT(text.data(), at, size, code_point);
        if (code_point < 0 || !other(code_point)) return false;
    }
    return true;
}

/// Likewise; `ascii` holds for no byte from 0x80 on.
template <Answer (*ascii)(unsigned char), class Other>
bool all_code_points(std::string_view text, Other other) {
    return all_bytes<ascii>(text) || each_code_point(text, ascii, other);
}

bool in_category(UChar32 c, std::uint32_t mask) { return (U_GET_GC_MASK(c) & mask) != 0; }

/// Controls, private use and separators of lines show nothing; of the format characters only the
/// joiners serve spelling (Persian, emoji), the others can hide or reorder text.
bool shows(UChar32 c) {
    constexpr UChar32 zero_width_non_joiner = 0x200C;
    constexpr UChar32 zero_width_joiner = 0x200D;
    if (c == zero_width_non_joiner || c == zero_width_joiner) return true;
    if (U_IS_UNICODE_NONCHAR(c)) return false;
    return !in_category(c, U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK | U_GC_CO_MASK |
                               U_GC_ZL_MASK | U_GC_ZP_MASK);
}

UChar32 first_code_point(std::string_view text) {
    UChar32 c = 0;
    std::int32_t at = 0;
    U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), c);
    return c;
}

UChar32 last_code_point(std::string_view text) {
    UChar32 c = 0;
    auto at = static_cast<std::int32_t>(text.size());
    U8_PREV(text.data(), 0, at, c);
    return c;
}

/// Whether combining marks stand in canonical order, as they do in every normal form. ICU puts
/// others into order one by one, in time that grows with the square of their number.
bool marks_are_ordered(std::string_view text) {
    const auto size = static_cast<std::int32_t>(text.size());
    std::uint8_t last = 0;
    for (std::int32_t at = 0; at < size;) {
        UChar32 code_point = 0;
        U8_NEXT(text.data(), at, size, code_point);
        const std::uint8_t combining = code_point < 0 ? 0 : u_getCombiningClass(code_point);
        if (combining != 0 && combining < last) return false;
        last = combining;
    }
    return true;
}

} // namespace

bool is_digits(std::string_view text) { return all_bytes<is_ascii_digit>(text); }

bool is_hexadecimal(std::string_view text) { return all_bytes<is_ascii_hexadecimal>(text); }

bool is_ascii(std::string_view text) {
    unsigned char all = 0;
    for (const char c : text) all |= static_cast<unsigned char>(c);
    return all < 0x80;
}

bool is_letters(std::string_view text) {
    return all_code_points<is_ascii_letter>(
        text, [](UChar32 c) { return in_category(c, U_GC_L_MASK | U_GC_M_MASK); });
}

bool is_alphanumeric(std::string_view text) {
    return all_code_points<is_ascii_alphanumeric>(
        text, [](UChar32 c) { return in_category(c, U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK); });
}

bool is_printable(std::string_view text) {
    return all_code_points<is_ascii_printable>(text, shows);
}

bool is_lower(std::string_view text) {
    return all_code_points<is_ascii_but_upper>(
        text, [](UChar32 c) { return !u_hasBinaryProperty(c, UCHAR_CHANGES_WHEN_LOWERCASED); });
}

bool is_upper(std::string_view text) {
    return all_code_points<is_ascii_but_lower>(
        text, [](UChar32 c) { return !u_hasBinaryProperty(c, UCHAR_CHANGES_WHEN_UPPERCASED); });
}

bool is_blank(std::string_view text) {
    // Most texts are not, and the first character tells.
    return each_code_point(text, is_ascii_space, [](UChar32 c) { return u_isUWhiteSpace(c) != 0; });
}

bool is_trimmed(std::string_view text) {
    if (text.empty()) return true;
    const auto first = static_cast<unsigned char>(text.front());
    const auto last = static_cast<unsigned char>(text.back());
    if ((first | last) < 0x80) return !is_ascii_space(first) && !is_ascii_space(last);
    return !u_isUWhiteSpace(first_code_point(text)) && !u_isUWhiteSpace(last_code_point(text));
}

namespace {

/// Asked for once: ICU guards its first use by means that ThreadSanitizer cannot see.
const icu::Normalizer2* nfc_form() {
    static const icu::Normalizer2* const form = [] {
        UErrorCode error = U_ZERO_ERROR;
        const icu::Normalizer2* made = icu::Normalizer2::getNFCInstance(error);
        return U_SUCCESS(error) ? made : nullptr;
    }();
    return form;
}

} // namespace

bool is_nfc(std::string_view text) {
    if (is_ascii(text)) return true;
    if (!marks_are_ordered(text)) return false;
    const icu::Normalizer2* nfc = nfc_form();
    if (!nfc) return false;
    UErrorCode error = U_ZERO_ERROR;
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    return nfc->isNormalizedUTF8(piece, error) && U_SUCCESS(error);
}

std::uint64_t count_ascii_digits(std::string_view text) {
    std::uint64_t count = 0;
    for (const char c : text) count += is_ascii_digit(c);
    return count;
}

std::optional<Script> find_script(std::string_view name) {
    const auto code = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(name).c_str());
    if (code == UCHAR_INVALID_CODE) return std::nullopt;
    return Script{code, uscript_getName(static_cast<UScriptCode>(code))};
}

std::vector<std::string> script_names() {
    std::vector<std::string> names;
    for (int code = 0; code <= u_getIntPropertyMaxValue(UCHAR_SCRIPT); ++code)
        if (const char* name = uscript_getName(static_cast<UScriptCode>(code)))
            names.emplace_back(name);
    return names;
}

bool is_script(std::string_view text, const Script& script) {
    const auto wanted = static_cast<UScriptCode>(script.code);
    const auto belongs = [wanted](UChar32 c) {
        UErrorCode error = U_ZERO_ERROR;
        const UScriptCode actual = uscript_getScript(c, &error);
        return actual == wanted || actual == USCRIPT_COMMON || actual == USCRIPT_INHERITED ||
               uscript_hasScript(c, wanted);
    };
    // Of ASCII, what is no letter is common.
    return wanted == USCRIPT_LATIN ? all_code_points<is_ascii>(text, belongs)
                                   : all_code_points<is_ascii_but_letter>(text, belongs);
}

} // namespace assay::constraint::unicode
