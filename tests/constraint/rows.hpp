// What the tables of rows are written with: operands in one word each, and lookups that must
// succeed.
#pragma once

#include "constraint/store.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace rows {

using namespace assay::constraint;

inline Decimal number(std::string_view text) { return *Decimal::parse(text); }

/// `5`, `1..3`, `1..`, `..3`, `> 1`, `<= 3`, choices of them with ` | ` between: as a rule writes
/// them.
template <class T, class Parse>
Ranges<T> ranges_of(std::string_view text, Parse parse) {
    Ranges<T> ranges;
    while (!text.empty()) {
        const auto bar = text.find(" | ");
        auto choice = text.substr(0, bar);
        text = bar == std::string_view::npos ? std::string_view() : text.substr(bar + 3);
        Interval<T> interval;
        const auto dots = choice.find("..");
        if (choice.starts_with("> ") || choice.starts_with(">= ")) {
            interval.low_open = choice[1] != '=';
            interval.low = parse(choice.substr(choice.find(' ') + 1));
        } else if (choice.starts_with("< ") || choice.starts_with("<= ")) {
            interval.high_open = choice[1] != '=';
            interval.high = parse(choice.substr(choice.find(' ') + 1));
        } else if (dots == std::string_view::npos) {
            interval.low = interval.high = parse(choice);
        } else {
            if (dots > 0) interval.low = parse(choice.substr(0, dots));
            if (dots + 2 < choice.size()) interval.high = parse(choice.substr(dots + 2));
        }
        ranges.choices.push_back(std::move(interval));
    }
    return ranges;
}

inline Operand numbers(std::string_view text) { return ranges_of<Decimal>(text, number); }
inline Operand dates(std::string_view text) {
    return ranges_of<Date>(text, [](std::string_view one) { return *Date::parse(one); });
}
inline Operand instants(std::string_view text) {
    return ranges_of<Instant>(text, [](std::string_view one) { return *Instant::parse(one); });
}
inline Operand text(std::string_view value) { return std::string(value); }
inline Operand pattern(std::string_view value) { return Pattern{std::string(value)}; }

inline std::uint16_t kind(Subject subject, std::string_view word) {
    INFO(word);
    const auto found = find_constraint(subject, word);
    REQUIRE(found);
    return *found;
}

inline Constraint add(Store& store, Subject subject, std::string_view word, Operand operand = {}) {
    auto added = store.add(kind(subject, word), std::move(operand));
    INFO(word);
    if (auto* flaw = std::get_if<Flaw>(&added)) FAIL(flaw->sentence);
    return std::get<Constraint>(added);
}

/// Whether the constraint holds for a value as its subject reads it.
inline bool holds(const Store& store, Subject subject, Constraint constraint,
                  std::string_view value) {
    switch (subject) {
    case Subject::text: return store.holds(constraint, Text(value));
    case Subject::number: return store.holds(constraint, number(value));
    case Subject::array:
    case Subject::map:
        return store.holds(constraint, static_cast<std::uint64_t>(std::stoull(std::string(value))));
    case Subject::date: return store.holds(constraint, *Date::parse(value));
    case Subject::date_time: return store.holds(constraint, *Instant::parse(value));
    }
    return false;
}

} // namespace rows
