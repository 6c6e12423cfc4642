// The rules made flat: immutable vectors and indices, no prose. What evaluation reads.
#pragma once

#include "bind/rules.hpp"
#include "constraint/store.hpp"
#include "program/name_table.hpp"
#include "program/origins.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay::program {

using TypeIndex = std::uint32_t;
using RecordIndex = std::uint32_t;
using SlotIndex = std::uint32_t;
using NodeIndex = std::uint32_t;
using PathIndex = std::uint32_t;
using bind::ValueType;

/// A run of entries in one of the Program's vectors.
struct Slice {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool empty() const { return begin == end; }
    std::uint32_t size() const { return end - begin; }
};

struct TextBranch {
    std::optional<constraint::Format> format;
    constraint::FormatValue value = constraint::FormatValue::text;
    Slice constraints;
};

struct NumberBranch {
    bool integer = false;
    Slice constraints;
};

struct Array {
    TypeIndex element = none;
    Slice counts;
    bool unique = false;
    std::vector<PathIndex> unique_by; // paths from the element
};

struct Map {
    TypeIndex value = none;
    TypeIndex keys = none;
    Slice counts;
};

/// Tells object branches apart by one member.
struct Discriminator {
    struct Branch {
        TypeIndex tag = none; // literals only: the record is chosen where the member is one of them
        RecordIndex record = none;
    };
    std::string name;
    std::vector<Branch> branches;
    TypeIndex type = none;  // all their literals: judges the member where no branch is chosen
    bool sensitive = false; // the member is, in some branch
};

/// A set of JSON values, by kind.
struct Type {
    bool any = false;
    bool null = false;
    bool allows_true = false;
    bool allows_false = false;
    bool sensitive = false;
    bool one_error = false; // a union: one error at most for a scalar
    Slice text_literals;    // in literals
    Slice texts;
    Slice number_literals;
    Slice numbers;
    std::uint32_t array = none;
    std::uint32_t map = none;
    std::uint32_t record = none;        // the only one
    std::uint32_t discriminator = none; // two or more
};

struct Declaration {
    TypeIndex type = none;
    bool optional = false;
    bool sensitive = false;
    bool deprecated_warning = false;
    std::uint32_t condition = none;
    RuleIndex rule = none;
};

struct Requirement {
    std::uint32_t condition = none;
    RuleIndex rule = none;
};

struct Slot {
    std::string name;
    Slice declarations;
    Slice requirements;
    bool keep = false;      // a rule of this or an outer record reads inside it
    bool sensitive = false; // some declaration is
};

struct Condition {
    std::uint32_t parent = none;
    std::vector<std::uint32_t> after;
    NodeIndex expression = none;
    RuleIndex rule = none;
};

struct Group {
    bind::Group::Kind kind{};
    std::vector<SlotIndex> slots;
    std::uint32_t condition = none;
    RuleIndex rule = none;
};

struct Check {
    bool warning = false;
    NodeIndex expression = none;
    PathIndex at = none;  // as written, or the first payload path that it names
    NodeIndex all = none; // the quantifier whose failing element is where it is reported
    std::uint32_t condition = none;
    RuleIndex rule = none;
};

struct Rest {
    TypeIndex keys = none;
    TypeIndex value = none;
    RuleIndex rule = none;
};

struct Record {
    bool partial = false;
    bool sensitive = false;
    bool any_sensitive = false; // the record or some slot
    std::vector<Slot> slots;
    NameTable names;
    std::vector<Declaration> declarations; // by slot
    std::vector<Requirement> requirements; // by slot
    std::vector<Condition> conditions;
    std::vector<Group> groups;
    std::vector<Check> checks;
    std::optional<Rest> rest;
    std::vector<bind::PlanStep> plan;
    RuleIndex rule = none;
};

/// A step of a path after its first: the slot of that name in whichever record stands there.
struct PathStep {
    std::string name;
    std::vector<std::pair<RecordIndex, SlotIndex>> slots;
};

struct Path {
    bind::Path::Root root = bind::Path::Root::record;
    RecordIndex record = none; // record, context: where the first step stands
    SlotIndex slot = none;     // record, context: the first step
    Slice steps;               // what follows; of a variable: all
};

/// An expression's node; operands stand in `operands`.
struct Node {
    bind::Expression::Kind kind{};
    ValueType type = ValueType::any;
    bool negated = false;
    bool boolean = false;
    Slice operands;               // in Program::operands
    TypeIndex set = none;         // is
    std::uint32_t value = none;   // literal: index into decimals or texts; date: days
    std::uint32_t pattern = none; // matches
    PathIndex path = none;
};

struct ProofPlan;

struct Program {
    constraint::Store store;
    Origins origins;

    std::vector<Type> types;
    std::vector<Record> records;
    std::vector<TextBranch> texts;
    std::vector<NumberBranch> numbers;
    std::vector<constraint::Constraint> constraints;
    std::vector<std::string> literals; // text literals of types and expressions
    std::vector<constraint::Decimal> decimals;
    std::vector<Array> arrays;
    std::vector<Map> maps;
    std::vector<Discriminator> discriminators;
    std::vector<Node> nodes;
    std::vector<NodeIndex> operands;
    std::vector<Path> paths;
    std::vector<PathStep> path_steps;
    std::vector<RuleIndex> type_rules; // by type: the rule named where no field is nearer
    RecordIndex context = none;
    std::shared_ptr<const ProofPlan> proofs;

    // For those who ask by name, and for the file's own tests.
    std::vector<bind::Named> names;
    std::vector<bind::Module> modules;
    std::vector<bind::Example> examples;
    std::vector<bind::Test> tests;
};

} // namespace assay::program
