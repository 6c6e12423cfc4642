// What the generator of rule files remembers of a field, so that expressions over it are well typed
// and neither always nor never true.
#pragma once

#include "reference/random.hpp"

namespace assay::reference {

struct KnownField {
    enum class Sort {
        words,
        number,
        text,
        date,
        date_time,
        boolean,
        numbers,
        texts,
        records,
        record,
        other
    };
    std::string path; // as an expression spells it
    Sort sort = Sort::other;
    std::vector<std::string> words;
    int low = -100, high = 100; // number: within lies what may be compared with it
    bool optional = false;
    bool nullable = false;
    bool plain = false;            // text, number: no constraints
    std::vector<KnownField> inner; // of a record, or of the items of `records`
};

/// A condition over some of `fields`: "kind is \"a\" and n > 3". Empty where none of them serves.
std::string generate_condition(Random& random, std::vector<KnownField> fields);

} // namespace assay::reference
