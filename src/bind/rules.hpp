// Bound rules: what the words of a rule file mean. Names are indices, constraints have typed
// operands, includes are expanded, conditions are typed and ordered. Plain values; immutable after
// bind().
#pragma once

#include "constraint/store.hpp"
#include "source/source.hpp"
#include "syntax/rare.hpp"
#include "syntax/tree.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay::bind {

using TypeIndex = std::uint32_t;
using RecordIndex = std::uint32_t;
using SlotIndex = std::uint32_t;      // a member name of one record
using ConditionIndex = std::uint32_t; // a condition of one record
using source::Location;
inline constexpr std::uint32_t none = ~std::uint32_t{0};

/// What annotations said of a declaration or member.
struct Annotations {
    bool sensitive = false;
    bool partial = false;
    bool deprecated = false;                       // `@deprecated`
    std::optional<std::string> deprecated_warning; // `@deprecated "…"`: a warning where present
    std::map<std::string, std::string> messages;   // language ("en" where unnamed) to MessageFormat
    std::optional<std::string> code;               // the caller's own code
    std::vector<std::string> sources;              // `@source "…"`, in order; may be repeated
};

struct TextLiteral {
    std::string text;
    Location location;
};

/// A string, perhaps in a format, that satisfies all constraints (on text, date, date_time or, for
/// `decimal`, number).
struct TextBranch {
    std::optional<constraint::Format> format;
    std::vector<constraint::Constraint> constraints;
    Location location;
};

struct NumberBranch {
    bool integer = false;
    std::vector<constraint::Constraint> constraints;
    Location location;
};

struct PathKey { // of `unique by a.b`
    std::vector<std::string> names;
};

struct ArrayBranch {
    TypeIndex element = none;
    std::vector<constraint::Constraint> counts;
    bool unique = false;            // of scalars
    std::vector<PathKey> unique_by; // of records; empty where not demanded
    Location unique_location;
    Location location;
};

struct MapBranch {
    TypeIndex value = none;
    TypeIndex keys = none; // a string type, or none
    std::vector<constraint::Constraint> counts;
    Location location;
};

/// Tells object branches apart: the value of member `name` chooses. `records[i]` of the Type
/// belongs to `types[i]`, which holds nothing but literals.
struct Discriminator {
    std::string name;
    std::vector<TypeIndex> types;
    std::string text; // all literals, for messages: `"card" | "debit" | 0`
};

/// A set of JSON values, its unions flattened by kind of value (a named type's branches are copied
/// in; records are referred to). Recursion only through array, map and record.
struct Type {
    std::string name; // "Country", "module.Name"; empty where it was written in place
    std::string text; // canonical text for messages: `string(length <= 10) | null`
    Location location;
    bool sensitive = false; // by annotation of its declaration (of any named type copied in too)
    bool any = false;
    bool null = false;
    bool true_literal = false; // boolean is both with `boolean_literals` false
    bool false_literal = false;
    bool boolean_literals = false; // a boolean literal took part
    std::vector<TextLiteral> text_literals;
    std::vector<TextBranch> texts;
    std::vector<constraint::Decimal> number_literals;
    std::vector<NumberBranch> numbers;
    syntax::Rare<ArrayBranch> array;
    syntax::Rare<MapBranch> map;
    std::vector<RecordIndex> records;
    syntax::Rare<Discriminator> discriminator; // where there are two records or more
};

/// The static type of an expression.
enum class ValueType : std::uint8_t {
    boolean,
    number,
    text,
    date,
    date_time,
    null,
    array,
    object,
    any
};

/// A path of an expression. `names` are all steps, the first included; a step into a record of any
/// branch.
struct Path {
    enum class Root : std::uint8_t { record, context, variable };
    Root root = Root::record;
    std::vector<std::string> names; // empty for a bare loop variable
    TypeIndex type = none; // declared type at the end (of the first declaration that has it)
    Location location;
};

struct Expression {
    enum class Kind : std::uint8_t {
        or_,
        and_,
        not_,
        equal,
        not_equal,
        less,
        less_equal,
        greater,
        greater_equal,
        in,      // operands[0] in path (an array); negated
        is,      // operands[0] is set; negated
        matches, // operands[0] matches pattern
        add,
        subtract,
        multiply,
        all,
        any,
        sum,
        count_if, // over path; operands[0] the body, in which the variable is bound
        literal_number,
        literal_text,
        literal_boolean,
        literal_null,
        literal_date,
        literal_date_time,
        path,
        // functions
        present,  // of path
        or_else,  // operands: value, substitute
        length,   // code points of a text
        count,    // items of the array or members of the map at path
        scale,    // of a number
        decimals, // of a currency text
        years,    // operands: from, to (dates)
        days,
        lower, // of a text (root locale)
        round, // operands: number, literal places
    };
    Kind kind = Kind::literal_null;
    ValueType type = ValueType::any;
    std::vector<Expression> operands;
    bool negated = false;
    TypeIndex set = none;         // is
    std::uint32_t pattern = none; // matches: index in the Store
    std::optional<Path> path;     // path, present, count, in, all, any, sum, count_if
    constraint::Decimal number;   // literal_number
    std::string text;             // literal_text, literal_date_time
    constraint::Date date;        // literal_date
    bool boolean = false;         // literal_boolean
    Location location;
};

/// When a member of a record exists. Holds where its parent holds, none of `after` holds and
/// `expression` holds.
struct Condition {
    ConditionIndex parent = none;
    std::vector<ConditionIndex> after;    // earlier arms of the same chain
    std::optional<Expression> expression; // none for a bare `else`
    std::string text;                     // canonical text of the expression, for "because"
    Location location;                    // of the expression, or of the word `else`
};

struct Declaration {
    SlotIndex slot = 0;
    TypeIndex type = none;
    bool optional = false;
    ConditionIndex condition = none;
    Annotations annotations;
    Location location; // of the name
};

struct Requirement { // `require a`
    SlotIndex slot = 0;
    ConditionIndex condition = none;
    Annotations annotations;
    Location location; // of the name
};

struct Group {
    enum class Kind : std::uint8_t { exactly_one, at_least_one, at_most_one, all_or_none };
    Kind kind = Kind::exactly_one;
    std::vector<SlotIndex> slots;
    ConditionIndex condition = none;
    Annotations annotations;
    Location location; // from the first word to the last name
};

struct Check {
    bool warning = false;
    Expression expression;
    std::optional<Path> at; // as written
    std::string message;
    std::string text; // canonical text of the expression
    ConditionIndex condition = none;
    Annotations annotations;
    Location location; // of the expression
};

struct Rest {
    TypeIndex keys = none;  // none: every name
    TypeIndex value = none; // none: anything
    Location location;
};

/// One step in settling a record: conditions and slots in an order in which each reads only what is
/// settled.
struct PlanStep {
    enum class Kind : std::uint8_t { condition, slot };
    Kind kind = Kind::slot;
    std::uint32_t index = 0;
};

struct Record {
    std::string name;  // "module.Name"; of one written in place, ""
    Location location; // of the name, or of the brace
    bool partial = false;
    Annotations annotations;
    std::vector<std::string> slots;        // member names in order of first declaration
    std::vector<Declaration> declarations; // in order of the text, includes expanded in place
    std::vector<Requirement> requirements;
    std::vector<Condition> conditions; // parents and earlier arms first
    std::vector<Group> groups;
    std::vector<Check> checks;
    std::optional<Rest> rest;
    std::vector<PlanStep> plan; // every condition and every slot once
};

/// `accept` or `reject`, its payload written out.
struct Expectation {
    bool accept = true;
    TypeIndex type = none;
    std::string payload;              // JSON text with the changes made, or the raw text
    std::optional<std::string> given; // JSON text of the context
    bool has_with = false;
    struct Outcome {
        syntax::Outcome::Kind kind;
        constraint::Code code;
        std::optional<std::string> caller_code;
        std::optional<std::string> pointer;
        Location location;
    };
    std::vector<Outcome> outcomes;
    Location location;
};

struct Test {
    std::string name;
    std::vector<Expectation> expectations;
    Location location;
};

struct Example {
    std::string name;
    TypeIndex type = none;
    std::string payload; // compact JSON text
    Location location;
};

/// A declared type or record that can be asked for by name.
struct Named {
    std::string name; // "Update"; in a module that is used: "navixy.user.Update"
    TypeIndex type = none;
    bool record = false;
    Location location;
};

struct Module {
    std::string name;
    source::SourceIndex source = 0;
};

struct Rules {
    constraint::Store store;
    std::vector<Type> types;
    std::vector<Record> records;
    RecordIndex context =
        none;                 // all modules' context blocks in one record (every declaration kept)
    std::vector<Named> names; // the root module's own first, unqualified, in order of the text
    std::vector<Module> modules;   // the root module first
    std::vector<Example> examples; // of the root module
    std::vector<Test> tests;       // of the root module
};

} // namespace assay::bind
