// Sets of kinds, and how they are called in messages.
#include "bind/kinds.hpp"

#include <bit>
#include <utility>

namespace assay::bind {
namespace {

constexpr std::pair<Kinds, std::string_view> words[] = {
    {kind::boolean, "a boolean"},     {kind::number, "a number"},
    {kind::text, "a string"},         {kind::date, "a date"},
    {kind::date_time, "a date_time"}, {kind::array, "an array"},
    {kind::object, "an object"},      {kind::null, "null"},
};

Kinds kinds_of(const TextBranch& branch) {
    if (!branch.format) return kind::text;
    switch (constraint::formats()[branch.format->kind].value) {
    case constraint::FormatValue::date: return kind::date;
    case constraint::FormatValue::date_time: return kind::date_time;
    default: return kind::text;
    }
}

} // namespace

std::string in_words(Kinds kinds) {
    if (kinds == kind::everything) return "of any kind";
    std::string text;
    int left = std::popcount(kinds);
    for (const auto& [kind, word] : words) {
        if (!(kinds & kind)) continue;
        text += word;
        if (--left > 0) text += left == 1 ? " or " : ", ";
    }
    return text;
}

ValueType value_type(Kinds kinds) {
    switch (kinds == kind::null ? kinds : kinds & ~kind::null) {
    case kind::boolean: return ValueType::boolean;
    case kind::number: return ValueType::number;
    case kind::text: return ValueType::text;
    case kind::date: return ValueType::date;
    case kind::date_time: return ValueType::date_time;
    case kind::null: return ValueType::null;
    case kind::array: return ValueType::array;
    case kind::object: return ValueType::object;
    default: return ValueType::any;
    }
}

Kinds kinds_of(const Type& type) {
    if (type.any) return kind::everything;
    Kinds kinds = 0;
    if (type.null) kinds |= kind::null;
    if (type.true_literal || type.false_literal) kinds |= kind::boolean;
    if (!type.text_literals.empty()) kinds |= kind::text;
    for (const auto& branch : type.texts) kinds |= kinds_of(branch);
    if (!type.numbers.empty() || !type.number_literals.empty()) kinds |= kind::number;
    if (type.array) kinds |= kind::array;
    if (type.map || !type.records.empty()) kinds |= kind::object;
    return kinds;
}

} // namespace assay::bind
