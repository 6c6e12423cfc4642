// Comparing names by NFKC with case folding.
#include "evaluate/name_likeness.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace assay::evaluate {

bool equal_but_for_form(std::string_view a, std::string_view b) {
    // Folding changes lengths, but never by more than a few times: most names are told apart
    // without ICU.
    if (a.size() > b.size() * 4 || b.size() > a.size() * 4) return false;
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
