// One payload against one type: what the interpreter's parts share.
#pragma once

#include "reference/interpreter/interpreter.hpp"

namespace assay::reference {

/// Why something is unknown: a set, for several things may be missing at once.
namespace why {
inline constexpr int absent = 1;       // an optional field of a complete record is not there
inline constexpr int inapplicable = 2; // null or another kind, for order, arithmetic or length
inline constexpr int spoiled = 4;      // a field that has an error of its own
inline constexpr int waits = 8;        // an optional fact of the context is not there
inline constexpr int must_wait = 16;   // a required fact, or a field of a partial record
inline constexpr int repeated = 32;    // with `spoiled`: it is there, more than once
} // namespace why

/// What an expression comes to: a value; or none, and why.
struct Outcome {
    std::optional<Value> value;
    int reasons = 0;

    static Outcome unknown(int reasons) { return {std::nullopt, reasons}; }
    bool known() const { return value.has_value(); }
    bool yes() const { return value == Value(true); }
    bool no() const { return value == Value(false); }
    bool is(Payload::Kind kind) const { return value && kind_of(*value) == kind; }
    template <class T>
    const T& get() const {
        return std::get<T>(*value);
    }
};

// As Kleene has them. What is no truth value is unknown to them.
Outcome both(const Outcome& a, const Outcome& b);
Outcome negated(const Outcome& a);

/// Where something stands, and the caller's own code of what is wrong there.
struct Place {
    std::string pointer;
    std::string code;

    Place at(std::string_view name) const { return {step(pointer, name), code}; }
    Place at(std::size_t index) const { return at(std::to_string(index)); }
};

/// A field of an object that is judged as a record.
struct Slot {
    const Payload* value = nullptr; // null where it is absent
    bool repeated = false;
    bool settled = false;
    bool spoiled = false;   // an error of its own
    bool misplaced = false; // required but absent, or not allowed
};

/// An object that is judged as a record.
struct Frame {
    const Shape* shape = nullptr;
    const Payload* object = nullptr;
    std::string pointer;
    std::map<std::string, Slot> slots;
};

/// The loop variable of `all(x in xs: …)`.
struct Variable {
    std::string name;
    const Payload* item = nullptr;
};

struct Judge {
    const Rules& rules;
    const Payload* context = nullptr;
    std::map<const Payload*, Frame> frames = {};
    std::set<const Payload*> spoiled = {}; // values that have an error of their own
    bool must_wait = false; // something undecided waits for what should have been there
    Answer answer = {};

    // value.cpp: a value against a type.
    Answer run(const Payload& payload, const Union& type);
    void value(const Payload& value, const Union& type, const Place& place);
    void array(const Payload& value, const Branch& branch, const Place& place);
    void unique(const Payload& value, const syntax::Constraint& constraint, const Place& place);
    void map(const Payload& value, const Branch& branch, const Place& place);
    void tagged(const Payload& value, const Union& type, const Place& place);
    std::vector<Value> literals(const Branch& branch, const std::string& field) const;
    void repeats_within(const Payload& value, const std::string& pointer);
    void error(const Payload& value, const Place& place, const std::string& code);
    void report(const Place& place, const std::string& code, bool warning = false);

    // record.cpp: an object against a record.
    void record(const Payload& object, const Shape& shape, const std::string& pointer);
    Slot& settle(Frame& frame, const std::string& name);
    void strangers(Frame& frame);
    bool taken_by_rest(Frame& frame, const PayloadMember& member);
    void group(Frame& frame, const Rule& rule, const syntax::Group& group);
    void check(Frame& frame, const Rule& rule, const syntax::Check& check);
    std::string check_pointer(Frame& frame, const syntax::Check& check, bool failed);
    bool is_reached(const syntax::Expression& whole, const syntax::Expression& part, Frame& frame);
    Outcome truth(Frame& frame, const Condition* condition);
    Outcome own(Frame& frame, const Condition& condition);

    // expression.cpp: expressions and paths over frames.
    Outcome evaluate(const syntax::Expression& expression, Frame& frame,
                     const Variable* variable = nullptr);
    Outcome in(const Outcome& value, const Outcome& array) const;
    Outcome is(const Outcome& value, const std::vector<syntax::SetAtom>& set) const;
    Outcome over(const syntax::Expression& expression, Frame& frame);
    Outcome find(const syntax::Path& path, Frame& frame, const Variable* variable = nullptr);
    Outcome find_in_context(const syntax::Path& path) const;
    Outcome walk(Outcome from, const syntax::Path& path, std::size_t first);
    Outcome field(Frame& frame, const std::string& name);
    Outcome read(const Payload& value) const;
};

// scalar.cpp: scalars against one branch of a type.

/// The codes of every fault of `value`, which is of the branch's kind; empty where it fits.
std::vector<std::string> faults(const Branch& branch, const Value& value);
/// A literal that the constraints of its union leave out takes no part in it.
bool left_out(const Branch& branch);
/// Whether a scalar is in a union.
bool takes(const Union& type, const Value& value);
/// Whether a number, a date or a date_time is in one of the intervals.
bool within(const std::vector<syntax::SetAtom>& ranges, const Value& value);
/// How two numbers, dates or date_times stand to each other: -1, 0, 1; nothing where they cannot.
std::optional<int> order(const Value& a, const Value& b);
bool has_format(const std::string& text, const std::string& format);
bool matches(const std::string& text, const std::string& pattern);
std::size_t code_points(const std::string& text);
Value value_of(const syntax::Literal& literal);

// names.cpp: names that were probably meant to be others.

/// The one of `known` that `name` is near to, where no other is as near.
std::optional<std::string> only_nearest(const std::string& name,
                                        const std::vector<std::string>& known);
/// Equal but for case or Unicode normal form.
bool equal_but_for_form(const std::string& a, const std::string& b);

/// How often each name occurs.
std::map<std::string, int> times(const Payload& object);
/// The part of an expression that names a path of the payload first, as it is read; or null.
const syntax::Expression* first_path(const syntax::Expression& expression,
                                     const std::string& variable = "");

} // namespace assay::reference
