// Hand-made findings and origins, so that a report can be composed without rules or payloads.
#pragma once

#include "assay/report.hpp"
#include "constraint/store.hpp"
#include "evaluate/findings.hpp"
#include "program/origins.hpp"
#include "report/compose.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace assay::test {

struct World {
    evaluate::Findings findings;
    constraint::Store store;
    program::Origins origins;
    std::string payload;

    World() {
        origins.sources.emplace_back("shop.assay",
                                     "module shop\nrecord Order {\n    sku: string\n}\n");
        findings.verdict = evaluate::Verdict::invalid;
    }

    /// Names of members; one that begins with `#` is an array index.
    evaluate::Slice path(std::initializer_list<std::string_view> names, bool escaped = false) {
        evaluate::Slice slice{static_cast<std::uint32_t>(findings.steps.size()), 0};
        for (const auto name : names) {
            evaluate::Step step;
            step.index = name.starts_with('#');
            if (step.index)
                step.ordinal = static_cast<std::uint32_t>(std::stoul(std::string(name.substr(1))));
            if (!step.index) step.name = name;
            step.escaped = escaped;
            findings.steps.push_back(step);
        }
        slice.end = static_cast<std::uint32_t>(findings.steps.size());
        return slice;
    }

    program::RuleIndex rule(program::Rule::Kind kind, std::string name = {}, std::string text = {},
                            std::string message = {}) {
        program::Rule rule;
        rule.kind = kind;
        rule.location = {0, {31, 34}};
        rule.name = std::move(name);
        rule.text = std::move(text);
        rule.message = std::move(message);
        origins.rules.push_back(std::move(rule));
        return static_cast<program::RuleIndex>(origins.rules.size() - 1);
    }

    std::uint32_t type(std::string text) {
        origins.type_texts.push_back(std::move(text));
        return static_cast<std::uint32_t>(origins.type_texts.size() - 1);
    }

    /// A declared type, or a record where `text` is its name.
    void declare(std::string name, std::string text) {
        rule(program::Rule::Kind::type, std::move(name), std::move(text));
    }

    evaluate::Violation violation(constraint::Code code,
                                  std::initializer_list<std::string_view> at) {
        evaluate::Violation made;
        made.code = code;
        made.path = path(at);
        made.rule = rule(program::Rule::Kind::field);
        return made;
    }

    void add(evaluate::Violation violation) {
        ++(violation.warning ? findings.warnings : findings.errors);
        findings.violations.push_back(std::move(violation));
    }

    constraint::Constraint constraint(constraint::Subject subject, std::string_view word,
                                      constraint::Operand operand = {}) {
        auto made =
            store.add(constraint::find_constraint(subject, word).value(), std::move(operand));
        return std::get<constraint::Constraint>(made);
    }

    Report report(std::string_view language = "en") const {
        return report::compose(findings, store, origins, payload, "Order", language);
    }
    /// Of a world with one violation.
    Violation only(std::string_view language = "en") const {
        return report(language).violations.at(0);
    }
};

inline constraint::Ranges<constraint::Decimal> between(std::optional<std::int64_t> low,
                                                       std::optional<std::int64_t> high) {
    constraint::Interval<constraint::Decimal> interval;
    if (low) interval.low = constraint::Decimal(*low);
    if (high) interval.high = constraint::Decimal(*high);
    constraint::Ranges<constraint::Decimal> ranges;
    ranges.choices.push_back(std::move(interval));
    return ranges;
}

} // namespace assay::test
