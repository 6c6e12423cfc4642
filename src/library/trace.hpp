// Which rules speak about one place of a payload, and what came of each: why, and why not.
#pragma once

#include "assay/workspace.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::library {

/// A condition that a rule stands under.
struct TracedCondition {
    enum class State {
        holds,
        does_not_hold,
        taken,  // it holds, but an earlier arm does too
        waits,  // for a fact, or for a field that is not there
        faulty, // what it reads has an error of its own
    };
    State state = State::holds;
    std::string text;
    RulePlace rule;
    std::string waits_for; // where it is known
};

/// "error[required]: field `iec` is required"
struct TracedFinding {
    std::string text;
    std::string pointer;
    std::optional<Place> elsewhere; // where it is about another place than the traced one
};

struct TracedRule {
    enum class Role { field, inside, requirement, group, check, condition };
    enum class Outcome {
        applies, // a field's rule, or a requirement
        holds,   // a check, a group or a condition
        fails,
        does_not_apply, // its condition does not hold, or something that it reads is absent
        waits,
        faulty,
    };
    Role role = Role::field;
    Outcome outcome = Outcome::applies;
    std::string words; // the rule: "field `iec`: string", "check 45 in context.plugins"
    RulePlace rule;
    std::string record;                      // pointer of the record that the rule is one of
    std::vector<TracedCondition> conditions; // outermost first, to the first that does not hold
    std::string waits_for;
    std::vector<TracedFinding> findings;
};

struct Trace {
    std::string fault;                   // why nothing can be said: malformed text, no such pointer
    std::optional<Place> fault_place;    // in the payload
    bool there = false;                  // the pointer leads to a value
    std::string kind;                    // of that value: "a string"
    std::optional<Place> place;          // of the value, or of the object that lacks it
    std::string record;                  // the nearest record around it; empty where there is none
    std::vector<TracedFinding> findings; // about it, by none of the rules below
    std::vector<TracedRule> rules;       // those of the nearest record first
    std::vector<std::string> names;      // the record's fields and the object's members
};

Trace trace(Workspace& workspace, TypeHandle type, std::string_view payload, const Context& context,
            std::string_view pointer, std::string_view language = "en");

} // namespace assay::library
