// Exact decimals, as the language has them: a whole number times a power of ten.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <string>
#include <string_view>

namespace assay::reference {

struct Number {
    boost::multiprecision::cpp_int digits; // no trailing zero; 0 has exponent 0
    int exponent = 0;

    Number() = default;
    Number(boost::multiprecision::cpp_int digits, int exponent);
    /// `text` is a number by RFC 8259.
    static Number read(std::string_view text);

    bool whole() const { return exponent >= 0; }
    /// Digits after the point, by value.
    int scale() const { return exponent < 0 ? -exponent : 0; }
};

int compare(const Number& a, const Number& b); // -1, 0, 1
Number operator+(const Number& a, const Number& b);
Number operator-(const Number& a, const Number& b);
Number operator*(const Number& a, const Number& b);
/// Halves away from zero.
Number rounded(const Number& number, int places);
bool multiple_of(const Number& number, const Number& step);

} // namespace assay::reference
