// Writing down what was found: codes, places and paths, in numbers.
#pragma once

#include "assay/limits.hpp"
#include "evaluate/value.hpp"

namespace assay::evaluate {

class Recorder {
  public:
    Recorder(const program::Program& program, Findings& findings, const PayloadLimits& limits)
        : program_(program), findings_(findings), limits_(limits) {}

    /// A new error at `path`. While silenced, only counted, and what is returned leads nowhere.
    Violation& error(Code code, const PathNode& path, const Place& place, const Use& use);
    Violation& warning(Code code, const PathNode& path, const Place& place, const Use& use);

    Slice spell(const PathNode& path);
    void related(Violation& violation, const Place& place);
    Undecided* undecided();
    /// How often violations were cut, which moves what slices of the findings point into.
    std::uint64_t cuts() const { return cuts_; }

    /// While one lives, nothing is written; errors() tells how many would have been.
    class Silence {
      public:
        explicit Silence(Recorder& recorder)
            : recorder_(recorder), before_(recorder.silenced_errors_) {
            ++recorder_.silences_;
        }
        ~Silence() { --recorder_.silences_; }
        Silence(const Silence&) = delete;
        Silence& operator=(const Silence&) = delete;
        bool errors() const { return recorder_.silenced_errors_ != before_; }

      private:
        Recorder& recorder_;
        std::uint64_t before_;
    };

    bool silent() const { return silences_ != 0; }

    /// Forgets what was silenced; for a new payload.
    void restart() { silences_ = 0, silenced_errors_ = 0; }

    /// Sorts by place, then by declaration; drops what is said twice and what is over the limit;
    /// sets the verdict.
    void finish() {
        const bool nothing = findings_.violations.empty() && findings_.undecided.empty();
        findings_.verdict = Verdict::valid;
        if (!nothing || findings_.errors != 0) settle_verdict();
    }

    Findings& findings() { return findings_; }
    const program::Program& program() const { return program_; }

  private:
    Violation& add(Code code, bool warning, const PathNode& path, const Place& place,
                   const Use& use);
    bool before(const Violation& a, const Violation& b) const;
    bool declared_before(const Violation& a, const Violation& b) const;
    bool same(const Violation& a, const Violation& b) const;
    bool same_path(Slice a, Slice b) const;
    void sort_and_cut(std::size_t keep);
    void sort_undecided();
    void settle_verdict();

    const program::Program& program_;
    Findings& findings_;
    const PayloadLimits& limits_;
    Violation scratch_;
    std::uint32_t silences_ = 0;
    std::uint64_t silenced_errors_ = 0;
    std::uint64_t cuts_ = 0;
};

} // namespace assay::evaluate
