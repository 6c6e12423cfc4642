// The reference model: a slow, obvious reading of the language, from the text of its design. The
// engine must agree with it on the verdict and on every violation.
//
// It knows nothing of limits, of messages and of `use`: one file at a time.
#pragma once

#include "assay/report.hpp"
#include "syntax/tree.hpp"

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace assay::reference {

struct Payload;

struct Finding {
    std::string pointer;
    std::string code;
    bool warning = false;
    std::string caller_code;

    auto key() const { return std::tie(pointer, code, warning, caller_code); }
    bool operator<(const Finding& other) const { return key() < other.key(); }
    bool operator==(const Finding& other) const { return key() == other.key(); }
};

/// A check or a condition that could not be decided: `check` or `when`, and where it stands.
struct Open {
    std::string pointer;
    std::string code;

    auto key() const { return std::tie(pointer, code); }
    bool operator<(const Open& other) const { return key() < other.key(); }
    bool operator==(const Open& other) const { return key() == other.key(); }
};

struct Answer {
    Verdict verdict = Verdict::valid;
    std::set<Finding> violations;
    std::set<Open> undecided;

    bool operator==(const Answer& other) const {
        return verdict == other.verdict && violations == other.violations &&
               undecided == other.undecided;
    }
};

class Interpreter {
  public:
    /// `file` loads without an error, and stays.
    explicit Interpreter(const syntax::File& file);
    ~Interpreter();

    /// `type` is declared in the file; `context` is an object that fits the file's context.
    Answer judge(const std::string& type, std::string_view payload, std::string_view context) const;
    /// Whether a value is of a type of the file; for who makes contexts.
    bool fits(const syntax::Type& type, const Payload& value) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace assay::reference
