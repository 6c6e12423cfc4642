// Comparing names by NFKC with case folding.
#include "evaluate/name_likeness.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace assay::evaluate {

namespace {

/// How many times as long folding makes a character at most: U+FDFA, a whole sentence.
constexpr std::size_t longest_fold = 11;

} // namespace

bool equal_but_for_form(std::string_view a, std::string_view b) {
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
