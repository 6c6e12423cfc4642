// Numbers: their grammar, and most of their types without a Decimal.
#include "evaluate/byte_prover.hpp"

#include "evaluate/scalar.hpp"

#include <bit>
#include <cstring>

namespace assay::evaluate {

namespace {

using program::NumberProof;

bool is_digit(char byte) { return static_cast<unsigned char>(byte - '0') < 10; }

constexpr std::size_t most_digits = 18; // no overflow

// What the digits from `at` on come to, `most_digits` at most; `at` is then past them.
std::int64_t read_digits(const char*& at) {
    std::int64_t value = 0;
    for (const char* end = at + most_digits; at != end && is_digit(*at); ++at)
        value = value * 10 + (*at - '0');
    return value;
}

// The same of up to seven digits, without a branch on how many; `at` stays where there are more.
// Eight bytes can be read there.
std::int64_t read_few_digits(const char*& at) {
    if constexpr (std::endian::native != std::endian::little) return read_digits(at);
    std::uint64_t word;
    std::memcpy(&word, at, sizeof word);
    word ^= 0x3030303030303030u; // digits are below ten then
    const std::uint64_t others = (word | (word + 0x0606060606060606u)) & 0xF0F0F0F0F0F0F0F0u;
    if (others == 0) return 0;
    const int size = std::countr_zero(others) / 8; // a carry comes from a byte that is no digit
    if (size == 0) return 0;
    at += size;
    word <<= 64 - 8 * size; // zeros before the number
    word = (word * 10) + (word >> 8);
    word = ((word & 0x000000FF000000FFu) * (100 + (1000000ull << 32)) +
            ((word >> 16) & 0x000000FF000000FFu) * (1 + (10000ull << 32))) >>
           32;
    return static_cast<std::int64_t>(word);
}

} // namespace

// The value of a short integer, as most numbers are; false where this is something else.
inline bool ByteProver::short_integer(const char* begin, std::int64_t& value) const {
    const char* digits = begin + (*begin == '-');
    const char* at = digits;
    if (bytes_ + size_ - at >= 8) value = read_few_digits(at);
    if (at == digits) value = read_digits(at);
    if (digits != begin) value = -value;
    return at != digits && (*digits != '0' || at - digits == 1) && ends_scalar(*at) &&
           static_cast<std::size_t>(at - begin) <= limits_.number_bytes;
}

// The number at `begin`, by RFC 8259 and the limits. The payload ends in a bracket, which stops
// every loop.
bool ByteProver::number_text(const char* begin, std::string_view& text, bool& integer) const {
    const char* at = begin;
    if (*at == '-') ++at;
    if (*at == '0')
        ++at;
    else if (is_digit(*at))
        while (is_digit(*at)) ++at;
    else
        return false;
    integer = *at != '.' && *at != 'e' && *at != 'E';
    if (*at == '.') {
        if (!is_digit(*++at)) return false;
        while (is_digit(*at)) ++at;
    }
    if (*at == 'e' || *at == 'E') {
        ++at;
        if (*at == '+' || *at == '-') ++at;
        const char* digits = at;
        std::uint32_t exponent = 0;
        for (; is_digit(*at) && at - digits < 6; ++at)
            exponent = exponent * 10 + static_cast<std::uint32_t>(*at - '0');
        if (at == digits || is_digit(*at) || exponent > limits_.exponent) return false;
    }
    text = {begin, static_cast<std::size_t>(at - begin)};
    return ends_scalar(*at) && text.size() <= limits_.number_bytes;
}

namespace {

// Of a number with a fraction, whether the integers that it lies between are in the type.
bool is_between(std::string_view number, const program::TypePlan& plan) {
    const bool negative = number[0] == '-';
    const char* at = number.data() + negative;
    const std::int64_t whole = read_digits(at);
    if (*at != '.' || number.find_first_of("eE") != std::string_view::npos) return false;
    const std::int64_t below = negative ? -whole - 1 : whole;
    return below >= plan.least && below < plan.greatest;
}

} // namespace

Passed ByteProver::judge_number(const TypePlan& plan, program::TypeIndex type,
                                std::uint32_t begin) const {
    std::int64_t value = 0;
    if ((plan.number == NumberProof::range || plan.number == NumberProof::integer) &&
        short_integer(bytes_ + begin, value) && value >= plan.least && value <= plan.greatest)
        return Passed::proven;
    std::string_view text;
    bool integer = true;
    if (!number_text(bytes_ + begin, text, integer)) return Passed::unknown;
    if (plan.number == NumberProof::none) return Passed::wrong;
    if (plan.number == NumberProof::any) return Passed::proven;
    if (plan.number == NumberProof::integer && integer) return Passed::proven;
    if (plan.fractions && !integer && is_between(text, plan)) return Passed::proven;
    auto decimal = constraint::Decimal::parse(text);
    if (!decimal) return Passed::unknown;
    return fits_number(program_, program_.types[type], *decimal) ? Passed::proven : Passed::wrong;
}

Passed ByteProver::number(const TypePlan& plan, program::TypeIndex type, Cell* cell) {
    if (next_ + 1 >= count_) return Passed::unknown;
    const std::uint32_t begin = offset();
    Passed passed = judge_number(plan, type, begin);
    ++next_;
    if (cell) {
        const std::uint32_t size = token_end(offset()) - begin;
        cell->value.kind = Kind::number;
        cell->value.text = {bytes_ + begin, size};
        cell->value.place = {begin, size};
    }
    return passed;
}

} // namespace assay::evaluate
