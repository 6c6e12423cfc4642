// What was found in one payload, spelled out for people and programs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// The answer for one payload. `malformed` (not JSON by RFC 8259) and `limit` (a ceiling of
/// PayloadLimits was reached) are reported alone; neither says anything about the rules.
enum class Verdict : std::uint8_t { valid, undecided, invalid, malformed, limit };

/// "valid", "undecided", …
std::string_view to_string(Verdict verdict);

enum class Severity : std::uint8_t { error, warning };

/// A place in the payload's bytes.
struct Place {
    std::uint64_t offset = 0; ///< bytes from the start
    std::uint64_t length = 0; ///< bytes
    std::uint64_t line = 1;   ///< one-based
    std::uint64_t column = 1; ///< one-based, in code points

    bool operator==(const Place&) const = default;
};

/// A place in a rule file.
struct RulePlace {
    std::string file;
    std::uint32_t line = 1;   ///< one-based
    std::uint32_t column = 1; ///< one-based, in code points

    bool operator==(const RulePlace&) const = default;
};

/// A fact that made a conditional rule apply: `legal_type is "legal_entity"`.
struct Reason {
    std::string pointer; ///< of the field, RFC 6901; empty for a fact of the context
    std::string message;

    bool operator==(const Reason&) const = default;
};

/// One thing that is wrong. No text in it holds a value of the payload.
struct Violation {
    std::string pointer; ///< JSON Pointer (RFC 6901) of the value, or of the member that is missing
    std::string code;    ///< stable, kebab-case: `required`, `type`, `length`, …
    Severity severity = Severity::error;
    std::string message; ///< one sentence, lower case, no full stop, in the report's language
    std::string help;    ///< a second sentence, such as "did you mean `GB`?"; may be empty
    std::optional<Place> place;    ///< absent where the payload was a parsed document
    std::optional<RulePlace> rule; ///< absent for malformed text, limits and repeated members
    std::vector<Reason> because;
    std::vector<Place> related; ///< the other places of a repeated member
    std::string caller_code;    ///< `@code`
    std::string source;         ///< `@source`

    bool operator==(const Violation&) const = default;
};

/// A check or condition that could not be decided, and what it waits for.
struct Undecided {
    RulePlace rule;
    std::string code;      ///< `check`, or `when` for a condition
    std::string pointer;   ///< where it would be reported
    std::string waits_for; ///< a JSON Pointer, or `context.name`

    bool operator==(const Undecided&) const = default;
};

/// Everything about one payload. Owns its texts; outlives ruleset, workspace and payload.
struct Report {
    Verdict verdict = Verdict::valid;
    std::string type;                  ///< the name it was judged by
    std::string language = "en";       ///< of its messages
    std::vector<Violation> violations; ///< by place in the payload, then by declaration
    std::vector<Undecided> undecided;
    std::uint64_t errors = 0; ///< counted in full, also those beyond PayloadLimits::errors
    std::uint64_t warnings = 0;
    bool truncated = false; ///< more were found than are listed

    bool ok() const { return verdict == Verdict::valid; }
    bool operator==(const Report&) const = default;

    /// `{"version":1,"verdict":…,"record":…,"violations":[…],"undecided":[…],…}`, one line.
    std::string to_json() const;

    /// RFC 9457 `application/problem+json`: type ("about:blank": the meaning is the status), title,
    /// status (400 malformed, 413 limit, 422 invalid, 409 undecided), detail, and an `errors` array
    /// of {pointer, code, detail, help, because, callerCode}, as in the RFC's example with pointers
    /// as URI fragments (`#/age`). Nothing of the rule files. Call it where the verdict is not
    /// valid.
    std::string to_problem_json(std::string_view instance = {}) const;
};

} // namespace assay
