// The heap part of a Decimal: a coefficient beyond 64 bits. Private to decimal*.cpp.
#pragma once

#include "constraint/decimal.hpp"

#include <boost/multiprecision/cpp_int.hpp>

namespace assay::constraint {

// Without expression templates: plain values, and compile errors that can be read.
using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                              boost::multiprecision::et_off>;

/// Never ends in a decimal zero and never fits int64: so every value has one representation.
struct Decimal::Big {
    Integer coefficient;
};

/// 10^power by squaring.
Integer power_of_ten(std::uint32_t power);

/// How many decimal digits the magnitude has; 1 for zero.
std::uint32_t digit_count(const Integer& value);

/// Divides every trailing decimal zero out of `value`, which is not zero, and says how many there
/// were.
std::uint32_t strip_zeros(Integer& value);

bool fits_int64(const Integer& value);

} // namespace assay::constraint
