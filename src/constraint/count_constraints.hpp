// How many items an array has, how many members a map.
#pragma once

#include "constraint/list.hpp"
#include "constraint/operand.hpp"

namespace assay::constraint {

struct ItemCount {
    static constexpr ConstraintInfo info{
        .word = "count",
        .subject = Subject::array,
        .expects = Expects::range,
        .spelled_of = false,
        .code = Code::count,
        .summary = "so many items",
        .example = "[string](count 1..10)",
        .message = {"expected an item count of {limit}, found {actual}",
                    "допустимое число элементов: {limit}, фактическое: {actual}"},
        .json_schema = "minItems, maxItems",
    };
    static constexpr Measure measure = Measure::items;
    CountRanges limit;

    bool holds(std::uint64_t count) const { return limit.contains(count); }
};

struct MemberCount {
    static constexpr ConstraintInfo info{
        .word = "count",
        .subject = Subject::map,
        .expects = Expects::range,
        .spelled_of = false,
        .code = Code::count,
        .summary = "so many members",
        .example = "map(string)(count <= 100)",
        .message = {"expected a member count of {limit}, found {actual}",
                    "допустимое число полей: {limit}, фактическое: {actual}"},
        .json_schema = "minProperties, maxProperties",
    };
    static constexpr Measure measure = Measure::items;
    CountRanges limit;

    bool holds(std::uint64_t count) const { return limit.contains(count); }
};

using CountConstraints = List<ItemCount, MemberCount>;

} // namespace assay::constraint
