// The edits that mend a payload: each held against the rules before it is taken.
#include "cli/fix/mend.hpp"

#include "cli/output/finding.hpp"
#include "library/outcome.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

/// How often the payload may be judged: proposals that are refused cost the most, and there may be
/// as many as findings are listed.
constexpr int most_trials = 400;

/// What makes two findings the same, before and after an edit. Not the message, which may count
/// what was found.
using Sign = std::vector<std::string>;
using Signs = std::map<Sign, int>;

struct Proposal {
    std::string_view fix;
    Sign finding;
    std::vector<Edit> edits;
};
using Proposals = std::vector<Proposal>;

Sign sign_of(const Violation& violation, const library::Demand& demand) {
    return {violation.code, violation.pointer, violation.rule ? spell(*violation.rule) : "",
            std::string(demand.constraint)};
}

Signs signs_of(const Report& report, const std::vector<library::Demand>& demands) {
    Signs signs;
    for (std::size_t i = 0; i < report.violations.size(); ++i)
        ++signs[sign_of(report.violations[i], demands[i])];
    for (const Undecided& undecided : report.undecided)
        ++signs[{"undecided", undecided.pointer, spell(undecided.rule), undecided.waits_for}];
    return signs;
}

bool overlap(const std::vector<Edit>& edits, const Proposals& others) {
    for (const Proposal& other : others)
        for (const Edit& theirs : other.edits)
            for (const Edit& ours : edits)
                if (ours.offset < theirs.end() && theirs.offset < ours.end()) return true;
    return false;
}

class Trials {
  public:
    Trials(Workspace& workspace, const Setting& setting, std::string_view payload)
        : workspace_(workspace), setting_(setting), payload_(payload) {}

    /// False where the payload cannot be read, or is without fault.
    bool look() {
        const Report& report = judge(payload_);
        if (report.violations.empty() || report.verdict == Verdict::malformed ||
            report.verdict == Verdict::limit || report.truncated)
            return false;
        const std::vector<library::Demand> demands = library::demands(workspace_);
        before_ = signs_of(report, demands);
        sensitive_ = library::sensitive_places(workspace_);
        for (std::size_t i = 0; i < report.violations.size(); ++i)
            propose({payload_, report.violations[i], demands[i]});
        return true;
    }

    /// All at once; where that is refused, the one half and then the other.
    void take(std::size_t begin, std::size_t end) {
        if (begin == end || trials_ >= most_trials) return;
        const std::size_t before = taken_.size();
        taken_.insert(taken_.end(), proposals_.begin() + static_cast<std::ptrdiff_t>(begin),
                      proposals_.begin() + static_cast<std::ptrdiff_t>(end));
        if (good()) return;
        taken_.resize(before);
        if (end - begin == 1) return;
        const std::size_t middle = begin + (end - begin) / 2;
        take(begin, middle);
        take(middle, end);
    }

    Mending result() {
        Mending mending;
        mending.edits = edits();
        mending.text = with_edits(payload_, mending.edits);
        mending.sensitive = sensitive_;
        judge(mending.text);
        mending.sensitive_after = library::sensitive_places(workspace_);
        for (const Proposal& proposal : taken_) ++mending.mended[proposal.fix];
        return mending;
    }

    std::size_t proposals() const { return proposals_.size(); }
    bool took() const { return !taken_.empty(); }

  private:
    /// Stays until the next one is judged.
    const Report& judge(std::string_view text) {
        workspace_.check(setting_.type, text, setting_.context);
        workspace_.report_into(report_);
        return report_;
    }

    void propose(const Fault& fault) {
        for (const Fix& fix : fixes()) {
            std::vector<Edit> edits = fix.edits(fault);
            if (edits.empty() || overlap(edits, proposals_)) continue;
            proposals_.push_back(
                {fix.name, sign_of(fault.violation, fault.demand), std::move(edits)});
            return;
        }
    }

    std::vector<Edit> edits() const {
        std::vector<Edit> all;
        for (const Proposal& proposal : taken_)
            all.insert(all.end(), proposal.edits.begin(), proposal.edits.end());
        std::sort(all.begin(), all.end(),
                  [](const Edit& a, const Edit& b) { return a.offset < b.offset; });
        return all;
    }

    /// What is left to find is less than before by what was to be mended, at least.
    bool good() {
        ++trials_;
        const std::string edited = with_edits(payload_, edits());
        const Report& report = judge(edited);
        if (report.verdict == Verdict::malformed || report.verdict == Verdict::limit) return false;
        Signs allowed = before_;
        for (const Proposal& proposal : taken_) --allowed[proposal.finding];
        const Signs found = signs_of(report, library::demands(workspace_));
        return std::all_of(found.begin(), found.end(), [&allowed](const auto& entry) {
            return entry.second <= allowed[entry.first];
        });
    }

    Workspace& workspace_;
    const Setting& setting_;
    std::string_view payload_;
    Signs before_;
    std::vector<evaluate::Place> sensitive_;
    Proposals proposals_;
    Proposals taken_;
    int trials_ = 0;
    Report report_; // of what was judged last
};

/// So many that a payload with more is left to people.
PayloadLimits listing_all(PayloadLimits limits) {
    limits.errors = std::max<std::uint32_t>(limits.errors, 10'000);
    return limits;
}

} // namespace

Mender::Mender(const Setting& setting, const PayloadLimits& limits)
    : setting_(setting), workspace_(setting.ruleset, listing_all(limits)) {}

Mending Mender::mend(std::string_view payload) {
    workspace_.check(setting_.type, payload, setting_.context);
    const library::Outcome outcome = library::last_outcome(workspace_);
    if (outcome.errors + outcome.warnings == 0) return {};
    Trials trials(workspace_, setting_, payload);
    if (!trials.look()) return {};
    trials.take(0, trials.proposals());
    return trials.took() ? trials.result() : Mending{};
}

} // namespace assay::cli
