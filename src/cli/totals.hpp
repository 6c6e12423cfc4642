// What a run of `lint` found in all.
#pragma once

#include "assay/report.hpp"
#include "library/outcome.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace assay::cli {

struct Totals {
    std::uint64_t payloads = 0;                   // those that were judged
    std::array<std::uint64_t, 5> by_verdict = {}; // indexed by Verdict
    std::uint64_t errors = 0;
    std::uint64_t warnings = 0;
    std::uint64_t undecided_rules = 0;
    std::uint64_t unreadable = 0;
    std::uint64_t known = 0; // findings that a baseline keeps quiet, in none of the numbers above
    bool complete = true;    // nothing was left out: no interrupt, no folder that could not be read

    void count(const Report& report);
    void count(const library::Outcome& outcome);
    void count_faultless() {
        ++payloads;
        ++by_verdict[static_cast<std::size_t>(Verdict::valid)];
    }
    Totals& operator+=(const Totals& other);
    std::uint64_t of(Verdict verdict) const {
        return by_verdict[static_cast<std::size_t>(verdict)];
    }

    /// "3 payloads: 1 valid, 2 invalid; 5 errors, 1 warning"
    std::string sentence() const;
};

} // namespace assay::cli
