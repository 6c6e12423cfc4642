// Exact decimal numbers. 64-bit coefficient and exponent inline; digits on the heap only where that
// does not fit.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace assay::constraint {

class Decimal {
  public:
    Decimal() noexcept; // zero
    Decimal(std::int64_t value);
    static Decimal from_unsigned(std::uint64_t value);

    /// `text` by the number grammar of RFC 8259, else nullopt. The value is exact. The caller keeps
    /// the text and its exponent within the limits; an exponent beyond ±100,000 gives nullopt.
    static std::optional<Decimal> parse(std::string_view text);

    /// The exact value of the shortest decimal that reads back as `value` (std::to_chars); nullopt
    /// for NaN and infinities.
    static std::optional<Decimal> shortest(double value);

    // value semantics; copying a big one copies the heap part
    Decimal(const Decimal&);
    Decimal(Decimal&&) noexcept;
    Decimal& operator=(const Decimal&);
    Decimal& operator=(Decimal&&) noexcept;
    ~Decimal();

    /// By value: 1 == 1.0.
    std::strong_ordering operator<=>(const Decimal& other) const {
        if (!big_ && !other.big_ && exponent_ == other.exponent_)
            return coefficient_ <=> other.coefficient_;
        return compare(other);
    }
    bool operator==(const Decimal& other) const { return (*this <=> other) == 0; }

    Decimal operator+(const Decimal& other) const;
    Decimal operator-(const Decimal& other) const;
    Decimal operator*(const Decimal& other) const;
    Decimal operator-() const;

    /// Half away from zero, to `places` digits after the point.
    Decimal rounded(std::int32_t places) const;

    bool is_integer() const;
    bool is_zero() const;
    bool is_negative() const;
    /// Digits after the point, by value: `10.00` has 0, `1e-3` has 3.
    std::uint32_t scale() const;
    bool is_multiple_of(const Decimal& step) const; // step > 0
    /// nullopt where it has a fraction or does not fit.
    std::optional<std::int64_t> to_int64() const;
    /// Plain notation, exponent only beyond 30 digits.
    std::string to_string() const;

    /// Equal values hash equally.
    std::size_t hash() const;

  private:
    struct Big;
    __extension__ typedef __int128 Wide;
    static Decimal normalised(Wide coefficient, std::int64_t exponent);
    static Decimal small(std::int64_t coefficient, std::int64_t exponent);
    /// Zeros may stand at both ends.
    static Decimal of_digits(std::string digits, bool negative, std::int64_t exponent);
    static Decimal from_digits(std::string_view whole, std::string_view fraction, bool negative,
                               std::int64_t exponent);
    std::strong_ordering compare(const Decimal& other) const;
    void copy_big(const Decimal& other);
    int sign() const;
    std::uint32_t digits() const; // of the coefficient

    friend struct Arithmetic;

    // value = coefficient * 10^exponent, one representation each: no trailing zero, 0 has exponent
    // 0
    std::int64_t coefficient_ = 0;
    std::int32_t exponent_ = 0;
    std::unique_ptr<Big> big_; // replaces coefficient_ when set
};

} // namespace assay::constraint
