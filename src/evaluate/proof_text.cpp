// Counting code points, finding non-digits, checking escapes.
#include "evaluate/proof_text.hpp"

#include "constraint/text.hpp"
#include "evaluate/byte_index.hpp"

#include <cstring>

namespace assay::evaluate {

bool counts_code_points(std::string_view text, std::uint32_t low, std::uint32_t high) {
    if (text.size() < low || text.size() / 4 > high) return false;
    std::uint64_t count = constraint::Text(text).code_points();
    return count >= low && count <= high;
}

namespace {

// The four hexadecimal digits at `at`, or -1.
int unit(std::string_view text, std::size_t at) {
    if (text.size() - at < 4) return -1;
    int value = 0;
    for (std::size_t digit = at; digit < at + 4; ++digit) {
        auto byte = static_cast<unsigned char>(text[digit]);
        unsigned low = byte | 0x20u;
        int nibble = byte >= '0' && byte <= '9' ? byte - '0'
                     : low >= 'a' && low <= 'f' ? static_cast<int>(low - 'a') + 10
                                                : -1;
        if (nibble < 0) return -1;
        value = value * 16 + nibble;
    }
    return value;
}

// Bytes of the escape at the start of `text`, 0 where it is none.
std::size_t escape_size(std::string_view text) {
    if (text.size() < 2) return 0;
    if (text[1] != 'u') return std::strchr("\"\\/bfnrt", text[1]) && text[1] != '\0' ? 2 : 0;
    int first = unit(text, 2);
    if (first < 0 || (first >= 0xDC00 && first <= 0xDFFF)) return 0;
    if (first < 0xD800 || first > 0xDBFF) return 6;
    if (text.size() < 12 || text[6] != '\\' || text[7] != 'u') return 0;
    int second = unit(text, 8);
    return second >= 0xDC00 && second <= 0xDFFF ? 12 : 0;
}

} // namespace

bool are_escapes_well_formed(std::string_view written) {
    for (std::size_t at = written.find('\\'); at != std::string_view::npos;
         at = written.find('\\', at)) {
        std::size_t escape = escape_size(written.substr(at));
        if (escape == 0) return false;
        at += escape;
    }
    return true;
}

bool decode_checked(std::string_view written, char* out, std::size_t& size) {
    if (!are_escapes_well_formed(written)) return false;
    size = decode_escapes(written, out);
    return true;
}

} // namespace assay::evaluate
