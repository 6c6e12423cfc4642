// Comparing names by NFKC with case folding.
#include "evaluate/name_likeness.hpp"

#include "source/ascii.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace assay::evaluate {

namespace {

/// How many times as long folding makes a character at most: U+FDFA, a whole sentence.
constexpr std::size_t longest_fold = 11;

bool equal_but_for_case(std::string_view a, std::string_view b) {
    auto lower = [](char byte) { return byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char left, char right) { return lower(left) == lower(right); });
}

} // namespace

bool equal_but_for_form(std::string_view a, std::string_view b) {
    if (source::is_ascii(a) && source::is_ascii(b)) return equal_but_for_case(a, b);
    // Characters that folding takes away may be any number; a name of so many is no slip.
    if (a.size() > b.size() * longest_fold || b.size() > a.size() * longest_fold) return false;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) return false;
    auto folded = [&](std::string_view name) {
        return folding->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(
                                      name.data(), static_cast<std::int32_t>(name.size()))),
                                  status);
    };
    return folded(a) == folded(b) && U_SUCCESS(status);
}

} // namespace assay::evaluate
