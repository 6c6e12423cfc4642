// The door to all constraints and formats: finds by word, keeps operands, asks by kind.
#include "constraint/store.hpp"

#include <limits>

#include "constraint/formats.hpp"
#include "constraint/tables.hpp"

#include <algorithm>

namespace assay::constraint {

struct Store::Data {
    Tables tables;
    std::vector<CompiledPattern> patterns;
    FormatParameters parameters;
};

namespace {

/// Whether the constraint under `which` holds for `value`. Asked of a value of another subject,
/// which the binder rules out, none holds.
template <class Value>
bool ask(const Tables& tables, Constraint which, const Value& value) {
    return tables.visit(which, false, [&value](const auto& one) {
        if constexpr (requires { one.holds(value); })
            return one.holds(value);
        else
            return false;
    });
}

/// The least and the greatest, where the bounds are whole.
std::optional<std::pair<std::int64_t, std::int64_t>> integers_in(const Interval<Decimal>& some) {
    std::int64_t low = std::numeric_limits<std::int64_t>::min();
    std::int64_t high = std::numeric_limits<std::int64_t>::max();
    if (some.low) {
        const auto bound = some.low->to_int64();
        if (!bound || *bound == high) return std::nullopt;
        low = *bound + some.low_open;
    }
    if (some.high) {
        const auto bound = some.high->to_int64();
        if (!bound || *bound == low) return std::nullopt;
        high = *bound - some.high_open;
    }
    return std::pair{low, high};
}

template <class Value>
std::optional<std::uint64_t> measured(const Tables& tables, Constraint which, const Value& value) {
    using Count = std::optional<std::uint64_t>;
    return tables.visit(which, Count(), [&value](const auto& one) -> Count {
        if constexpr (requires { one.actual(value); })
            return one.actual(value);
        else
            return std::nullopt;
    });
}

} // namespace

std::span<const ConstraintInfo> constraints() { return Tables::infos; }

std::optional<std::uint16_t> find_constraint(Subject subject, std::string_view word) {
    if (word == "unique by") word = "unique";
    const auto& infos = Tables::infos;
    const auto found = std::find_if(infos.begin(), infos.end(), [&](const ConstraintInfo& info) {
        return info.subject == subject && info.word == word;
    });
    if (found == infos.end()) return std::nullopt;
    return static_cast<std::uint16_t>(found - infos.begin());
}

Store::Store() : data_(std::make_unique<Data>()) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

std::variant<Constraint, Flaw> Store::add(std::uint16_t kind, Operand operand) {
    return data_->tables.add(kind, std::move(operand));
}

std::optional<Format> Store::format(std::string_view dotted) {
    return find_format(dotted, data_->parameters);
}

std::variant<std::uint32_t, Flaw> Store::add_pattern(std::string_view text) {
    auto compiled = CompiledPattern::compile(text);
    if (auto* flaw = std::get_if<Flaw>(&compiled)) return std::move(*flaw);
    data_->patterns.push_back(std::move(std::get<CompiledPattern>(compiled)));
    return static_cast<std::uint32_t>(data_->patterns.size() - 1);
}

bool Store::contradictory(std::span<const Constraint> all, bool integers_only) const {
    return constraint::contradictory(data_->tables, all, integers_only);
}

std::optional<std::pair<std::uint64_t, std::uint64_t>>
Store::code_point_bounds(Constraint which) const {
    if (which.kind != kind_of<Length>) return std::nullopt;
    const CountRanges& limit =
        std::get<std::vector<Length>>(data_->tables.vectors)[which.index].limit;
    if (!limit.is_one_interval()) return std::nullopt;
    return std::pair{limit.low(), limit.high()};
}

std::optional<std::pair<std::uint64_t, std::uint64_t>> Store::digit_bounds(Constraint which) const {
    if (which.kind != kind_of<Digits>) return std::nullopt;
    const auto& limit = std::get<std::vector<Digits>>(data_->tables.vectors)[which.index].limit;
    if (!limit) return std::pair{std::uint64_t{0}, CountRanges::unbounded};
    if (!limit->is_one_interval()) return std::nullopt;
    return std::pair{limit->low(), limit->high()};
}

std::optional<std::pair<std::uint64_t, std::uint64_t>> Store::count_bounds(Constraint which) const {
    const bool items = which.kind == kind_of<ItemCount>;
    if (!items && which.kind != kind_of<MemberCount>) return std::nullopt;
    const auto& vectors = data_->tables.vectors;
    const CountRanges& limit = items
                                   ? std::get<std::vector<ItemCount>>(vectors)[which.index].limit
                                   : std::get<std::vector<MemberCount>>(vectors)[which.index].limit;
    if (!limit.is_one_interval()) return std::nullopt;
    return std::pair{limit.low(), limit.high()};
}

std::optional<std::pair<std::int64_t, std::int64_t>> Store::integer_bounds(Constraint which) const {
    if (which.kind != kind_of<NumberRange>) return std::nullopt;
    const auto& limit =
        std::get<std::vector<NumberRange>>(data_->tables.vectors)[which.index].limit.written;
    if (limit.choices.size() != 1) return std::nullopt;
    return integers_in(limit.choices.front());
}

std::optional<std::uint64_t> Store::integers_below_64(Constraint which) const {
    if (which.kind != kind_of<NumberRange>) return std::nullopt;
    std::uint64_t integers = 0;
    for (const auto& choice : std::get<std::vector<NumberRange>>(data_->tables.vectors)[which.index]
                                  .limit.written.choices) {
        const auto bounds = integers_in(choice);
        if (!bounds) return std::nullopt;
        const std::int64_t high = std::min<std::int64_t>(bounds->second, 63);
        for (std::int64_t at = std::max<std::int64_t>(bounds->first, 0); at <= high; ++at)
            integers |= std::uint64_t{1} << at;
    }
    return integers;
}

bool Store::holds(Constraint which, const Text& text) const {
    return ask(data_->tables, which, text);
}
bool Store::holds(Constraint which, const Decimal& number) const {
    return ask(data_->tables, which, number);
}
bool Store::holds(Constraint which, std::uint64_t count) const {
    return ask(data_->tables, which, count);
}
bool Store::holds(Constraint which, Date date) const { return ask(data_->tables, which, date); }
bool Store::holds(Constraint which, const Instant& instant) const {
    return ask(data_->tables, which, instant);
}

bool Store::matches(std::uint32_t pattern, std::string_view text) const {
    return data_->patterns[pattern].matches(text);
}

FaultIndex Store::fault(Format format, std::string_view text) const {
    return format_fault(data_->parameters, format, text);
}

std::optional<std::string> Store::meant(Format format, std::string_view text) const {
    return format_meant(format, text, data_->parameters);
}

std::string Store::limit(Constraint which, std::string_view language) const {
    return data_->tables.visit(which, std::string(), [&](const auto& one) -> std::string {
        if constexpr (requires { one.limit; })
            return words(one.limit, language_of(language));
        else
            return {};
    });
}

std::optional<std::uint64_t> Store::plural(Constraint which) const {
    using Count = std::optional<std::uint64_t>;
    return data_->tables.visit(which, Count(), [](const auto& one) -> Count {
        if constexpr (requires { one.limit; })
            return constraint::plural(one.limit);
        else
            return std::nullopt;
    });
}

std::optional<std::uint64_t> Store::actual(Constraint which, const Text& text) const {
    return measured(data_->tables, which, text);
}
std::optional<std::uint64_t> Store::actual(Constraint which, const Decimal& number) const {
    return measured(data_->tables, which, number);
}
std::optional<std::uint64_t> Store::actual(Constraint which, const Instant& instant) const {
    return measured(data_->tables, which, instant);
}

std::size_t Store::bytes() const {
    std::size_t total = data_->parameters.bytes();
    for (const auto& pattern : data_->patterns) total += sizeof pattern + pattern.bytes();
    const auto add_vector = [&total](const auto& vector) {
        total += vector.size() * sizeof(vector[0]);
        for (const auto& one : vector)
            if constexpr (requires { one.limit; }) total += bytes_of(one.limit);
    };
    std::apply([&](const auto&... vectors) { (add_vector(vectors), ...); }, data_->tables.vectors);
    return total;
}

} // namespace assay::constraint
