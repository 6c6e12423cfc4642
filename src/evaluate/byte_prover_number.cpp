// Numbers: their grammar, and most of their types without a Decimal.
#include "evaluate/byte_prover_scalar.hpp"
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

// Whether it is between integers that are in the type, or one of them, as far as few digits tell.
bool is_between(std::string_view number, bool integer, const program::TypePlan& plan) {
    const bool negative = number[0] == '-';
    const char* at = number.data() + negative;
    const std::int64_t whole = read_digits(at);
    if (integer) {
        const std::int64_t value = negative ? -whole : whole;
        return at == number.data() + number.size() && value >= plan.least && value <= plan.greatest;
    }
    if (!plan.fractions || *at != '.' || number.find_first_of("eE") != std::string_view::npos)
        return false;
    const std::int64_t below = negative ? -whole - 1 : whole;
    return below >= plan.least && below < plan.greatest;
}

} // namespace

// Of a number with few digits before its point, which is at `point`; `below` is the greatest
// integer that is not above it.
Passed ByteProver::judge_fraction(std::uint32_t begin, std::uint32_t after, const char* point,
                                  std::int64_t below, const TypePlan& plan,
                                  program::TypeIndex type) const {
    const char* at = point + 1;
    std::int64_t fraction = 0;
    if (plan.fractions && at <= last_word_ && read_few_digits(at, fraction) &&
        (at == bytes_ + after || ends_scalar(*at)) && below >= plan.least && below < plan.greatest)
        return Passed::proven;
    return judge_rare_number(begin, plan, type);
}

namespace {

// Eight to fifteen digits at `at`, as points in time have them; `at` is then past them. False where
// there are others, or they are too near to the end, which is past `last_word`.
bool read_many_digits(const char*& at, const char* last_word, std::int64_t& value) {
    constexpr std::int64_t powers[] = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000};
    if (at + 8 > last_word || *at == '0') return false;
    const std::uint64_t word = constraint::lanes(at);
    if (constraint::other_than_digits(word) != 0) return false;
    value = static_cast<std::int64_t>(constraint::number(constraint::digits_of(word)));
    const char* const rest = at += 8;
    std::int64_t last = 0;
    if (read_few_digits(at, last)) value = value * powers[at - rest] + last;
    return true;
}

} // namespace

// Of more digits than most.
bool ByteProver::is_long_integer(std::uint32_t begin, const TypePlan& plan) const {
    const bool negative = bytes_[begin] == '-';
    const char* at = bytes_ + begin + negative;
    std::int64_t value = 0;
    if (!last_word_ || !read_many_digits(at, last_word_, value) || !ends_scalar(*at)) return false;
    if (negative) value = -value;
    return value >= plan.least && value <= plan.greatest;
}

Passed ByteProver::judge_rare_number(std::uint32_t begin, const TypePlan& plan,
                                     program::TypeIndex type) const {
    if (is_long_integer(begin, plan)) return Passed::proven;
    std::string_view text;
    bool integer = true;
    if (!number_text(bytes_ + begin, text, integer)) return Passed::unknown;
    if (plan.number == NumberProof::none) return Passed::wrong;
    if (plan.number == NumberProof::any) return Passed::proven;
    if (plan.number == NumberProof::integer && integer) return Passed::proven;
    if (is_between(text, integer, plan)) return Passed::proven;
    auto decimal = constraint::Decimal::parse(text);
    if (!decimal) return Passed::unknown;
    return fits_number(program_, program_.types[type], *decimal) ? Passed::proven : Passed::wrong;
}

Passed ByteProver::number(const TypePlan& plan, program::TypeIndex type, Cell* cell) {
    if (next_ + 1 >= count_) return Passed::unknown;
    const std::uint32_t begin = offset();
    const Passed passed = judge_number(begin, index_[++next_], plan, type);
    if (cell) {
        const std::uint32_t size = token_end(offset()) - begin;
        cell->value.kind = Kind::number;
        cell->value.text = {bytes_ + begin, size};
        cell->value.place = {begin, size};
    }
    return passed;
}

} // namespace assay::evaluate
