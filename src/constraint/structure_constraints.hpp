// Constraints that need paths or types: described here, carried out by the engine.
#pragma once

#include "constraint/list.hpp"
#include "constraint/store.hpp"

namespace assay::constraint {

struct Unique {
    static constexpr ConstraintInfo info{
        .word = "unique",
        .subject = Subject::array,
        .expects = Expects::paths,
        .spelled_of = false,
        .code = Code::unique,
        .summary = "no item repeats another; with `by`, no two records agree in all those fields",
        .example = "[Line](unique by sku)",
        .message = {"expected an item that differs from every earlier one",
                    "ожидался элемент, отличный от всех предыдущих"},
        .json_schema = "uniqueItems",
    };
};

struct Keys {
    static constexpr ConstraintInfo info{
        .word = "keys",
        .subject = Subject::map,
        .expects = Expects::type,
        .spelled_of = false,
        .code = Code::keys,
        .summary = "every member's name is of the given type",
        .example = "map(integer)(keys string(lower))",
        .message = {"expected a member name of the type that `keys` gives",
                    "имя поля не соответствует типу, заданному в `keys`"},
        .json_schema = "propertyNames",
    };
};

using StructureConstraints = List<Unique, Keys>;

} // namespace assay::constraint
