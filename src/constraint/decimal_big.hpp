// The heap part of a Decimal: a coefficient beyond 64 bits, kept as its decimal digits, so that
// reading, comparing and adding take time in proportion to their number. Private to decimal*.cpp.
#pragma once

#include "constraint/decimal.hpp"

#include <boost/multiprecision/cpp_int.hpp>

namespace assay::constraint {

// Without expression templates: plain values, and compile errors that can be read.
using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                              boost::multiprecision::et_off>;

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UnsignedWide;

/// No zero at either end of the digits, and never fits int64: so every value has one
/// representation.
struct Decimal::Big {
    std::string digits; // of the magnitude
    bool negative = false;
};

/// Of digits without a sign, the value; for what digits are bad at.
Integer integer_of(std::string_view digits);

/// The coefficient where it fits.
std::optional<std::int64_t> small_coefficient(std::string_view digits, bool negative);

/// Magnitudes, as digits without zeros at the front.
std::string digits_of(UnsignedWide magnitude);
bool is_less(std::string_view a, std::string_view b);
std::string sum_of(std::string_view a, std::string_view b);
std::string difference_of(std::string_view greater, std::string_view less);
std::uint64_t remainder_of(std::string_view digits, std::uint64_t modulus);

} // namespace assay::constraint
