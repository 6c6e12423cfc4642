// Exact decimals: grammar, notation, and arithmetic argued against big integers.
#include "constraint/decimal.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>

using assay::constraint::Decimal;
using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                              boost::multiprecision::et_off>;

namespace {

Decimal decimal(std::string_view text) {
    const auto value = Decimal::parse(text);
    INFO(text);
    REQUIRE(value);
    return *value;
}

Integer power_of_ten(unsigned power) { return boost::multiprecision::pow(Integer(10), power); }

/// coefficient * 10^exponent as text, and as an integer scaled by 10^60: the slow, obvious model.
struct Model {
    std::string text;
    Integer scaled;
};

constexpr int model_scale = 60;

class Random {
  public:
    Model operator()() {
        const int longest = choose(0, 19) == 0 ? 300 : choose(0, 3) == 0 ? 40 : 19;
        const int digits = choose(1, longest);
        std::string coefficient;
        for (int i = 0; i < digits; ++i) coefficient += static_cast<char>('0' + choose(0, 9));
        if (choose(0, 4) == 0) coefficient += "000";
        coefficient.erase(0, std::min(coefficient.find_first_not_of('0'), coefficient.size() - 1));
        const int exponent = choose(-model_scale, 20);
        const bool negative = choose(0, 1) == 1;
        Integer scaled =
            Integer(coefficient) * power_of_ten(static_cast<unsigned>(exponent + model_scale));
        if (negative) scaled = -scaled;
        return {(negative ? "-" : "") + coefficient + "e" + std::to_string(exponent), scaled};
    }
    int choose(int low, int high) { return std::uniform_int_distribution<int>(low, high)(engine_); }

  private:
    std::mt19937 engine_{20190824};
};

/// Reads back the decimal's own notation, at 10^(2 * model_scale).
Integer scaled_value(const Decimal& value) {
    std::string text = value.to_string();
    int exponent = 2 * model_scale;
    if (const auto mark = text.find('e'); mark != std::string::npos) {
        exponent += std::stoi(text.substr(mark + 1));
        text.resize(mark);
    }
    if (const auto point = text.find('.'); point != std::string::npos) {
        exponent -= static_cast<int>(text.size() - point - 1);
        text.erase(point, 1);
    }
    const bool negative = text.front() == '-';
    if (negative) text.erase(0, 1);
    text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1));
    Integer result = Integer(text);
    REQUIRE(exponent >= 0);
    result *= power_of_ten(static_cast<unsigned>(exponent));
    return negative ? Integer(-result) : result;
}

} // namespace

TEST_CASE("decimal: the grammar of JSON numbers and nothing else") {
    for (const auto* text : {"0", "-0", "1", "-1", "0.5", "10.00", "1e3", "1E+3", "1e-3", "0e99999",
                             "123456789012345678901234567890.123", "1e0001000"})
        CHECK(Decimal::parse(text));
    for (const auto* text :
         {"",    "-",        "+1",       "01",        "-01",           ".5",  "1.",
          "1e",  "1e+",      "1.e3",     "0x1",       "1_0",           " 1",  "1 ",
          "NaN", "Infinity", "1e100001", "1e-100001", "1e99999999999", "--1", "1.2.3",
          "1,5", "٣"})
        CHECK_FALSE(Decimal::parse(text));
}

TEST_CASE("decimal: a number of a thousand digits is exact") {
    const std::string sevens(1000, '7');
    const Decimal number = decimal(sevens);
    CHECK(number.is_integer());
    CHECK(number < decimal(sevens + "0"));
    CHECK(number > decimal("-" + sevens));
    CHECK(number == decimal(sevens + ".000"));
    CHECK(number.hash() == decimal(sevens + "00e-2").hash());
    CHECK(decimal("-" + sevens) < decimal("-" + sevens.substr(1) + "6"));
    CHECK(number - decimal(sevens.substr(0, 999) + "6") == decimal("1"));
    CHECK((number - number).is_zero());
    CHECK(number + decimal(std::string(999, '2') + "3") == decimal("1e1000"));
    CHECK(decimal("1e1000") - decimal("1") == decimal(std::string(1000, '9')));
    CHECK(number.is_multiple_of(decimal("7")));
    CHECK(number.is_multiple_of(decimal("0.01")));
    CHECK_FALSE(number.is_multiple_of(decimal("9")));
    CHECK(number.is_multiple_of(decimal(std::string(500, '7'))));
    CHECK(decimal("0." + std::string(999, '9') + "5").rounded(999) == decimal("1"));
    CHECK(decimal("0." + sevens).rounded(2) == decimal("0.78"));
    CHECK(-decimal("9223372036854775808") == decimal("-9223372036854775808"));
    CHECK((-decimal("9223372036854775808")).to_int64() == std::numeric_limits<std::int64_t>::min());
}

TEST_CASE("decimal: one value, one notation") {
    struct Row {
        const char* text;
        const char* notation;
        std::uint32_t scale;
    };
    const Row rows[] = {
        {"0", "0", 0},
        {"-0", "0", 0},
        {"-0.000e5", "0", 0},
        {"10.00", "10", 0},
        {"1e2", "100", 0},
        {"1e-3", "0.001", 3},
        {"-12.50", "-12.5", 1},
        {"0.1", "0.1", 1},
        {"9223372036854775807", "9223372036854775807", 0},
        {"-9223372036854775808", "-9223372036854775808", 0},
        {"9223372036854775808", "9223372036854775808", 0},
        {"123456789012345678901234567890", "123456789012345678901234567890", 0},
        {"1234567890123456789012345678901", "1.234567890123456789012345678901e30", 0},
        {"1e29", "100000000000000000000000000000", 0},
        {"1e30", "1e30", 0},
        {"1.5e-40", "1.5e-40", 41},
        {"1e1000", "1e1000", 0},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto value = decimal(row.text);
        CHECK(value.to_string() == row.notation);
        CHECK(value.scale() == row.scale);
        CHECK(value.is_integer() == (row.scale == 0));
        CHECK(decimal(row.notation) == value);
    }
}

TEST_CASE("decimal: equal values are equal, and hash equally") {
    const std::pair<const char*, const char*> equal[] = {
        {"1", "1.0"},         {"100", "1e2"},
        {"0.1", "1e-1"},      {"-0", "0.0"},
        {"1e1000", "10e999"}, {"12345678901234567890123", "12345678901234567890.123e3"},
    };
    for (const auto& [a, b] : equal) {
        CHECK(decimal(a) == decimal(b));
        CHECK(decimal(a).hash() == decimal(b).hash());
    }
    CHECK(decimal("0.1") + decimal("0.2") == decimal("0.3"));
    CHECK(Decimal(std::numeric_limits<std::int64_t>::min()).to_string() == "-9223372036854775808");
    CHECK((-Decimal(std::numeric_limits<std::int64_t>::min())).to_string() ==
          "9223372036854775808");
    CHECK(Decimal::from_unsigned(~std::uint64_t{0}).to_string() == "18446744073709551615");
}

TEST_CASE("decimal: order over great distances") {
    const char* ascending[] = {
        "-1e1000", "-1e999", "-18446744073709551616", "-1", "-1e-1000", "0", "1e-1000", "0.5", "1",
        "1e999",   "1e1000"};
    for (std::size_t i = 0; i < std::size(ascending); ++i)
        for (std::size_t j = 0; j < std::size(ascending); ++j)
            CHECK((decimal(ascending[i]) <=> decimal(ascending[j])) == (i <=> j));
}

TEST_CASE("decimal: random arithmetic agrees with big integers") {
    Random random;
    for (int round = 0; round < 4000; ++round) {
        const Model a = random(), b = random();
        const Decimal x = decimal(a.text), y = decimal(b.text);
        INFO(a.text << " and " << b.text);
        const Integer unit = power_of_ten(model_scale);
        REQUIRE(scaled_value(x) == a.scaled * unit);
        REQUIRE(scaled_value(x + y) == (a.scaled + b.scaled) * unit);
        REQUIRE(scaled_value(x - y) == (a.scaled - b.scaled) * unit);
        REQUIRE(scaled_value(x * y) == a.scaled * b.scaled);
        REQUIRE(scaled_value(-x) == -a.scaled * unit);
        REQUIRE((x <=> y) == (a.scaled.compare(b.scaled) <=> 0));
        if (b.scaled != 0) REQUIRE(x.is_multiple_of(y) == (a.scaled % b.scaled == 0));
        if (x.is_integer() && !y.is_zero()) REQUIRE((x * y).is_multiple_of(y));
        REQUIRE(x + y - y == x);
        REQUIRE((x + y - y).hash() == x.hash());
    }
}

TEST_CASE("decimal: random rounding agrees with big integers") {
    Random random;
    for (int round = 0; round < 2000; ++round) {
        const Model a = random();
        const int places = random.choose(-10, 50);
        const Integer unit = power_of_ten(static_cast<unsigned>(model_scale - places));
        Integer quotient = abs(a.scaled) / unit;
        if ((abs(a.scaled) % unit) * 2 >= unit) ++quotient;
        if (a.scaled < 0) quotient = -quotient;
        INFO(a.text << " to " << places);
        REQUIRE(scaled_value(decimal(a.text).rounded(places)) ==
                quotient * unit * power_of_ten(model_scale));
    }
    CHECK(decimal("2.5").rounded(0) == decimal("3"));
    CHECK(decimal("-2.5").rounded(0) == decimal("-3"));
    CHECK(decimal("0.4").rounded(0).is_zero());
    CHECK(decimal("5e-1000").rounded(2).is_zero());
    CHECK(decimal("1e1000").rounded(-2) == decimal("1e1000"));
}

TEST_CASE("decimal: multiples") {
    CHECK(decimal("1.05").is_multiple_of(decimal("0.05")));
    CHECK_FALSE(decimal("1.02").is_multiple_of(decimal("0.05")));
    CHECK(decimal("1e1000").is_multiple_of(decimal("1e-1000")));
    CHECK(decimal("1e1000").is_multiple_of(decimal("8")));
    CHECK_FALSE(decimal("1e1000").is_multiple_of(decimal("3")));
    CHECK(decimal("0").is_multiple_of(decimal("7")));
    CHECK(decimal("-9").is_multiple_of(decimal("3")));
}

TEST_CASE("decimal: what fits int64") {
    CHECK(decimal("1e18").to_int64() == 1'000'000'000'000'000'000);
    CHECK(decimal("-9223372036854775808").to_int64() == std::numeric_limits<std::int64_t>::min());
    CHECK_FALSE(decimal("9223372036854775808").to_int64());
    CHECK_FALSE(decimal("1e19").to_int64());
    CHECK_FALSE(decimal("0.5").to_int64());
}

TEST_CASE("decimal: the shortest decimal of a double") {
    CHECK(Decimal::shortest(0.1) == decimal("0.1"));
    CHECK(Decimal::shortest(-0.0) == Decimal());
    CHECK(Decimal::shortest(1e300) == decimal("1e300"));
    CHECK(Decimal::shortest(5e-324) == decimal("5e-324"));
    CHECK(Decimal::shortest(9007199254740993.0) == decimal("9007199254740992"));
    CHECK_FALSE(Decimal::shortest(std::nan("")));
    CHECK_FALSE(Decimal::shortest(std::numeric_limits<double>::infinity()));
}

TEST_CASE("decimal: a thousand digits are exact") {
    const std::string nines(1024, '9');
    CHECK((decimal(nines) + Decimal(1)).to_string() == "1e1024");
    CHECK(decimal(nines) * decimal(nines) ==
          decimal("1" + std::string(1024, '0') + std::string(1024, '0')) -
              decimal("2" + std::string(1024, '0')) + Decimal(1));
    CHECK(decimal("0." + nines) < Decimal(1));
    CHECK(decimal("1" + nines) > decimal(nines));
    CHECK(decimal("1e1000") + decimal("1e-1000") - decimal("1e1000") == decimal("1e-1000"));
}

TEST_CASE("decimal: copies, moves, assigns") {
    const Decimal big = decimal("123456789012345678901234567890");
    Decimal a = big, b = Decimal(7);
    CHECK(a == big);
    const Decimal& itself = a;
    a = itself;
    CHECK(a == big);
    a = b;
    CHECK(a == Decimal(7));
    b = big;
    CHECK(b == big);
    const Decimal moved = std::move(b);
    CHECK(moved == big);
}
