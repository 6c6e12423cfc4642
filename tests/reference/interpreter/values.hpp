// Payloads as plain trees that keep what a text says; exact numbers, dates and instants.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace assay::reference {

struct PayloadMember;

struct Payload {
    enum class Kind { null, boolean, number, string, array, object };
    Kind kind = Kind::null;
    bool truth = false;
    std::string text; // string: decoded; number: its digits
    std::vector<Payload> items;
    std::vector<PayloadMember> members; // in the order of the text, repeated ones too

    bool is(Kind asked) const { return kind == asked; }
};

struct PayloadMember {
    std::string name;
    Payload value;
};

/// Nothing where `text` is not JSON by RFC 8259, or has a byte order mark or half a surrogate pair.
std::optional<Payload> read_payload(std::string_view text);

/// A decimal is a fraction: nothing is ever rounded that no rule rounds.
using Number = boost::multiprecision::cpp_rational;

Number read_number(std::string_view text); // by RFC 8259
bool is_whole(const Number& number);
std::size_t scale(Number number);                 // digits after the point, by value
Number rounded(const Number& number, int places); // halves away from zero

/// A date, which stands for its first moment in UTC, or a date_time.
struct Moment {
    std::chrono::year_month_day day; // as written
    long minutes = 0;                // since 1970, in UTC
    Number seconds;                  // 60 and a fraction comes before the next minute
    bool utc = false;                // written with `Z` or a zero offset
    std::size_t fraction = 0;        // digits of a second, as written
};

/// Nothing where `text` is neither a date nor a date_time.
std::optional<Moment> read_moment(const std::string& text);

/// What can be compared: `==` of two is the language's own. An array or object is only itself.
using Value = std::variant<std::monostate, bool, Number, std::string, const Payload*>;
Value value_of(const Payload& payload);
Payload::Kind kind_of(const Value& value);

/// `pointer` and one more step (RFC 6901).
std::string step(const std::string& pointer, std::string_view name);

} // namespace assay::reference
