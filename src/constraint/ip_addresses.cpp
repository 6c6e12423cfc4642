// Addresses of IPv4 and IPv6: as nearly all are written at first, then with care.
#include "constraint/character_set.hpp"
#include "constraint/characters.hpp"
#include "constraint/lanes.hpp"
#include "constraint/network_formats.hpp"

#include <bit>

namespace assay::constraint {

namespace {

/// The places of the points in a text of 8 to 15 digits and points, one bit each; 0 where there is
/// anything else in it.
unsigned points_between_digits(std::string_view text) {
    constexpr Layout digits("99999999");
    constexpr std::uint64_t points = lanes_of("........") ^ digits.zeros;
    const auto beyond = static_cast<unsigned>(16 - text.size()); // lanes
    const std::uint64_t low = lanes(text.data()) ^ digits.zeros;
    // In two steps, since all of a word cannot be shifted out at once.
    const std::uint64_t high =
        (lanes(text.data() + text.size() - 8) ^ digits.zeros) >> 4 * beyond >> 4 * beyond;
    const std::uint64_t low_points = zeros(low ^ points), high_points = zeros(high ^ points);
    const std::uint64_t others = above(low & ~full(low_points), digits.bounds) |
                                 above(high & ~full(high_points), digits.bounds);
    return others ? 0 : bits(low_points) | bits(high_points) << 8;
}

/// By how many digits a number has, four standing for more: what those before the last count, and
/// the least that it can be without a leading zero.
struct Weights {
    int tens, hundreds, least;
};
constexpr Weights weights[] = {{0, 0, 256}, {0, 0, 0}, {10, 0, 10}, {10, 100, 100}, {0, 0, 256}};

/// Whether the digits there, one at least, are a number up to 255 without a leading zero. Without a
/// branch: how many they are is not to be guessed.
bool is_octet(const char* text, int begin, int end) {
    const Weights& weight = weights[std::min(end - begin, 4)];
    const int ones = digit_value(text[end - 1]);
    const int tens = digit_value(text[std::max(end - 2, begin)]);
    const int hundreds = digit_value(text[std::max(end - 3, begin)]);
    const int value = ones + tens * weight.tens + hundreds * weight.hundreds;
    return (value >= weight.least) & (value <= 255);
}

bool is_plain_ipv4(std::string_view text) {
    if (text.size() < 8 || text.size() > 15) return false;
    const int end = static_cast<int>(text.size());
    const unsigned first = points_between_digits(text);
    const unsigned second = first & (first - 1), third = second & (second - 1);
    if (third == 0 || (third & (third - 1)) != 0) return false;
    if (first & (first << 1 | 1U | 1U << (end - 1))) return false; // without digits between
    const int a = std::countr_zero(first), b = std::countr_zero(second);
    const int c = std::countr_zero(third);
    return is_octet(text.data(), 0, a) && is_octet(text.data(), a + 1, b) &&
           is_octet(text.data(), b + 1, c) && is_octet(text.data(), c + 1, end);
}

} // namespace

FaultIndex Ipv4Format::check(std::string_view text) {
    if (is_plain_ipv4(text)) return std::nullopt;
    int numbers = 0;
    for (bool more = true; more; ++numbers) {
        const auto number = take_until(text, '.', more);
        if (number.empty() || !all(number, is_digit)) return layout;
        if (number.size() > 1 && number.front() == '0') return leading_zero;
        int value = 0;
        for (const char c : number.substr(0, 4)) value = value * 10 + digit_value(c);
        if (value > 255) return range;
    }
    return numbers == 4 ? FaultIndex() : layout;
}

namespace {

/// Groups with single colons between them; the last may be an IPv4 address, which counts two.
FaultIndex count_groups(std::string_view text, bool at_end, int& groups) {
    if (text.empty()) return std::nullopt;
    for (bool more = true; more;) {
        const auto group = take_until(text, ':', more);
        ++groups;
        if (at_end && !more && group.find('.') != std::string_view::npos) {
            ++groups;
            if (Ipv4Format::check(group)) return Ipv6Format::embedded;
        } else if (group.empty() || group.size() > 4 || !all(group, is_hexadecimal)) {
            return Ipv6Format::group;
        }
    }
    return std::nullopt;
}

constexpr CharacterSet hexadecimal(is_hexadecimal);

/// Groups alone, no IPv4 address at the end.
bool is_plain_ipv6(std::string_view text) {
    bool gap = text.starts_with("::");
    int groups = 0, digits = 0;
    for (std::size_t at = gap ? 2 : 0; at < text.size(); ++at) {
        if (hexadecimal.contains(text[at])) {
            ++digits;
            continue;
        }
        if (text[at] != ':' || digits == 0 || digits > 4) return false;
        ++groups;
        digits = 0;
        if (at + 1 == text.size() || text[at + 1] != ':') continue;
        if (gap) return false;
        gap = true;
        ++at;
    }
    if (digits > 4 || (digits == 0 && !text.ends_with("::"))) return false;
    groups += digits > 0;
    return gap ? groups < 8 : groups == 8;
}

} // namespace

FaultIndex Ipv6Format::check(std::string_view text) {
    if (is_plain_ipv6(text)) return std::nullopt;
    const std::size_t gap = text.find("::");
    int groups = 0;
    if (gap == std::string_view::npos) {
        if (text.empty()) return group;
        if (auto fault = count_groups(text, true, groups)) return fault;
        return groups == 8 ? FaultIndex() : count;
    }
    const auto after = text.substr(gap + 2);
    if (after.find("::") != std::string_view::npos || after.starts_with(':')) return compression;
    if (auto fault = count_groups(text.substr(0, gap), false, groups)) return fault;
    if (auto fault = count_groups(after, true, groups)) return fault;
    if (groups == 8) return compression;
    return groups < 8 ? FaultIndex() : count;
}

} // namespace assay::constraint
