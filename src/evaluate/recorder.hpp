// Writing down what was found: codes, places and paths, in numbers.
#pragma once

#include "assay/limits.hpp"
#include "evaluate/append.hpp"
#include "evaluate/value.hpp"

namespace assay::evaluate {

class Recorder {
  public:
    Recorder(const program::Program& program, Findings& findings, const PayloadLimits& limits)
        : program_(program), findings_(findings), limits_(limits) {}

    /// A new error at `path`. While silenced, only counted, and what is returned leads nowhere.
    Violation& error(Code code, const PathNode& path, const Place& place, const Use& use);
    Violation& warning(Code code, const PathNode& path, const Place& place, const Use& use);

    Slice spell(const PathNode& path) {
        const auto begin = static_cast<std::uint32_t>(findings_.steps.size());
        if (path.up && !path.up->up) { // as most are
            write(path);
            return {begin, begin + 1};
        }
        write_way(path);
        return {begin, static_cast<std::uint32_t>(findings_.steps.size())};
    }
    void related(Violation& violation, const Place& place);
    Undecided* undecided();

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
        const std::size_t alone = limits_.errors == 0 ? 0 : 1; // one is in order, and said once
        if (findings_.violations.size() > alone || !findings_.undecided.empty())
            return settle_verdict();
        findings_.verdict = findings_.errors != 0 ? Verdict::invalid : Verdict::valid;
    }

    Findings& findings() { return findings_; }
    const program::Program& program() const { return program_; }

  private:
    Violation& add(Code code, const PathNode& path, const Place& place, const Use& use);
    void cut();
    // In its place: what is copied right after it was written in parts waits.
    void write(const PathNode& node) {
        Step& step = append(findings_.steps);
        step.name = node.name;
        step.ordinal = node.ordinal;
        step.index = node.index;
        step.escaped = node.escaped;
    }
    void write_way(const PathNode& node);
    bool before(const Violation& a, const Violation& b) const;
    bool declared_before(const Violation& a, const Violation& b) const;
    bool same(const Violation& a, const Violation& b) const;
    bool same_path(Slice a, Slice b) const;
    void sort_and_cut(std::size_t keep);
    void drop_repeated();
    void sort_undecided();
    void settle_verdict();

    const program::Program& program_;
    Findings& findings_;
    const PayloadLimits& limits_;
    Violation scratch_;
    std::uint32_t silences_ = 0;
    std::uint64_t silenced_errors_ = 0;
};

} // namespace assay::evaluate
