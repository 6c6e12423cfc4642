// The operands of constraints: read from what the author wrote, checked, and put back into words.
//
// Each type here has the same three functions, which is all that a new constraint needs of it:
// `read` takes it from an Operand or says what is wrong, `words` gives it to a report, `plural` its
// number where it is a single one.
#pragma once

#include "constraint/interval_set.hpp"
#include "constraint/store.hpp"

#include <limits>

namespace assay::constraint {

enum class Language : std::uint8_t { english, russian };

Language language_of(std::string_view word);

/// `8 | 10 | 12..15` of something that is counted: whole numbers from 0.
class CountRanges {
  public:
    CountRanges() = default;
    explicit CountRanges(Ranges<std::uint64_t> choices); // closed, none empty

    bool contains(std::uint64_t count) const {
        if (count < low_ || count > high_) return false;
        return !gaps_ || set_.contains(count);
    }

    std::uint64_t low() const { return low_; }
    std::uint64_t high() const { return high_; } // `unbounded` where nothing bounds it
    bool is_one_interval() const { return !gaps_; }
    const Ranges<std::uint64_t>& written() const { return written_; }
    const IntervalSet<std::uint64_t>& set() const { return set_; }

    static constexpr std::uint64_t unbounded = std::numeric_limits<std::uint64_t>::max();

  private:
    std::uint64_t low_ = 0;
    std::uint64_t high_ = unbounded;
    bool gaps_ = false;
    Ranges<std::uint64_t> written_;
    IntervalSet<std::uint64_t> set_;
};

/// A choice of intervals of numbers or dates, in the author's order and in sorted order.
template <class T>
struct ValueRanges {
    Ranges<T> written;
    IntervalSet<T> set;

    bool contains(const T& value) const { return set.contains(value); }
};

using NumberRanges = ValueRanges<Decimal>;
using DateRanges = ValueRanges<Date>;

/// Owns the digits of the fractions that its instants point to, at addresses that survive a move.
struct InstantRanges : ValueRanges<Instant> {
    std::vector<std::unique_ptr<const std::string>> fractions;
};

std::optional<Flaw> read(Operand&& operand, CountRanges& into);
std::optional<Flaw> read(Operand&& operand, std::optional<CountRanges>& into);
std::optional<Flaw> read(Operand&& operand, NumberRanges& into);
std::optional<Flaw> read(Operand&& operand, DateRanges& into);
std::optional<Flaw> read(Operand&& operand, InstantRanges& into);
std::optional<Flaw> read(Operand&& operand, Decimal& into);
std::optional<Flaw> read(Operand&& operand, std::string& into);

std::string words(const CountRanges& operand, Language language);
std::string words(const std::optional<CountRanges>& operand, Language language);
std::string words(const NumberRanges& operand, Language language);
std::string words(const DateRanges& operand, Language language);
std::string words(const InstantRanges& operand, Language language);
std::string words(const Decimal& operand, Language language);
std::string words(const std::string& operand, Language language); // quoted as in the rule

std::optional<std::uint64_t> plural(const CountRanges& operand);
std::optional<std::uint64_t> plural(const std::optional<CountRanges>& operand);
std::optional<std::uint64_t> plural(const Decimal& operand);
/// Operands that are no number.
template <class Other>
std::optional<std::uint64_t> plural(const Other&) {
    return std::nullopt;
}

/// What the operand keeps on the heap, about.
template <class Any>
std::size_t bytes_of(const Any& operand) {
    if constexpr (requires { operand.written().choices; })
        return operand.written().choices.size() * 2 * sizeof(Interval<std::uint64_t>);
    else if constexpr (requires { operand.written.choices; })
        return operand.written.choices.size() * 2 * sizeof(operand.written.choices.front());
    else if constexpr (requires { operand.bytes(); })
        return operand.bytes();
    else if constexpr (requires { operand.capacity(); })
        return operand.capacity();
    else
        return 0;
}

} // namespace assay::constraint
