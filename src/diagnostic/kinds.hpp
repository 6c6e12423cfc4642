// Every kind of diagnostic, as data: a stable kebab-case name, a severity, a sentence.
// Append only: names are printed, golden files and users hold them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace assay::diagnostic {

enum class Severity : std::uint8_t { error, warning };

// clang-format off
// X(identifier, "kebab-name", severity, "sentence with {0} arguments",
//   "what it means and what to do, for `assay explain`")
#define ASSAY_DIAGNOSTIC_KINDS(X) \
    X(syntax, "syntax", error, "expected {0}, found {1}", \
      "The text does not follow the grammar at this place.") \
    /* syntax */ \
    X(missing_module, "missing-module", error, "the file does not say which module it is", \
      "A rule file begins with `module` and a dotted name in small letters: `module shop.order`.") \
    X(module_first, "module-first", error, "`module` stands once, before every declaration", \
      "Move the `module` line to the top of the file, or remove the second one.") \
    X(unknown_declaration, "unknown-declaration", error, "unknown declaration `{0}`", \
      "A file holds `use`, `type`, `record`, `context`, `example` and `test`, and nothing else " \
      "at its top.") \
    X(unknown_member, "unknown-member", error, "`{0}` is neither a field nor a known word", \
      "A record holds fields (`name: type`), `when`, `require`, `include`, `check`, `warn` and " \
      "groups such as `exactly one of a, b`.") \
    X(unknown_annotation, "unknown-annotation", error, "unknown annotation `@{0}`", \
      "The annotations are @sensitive, @deprecated, @message, @code, @source, @default and " \
      "@partial.") \
    X(misspelt_word, "misspelt-word", error, "expected `{0}`, found `{1}`", \
      "A word of the language is misspelt.") \
    X(name_case, "name-case", error, "{0} begins with a {1} letter, found `{2}`", \
      "Types and records begin with a capital letter; modules, aliases, examples and built-ins " \
      "with a small one.") \
    X(plain_name, "plain-name", error, "{0} cannot stand as a plain name", \
      "A plain name is an ASCII letter or `_`, then letters, digits and `_`. " \
      "Any other field name stands in backticks; nothing stands in double quotes but values.") \
    X(stray_doc, "stray-doc", error, "this `///` line documents nothing", \
      "`///` stands on a line of its own before a declaration, a member, a union branch or an " \
      "expectation. Elsewhere write a comment, `//`.") \
    X(other_spelling, "other-spelling", error, "this is written `{0}`, not `{1}`", \
      "The meaning is clear, but the language has one way to write it.") \
    X(separator, "separator", error, "`{0}` does not belong after {1}", \
      "Members and declarations end by themselves: nothing separates them but white space.") \
    X(missing_comma, "missing-comma", error, "missing `,` between `{0}` and `{1}`", \
      "Names in a list are separated by commas.") \
    X(rest_last, "rest-last", error, "`...` stands last in a record", \
      "`...` opens the whole record: it stands once, at the end, and not inside `when`.") \
    X(nesting_limit, "nesting-limit", error, "nested more than {0} deep", \
      "Brackets, blocks, types and expressions may only nest so deep. " \
      "Give inner parts a name of their own.") \
    X(file_limit, "file-limit", error, "the file is larger than {0} bytes", \
      "A rule file has a ceiling on its size.") \
    X(error_limit, "error-limit", error, \
      "more than {0} errors: the rest of the file was not read", \
      "Mend the first errors and try again.") \
    X(invalid_utf8, "invalid-utf8", error, "byte {0} is not UTF-8 here", \
      "A rule file is UTF-8 text.") \
    X(byte_order_mark, "byte-order-mark", error, "the file contains a byte order mark", \
      "Save the file as UTF-8 without a byte order mark.") \
    X(control_character, "control-character", error, \
      "the control character {0} may not stand in a rule file", \
      "Only tabs and line ends may stand in rule text. In a text, write `\\u0000` and the like.") \
    X(unexpected_character, "unexpected-character", error, "{0} has no meaning here", \
      "The character is none of the language.") \
    X(unclosed_text, "unclosed-text", error, "this {0} has no closing {1} on its line", \
      "Texts, patterns and names in backticks end on the line on which they begin.") \
    X(bad_escape, "bad-escape", error, "`{0}` is not an escape of JSON", \
      "Texts use the escapes of JSON, strictly: `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, " \
      "`\\r`, `\\t` and `\\u` with four hex digits, surrogates in pairs.") \
    X(lone_surrogate, "lone-surrogate", error, "`{0}` is half of a surrogate pair", \
      "A character past U+FFFF is written as two `\\u` escapes, first the high half and then " \
      "the low one, or as itself.") \
    X(bad_number, "bad-number", error, "`{0}` is not a number", \
      "Numbers are written as in JSON: no leading zeros, digits on both sides of a point, no " \
      "`_` and no `0x`.") \
    X(bad_pointer, "bad-pointer", error, "`{0}` is not a JSON Pointer", \
      "A pointer is `/` and a member name or an index, repeated; `~0` stands for `~` and `~1` " \
      "for `/`.") \
    /* bind */ \
    X(duplicate_name, "duplicate-name", error, "{0} `{1}` is declared twice", \
      "A module gives each type, record, example and imported module one name. " \
      "Types and records share their names. " \
      "Rename one of the two, or import with `use … as name`.") \
    X(unknown_type, "unknown-type", error, "unknown type `{0}`", \
      "A name that begins with a capital is a type or a record of this module, or of a module " \
      "that it uses: `module.Type`. Declare it, or correct the name.") \
    X(unknown_module, "unknown-module", error, "unknown module `{0}`", \
      "Before the dot stands the alias of a module that this file imports with `use`. " \
      "Without `as`, the alias is the last part of the module's name.") \
    X(unknown_format, "unknown-format", error, "unknown type or format `{0}`", \
      "Names in small letters are built in: `string`, `integer`, `number`, `boolean`, `any`, " \
      "`map` and the formats, such as `date` or `country.alpha2`. " \
      "Your own types begin with a capital.") \
    X(unknown_field, "unknown-field-name", error, "{0} has no field `{1}`", \
      "A path, a list of names or `at` speaks of a field that is not declared there. " \
      "Inside a record in place only the fields of that record can be named.") \
    X(unknown_function, "unknown-function", error, "unknown function `{0}`", \
      "The functions are `present`, `or_else`, `length`, `count`, `scale`, `decimals`, `years`, " \
      "`days`, `lower` and `round`; over arrays `all`, `any`, `sum` and `count`.") \
    X(unknown_constraint, "unknown-constraint", error, "`{0}` is not a constraint on {1}", \
      "Between the brackets after a type stand constraints that fit it. " \
      "`assay explain` lists them all.") \
    X(unknown_example, "unknown-example", error, "unknown example `{0}`", \
      "A test refers to an `example` of this module, or of one that it uses: `module.name`.") \
    X(unknown_code, "unknown-code", error, "unknown code `{0}`", \
      "After `with` stands a code that a payload can be reported with, such as `required` or " \
      "`length`.") \
    X(unused_type, "unused-type", warning, "type `{0}` is never used", \
      "Nothing in this file refers to the type. Use it, or remove it. " \
      "(A module that declares no record is a library: there nothing is unused.)") \
    X(unused_import, "unused-import", warning, "module `{0}` is imported, but never used", \
      "No name of the module is mentioned in this file. Remove the `use`.") \
    X(type_cycle, "type-cycle", error, "{0} `{1}` contains itself", \
      "Every value of the type would hold another value of it, without an end. " \
      "Put an array, a map, an optional field (`?`) or `| null` in between.") \
    X(array_branches, "array-branches", error, "a union has at most one array branch", \
      "An array cannot tell which of two array branches it is meant to be. " \
      "Join the element types instead: `[A | B]`.") \
    X(object_branches, "object-branches", error, "{0}", \
      "A union has one object branch, unless all its object branches are records that require a " \
      "common field with literals of their own: that field tells them apart.") \
    X(unreachable_branch, "unreachable-branch", error, "{0}", \
      "Another branch already holds every value of this one. Remove it, or correct it.") \
    X(empty_set, "empty-set", error, "no value can be {0}", \
      "The constraints exclude one another, so that every payload would be refused. " \
      "Correct the bounds.") \
    X(constraint_operand, "constraint-operand", error, "{0} takes {1}", \
      "What stands after the word of a constraint has a fixed form. " \
      "`assay explain` shows it for each constraint.") \
    X(constraint_flaw, "constraint-flaw", error, "{0}", \
      "The constraint has the right form, but makes no sense: an empty range, for example, or a " \
      "pattern that cannot be matched in linear time.") \
    X(unique_items, "unique-items", error, "`{0}` needs items that are {1}", \
      "`unique` compares scalars; records are compared by fields: `unique by a` or " \
      "`unique by (a, b)`.") \
    X(keys_type, "keys-type", error, "the names of members are strings, never {0}", \
      "`keys` narrows the names of members, so its type must be one of strings.") \
    X(duplicate_field_name, "duplicate-field-name", error, \
      "field `{0}` is declared twice under the same condition", \
      "A field may be declared in several places where they have different conditions. " \
      "Here both declarations always apply together: join them into one.") \
    X(duplicate_in_list, "duplicate-in-list", error, "`{0}` stands in this list twice", \
      "A name counts once. Remove the second, or write the name that was meant.") \
    X(include_clash, "include-clash", error, "`include {0}` brings a second field `{1}`", \
      "A record has one field of a name. " \
      "Leave the included one out: `include Other without name`.") \
    X(include_cycle, "include-cycle", error, "record `{0}` includes itself", \
      "A record's fields would be its own fields and more, without an end. " \
      "Move what both need to a record of its own.") \
    X(include_target, "include-target", error, \
      "only a record can be included, and `{0}` is a type", \
      "`include` brings the fields of a record. To hold a value of the type, declare a field.") \
    X(removed_field, "removed-field", error, \
      "`without {0}` removes a field that {1} of `{2}` reads", \
      "What is included must still make sense without the fields that are left out. " \
      "Keep the field, or split the record so that the condition or check is not included.") \
    X(needless_require, "needless-require", warning, "`{0}` is required already", \
      "The field is required wherever this `require` applies. " \
      "Remove it, or write `?` after the field's name.") \
    X(required_forbidden, "required-forbidden", error, \
      "`{0}` is required here, but not allowed here", \
      "No declaration of the field applies under this condition, so every payload would be " \
      "refused. Declare the field here, or remove the `require`.") \
    X(short_group, "short-group", error, "a group needs two fields or more", \
      "`exactly one of`, `at least one of`, `at most one of` and `all or none of` speak of " \
      "several fields. For one field write `require`, or nothing.") \
    X(decided_group, "decided-group", warning, "{0}", \
      "A field of the group is always present where the group applies, so the group does not " \
      "say what it seems to. Make the field optional, or remove it from the group.") \
    X(impossible_group, "impossible-group", error, \
      "`{0}` and `{1}` are both required, so this group always fails", \
      "At most one field of the group may be present, but two are required. " \
      "Make one of them optional.") \
    X(context_member, "context-member", error, "{0} cannot stand in `context`", \
      "`context` declares facts that the caller gives: only fields. " \
      "Conditions and checks on them stand in records.") \
    X(misplaced_annotation, "misplaced-annotation", error, "`@{0}` cannot stand on {1}", \
      "Each annotation belongs to certain declarations and members; elsewhere it would have no " \
      "effect.") \
    X(duplicate_annotation, "duplicate-annotation", error, "`@{0}` stands here twice", \
      "Only `@source` may be repeated, and `@message` for another language.") \
    X(annotation_value, "annotation-value", error, "`@{0}` {1}", \
      "The annotation needs a value, or has one that it does not take.") \
    X(message_format, "message-format", error, "the message is not well-formed {0}", \
      "Messages are ICU MessageFormat: braces hold placeholders, `''` is an apostrophe, plural " \
      "and select need a branch `other`.") \
    X(message_placeholder, "message-placeholder", error, "the message uses `{0}`, {1}", \
      "A message may use {field}, {limit} and {actual}, where every error that it replaces has " \
      "them. It never shows the value itself.") \
    X(default_value, "default-value", error, "the default is not a value of the type `{0}`", \
      "`@default` documents the value that an absent field stands for, so it must be one that " \
      "the field may have.") \
    X(operand_type, "operand-type", error, "{0} {1}, and {2}", \
      "The types of an expression are checked when the file is loaded. " \
      "Order is for numbers, dates and date_times, arithmetic for numbers, `matches` and " \
      "`length` for strings.") \
    X(not_boolean, "not-boolean", error, "{0} is {1}, not true or false", \
      "A condition, a check and the sides of `and`, `or` and `not` are true or false.") \
    X(never_equal, "never-equal", error, "{0} is {1} and {2} is {3}: they are never equal", \
      "Values of different kinds are never equal: the number 1 is not the string \"1\".") \
    X(array_step, "array-step", error, \
      "`{0}` is an array, and a path does not step into its items", \
      "Ask all items, or any: `all(x in xs: …)`, `any(…)`, `sum(…)` or `count(…)`.") \
    X(no_members, "no-members", error, "`{0}` is {1}, and has no field `{2}`", \
      "A path steps from record to record. Before the dot stands a field whose type is a record.") \
    X(nested_quantifier, "nested-quantifier", error, "`{0}` stands inside another quantifier", \
      "`all`, `any`, `sum` and `count` over items do not nest, so that each check ends in " \
      "linear time. Put the inner check into the record of the items.") \
    X(not_array, "not-array", error, "`{0}` needs an array, and `{1}` is {2}", \
      "`in` and the quantifiers go through the items of an array.") \
    X(argument_count, "argument-count", error, "`{0}` takes {1}, found {2}", \
      "Each function has a fixed number of arguments.") \
    X(argument_form, "argument-form", error, "`{0}` takes {1}", \
      "Some arguments must be written out: a path for `present` and `count`, a whole number for " \
      "the places of `round`.") \
    X(no_context, "no-context", error, "there is no `context` to read `{0}` from", \
      "Facts that are not in the payload are declared once: `context { name: type }`.") \
    X(never_true, "never-true", error, "{0}", \
      "A condition that cannot hold makes what depends on it dead; a check that cannot hold " \
      "refuses every payload. Usually a value is misspelt.") \
    X(always_true, "always-true", error, "{0}", \
      "A condition that always holds decides nothing, and a check that always holds finds " \
      "nothing. Remove it, or correct it.") \
    X(impossible_value, "impossible-value", error, "{0} is never {1}", \
      "The type of the field does not have this value. Correct the value, or add it to the type.") \
    X(unhandled_case, "unhandled-case", warning, "no branch handles {0}", \
      "The branches of this `when` tell the values of a field apart and declare fields, but not " \
      "for every value. Add a branch, or an `else` (it may be empty).") \
    X(circular_condition, "circular-condition", error, "whether `{0}` applies depends on itself", \
      "A condition reads a field whose presence depends on that same condition, directly or " \
      "through others. Let it read a field that stands outside.") \
    X(missing_outcome, "missing-outcome", error, \
      "a `reject` says why: `with` and a code is missing", \
      "A test that only says `reject` passes for any mistake. " \
      "Name what must be reported: `reject … with required at /name`.") \
    X(accepted_error, "accepted-error", error, "a payload with the error `{0}` is not accepted", \
      "`accept … with` lists warnings, each marked so: `with warning check at /name`. " \
      "Errors belong to `reject`.") \
    X(change_target, "change-target", error, "{0}", \
      "A change of a test must find the place that it changes, or the test would not test what " \
      "it seems to.") \
    X(too_large, "too-large", error, "the rules become too large here", \
      "What unions, includes and conditions copy has a ceiling of a million parts. " \
      "Refer to types and records instead of including and joining them.") \
    /* library */ \
    X(unreadable, "unreadable", error, "cannot read `{0}`: {1}", \
      "The rule file itself could not be read, so nothing was checked. " \
      "A rule file is a regular file that may be read.") \
    X(unreadable_module, "unreadable-module", error, "module `{0}` cannot be read: {1}", \
      "The file of a used module is there, but could not be read, so the rules cannot be loaded.") \
    X(module_not_found, "module-not-found", error, "module `{0}` is not found: {1}", \
      "A used module `a.b.c` stands in the folder of the file that uses it, or in a folder of " \
      "the rule path, as `a/b/c.assay`, `a/b_c.assay`, `b_c.assay`, `c.assay` and the like; the " \
      "file must declare that module. Links are not followed out of these folders.") \
    X(module_twice, "module-twice", error, "module `{0}` is in two files, `{1}` and `{2}`", \
      "Each module is one file. " \
      "Two files that declare the same module are used together here, and nothing says which of " \
      "them is meant.") \
    X(use_cycle, "use-cycle", error, "this leads back to `{0}`, which is still being loaded", \
      "Modules use one another in a circle, so none could be loaded first. " \
      "Move what both need to a module of its own.") \
    X(use_depth, "use-depth", error, "`use` of `{0}` is more than {1} deep", \
      "Modules that use modules that use modules have a limit. " \
      "Let the file use what it needs directly.") \
    X(module_count, "module-count", error, \
      "module `{0}` would be one more than the {1} that may be loaded together", \
      "The number of modules of one load has a limit. Join some of them, or raise the limit.") \
    X(rules_size, "rules-size", error, "the rules have more than {0} bytes in all", \
      "The text of all modules of one load together has a limit. " \
      "Split the rules, or raise the limit.")
// clang-format on

enum class Kind : std::uint16_t {
#define ASSAY_KIND(identifier, name, severity, sentence, explanation) identifier,
    ASSAY_DIAGNOSTIC_KINDS(ASSAY_KIND)
#undef ASSAY_KIND
};

struct KindInfo {
    Kind kind;
    std::string_view name;
    Severity severity;
    std::string_view sentence;
    std::string_view explanation;
};

std::span<const KindInfo> kinds();
const KindInfo& info(Kind kind);

} // namespace assay::diagnostic
