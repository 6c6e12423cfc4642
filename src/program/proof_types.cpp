// What is planned of a type.
#include "program/proof_types.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace assay::program {

namespace {

// More are hashed, not compared one by one.
constexpr std::uint32_t few_literals = 1;

class TypePlanner {
  public:
    TypePlanner(const Program& program, std::vector<NameTable>& tables)
        : program_(program), tables_(tables) {}

    TypePlan type_plan(const Type& type) {
        TypePlan plan;
        plan.sensitive = type.sensitive;
        plan.sensitive_objects =
            type.sensitive || (type.record != none && program_.records[type.record].sensitive);
        if (type.null) plan.plain |= kind_bit::null;
        if (type.allows_true) plan.plain |= kind_bit::yes;
        if (type.allows_false) plan.plain |= kind_bit::no;
        if (type.any) {
            plan.plain = kind_bit::null | kind_bit::yes | kind_bit::no;
            plan.text = TextProof::any;
            plan.number = NumberProof::any;
            all_numbers(plan, true);
            plan.any = true;
            return plan;
        }
        text_plan(type, plan);
        number_plan(type, plan);
        plan.array = type.array;
        plan.map = type.map;
        plan.record = type.record;
        plan.discriminator = type.discriminator;
        return plan;
    }

  private:
    void text_plan(const Type& type, TypePlan& plan) {
        if (type.text_literals.empty() && type.texts.empty()) return;
        plan.text = TextProof::general;
        plan.literals = type.text_literals;
        if (type.texts.empty()) {
            plan.text = TextProof::literals;
            if (plan.literals.size() > few_literals) plan.table = add_table(plan.literals);
            return;
        }
        if (type.texts.size() != 1) return;
        const TextBranch& branch = program_.texts[type.texts.begin];
        if (branch.format && branch.constraints.empty()) {
            plan.text = TextProof::format;
            plan.format = *branch.format;
        }
        if (type.text_literals.empty() && !branch.constraints.empty()) moment_plan(branch, plan);
        if (!type.text_literals.empty() || branch.format || branch.constraints.size() > 1) return;
        plan.high = std::numeric_limits<std::uint32_t>::max();
        if (branch.constraints.empty()) {
            plan.text = TextProof::any;
            return;
        }
        const auto& constraint = program_.constraints[branch.constraints.begin];
        auto bounds = program_.store.code_point_bounds(constraint);
        TextProof proof = TextProof::code_points;
        if (!bounds) {
            bounds = program_.store.digit_bounds(constraint);
            proof = TextProof::digits;
        }
        if (!bounds || bounds->first > plan.high) return;
        plan.text = proof;
        plan.low = static_cast<std::uint32_t>(bounds->first);
        plan.high = static_cast<std::uint32_t>(std::min<std::uint64_t>(bounds->second, plan.high));
    }

    // What can be read as a date is one.
    void moment_plan(const TextBranch& branch, TypePlan& plan) const {
        using constraint::FormatValue, constraint::Subject;
        const bool dates = branch.value == FormatValue::date;
        if (!dates && branch.value != FormatValue::date_time) return;
        for (auto at = branch.constraints.begin; at < branch.constraints.end; ++at) {
            const auto kind = program_.constraints[at].kind;
            const Subject subject = constraint::constraints()[kind].subject;
            if (subject != (dates ? Subject::date : Subject::date_time)) return;
        }
        plan.text = dates ? TextProof::dates : TextProof::instants;
        plan.constraints = branch.constraints;
    }

    std::uint32_t add_table(const Slice& literals) {
        tables_.emplace_back(std::vector<std::string>(program_.literals.begin() + literals.begin,
                                                      program_.literals.begin() + literals.end));
        return static_cast<std::uint32_t>(tables_.size() - 1);
    }

    void number_plan(const Type& type, TypePlan& plan) {
        if (type.number_literals.empty() && type.numbers.empty()) return;
        plan.number = NumberProof::general;
        if (!type.number_literals.empty() || type.numbers.size() != 1) return;
        const NumberBranch& branch = program_.numbers[type.numbers.begin];
        if (branch.constraints.size() == 1) {
            auto bounds =
                program_.store.integer_bounds(program_.constraints[branch.constraints.begin]);
            if (!bounds) return;
            plan.number = NumberProof::range;
            std::tie(plan.least, plan.greatest) = *bounds;
            plan.fractions = !branch.integer;
        }
        if (!branch.constraints.empty()) return;
        plan.number = branch.integer ? NumberProof::integer : NumberProof::any;
        all_numbers(plan, !branch.integer);
    }

    static void all_numbers(TypePlan& plan, bool fractions) {
        plan.least = std::numeric_limits<std::int64_t>::min();
        plan.greatest = std::numeric_limits<std::int64_t>::max();
        plan.fractions = fractions;
    }

    const Program& program_;
    std::vector<NameTable>& tables_;
};

} // namespace

std::vector<TypePlan> plan_types(const Program& program, std::vector<NameTable>& tables) {
    TypePlanner planner(program, tables);
    std::vector<TypePlan> plans;
    plans.reserve(program.types.size());
    for (const Type& type : program.types) plans.push_back(planner.type_plan(type));
    return plans;
}

std::vector<CountPlan> plan_counts(const Program& program) {
    std::vector<CountPlan> plans(program.arrays.size());
    for (std::size_t index = 0; index < plans.size(); ++index) {
        CountPlan& plan = plans[index];
        const Slice& counts = program.arrays[index].counts;
        for (auto at = counts.begin; at < counts.end; ++at) {
            const auto bounds = program.store.count_bounds(program.constraints[at]);
            plan.all &= bounds.has_value();
            if (!bounds) continue;
            plan.least = std::max(plan.least, bounds->first);
            plan.most = std::min(plan.most, bounds->second);
        }
    }
    return plans;
}

} // namespace assay::program
