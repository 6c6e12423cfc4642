// All constraints and formats behind one typed door: looked up by word, given operands once at
// load, asked many times. Immutable after load and shared by threads.
#pragma once

#include "constraint/calendar.hpp"
#include "constraint/code.hpp"
#include "constraint/decimal.hpp"
#include "constraint/fault_index.hpp"
#include "constraint/ranges.hpp"
#include "constraint/text.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace assay::constraint {

/// What a constraint may be put on. `unique`, `unique by` and `keys` need payload paths and types:
/// they are described here and carried out by the engine.
enum class Subject : std::uint8_t { text, number, array, map, date, date_time };

/// What the author must write after the word.
enum class Expects : std::uint8_t {
    nothing,        // `hex`
    range,          // `length 0..15`; for the bare range of a number or date the word is empty
    optional_range, // `digits`, `digits 4`
    positive,       // `multiple of 0.01`: one number above zero
    string,         // `starts "x"`
    pattern,        // `pattern /x/`
    name,           // `script Latin`
    paths,          // `unique by (a, b)`, or nothing
    type,           // `keys T`
};

struct Pattern {
    std::string text;
};

/// What the author did write, in the form that the constraint expects.
using Operand = std::variant<std::monostate, Ranges<Decimal>, Ranges<Date>, Ranges<Instant>,
                             std::string, Pattern>;

/// A sentence in each language: ICU MessageFormat with the named placeholders `{limit}` and
/// `{actual}`, where the constraint has them. Never a payload value.
struct Sentences {
    std::string_view english;
    std::string_view russian;
};

/// A constraint in words: what the manual, `explain`, did-you-mean and reports are made from.
struct ConstraintInfo {
    std::string_view word; // "length"; "not blank"; empty for the bare range
    Subject subject;
    Expects expects;
    bool spelled_of; // `multiple of 0.01`
    Code code;
    std::string_view summary; // one line
    std::string_view example; // "string(length 1..80)"
    Sentences message;
    std::string_view json_schema; // keyword, or empty
};

std::span<const ConstraintInfo> constraints();

/// Index into constraints() of `word` on `subject`; a bare range is the word "".
std::optional<std::uint16_t> find_constraint(Subject subject, std::string_view word);

/// A constraint with its operand, in a Store.
struct Constraint {
    std::uint16_t kind = 0;  // index into constraints()
    std::uint32_t index = 0; // into the Store's vector of that kind
    bool operator==(const Constraint&) const = default;
};

/// Why an operand is nonsense, for the rule author: "10..5 is empty"; `help` may be empty.
struct Flaw {
    std::string sentence;
    std::string help;
};

/// What the format `date_time` or `decimal` makes of its text besides a string: which other
/// constraints fit.
/// As `date` and `date_time`, whatever can be read as such a value is in the format.
enum class FormatValue : std::uint8_t { text, date, date_time, number };

struct FormatInfo {
    std::string_view word; // "country.alpha2"
    FormatValue value;
    std::string_view summary;
    std::string_view standard;         // "RFC 3339"; may be empty
    std::string_view example;          // a valid value
    std::span<const Sentences> faults; // what can be wrong; no placeholders
    std::string_view json_schema;      // `format` keyword value, or empty
};

std::span<const FormatInfo> formats();
/// All words that name a format, for did-you-mean.
std::span<const std::string_view> format_words();

/// A format, with its parameter where it takes one (`country.name.ru`).
struct Format {
    std::uint16_t kind = 0; // index into formats()
    std::uint16_t parameter = 0;
    bool operator==(const Format&) const = default;
};

class Store {
  public:
    Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    // Loading.
    std::variant<Constraint, Flaw> add(std::uint16_t kind, Operand operand);
    /// `dotted` as written: "uuid", "country.name.ru"; nullopt where there is no such format.
    std::optional<Format> format(std::string_view dotted);
    /// A pattern of `matches /…/` in an expression.
    std::variant<std::uint32_t, Flaw> add_pattern(std::string_view text);

    /// True where no value can satisfy all of `all` (constraints of one branch): `integer(> 5, <
    /// 3)`.
    bool contradictory(std::span<const Constraint> all, bool integers_only) const;

    /// Where `which` is only a single interval of code points, its least and greatest (the maximum
    /// of the type where nothing bounds it): it holds for exactly these. A hook for settling it by
    /// byte lengths.
    std::optional<std::pair<std::uint64_t, std::uint64_t>>
    code_point_bounds(Constraint which) const;
    /// Likewise where `which` demands ASCII digits only, and of them a single interval.
    std::optional<std::pair<std::uint64_t, std::uint64_t>> digit_bounds(Constraint which) const;
    /// Likewise where `which` is only a single interval of how many items or members there are.
    std::optional<std::pair<std::uint64_t, std::uint64_t>> count_bounds(Constraint which) const;
    /// Where `which` is a single interval of numbers with whole bounds: the least and greatest
    /// integer in it (the bounds of the type where nothing bounds it).
    std::optional<std::pair<std::int64_t, std::int64_t>> integer_bounds(Constraint which) const;
    /// Where `which` is of intervals of numbers with whole bounds: those from 0 to 63 that are in
    /// them, one bit each.
    std::optional<std::uint64_t> integers_below_64(Constraint which) const;

    // Evaluating: const, no lock, no allocation but where a Decimal must be big.
    bool holds(Constraint, const Text&) const;
    bool holds(Constraint, const Decimal&) const;
    bool holds(Constraint, std::uint64_t count) const; // count R of an array or a map
    bool holds(Constraint, Date) const;
    bool holds(Constraint, const Instant&) const;
    bool matches(std::uint32_t pattern,
                 std::string_view text) const; // the whole text, linear time (RE2)

    /// None where the text is in the format.
    FaultIndex fault(Format, std::string_view text) const;
    /// The member of the format's code list that was meant ("UK" gives "GB"); nullopt where there
    /// is no list or no telling. Cold.
    std::optional<std::string> meant(Format, std::string_view text) const;
    /// Decimal digits of a currency's minor unit (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD.
    static std::optional<std::uint32_t> currency_decimals(std::string_view alphabetic_code);

    // Reporting (cold).
    /// The constraint's own operand in words of the rule: "8, 10 or 12 to 15", "at most 10".
    /// Language "en" or "ru".
    std::string limit(Constraint, std::string_view language) const;
    /// The bare operand where `{limit}` is a single number, for plural rules ("at most 1
    /// character").
    std::optional<std::uint64_t> plural(Constraint) const;
    /// What was measured: code points, bytes, digits, scale, items; nullopt where nothing is
    /// counted.
    std::optional<std::uint64_t> actual(Constraint, const Text&) const;
    std::optional<std::uint64_t> actual(Constraint, const Decimal&) const;
    std::optional<std::uint64_t> actual(Constraint, const Instant&) const;

    /// Texts of all patterns and operands in bytes: what a compiled ruleset keeps for them.
    std::size_t bytes() const;

  private:
    struct Data;
    std::unique_ptr<Data> data_;
};

} // namespace assay::constraint
