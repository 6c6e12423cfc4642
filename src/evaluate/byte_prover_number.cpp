// Numbers: their grammar, and most of their types without a Decimal.
#include "evaluate/byte_prover.hpp"

#include "evaluate/scalar.hpp"

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

} // namespace

// A short integer, as most numbers are; false where this is something else.
bool ByteProver::short_integer(const char* begin, std::string_view& text,
                               std::int64_t& value) const {
    const char* digits = begin + (*begin == '-');
    const char* at = digits;
    value = read_digits(at);
    if (*begin == '-') value = -value;
    text = {begin, static_cast<std::size_t>(at - begin)};
    return at != digits && (*digits != '0' || at - digits == 1) && ends_scalar(*at) &&
           text.size() <= limits_.number_bytes;
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

Passed ByteProver::judge_number(const TypePlan& plan, program::TypeIndex type, std::uint32_t begin,
                                std::string_view& text) const {
    bool integer = true;
    std::int64_t value = 0;
    if (short_integer(bytes_ + begin, text, value)) {
        if (plan.number == NumberProof::integer ||
            (plan.number == NumberProof::range && value >= plan.least && value <= plan.greatest))
            return Passed::proven;
    } else if (!number_text(bytes_ + begin, text, integer)) {
        return Passed::unknown;
    }
    if (plan.number == NumberProof::none) return Passed::wrong;
    if (plan.number == NumberProof::any) return Passed::proven;
    if (plan.number == NumberProof::integer && integer) return Passed::proven;
    if (plan.fractions && !integer && is_between(text, plan)) return Passed::proven;
    auto decimal = constraint::Decimal::parse(text);
    if (!decimal) return Passed::unknown;
    return fits_number(program_, program_.types[type], *decimal) ? Passed::proven : Passed::wrong;
}

Passed ByteProver::number(const TypePlan& plan, program::TypeIndex type, Cell* cell) {
    std::string_view text;
    Passed passed = judge_number(plan, type, offset(), text);
    if (cell) {
        cell->value.kind = Kind::number;
        cell->value.text = text;
        cell->value.place = {offset(), text.size()};
    }
    ++next_;
    return passed;
}

} // namespace assay::evaluate
