// Check digits, by the schemes that several numbers share. Texts are known to hold digits (and
// upper case letters, for modulus 97).
#pragma once

#include <initializer_list>
#include <string_view>

namespace assay::constraint {

/// The sum of digit times weight; as many digits as weights.
int weighted_sum(std::string_view digits, std::initializer_list<int> weights);

/// Luhn (ISO/IEC 7812-1): true where the last digit checks the others.
bool luhn(std::string_view digits);

/// ISO 7064 MOD 11,10.
bool mod_11_10(std::string_view digits);

/// The number modulo `modulus`, letters counting as 10 to 35 (ISO 7064 MOD 97-10 with 97).
/// `before` is the remainder of what stands before the text.
int remainder(std::string_view alphanumeric, int modulus, int before = 0);

} // namespace assay::constraint
