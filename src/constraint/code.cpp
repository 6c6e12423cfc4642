// Every code with its word, its line in the manual, and what `assay explain` says of it: what
// happened, a small example, what the payload's author should do.
#include "constraint/code.hpp"

#include <algorithm>
#include <iterator>

namespace assay::constraint {

namespace {

constexpr CodeInfo table[] = {
    {Code::required, false, "required", "a field that must be there is absent",
     "A field that the rule requires is not in the object.\n"
     "With `name: string` the payload {} has `required` at /name.\n"
     "Being absent is not the same as null or \"\": send the field, with null only where the rule\n"
     "says `| null`. A field written inside `when` is required while that condition is true; the\n"
     "report says which value made it so."},
    {Code::not_allowed, false, "not-allowed",
     "a field that belongs to a condition which is not met",
     "The field is declared, but only for a case that this payload is not.\n"
     "With `when kind is \"company\" { vat: string }` the payload {\"kind\": \"person\", \"vat\": "
     "\"\"}\n"
     "has `not-allowed` at /vat: even an empty value counts as sent.\n"
     "Leave the field out, or correct the value that the condition looks at."},
    {Code::unknown_field, false, "unknown-field", "a field that the record does not declare",
     "The object has a member that nothing in the rule declares; records are closed.\n"
     "With `{ name: string }` the payload {\"name\": \"A\", \"nmae\": \"B\"} has `unknown-field` "
     "at /nmae.\n"
     "Look for a misspelling, or remove the member. (The rule's author opens a record with "
     "`...`.)"},
    {Code::duplicate_field, false, "duplicate-field", "a member that occurs more than once",
     "The same name occurs twice in one object. JSON allows it, but readers disagree about which "
     "of\n"
     "the values counts, so neither is trusted here.\n"
     "{\"sum\": 1, \"sum\": 1000} has `duplicate-field` at /sum, with both places.\n"
     "Send each name once; look for a serializer that appends instead of replacing."},
    {Code::type, false, "type", "a value of another JSON type",
     "The value is not of the JSON type that the rule gives, and no conversion is made.\n"
     "With `phone: string` the payload {\"phone\": 491761234567} has `type` at /phone, expected a\n"
     "string and found a number.\n"
     "Send the value in the type named; numbers in strings and strings in numbers are not the "
     "same."},
    {Code::null, false, "null", "null where it is not allowed",
     "The field is there with the value null, and its type does not include null.\n"
     "With `name?: string` the payload {\"name\": null} has `null` at /name.\n"
     "Leave an optional field out instead of sending null. (The rule's author allows it with\n"
     "`string | null`.)"},
    {Code::enumeration, false, "enum", "a value that is none of the listed ones",
     "The value is of the right type, but none of those that the rule lists.\n"
     "With `status: \"active\" | \"rejected\"` the payload {\"status\": \"Active\"} has `enum` at\n"
     "/status; case and spaces count.\n"
     "Send one of the listed values; the report names the nearest where there is one."},
    {Code::length, false, "length", "a text with too few or too many characters",
     "The number of characters, counted as Unicode code points, is not in the range.\n"
     "With `string(length <= 10)` a text of 11 characters has `length`. A letter with a separate\n"
     "accent counts as two, an emoji may count as several.\n"
     "Shorten or complete the text; the report says the number expected and the number found."},
    {Code::graphemes, false, "graphemes", "a text with too few or too many visible characters",
     "The number of characters as a reader counts them (grapheme clusters) is not in the range.\n"
     "With `string(graphemes 1)` a family emoji of seven code points is one and passes; \"ab\" "
     "has\n"
     "`graphemes`.\n"
     "Shorten or complete the text."},
    {Code::bytes, false, "bytes", "a text with too few or too many bytes",
     "The size of the text in UTF-8 is not in the range. Escapes count as what they stand for.\n"
     "With `string(bytes <= 4)` the text \"здесь\" has `bytes`: five letters are ten bytes.\n"
     "Shorten the text; letters outside ASCII take two to four bytes each."},
    {Code::digits, false, "digits", "not only digits, or not so many",
     "The text must be of the ASCII digits 0 to 9 and nothing else, as many as the rule says.\n"
     "With `string(digits 0..15)` each of \"+491761\", \"49 176\" and sixteen digits has "
     "`digits`;\n"
     "\"\" passes, as none is within 0..15.\n"
     "Remove spaces, hyphens and signs; send digits of ASCII, not of another script."},
    {Code::characters, false, "characters", "a character that the text may not have",
     "The text has characters outside the class that the rule names (`hex`, `ascii`, `letters`,\n"
     "`printable`, `lower`, `upper`, `script`), is blank, begins or ends with white space, or is\n"
     "not in normal form C.\n"
     "With `string(hex)` the text \"12g4\" has `characters`.\n"
     "The report says which class was expected; remove or replace what is not in it."},
    {Code::pattern, false, "pattern", "a text that does not match a pattern",
     "The whole text must match the regular expression, or start with, end with or contain the\n"
     "text that the rule gives. A match of a part is not enough.\n"
     "With `string(pattern /[A-Z]{2}[0-9]{6}/)` the text \"AB12345\" has `pattern`: a digit is "
     "missing.\n"
     "Compare the value with the pattern in the report, character by character."},
    {Code::format, false, "format", "a text that is not in its format",
     "The string must be a date, an address, a code or another format, and is not a right one.\n"
     "With `born: date` the payload {\"born\": \"2019-02-29\"} has `format` at /born: the month "
     "has\n"
     "no such day. Check digits and code lists are checked as well.\n"
     "The report says what is wrong, and the code that was probably meant where it can tell.\n"
     "The manual lists all formats, each with an example."},
    {Code::range, false, "range", "a number or date outside its range",
     "The number, date or time is not within the bounds of the rule.\n"
     "With `age: integer(0..150)` the payload {\"age\": 151} has `range` at /age. Bounds are "
     "exact\n"
     "decimals: 0.1 is 0.1. Times are compared as points in time, whatever their offsets.\n"
     "Send a value within the range that the report gives."},
    {Code::multiple, false, "multiple", "a number that is not a multiple of the given one",
     "The number divided by the rule's number must leave nothing, in exact decimals.\n"
     "With `number(multiple of 0.05)` the number 1.02 has `multiple`, 1.05 has not.\n"
     "Round the number to the step before sending it."},
    {Code::scale, false, "scale", "a number with too few or too many decimal places",
     "The number of digits after the point, by value, is not in the range.\n"
     "With `number(scale <= 2)` the number 10.005 has `scale`; 10.500 has a scale of 1 and "
     "passes.\n"
     "Round the number, and do not send sums of binary floating point as they are."},
    {Code::count, false, "count", "too few or too many items or members",
     "An array has too few or too many items, or a map too few or too many members.\n"
     "With `[string](count 1..10)` the empty array has `count`.\n"
     "Add or remove items; the report says the number expected and the number found."},
    {Code::unique, false, "unique", "an item that repeats an earlier one",
     "Two items of an array are equal, or two records agree in the fields after `unique by`.\n"
     "With `[integer](unique)` the array [1, 2, 1.0] has `unique` at its third item: 1 and 1.0 "
     "are\n"
     "the same number.\n"
     "Remove the repetition; the error stands at the later item."},
    {Code::keys, false, "keys", "a member name of the wrong kind in a map",
     "The name of a member of a map is not of the type that the rule gives for names.\n"
     "With `map(number)(keys currency)` the payload {\"euro\": 1} has `keys` at /euro.\n"
     "Correct the name; its value is judged separately."},
    {Code::one_of, false, "one-of", "too few or too many fields of a group",
     "The rule says of a group of fields that exactly one, at least one, at most one, or all or\n"
     "none of them are present, and it is otherwise. The error stands at the record.\n"
     "With `exactly one of email, phone` both {} and {\"email\": \"…\", \"phone\": \"…\"} have "
     "`one-of`.\n"
     "Send as many of the named fields as the report says."},
    {Code::check, false, "check", "a condition between fields that is not met",
     "A `check` of the rule came out false; the message is the author's own.\n"
     "With `check until >= from else \"ends before it begins\"` the payload\n"
     "{\"from\": \"2020-01-02\", \"until\": \"2020-01-01\"} has `check` at /until. With `warn` "
     "for\n"
     "`check` it is a warning, and the payload is still valid.\n"
     "Correct one of the fields that the condition names."},
    {Code::deprecated, false, "deprecated", "a field that should no longer be sent",
     "The field still works and will go away; this is a warning, the payload is valid.\n"
     "With `@deprecated \"send nationalities\"` before `nationality`, each payload that has the\n"
     "field gets the warning with that advice.\n"
     "Follow the advice when you next change the sender."},
    {Code::malformed, false, "malformed", "text that is not JSON",
     "The text is not a JSON document (RFC 8259), so nothing in it was judged.\n"
     "{\"a\": 1,} is malformed: no comma may stand before the brace. So are single quotes, NaN, "
     "01,\n"
     "text after the document, invalid UTF-8, a byte order mark, and half of a surrogate pair.\n"
     "The report gives the place of the first fault; a serializer never makes these."},
    {Code::depth, true, "depth", "a limit: the payload is nested too deeply",
     "Arrays and objects are nested more deeply than the limit allows (64 unless it is set), so "
     "the\n"
     "payload was not judged: it is neither valid nor invalid.\n"
     "[[[…]]] with 65 brackets reaches it.\n"
     "Flatten the payload, or ask whoever runs the check to raise the limit."},
    {Code::size, true, "size", "a limit: the payload is too large",
     "The payload has more bytes than the limit allows (8 MiB unless it is set), so it was not\n"
     "judged: it is neither valid nor invalid.\n"
     "Send less at a time, or ask whoever runs the check to raise the limit."},
    {Code::nodes, true, "nodes", "a limit: the payload has too many values",
     "The payload has more values, counting those inside others, than the limit allows (a million\n"
     "unless it is set), so it was not judged: it is neither valid nor invalid.\n"
     "Send less at a time, or ask whoever runs the check to raise the limit."},
    {Code::members, true, "members", "a limit: an object has too many members",
     "One object has more members than the limit allows (10,000 unless it is set), so the payload\n"
     "was not judged: it is neither valid nor invalid.\n"
     "Divide the object, or ask whoever runs the check to raise the limit."},
    {Code::string_size, true, "string-size", "a limit: a string is too long",
     "One string has more bytes than the limit allows (1 MiB unless it is set), so the payload "
     "was\n"
     "not judged: it is neither valid nor invalid.\n"
     "Send large texts and files by another way, or ask for a higher limit."},
    {Code::name_size, true, "name-size", "a limit: a member's name is too long",
     "The name of a member has more bytes than the limit allows (1,024 unless it is set), so the\n"
     "payload was not judged: it is neither valid nor invalid.\n"
     "Such a name is mostly a value in the wrong place."},
    {Code::number_size, true, "number-size", "a limit: a number has too many digits",
     "One number is written with more characters than the limit allows (1,024 unless it is set), "
     "so\n"
     "the payload was not judged: it is neither valid nor invalid.\n"
     "Round the number; all of its digits would have been compared exactly."},
    {Code::exponent, true, "exponent", "a limit: a number's exponent is too great",
     "The exponent of one number is beyond the limit (1,000 either way unless it is set), so the\n"
     "payload was not judged: it is neither valid nor invalid.\n"
     "1e1001 reaches it. No measured quantity needs such a number: look for the error that made "
     "it."},
    {Code::precision, true, "precision", "a limit: a number that cannot be held exactly",
     "The document was parsed into a type that cannot hold one of its numbers exactly, so what "
     "was\n"
     "sent can no longer be told, and the payload was not judged.\n"
     "1e400 in a document of doubles reaches it.\n"
     "Check the text itself instead of the parsed document, or send the number as a string."},
    {Code::memory, true, "memory", "a limit: the memory that judging could get",
     "The machine had no memory left for judging this payload, so nothing is known of it: it is\n"
     "neither valid nor invalid.\n"
     "Lower the limits on payloads, judge fewer at once, or give the process more memory."},
};

static_assert(std::size(table) == static_cast<std::size_t>(Code::memory) + 1);

/// The table is indexed by code.
static_assert([] {
    for (std::size_t i = 0; i < std::size(table); ++i)
        if (static_cast<std::size_t>(table[i].code) != i) return false;
    return true;
}());

} // namespace

std::span<const CodeInfo> codes() { return table; }

const CodeInfo& info(Code code) { return table[static_cast<std::size_t>(code)]; }

std::optional<Code> find_code(std::string_view word) {
    const auto at = std::find_if(std::begin(table), std::end(table),
                                 [&](const CodeInfo& one) { return one.word == word; });
    if (at == std::end(table)) return std::nullopt;
    return at->code;
}

} // namespace assay::constraint
