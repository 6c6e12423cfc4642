// Ours, through both doors: the verdict with its findings; these with every pointer spelled; the
// whole report with its sentences.
#include "contenders/contender.hpp"

#include "library/workspace.hpp"
#include "report/pointer.hpp"

#include <assay/assay.hpp>
#include <assay/nlohmann.hpp>

#include <stdexcept>

namespace bench {

namespace {

/// What is asked for beyond the verdict.
enum class Detail { verdict, pointers, messages };

class Assay : public Contender {
  public:
    Assay(const Subject& subject, Door door, Detail detail)
        : loaded_(assay::load_file(ASSAY_PROJECT_DIR "/" + subject.rule_file)), door_(door),
          detail_(detail) {
        if (!loaded_) throw std::runtime_error(loaded_.text());
        workspace_ = std::make_unique<assay::Workspace>(loaded_.ruleset());
        type_ = loaded_.ruleset().type(subject.type).value();
        if (subject.context.empty()) return;
        context_ = assay::Context::from_json(loaded_.ruleset(), subject.context);
        if (!context_.ok()) throw std::runtime_error(context_.error());
    }

    bool accepts(const Document& document) override {
        const assay::Verdict verdict = judge(document);
        if (detail_ == Detail::pointers) spell_pointers();
        if (detail_ == Detail::messages) spell_messages();
        return verdict == assay::Verdict::valid;
    }

  private:
    assay::Verdict judge(const Document& document) {
        return door_ == Door::bytes ? workspace_->check(type_, document.text, context_)
                                    : assay::check(*workspace_, type_, document.parsed, context_);
    }

    void spell_pointers() {
        const auto& findings = workspace_->state().engine.findings();
        for (const auto& violation : findings.violations)
            spelled_ += assay::report::spell_pointer(findings.steps, violation.path).size();
    }

    /// As a server does that answers with them: into one report, again and again.
    void spell_messages() {
        workspace_->report_into(report_);
        spelled_ += report_.violations.size();
    }

    assay::Loaded loaded_;
    std::unique_ptr<assay::Workspace> workspace_;
    assay::TypeHandle type_;
    assay::Context context_;
    assay::Report report_;
    Door door_;
    Detail detail_;
    std::size_t spelled_ = 0;
};

void add(Entries& entries, const Workload& workload, std::string name, Door door, Detail detail) {
    entries.push_back(
        {std::move(name), door, true, std::make_unique<Assay>(workload.subject, door, detail)});
}

} // namespace

void add_assay(Entries& entries, const Workload& workload) {
    add(entries, workload, "assay", Door::bytes, Detail::verdict);
    add(entries, workload, "assay", Door::document, Detail::verdict);
    if (workload.set != "invalid") return;
    add(entries, workload, "assay, pointers", Door::bytes, Detail::pointers);
    add(entries, workload, "assay, messages", Door::bytes, Detail::messages);
    add(entries, workload, "assay, pointers", Door::document, Detail::pointers);
    add(entries, workload, "assay, messages", Door::document, Detail::messages);
}

} // namespace bench
