// Operands in words: "8, 10 or 12 to 15", "не более 10", "on or after 1900-01-01".
#include "constraint/operand.hpp"

#include <cstdio>

namespace assay::constraint {

namespace {

/// How a language speaks of intervals over one kind of value.
struct Phrases {
    std::string_view at_least, at_most, more, less;
    std::string_view from, to; // of a closed interval
    std::string_view either;   // before the last choice
};

constexpr Phrases numbers_english{"at least ", "at most ", "more than ", "less than ",
                                  "",          " to ",     " or "};
constexpr Phrases numbers_russian{"не менее ", "не более ", "больше ", "меньше ",
                                  "от ",       " до ",      " или "};
constexpr Phrases dates_english{"on or after ", "on or before ", "after ", "before ",
                                "from ",        " to ",          " or "};
constexpr Phrases dates_russian{"не ранее ", "не позднее ", "после ", "ранее ",
                                "с ",        " по ",        " или "};
constexpr Phrases instants_english{"at or after ", "at or before ", "after ", "before ",
                                   "from ",        " to ",          " or "};

const Phrases& numbers(Language language) {
    return language == Language::russian ? numbers_russian : numbers_english;
}

std::string text_of(std::uint64_t value) { return std::to_string(value); }
std::string text_of(const Decimal& value) { return value.to_string(); }

std::string text_of(Date value) {
    const auto [year, month, day] = value.civil();
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    return text;
}

std::string text_of(const Instant& value) {
    constexpr std::int64_t day = 24 * 60;
    const std::int64_t days = (value.minutes >= 0 ? value.minutes : value.minutes - day + 1) / day;
    const int minutes = static_cast<int>(value.minutes - days * day);
    char clock[48];
    std::snprintf(clock, sizeof clock, "T%02d:%02d:%02d", minutes / 60, minutes % 60,
                  value.seconds);
    std::string text = text_of(Date{static_cast<std::int32_t>(days)}) + clock;
    if (!value.fraction.empty()) text += "." + std::string(value.fraction);
    return text + "Z";
}

template <class T>
std::string interval_words(const Interval<T>& interval, const Phrases& phrases) {
    const auto low_word = interval.low_open ? phrases.more : phrases.at_least;
    const auto high_word = interval.high_open ? phrases.less : phrases.at_most;
    if (!interval.low && !interval.high) return {};
    if (!interval.high) return std::string(low_word) + text_of(*interval.low);
    if (!interval.low) return std::string(high_word) + text_of(*interval.high);
    if (*interval.low == *interval.high) return text_of(*interval.low);
    // The language has no interval with two ends of which one is open.
    return std::string(phrases.from) + text_of(*interval.low) + std::string(phrases.to) +
           text_of(*interval.high);
}

template <class T>
std::string range_words(const Ranges<T>& ranges, const Phrases& phrases) {
    std::string text;
    for (std::size_t i = 0; i < ranges.choices.size(); ++i) {
        if (i > 0) text += i + 1 == ranges.choices.size() ? phrases.either : ", ";
        text += interval_words(ranges.choices[i], phrases);
    }
    return text;
}

} // namespace

Language language_of(std::string_view word) {
    return word == "ru" || word.starts_with("ru-") || word.starts_with("ru_") ? Language::russian
                                                                              : Language::english;
}

std::string words(const CountRanges& operand, Language language) {
    return range_words(operand.written(), numbers(language));
}

std::string words(const std::optional<CountRanges>& operand, Language language) {
    if (operand) return words(*operand, language);
    return language == Language::russian ? "любое" : "any number";
}

std::string words(const NumberRanges& operand, Language language) {
    return range_words(operand.written, numbers(language));
}

std::string words(const DateRanges& operand, Language language) {
    return range_words(operand.written,
                       language == Language::russian ? dates_russian : dates_english);
}

std::string words(const InstantRanges& operand, Language language) {
    return range_words(operand.written,
                       language == Language::russian ? dates_russian : instants_english);
}

std::string words(const Decimal& operand, Language) { return operand.to_string(); }

std::string words(const std::string& operand, Language) {
    std::string quoted = "\"";
    for (const char c : operand) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

std::optional<std::uint64_t> plural(const CountRanges& operand) {
    if (operand.written().choices.size() != 1) return std::nullopt;
    const auto& only = operand.written().choices.front();
    if (only.low && only.high && *only.low != *only.high) return std::nullopt;
    return only.high ? only.high : only.low;
}

std::optional<std::uint64_t> plural(const std::optional<CountRanges>& operand) {
    return operand ? plural(*operand) : std::nullopt;
}

std::optional<std::uint64_t> plural(const Decimal& operand) {
    const auto value = operand.to_int64();
    return value && *value >= 0 ? std::optional<std::uint64_t>(*value) : std::nullopt;
}

} // namespace assay::constraint
