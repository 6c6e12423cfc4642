// The facts that made a conditional rule apply, or not apply.
#pragma once

#include "evaluate/expression.hpp"
#include "evaluate/recorder.hpp"

#include <vector>

namespace assay::evaluate {

class Because {
  public:
    Because(Recorder& recorder, Evaluator& evaluator, Arena& arena)
        : recorder_(recorder), evaluator_(evaluator), arena_(arena) {}

    /// Why the rule of `use` applied: its condition and those around it, outermost first.
    Slice applied(const Use& use, Frame* context);
    /// Why none of the slot's declarations applied.
    Slice not_allowed(Frame& frame, const program::Slot& slot, Frame* context);

  private:
    void chain(std::uint32_t innermost, Scope& scope);
    void arm(std::uint32_t condition, Scope& scope);
    void explain(program::NodeIndex node, bool holds, program::RuleIndex rule, Scope& scope);
    void either(const program::Node& node, bool holds, program::RuleIndex rule, Scope& scope);
    void fact(const program::Node& node, program::NodeIndex index, bool holds,
              program::RuleIndex rule, Scope& scope);
    static Fact::Form form_of(const Found& found);
    std::string_view literal_of(program::PathIndex path, const Found& found, std::uint32_t set);
    program::PathIndex first_path(program::NodeIndex node) const;
    Slice spell(program::PathIndex path, Scope& scope);
    bool sensitive(program::PathIndex path, const Found& found) const;

    const program::Program& program() const { return recorder_.program(); }

    Recorder& recorder_;
    Evaluator& evaluator_;
    Arena& arena_;
    std::vector<std::uint32_t> told_; // scratch of not_allowed()
};

} // namespace assay::evaluate
