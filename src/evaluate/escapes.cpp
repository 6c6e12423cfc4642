// Decoding escapes: what stands between them is copied by words, hexadecimal digits are looked up.
#include "evaluate/escapes.hpp"

#include "constraint/lanes.hpp"
#include "source/utf8.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace assay::evaluate {

namespace {

constexpr auto nibbles = [] {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::int8_t digit = 0; digit < 10; ++digit) values[std::size_t('0' + digit)] = digit;
    for (std::int8_t letter = 0; letter < 6; ++letter)
        for (const char first : {'a', 'A'})
            values[std::size_t(first + letter)] = static_cast<std::int8_t>(10 + letter);
    return values;
}();

// What one letter after a backslash stands for; zero: nothing.
constexpr auto meanings = [] {
    std::array<char, 256> values{};
    for (const char itself : {'"', '\\', '/'}) values[std::size_t(itself)] = itself;
    values['b'] = '\b', values['f'] = '\f', values['n'] = '\n', values['r'] = '\r';
    values['t'] = '\t';
    return values;
}();

template <class Table>
auto look_up(const Table& table, char byte) {
    return table[static_cast<unsigned char>(byte)];
}

// The UTF-16 unit of four hexadecimal digits; negative where one is none.
int unit_of(const char* digits) {
    return look_up(nibbles, digits[0]) << 12 | look_up(nibbles, digits[1]) << 8 |
           look_up(nibbles, digits[2]) << 4 | look_up(nibbles, digits[3]);
}

struct Decoding {
    const char* at;
    const char* end;
    char* out;

    std::ptrdiff_t left() const { return end - at; }

    // Up to the next backslash. What is decoded is never longer than what is written, so that
    // eight bytes can be put wherever eight can be read.
    void copy_run() {
        constexpr std::uint64_t ones = 0x0101010101010101u;
        while (left() >= 8) {
            const std::uint64_t others = constraint::lanes(at) ^ ones * '\\';
            const std::uint64_t backslashes = (others - ones) & ~others & ones * 0x80;
            std::memcpy(out, at, 8);
            const int run = backslashes == 0 ? 8 : std::countr_zero(backslashes) / 8;
            at += run, out += run;
            if (run != 8) return;
        }
        while (at != end && *at != '\\') *out++ = *at++;
    }

    bool escape() {
        if (left() < 2) return false;
        if (at[1] == 'u') return unicode_escape();
        const char meaning = look_up(meanings, at[1]);
        *out++ = meaning;
        at += 2;
        return meaning != 0;
    }

    bool unicode_escape() {
        if (left() < 6) return false;
        const int unit = unit_of(at + 2);
        at += 6;
        if ((unit & 0xF800) == 0xD800) return surrogates(unit);
        if (unit < 0) return false;
        out += source::encode(static_cast<char32_t>(unit), out);
        return true;
    }

    bool surrogates(int high) {
        if (high >= 0xDC00 || left() < 6 || at[0] != '\\' || at[1] != 'u') return false;
        const int low = unit_of(at + 2);
        at += 6;
        if (low < 0xDC00 || low > 0xDFFF) return false;
        const int code_point = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
        out += source::encode(static_cast<char32_t>(code_point), out);
        return true;
    }
};

} // namespace

bool decode_checked(std::string_view written, char* out, std::size_t& size) {
    Decoding decoding{written.data(), written.data() + written.size(), out};
    while (decoding.left() != 0) {
        if (*decoding.at != '\\')
            decoding.copy_run();
        else if (!decoding.escape())
            return false;
    }
    size = static_cast<std::size_t>(decoding.out - out);
    return true;
}

std::size_t decode_escapes(std::string_view written, char* out) {
    std::size_t size = 0;
    decode_checked(written, out, size);
    return size;
}

} // namespace assay::evaluate
