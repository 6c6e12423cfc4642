// Exact decimals by schoolbook arithmetic.
#include "reference/number.hpp"

namespace assay::reference {

namespace {

using boost::multiprecision::cpp_int;

cpp_int power_of_ten(int exponent) {
    return boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(exponent));
}

/// The digits of `number` as if it were written with `exponent`, which is not above its own.
cpp_int digits_at(const Number& number, int exponent) {
    return number.digits * power_of_ten(number.exponent - exponent);
}

} // namespace

Number::Number(cpp_int all, int power) : digits(std::move(all)), exponent(power) {
    if (digits == 0) exponent = 0;
    while (digits != 0 && digits % 10 == 0) {
        digits /= 10;
        ++exponent;
    }
}

Number Number::read(std::string_view text) {
    bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    int power = 0;
    std::size_t e = text.find_first_of("eE");
    if (e != text.npos) {
        std::string written(text.substr(e + 1));
        power = std::stoi(written);
        text = text.substr(0, e);
    }
    std::string all;
    bool after_point = false;
    for (char c : text) {
        if (c == '.') {
            after_point = true;
            continue;
        }
        all += c;
        if (after_point) --power;
    }
    // A leading zero would make the number octal.
    std::size_t first = all.find_first_not_of('0');
    cpp_int value(first == all.npos ? "0" : all.substr(first));
    return Number(negative ? -value : value, power);
}

int compare(const Number& a, const Number& b) {
    int exponent = std::min(a.exponent, b.exponent);
    return digits_at(a, exponent).compare(digits_at(b, exponent)) < 0   ? -1
           : digits_at(a, exponent).compare(digits_at(b, exponent)) > 0 ? 1
                                                                        : 0;
}

Number operator+(const Number& a, const Number& b) {
    int exponent = std::min(a.exponent, b.exponent);
    return Number(digits_at(a, exponent) + digits_at(b, exponent), exponent);
}

Number operator-(const Number& a, const Number& b) {
    int exponent = std::min(a.exponent, b.exponent);
    return Number(digits_at(a, exponent) - digits_at(b, exponent), exponent);
}

Number operator*(const Number& a, const Number& b) {
    return Number(a.digits * b.digits, a.exponent + b.exponent);
}

Number rounded(const Number& number, int places) {
    if (number.scale() <= places) return number;
    cpp_int unit = power_of_ten(number.scale() - places);
    cpp_int magnitude = abs(number.digits);
    cpp_int result = (magnitude * 2 + unit) / (unit * 2);
    return Number(number.digits < 0 ? -result : result, -places);
}

bool multiple_of(const Number& number, const Number& step) {
    int exponent = std::min(number.exponent, step.exponent);
    return digits_at(number, exponent) % digits_at(step, exponent) == 0;
}

} // namespace assay::reference
