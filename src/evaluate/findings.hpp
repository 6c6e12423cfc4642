// What one pass over a payload found, in numbers and places; nothing is spelled yet.
#pragma once

#include "constraint/store.hpp"
#include "program/origins.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace assay::evaluate {

using constraint::Code;
using program::none;

enum class Verdict : std::uint8_t { valid, undecided, invalid, malformed, limit };

/// JSON's kinds of value, and none at all.
enum class Kind : std::uint8_t { null, boolean, number, string, array, object, absent };

/// Why a text is not JSON: the true cause, for people.
enum class Malformed : std::uint8_t {
    none,
    empty, // nothing but white space
    byte_order_mark,
    invalid_utf8,
    trailing_text, // after the document
    trailing_comma,
    missing_comma,
    missing_colon,
    missing_value,
    missing_name, // `{,` or `{1:`
    single_quotes,
    unquoted_name,
    comment,
    not_a_number, // NaN, Infinity
    leading_zero,
    leading_plus,
    bad_number,  // `1.`, `.5`, `1e`, `-`
    bad_literal, // `True`, `nul`, `undefined`
    unterminated_string,
    control_in_string, // below U+0020, unescaped
    bad_escape,
    lone_surrogate,
    unclosed_array,
    unclosed_object,
    mismatched_bracket, // `[1}`
    unexpected_character,
    // through a document
    nan_value, // NaN or an infinity in a document
    binary_value,
    discarded_value,
};

/// A run of entries in one of Findings' vectors.
struct Slice {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size() const { return end - begin; }
};

/// One step of a path: a member or an array index. `name` lives as long as the payload and the
/// program.
struct Step {
    std::string_view name;
    std::uint32_t ordinal = 0; // array index; or the member's place in its object's own order
    bool index = false;
    bool escaped = false; // `name` is still as written between the quotes
};

/// A place in the payload, which has at most 1 GiB. Through a document there are no offsets
/// (`offset` is then no_offset).
inline constexpr std::uint32_t no_offset = ~std::uint32_t{0};
struct Place {
    Place() = default;
    Place(std::uint64_t first_byte, std::uint64_t bytes)
        : offset(static_cast<std::uint32_t>(first_byte)),
          length(static_cast<std::uint32_t>(bytes)) {}

    std::uint32_t offset = no_offset; // bytes
    std::uint32_t length = 0;         // bytes; of a missing member: 1, the closing brace
    std::uint64_t end() const { return std::uint64_t{offset} + length; }
};

/// Why a conditional rule applied, or did not.
struct Fact {
    enum class Form : std::uint8_t {
        is_literal, // the field at `path` is `literal` (a word of the rules, not of the payload)
        is_true,
        is_false,
        is_null,
        is_present,
        is_absent,
        holds, // the condition's text holds
        does_not_hold,
    };
    Form form = Form::holds;
    program::RuleIndex condition = none; // Rule of kind condition, with its text
    Slice path;                          // of the (first) field that it reads
    bool context = false;                // the path is one of the context
    std::string_view literal;
    bool sensitive = false; // then only the field is named
};

/// Many are written for one payload, and few are ever spelled: nothing in it owns memory.
struct Violation {
    Code code = Code::type;
    bool warning = false;
    bool missing = false;   // the pointer names a member that is not there
    bool sensitive = false; // nothing of the value, or what it is near to, is said
    bool meant_escaped = false;
    Kind actual_kind = Kind::absent; // type, null
    Malformed malformed = Malformed::none;
    std::uint16_t fault = 0;        // format: what is wrong
    program::RuleIndex rule = none; // none for malformed, limits, repeated members
    Place place;
    Slice path;
    Slice because; // Findings::facts
    Slice related; // Findings::related
    Slice present; // unknown-field: Findings::present, whose names are taken

    std::uint32_t type = none;   // type, null, enum: the expected type (Origins::type_texts)
    std::uint32_t record = none; // unknown-field: whose names they are
    std::optional<constraint::Constraint> constraint; // of a constraint
    std::optional<constraint::Format> format;         // format
    std::optional<std::uint64_t> actual; // measured: code points, items, bytes, digits of scale
    std::uint64_t limit = 0;             // limits: the ceiling that was reached
    std::string_view unfamiliar;         // the payload's word, decoded, for which one is looked for
    std::string_view suggestion; // enum, format, unknown-field: the rule's own word that was
                                 // probably meant; may be empty; found by find_suggestions()
    std::string_view meant; // required: the unknown member (as written) that was probably meant to
                            // be this field
};

static_assert(std::is_trivially_copyable_v<Violation>);

/// A condition or check that could not be decided.
struct Undecided {
    program::RuleIndex rule = none; // kind check, group or condition
    Slice path;                     // where its record stands
    Slice at;                       // check: where it would be reported; else as `path`
    Slice waits_for;                // path of the absent field; or of the context's fact
    bool context = false;
    bool required = false; // decides the verdict: a required fact, or a field of a partial record
};

struct Findings {
    Verdict verdict = Verdict::valid;
    bool document = false;             // through a document: no offsets
    std::vector<Violation> violations; // sorted; at most PayloadLimits::errors of them
    std::vector<Undecided> undecided;
    std::uint64_t errors = 0; // counted, listed or not
    std::uint64_t warnings = 0;

    // What slices point into.
    std::vector<Step> steps;
    std::vector<Fact> facts;
    std::vector<Place> related;
    std::vector<std::uint64_t> present; // members of a record, a bit a slot
    std::deque<std::string> words;      // of the payload, decoded, and of code lists
    std::vector<Place> sensitive;       // values that must not be shown; only where asked for

    /// Forgets the last payload, and keeps the memory.
    void clear() {
        verdict = Verdict::valid;
        document = false;
        errors = warnings = 0;
        sensitive.clear();
        // Whatever is written down has a path; the root's is empty, but then something else is not.
        if (!steps.empty() || !violations.empty() || !undecided.empty()) empty();
    }
    /// A copy of a word that is not the payload's own.
    std::string_view keep(std::string_view word) { return words.emplace_back(word); }
    /// Gives up the memory of what no violation and no undecided rule refers to. Moves all that
    /// slices point into.
    void compact();

  private:
    void empty();
    void compact_words();
};

} // namespace assay::evaluate
