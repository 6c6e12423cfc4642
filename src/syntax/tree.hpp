// The syntax tree: the rule file as it was written, in plain structs, a span on every node.
// Words are not yet looked up: `string(lenght 3)` is a tree without fault.
#pragma once

#include "source/source.hpp"
#include "syntax/rare.hpp"

#include <list>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace assay::syntax {

using source::Span;

/// A name as written. Backticks are part of the span, not of the text.
struct Word {
    std::string text;
    Span span;
    bool ticked = false;
};

/// A string literal or a regular expression, decoded (a regex only has its `\/` turned into `/`).
/// The span includes the quotes or slashes.
struct Text {
    std::string text;
    Span span;
};

/// A `///` line, without the slashes and one leading space.
struct Doc {
    std::string text;
    Span span;
};

/// A `//` comment, kept for the formatter; text as written, slashes included.
struct Comment {
    std::string text;
    Span span;
};

/// `a.b.c`
struct Path {
    std::vector<Word> names;
    Span span;
};

struct JsonMember;

/// Strict JSON written inside a rule file (examples, tests, defaults).
struct Json {
    enum class Kind { null, boolean_true, boolean_false, number, string, array, object };
    Kind kind = Kind::null;
    std::string text; // string: decoded UTF-8; number: as written
    std::vector<Json> items;
    std::vector<JsonMember> members;
    Span span;
};

struct JsonMember {
    Text name;
    Json value;
};

struct Literal {
    enum class Kind { string, number, boolean_true, boolean_false, null };
    Kind kind = Kind::null;
    std::string text; // string: decoded; number: as written
    Span span;
};

/// An end of a range: a number or a date, as written.
struct Bound {
    enum class Kind { number, date };
    Kind kind = Kind::number;
    std::string text;
    Span span;
};

/// `8`, `0..15`, `1..`, `..10`, `<= 10`, `> 0`. Open ends are those of `<` and `>`.
struct Interval {
    enum class Form { exact, between, from, up_to, less, less_equal, greater, greater_equal };
    Form form = Form::exact;
    std::optional<Bound> low;  // exact, between, from, greater, greater_equal
    std::optional<Bound> high; // between, up_to, less, less_equal
    Span span;
};

struct Constraint;
struct Member;
struct TypeAtom;

/// Large, so they stay where they were read: a vector would move them again and again.
using Members = std::list<Member>;

/// `A | B`: a set of JSON values.
struct Type {
    std::vector<TypeAtom> branches;
    Span span;
};

/// `...`, `...: T`, `... keys K: T` at the end of a body.
struct Rest {
    Rare<Type> keys;
    Rare<Type> value;
    Span span;
};

struct Body {
    Members members;
    std::optional<Rest> rest;
    Span span; // braces included
};

struct TypeAtom {
    enum class Form { literal, map, array, record, named, builtin };
    Form form = Form::builtin;
    Literal literal;    // literal
    Rare<Type> element; // map, array
    Rare<Body> body;    // record
    Path name;          // named: `alias.Name`; builtin: `phone.e164`
    std::vector<Constraint> constraints;
    std::vector<Doc> docs; // before this branch
    Span span;
};

/// One choice of a set: an interval or a type. A bare number is an exact interval.
using SetAtom = std::variant<Interval, TypeAtom>;

/// `word operand`, `not word`, `word by (a, b)`, or a bare range (then `word` is empty).
struct Constraint {
    Word word;
    bool negated = false; // `not blank`
    bool of = false;      // `multiple of`
    std::vector<Path> by; // `unique by (a, b)`
    std::optional<Text> pattern;
    std::vector<SetAtom> operand; // what follows the word, or the bare range
    Span span;
};

struct Expression {
    enum class Kind {
        or_, // operands: two or more
        and_,
        not_,     // operands: one
        compare,  // word: == != < <= > >=
        in,       // operands: value; path: the array; negated
        is,       // operands: value; set; negated
        matches,  // operands: value; pattern
        add,      // word: + or -; operands: two
        multiply, // operands: two
        over,     // word: all any sum count; variable; path; operands: the body
        call,     // word: the function; operands
        date,     // literal.text
        literal,
        path,
    };
    Kind kind = Kind::literal;
    Word word; // operator, function or quantifier, with its own span
    std::vector<Expression> operands;
    bool negated = false;
    std::vector<SetAtom> set;
    std::optional<Text> pattern;
    Word variable;
    Path path;
    Literal literal; // a date keeps its text here too
    Span span;
};

struct Annotation {
    Word name;                    // without `@`; the span includes it
    std::optional<Word> language; // @message ru "…"
    std::optional<Text> text;
    std::optional<Json> json; // @default
    Span span;
};

using Annotations = std::list<Annotation>; // as Members

struct FieldName {
    Word name;
    bool optional = false;
};

struct Field {
    std::vector<FieldName> names;
    Type type;
};

struct Include {
    Path type;
    bool as_optional = false;
    std::vector<Word> without;
};

/// One arm of `when … else when … else`; the last may have no condition.
struct Arm {
    std::optional<Expression> condition;
    Members members;
    Span span;
};

struct When {
    std::vector<Arm> arms;
};

struct Group {
    enum class Kind { exactly_one, at_least_one, at_most_one, all_or_none };
    Kind kind = Kind::exactly_one;
    std::vector<Word> names;
};

struct Require {
    std::vector<Word> names;
};

struct Check {
    bool warning = false;        // `warn`
    Rare<Expression> expression; // large, while most members are small; none where it was at fault
    std::optional<Path> at;
    Text message;
};

struct Member {
    std::vector<Doc> docs;
    Annotations annotations;
    std::variant<Field, Include, When, Group, Require, Check> what;
    Span span; // docs and annotations excluded
};

struct Use {
    Path module;
    std::optional<Word> alias;
};

struct TypeDeclaration {
    Word name;
    Type type;
};

struct Record {
    Word name;
    Body body;
};

struct Context {
    Body body;
};

struct Example {
    Word name;
    Path type;
    Json json;
};

/// The payload of one `accept` or `reject` before its changes.
struct Subject {
    Path type;                // `Update { … }`; or the example's path, e.g. `company`
    std::optional<Json> json; // in place
    std::optional<Text> text; // `Update text "{,}"`
    bool is_example() const { return !json && !text; }
};

struct Change {
    enum class Kind { put_members, put_at, remove_members, remove_at };
    Kind kind = Kind::put_members;
    std::optional<Json> json;   // put_members, put_at
    std::vector<Word> names;    // remove_members
    std::vector<Text> pointers; // put_at: one; remove_at: one or more
    Span span;
};

struct Outcome {
    enum class Kind { error, warning, undecided };
    Kind kind = Kind::error;
    Word code;
    std::optional<Text> caller_code;
    std::optional<Text> pointer;
    Span span;
};

struct Expectation {
    std::vector<Doc> docs;
    bool accept = true;
    Subject subject;
    std::vector<Change> changes;
    std::optional<Json> given;
    bool has_with = false;
    std::vector<Outcome> outcomes;
    Span span;
};

struct Test {
    Text name;
    std::vector<Expectation> expectations;
};

struct Declaration {
    std::vector<Doc> docs;
    Annotations annotations;
    std::variant<Use, TypeDeclaration, Record, Context, Example, Test> what;
    Span span; // docs and annotations excluded
};

struct File {
    std::vector<Doc> docs; // before `module`
    Path module;           // empty where the author forgot it (then a diagnostic says so)
    std::vector<Declaration> declarations;
    std::vector<Comment> comments; // in the order of the text
};

} // namespace assay::syntax
