// What is known of a field where a condition holds: which of its values are left.
#pragma once

#include "bind/binding.hpp"

#include <boost/container/flat_set.hpp>

namespace assay::bind {

/// A value in words of the rule: `"a"`, `12`, `true`, `null`.
using Value = std::string;
using Values = boost::container::flat_set<Value>; // few, and copied often

/// `kind is "a" | "b"`: true for just these values of one field (or for all others), never where it
/// is absent.
struct Fact {
    Path::Root root = Path::Root::record;
    std::vector<std::string> names;
    bool others = false; // true for all values but these
    Values values;

    bool same_field(const Fact& other) const { return root == other.root && names == other.names; }
};

/// The values of one field that are left.
struct Left {
    bool finite = false; // `values` are all that are left; else all but these are
    Values values;
    bool absent = true; // it may also be absent

    bool nothing() const { return finite && values.empty() && !absent; }
    bool no_value() const { return finite && values.empty(); }
    void where_true(const Fact& fact);
    void where_not_true(const Fact& fact); // false, or unknown because it is absent
};

/// The facts that `expression` needs to be true; `whole` where it says nothing else.
struct Facts {
    std::vector<Fact> facts;
    bool whole = false;
};
Facts facts_of(const Binding& binding, RecordIndex record, const Expression& expression);

/// What a field may be at all.
Left left_of(const Binding& binding, RecordIndex record, const Fact& field,
             ConditionIndex condition);

/// Where a condition is asked about.
enum class Where : std::uint8_t {
    around, // where those around it hold
    before, // and those before it in its chain do not
    inside, // and it holds itself
};

/// What is left of a field where `condition` stands.
void narrow(const Binding& binding, RecordIndex record, ConditionIndex condition, Where where,
            const Fact& field, Left& left);

} // namespace assay::bind
