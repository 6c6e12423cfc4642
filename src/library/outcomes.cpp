// What a test expects of a payload, and what was found. An outcome without `at` may be anywhere, so
// that several may be meant by one finding: a match is found by moving earlier choices aside
// (augmenting paths), and is as large as any.
#include "library/outcomes.hpp"

#include <algorithm>
#include <tuple>

namespace assay::library {

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

bool meets(const Outcome& expected, const Outcome& found) {
    return expected.kind == found.kind && expected.code == found.code &&
           (!expected.caller_code || expected.caller_code == found.caller_code) &&
           (!expected.pointer || expected.pointer == found.pointer);
}

class Matching {
  public:
    Matching(const std::vector<Outcome>& expected, const std::vector<Outcome>& found)
        : expected_(expected), found_(found), partner_(found.size(), nobody) {}

    bool place(std::size_t expected) {
        seen_.assign(found_.size(), false);
        return search(expected);
    }
    bool taken(std::size_t found) const { return partner_[found] != nobody; }

  private:
    bool search(std::size_t expected) {
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (seen_[i] || !meets(expected_[expected], found_[i])) continue;
            seen_[i] = true;
            if (partner_[i] == nobody || search(partner_[i])) {
                partner_[i] = expected;
                return true;
            }
        }
        return false;
    }

    const std::vector<Outcome>& expected_;
    const std::vector<Outcome>& found_;
    std::vector<std::size_t> partner_; // of each found: the expected that it meets
    std::vector<bool> seen_;
};

} // namespace

bool Outcome::operator<(const Outcome& other) const {
    return std::tie(kind, code, caller_code, pointer) <
           std::tie(other.kind, other.code, other.caller_code, other.pointer);
}

Outcome expected_outcome(const bind::Expectation::Outcome& outcome) {
    Outcome result;
    switch (outcome.kind) {
    case syntax::Outcome::Kind::error: result.kind = Outcome::Kind::error; break;
    case syntax::Outcome::Kind::warning: result.kind = Outcome::Kind::warning; break;
    case syntax::Outcome::Kind::undecided: result.kind = Outcome::Kind::undecided; break;
    }
    result.code = info(outcome.code).word;
    result.caller_code = outcome.caller_code;
    result.pointer = outcome.pointer;
    return result;
}

std::vector<Outcome> found_outcomes(const Report& report) {
    std::vector<Outcome> outcomes;
    for (const Violation& violation : report.violations) {
        const bool error = violation.severity == Severity::error;
        Outcome outcome{error ? Outcome::Kind::error : Outcome::Kind::warning,
                        violation.code,
                        {},
                        violation.pointer};
        if (!violation.caller_code.empty()) outcome.caller_code = violation.caller_code;
        outcomes.push_back(std::move(outcome));
    }
    for (const Undecided& undecided : report.undecided)
        outcomes.push_back({Outcome::Kind::undecided, undecided.code, {}, undecided.pointer});
    return outcomes;
}

Mismatch match(const std::vector<Outcome>& expected, const std::vector<Outcome>& found) {
    Matching matching(expected, found);
    Mismatch mismatch;
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (!matching.place(i)) mismatch.missing.push_back(i);
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!matching.taken(i) && found[i].kind != Outcome::Kind::undecided)
            mismatch.surplus.push_back(i);
    return mismatch;
}

std::string spell(const Outcome& outcome) {
    std::string text = outcome.kind == Outcome::Kind::warning     ? "warning "
                       : outcome.kind == Outcome::Kind::undecided ? "undecided "
                                                                  : "";
    text += outcome.code;
    if (outcome.caller_code) text += " \"" + *outcome.caller_code + "\"";
    if (outcome.pointer) text += " at " + (outcome.pointer->empty() ? "\"\"" : *outcome.pointer);
    return text;
}

std::string spell(const std::vector<Outcome>& outcomes) {
    std::string text;
    for (const Outcome& outcome : outcomes) text += (text.empty() ? "" : ", ") + spell(outcome);
    return text.empty() ? "nothing" : text;
}

} // namespace assay::library
