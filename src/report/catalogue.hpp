// Every sentence that a report can say, in every language.
#pragma once

#include "constraint/store.hpp"
#include "evaluate/findings.hpp"
#include "report/language.hpp"
#include "report/sentence.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace assay::report {

/// The rows of the catalogue's table, in its order. Runs that answer to another enum keep that
/// enum's order; static_asserts in catalogue.cpp hold them to it.
enum class Message : std::uint8_t {
    required,
    required_meant,
    not_allowed,
    unknown_field,
    look_alike,
    duplicate_field,
    type,
    null,
    enum_few,
    enum_several,
    // for where a constraint's own sentence cannot be said: Code's order
    length,
    graphemes,
    bytes,
    digits,
    characters,
    pattern,
    format,
    range,
    multiple,
    scale,
    count,
    unique,
    keys,
    constraint, // any other
    // presence groups
    exactly_one,
    at_least_one,
    at_most_one,
    all_or_none,
    group,
    check,
    deprecated,
    // evaluate::Malformed's order
    malformed,
    empty,
    byte_order_mark,
    invalid_utf8,
    trailing_text,
    trailing_comma,
    missing_comma,
    missing_colon,
    missing_value,
    missing_name,
    single_quotes,
    unquoted_name,
    comment,
    not_a_number,
    leading_zero,
    leading_plus,
    bad_number,
    bad_literal,
    unterminated_string,
    control_in_string,
    bad_escape,
    lone_surrogate,
    unclosed_array,
    unclosed_object,
    mismatched_bracket,
    unexpected_character,
    nan_value,
    binary_value,
    discarded_value,
    // limits: Code's order
    depth,
    size,
    nodes,
    members,
    string_size,
    name_size,
    number_size,
    exponent,
    precision,
    memory,
    // evaluate::Fact::Form's order
    is_literal,
    is_true,
    is_false,
    is_null,
    is_present,
    is_absent,
    holds,
    does_not_hold,
    depends, // on a sensitive field
    // what was found: evaluate::Kind's order
    found_null,
    found_boolean,
    found_number,
    found_string,
    found_array,
    found_object,
    found_nothing,
    // what was expected
    a_string,
    an_integer,
    a_number,
    a_boolean,
    a_null,
    an_array,
    an_object,
    any_value,
    a_format,
    a_named_type,
    another_type,
    // parts of sentences
    list_or,
    list_and,
    list_shortened,
    size_bytes,
    size_kib,
    size_mib,
    // problem+json
    problem_malformed,
    problem_limit,
    problem_invalid,
    problem_undecided,
    problem_valid,
    end,
};

/// One row. `bare` is said where an argument of `text` is missing or must not be told; `help` only
/// where all its arguments are there. Both may be empty.
struct Row {
    Message message;
    std::string_view name;
    constraint::Sentences text;
    constraint::Sentences bare = {};
    constraint::Sentences help = {};
};

std::span<const Row> catalogue();

/// Compiled on first use, once for the process; safe from any thread.
enum class Part : std::uint8_t { text, bare, help };
const Sentence& sentence(Message message, Part part, Language language);
/// The sentence that a constraint brings along. Its bare part ends before the clause that tells
/// {actual}: "expected a length of {limit}, found {actual}".
const Sentence& constraint_sentence(std::uint16_t kind, Part part, Language language);
/// The sentence that a fault of a format brings along.
const Sentence& fault_sentence(std::uint16_t format, std::uint16_t fault, Language language);

/// The row's sentence, or its bare one.
std::string say(Message message, Language language, const Arguments& arguments = {});
/// The row's help; empty where it has none, or an argument is missing.
std::string say_help(Message message, Language language, const Arguments& arguments = {});

constexpr Message row_of(evaluate::Malformed cause) {
    return static_cast<Message>(static_cast<int>(Message::malformed) + static_cast<int>(cause));
}
constexpr Message row_of(evaluate::Fact::Form form) {
    return static_cast<Message>(static_cast<int>(Message::is_literal) + static_cast<int>(form));
}
constexpr Message row_of(evaluate::Kind found) {
    return static_cast<Message>(static_cast<int>(Message::found_null) + static_cast<int>(found));
}
constexpr Message row_of_constraint(constraint::Code code) {
    using constraint::Code;
    if (code < Code::length || code > Code::keys) return Message::constraint;
    return static_cast<Message>(static_cast<int>(Message::length) + static_cast<int>(code) -
                                static_cast<int>(Code::length));
}
constexpr Message row_of_limit(constraint::Code code) {
    return static_cast<Message>(static_cast<int>(Message::depth) + static_cast<int>(code) -
                                static_cast<int>(constraint::Code::depth));
}

} // namespace assay::report
