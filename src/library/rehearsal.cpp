// Running the tests and examples of a rule file.
#include "library/rehearsal.hpp"

#include "assay/workspace.hpp"
#include "library/judging.hpp"
#include "library/outcomes.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace assay::library {

namespace {

/// No limit on what is listed: a test names the exact outcome.
PayloadLimits rehearsal_limits() {
    PayloadLimits limits;
    limits.errors = 1'000'000;
    return limits;
}

/// What one payload came to, through one door or both.
struct Result {
    Report report;
    std::string disagreement; // of the doors: what the other one found
};

bool is_alone(Verdict verdict) {
    return verdict == Verdict::malformed || verdict == Verdict::limit;
}

/// A document cannot hold some number exactly, and so has nothing to say.
bool is_imprecise(const Report& report) {
    return report.verdict == Verdict::limit && !report.violations.empty() &&
           report.violations.front().code == info(constraint::Code::precision).word;
}

bool accepts(Verdict verdict) { return verdict == Verdict::valid || verdict == Verdict::undecided; }

bool is_undecided(const Outcome& outcome) { return outcome.kind == Outcome::Kind::undecided; }

/// What both doors must agree on, in an order of its own.
std::vector<Outcome> violations(const Report& report) {
    std::vector<Outcome> outcomes = found_outcomes(report);
    outcomes.erase(std::remove_if(outcomes.begin(), outcomes.end(), is_undecided), outcomes.end());
    std::sort(outcomes.begin(), outcomes.end());
    return outcomes;
}

/// "reject with required at /a": a line of a test.
std::string line(bool accept, const std::vector<Outcome>& outcomes) {
    return (accept ? "accept" : "reject") + (outcomes.empty() ? "" : " with " + spell(outcomes));
}

std::string line(const Report& report) { return line(accepts(report.verdict), violations(report)); }

/// In which way they differ that both accept, or both reject.
std::string difference(const Mismatch& mismatch) {
    if (mismatch.surplus.empty()) return "something is listed that was not found";
    if (mismatch.missing.empty()) return "something was found that is not listed";
    return "the outcome is not the one that is listed";
}

class Runner {
  public:
    Runner(const Ruleset& rules, Doors doors)
        : rules_(rules), doors_(doors), workspace_(rules, rehearsal_limits()) {}

    Rehearsal run() {
        const program::Program& program = rules_.program();
        for (const bind::Example& example : program.examples) count(run_example(example));
        for (const bind::Test& test : program.tests) {
            bool holds = true;
            for (const bind::Expectation& expectation : test.expectations)
                holds = run_expectation(test, expectation) && holds;
            count(holds);
        }
        result_.requirements = requirements(program);
        result_.unexercised = unexercised(program, broken_);
        return std::move(result_);
    }

  private:
    void count(bool holds) {
        ++result_.tests;
        if (!holds) ++result_.failed;
    }

    bool fail(const std::string& name, source::Location at, std::string sentence,
              std::string expected, std::string found) {
        result_.failures.push_back(
            {name, at, std::move(sentence), std::move(expected), std::move(found)});
        return false;
    }

    bool run_example(const bind::Example& example) {
        const Result result = judge_payload(example.type, example.payload, Context());
        const source::Location at = example.location;
        if (!result.disagreement.empty()) return disagree(example.name, at, result);
        if (accepts(result.report.verdict)) return true;
        return fail(example.name, at, "the example is not valid", {}, line(result.report));
    }

    bool run_expectation(const bind::Test& test, const bind::Expectation& expectation) {
        const source::Location word =
            first_word(expectation.location, std::string_view("accept").size());
        Context context;
        if (expectation.given) {
            context = Context::from_json(rules_, *expectation.given);
            if (!context.ok())
                return fail(test.name, word,
                            "`given` does not fit the rules' context: " + context.error(), {}, {});
        }
        const Result result = judge_payload(expectation.type, expectation.payload, context);
        if (!result.disagreement.empty()) return disagree(test.name, word, result);
        return compare(test, expectation, word, result.report);
    }

    bool compare(const bind::Test& test, const bind::Expectation& expectation,
                 source::Location word, const Report& report) {
        std::vector<Outcome> expected;
        for (const auto& outcome : expectation.outcomes)
            expected.push_back(expected_outcome(outcome));
        const std::vector<Outcome> found = found_outcomes(report);
        const Mismatch mismatch = match(expected, found);
        const bool accepted = accepts(report.verdict);
        if (mismatch.none() && accepted == expectation.accept) return true;

        std::string sentence = difference(mismatch);
        if (accepted != expectation.accept)
            sentence = accepted ? "the payload is accepted, and should be rejected"
                                : "the payload is rejected, and should be accepted";
        const source::Location at = mismatch.missing.empty()
                                        ? word
                                        : expectation.outcomes[mismatch.missing.front()].location;
        const bool lists_undecided = std::any_of(expected.begin(), expected.end(), is_undecided);
        return fail(test.name, at, std::move(sentence), line(expectation.accept, expected),
                    lists_undecided ? line(accepted, found) : line(report));
    }

    bool disagree(const std::string& name, source::Location at, const Result& result) {
        return fail(name, at, "the two doors do not agree", "(from bytes) " + line(result.report),
                    "(from a document) " + result.disagreement);
    }

    Result judge_payload(std::uint32_t type, const std::string& payload, const Context& context) {
        Result result;
        const TypeHandle handle{type, &workspace_.ruleset().program()};
        if (doors_ == Doors::document) {
            result.report = through(Door::document, handle, payload, context);
            return result;
        }
        result.report = through(Door::bytes, handle, payload, context);
        if (doors_ == Doors::bytes || is_alone(result.report.verdict)) return result;
        const Report other = through(Door::document, handle, payload, context);
        if (is_imprecise(other)) return result;
        if (other.verdict != result.report.verdict ||
            violations(other) != violations(result.report))
            result.disagreement = line(other);
        return result;
    }

    Report through(Door door, TypeHandle type, const std::string& payload, const Context& context) {
        Judged judged = judge(workspace_, type, payload, context, door, "en");
        const program::Rule* first = workspace_.ruleset().program().origins.rules.data();
        for (const program::Rule* rule : judged.rules)
            if (rule) broken_.insert(static_cast<program::RuleIndex>(rule - first));
        return std::move(judged.report);
    }

    /// The first `length` bytes of a location.
    static source::Location first_word(source::Location location, std::size_t length) {
        location.span.end = std::min<std::uint32_t>(
            location.span.end, location.span.begin + static_cast<std::uint32_t>(length));
        return location;
    }

    const Ruleset& rules_;
    Doors doors_;
    Workspace workspace_;
    Rehearsal result_;
    std::set<program::RuleIndex> broken_;
};

} // namespace

std::size_t Rehearsal::covered() const {
    return static_cast<std::size_t>(
        std::count_if(requirements.begin(), requirements.end(),
                      [](const Requirement& one) { return !one.tests.empty(); }));
}

Rehearsal rehearse(const Ruleset& rules, Doors doors) { return Runner(rules, doors).run(); }

} // namespace assay::library
