// What a run of `lint` found in all.
#include "cli/totals.hpp"

#include "cli/words.hpp"

#include <string_view>

namespace assay::cli {

namespace {

void add(std::string& text, std::string_view separator, const std::string& part) {
    if (!text.empty()) text += separator;
    text += part;
}

} // namespace

void Totals::count(const Report& report) {
    ++payloads;
    ++by_verdict[static_cast<std::size_t>(report.verdict)];
    errors += report.errors;
    warnings += report.warnings;
    undecided_rules += report.undecided.size();
}

void Totals::count(const library::Outcome& outcome) {
    ++payloads;
    ++by_verdict[static_cast<std::size_t>(outcome.verdict)];
    errors += outcome.errors;
    warnings += outcome.warnings;
    undecided_rules += outcome.undecided;
}

Totals& Totals::operator+=(const Totals& other) {
    payloads += other.payloads;
    for (std::size_t i = 0; i < by_verdict.size(); ++i) by_verdict[i] += other.by_verdict[i];
    errors += other.errors;
    warnings += other.warnings;
    undecided_rules += other.undecided_rules;
    unreadable += other.unreadable;
    known += other.known;
    complete = complete && other.complete;
    return *this;
}

std::string Totals::sentence() const {
    std::string verdicts;
    const auto verdict = [&verdicts](std::uint64_t number, std::string_view word) {
        if (number > 0) add(verdicts, ", ", std::to_string(number) + " " + std::string(word));
    };
    verdict(of(Verdict::valid), "valid");
    verdict(of(Verdict::undecided), "undecided");
    verdict(of(Verdict::invalid), "invalid");
    verdict(of(Verdict::malformed), "malformed");
    verdict(of(Verdict::limit), "over a limit");
    verdict(unreadable, "unreadable");

    std::string found;
    if (errors > 0) add(found, ", ", counted(errors, "error"));
    if (warnings > 0) add(found, ", ", counted(warnings, "warning"));
    if (undecided_rules > 0) add(found, ", ", counted(undecided_rules, "undecided rule"));

    if (known > 0) add(found, ", ", counted(known, "known finding"));

    std::string text = counted(payloads + unreadable, "payload") + ": " + verdicts;
    if (!found.empty()) text += "; " + found;
    return text;
}

} // namespace assay::cli
