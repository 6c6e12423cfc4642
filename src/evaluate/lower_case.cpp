// Lower case by ICU; ASCII without it.
#include "evaluate/lower_case.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>

#include <algorithm>
#include <cstring>
#include <string>

namespace assay::evaluate {

std::string_view lower_case(std::string_view text, Arena& arena) {
    bool ascii = std::all_of(text.begin(), text.end(),
                             [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    if (ascii) {
        char* out = arena.bytes(text.size());
        std::transform(text.begin(), text.end(), out, [](char byte) {
            return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
        });
        return {out, text.size()};
    }
    std::string lowered;
    icu::StringByteSink<std::string> sink(&lowered);
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8ToLower("", 0,
                              icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                              sink, nullptr, status);
    if (U_FAILURE(status)) return text;
    char* out = arena.bytes(lowered.size());
    std::memcpy(out, lowered.data(), lowered.size());
    return {out, lowered.size()};
}

} // namespace assay::evaluate
