// The reference interpreter: a slow, obvious reading of docs/language.md. The engine must agree
// with it on the verdict and on every violation. It shares no evaluation code with the engine, and
// knows nothing of limits, of messages and of `use`: one file at a time.
#pragma once

#include "assay/report.hpp"
#include "reference/interpreter/rules.hpp"

namespace assay::reference {

struct Finding {
    std::string pointer;
    std::string code;
    bool warning = false;
    std::string caller_code = "";
    auto operator<=>(const Finding&) const = default;
};

struct Answer {
    Verdict verdict = Verdict::valid;
    std::set<Finding> violations;
    std::set<Finding> undecided; // a `check` or a `when`, and where it stands
    bool operator==(const Answer&) const = default;
};

/// `type` is declared in the file; `context` is an object that fits the file's context.
Answer judge(const Rules& rules, const std::string& type, std::string_view payload,
             std::string_view context);
/// Whether JSON text is of a type; for who makes contexts.
bool fits(const Rules& rules, const syntax::Type& type, std::string_view value);

} // namespace assay::reference
