// The part of a line that is near a value: eight bytes at a time.
#include "cli/picture/neighbourhood.hpp"

#include "cli/picture/window.hpp"
#include "source/load.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace assay::cli {

namespace {

constexpr std::size_t most = window + 1; // code points on either side that can matter

bool continues(std::string_view text, std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

bool is_plain(char byte) { return byte >= 0x20 && byte < 0x7F; }

constexpr std::uint64_t each = 0x0101010101010101;

std::uint64_t eight(const char* bytes) { return source::load<std::uint64_t>(bytes); }

bool any_control(std::uint64_t word) { return ((word - 0x20 * each) & ~word & 0x80 * each) != 0; }

/// Of eight bytes, those that do not continue a code point.
std::size_t code_points(std::uint64_t word) {
    const std::uint64_t continuing = (word & ~(word << 1)) >> 7 & each;
    return 8 - static_cast<std::size_t>(continuing * each >> 56);
}

/// Eight bytes that lie before `near.begin`; false where a line may end in them.
bool go_back_by_eight(const char* bytes, Neighbourhood& near) {
    const std::uint64_t word = eight(bytes);
    if (source::eight_printable(word)) {
        near.before += 8;
    } else {
        if (any_control(word)) return false;
        near.plain = false;
        near.before += code_points(word);
    }
    near.begin -= 8;
    return true;
}

/// Eight bytes from `near.end` on, and another one; false where a line may end in them. A code
/// point counts where it ends.
bool go_on_by_eight(const char* bytes, Neighbourhood& near) {
    const std::uint64_t word = eight(bytes);
    const bool plain = source::eight_printable(word);
    if (!plain && any_control(word)) return false;
    near.plain = near.plain && plain;
    near.after += code_points(eight(bytes + 1));
    near.end += 8;
    return true;
}

void go_back(std::string_view text, Neighbourhood& near) {
    const std::size_t first = near.focus - std::min(near.focus, reach);
    while (near.begin > first && near.before < most) {
        const bool room = near.before + 8 <= most && near.begin >= first + 8;
        if (room && go_back_by_eight(text.data() + near.begin - 8, near)) continue;
        if (text[near.begin - 1] == '\n') break;
        --near.begin;
        near.plain = near.plain && is_plain(text[near.begin]);
        near.before += continues(text, near.begin) ? 0 : 1;
    }
    near.cut_before = near.begin > 0 && text[near.begin - 1] != '\n';
    while (near.begin < near.focus && continues(text, near.begin)) ++near.begin;
}

void go_on(std::string_view text, Neighbourhood& near) {
    const std::size_t last = near.focus + std::min(text.size() - near.focus, reach);
    const auto ends_line = [text](std::size_t at) {
        return text[at] == '\r' && (at + 1 == text.size() || text[at + 1] == '\n');
    };
    while (near.end < last && near.after <= most) {
        const bool room = near.after + 8 <= most && near.end + 8 < last;
        if (room && go_on_by_eight(text.data() + near.end, near)) continue;
        if (text[near.end] == '\n') break;
        near.plain = near.plain && (is_plain(text[near.end]) || ends_line(near.end));
        ++near.end;
        near.after += near.end < text.size() && continues(text, near.end) ? 0 : 1;
    }
    near.cut_after = near.end < text.size() && text[near.end] != '\n';
    if (!near.cut_after && near.end > near.begin && text[near.end - 1] == '\r')
        --near.end, --near.after;
}

} // namespace

Neighbourhood around(std::string_view text, std::size_t focus) {
    Neighbourhood near{focus, focus, focus};
    go_back(text, near);
    go_on(text, near);
    return near;
}

} // namespace assay::cli
