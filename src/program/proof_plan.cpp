// Deriving proof plans: what is planned of records. Whatever is not plainly covered gets no plan.
#include "program/proof_plan.hpp"

#include "program/predicates.hpp"
#include "program/proof_conditions.hpp"
#include "program/proof_types.hpp"

#include <algorithm>

namespace assay::program {

namespace {

class Planner {
  public:
    explicit Planner(const Program& program) : program_(program) {}

    ProofPlan run() {
        plan_.types = plan_types(program_, plan_.tables);
        plan_.arrays = plan_counts(program_);
        plan_.records.reserve(program_.records.size());
        for (const Record& record : program_.records) plan_.records.push_back(record_plan(record));
        for (const Path& path : program_.paths) note_reads(path);
        for (const PathStep& step : program_.path_steps)
            for (auto [record, slot] : step.slots) note_read(record, slot);
        for (auto [record, slot] : uses_)
            if (plan_.records[record].usable) plan_.records[record].slots[slot].used = true;
        for (RecordPlan& record : plan_.records) finish(record);
        return std::move(plan_);
    }

  private:
    RecordPlan record_plan(const Record& record) {
        RecordPlan plan;
        if (record.slots.size() > most_slots || record.conditions.size() > most_conditions)
            return plan;
        plan.usable = true;
        plan.free = is_free(record);
        plan.framed = !record.groups.empty();
        plan.words =
            static_cast<std::uint32_t>(std::max<std::size_t>(1, (record.slots.size() + 63) / 64));
        for (PlanBits* bits : {&plan.required, &plan.conditional, &plan.deciding, &plan.plain})
            bits->resize(plan.words);
        plan.slots.resize(record.slots.size());
        plan.short_bytes.resize(record.slots.size());
        plan.conditions.resize(record.conditions.size());
        for (ConditionPlan& condition : plan.conditions) {
            condition.required.resize(plan.words);
            condition.allowed.resize(plan.words);
        }
        plan.size = static_cast<std::uint32_t>(record.slots.size());
        for (SlotIndex slot = 0; slot < record.slots.size(); ++slot) {
            plan_slot(record, plan, slot);
        }
        for (NodeIndex each : plan_conditions(program_, plan_.types, record, plan)) {
            plan.framed = true;
            note_uses(each);
        }
        plan_outcomes(plan_.types, record, plan);
        plan.checks.reserve(record.checks.size());
        for (const Check& check : record.checks) plan_check(record, plan, check);
        for (const Group& group : record.groups)
            for (SlotIndex slot : group.slots) plan.slots[slot].read = true;
        plan_names(record, plan);
        sort_slots(record, plan);
        plan.warns_or_groups = !plan.deprecated.empty() || !record.groups.empty();
        plan.bare =
            !plan.outcomes.empty() && !plan.framed && !plan.warns_or_groups && plan.checks.empty();
        return plan;
    }

    static bool is_free(const Record& record) {
        bool takes_all = record.rest && record.rest->value == none && record.rest->keys == none;
        return takes_all && record.slots.empty() && record.conditions.empty() &&
               record.groups.empty() && record.checks.empty();
    }

    static void plan_names(const Record& record, RecordPlan& plan) {
        std::vector<std::string_view> names;
        std::vector<std::uint16_t> marks;
        names.reserve(record.slots.size());
        marks.reserve(plan.short_bytes.size());
        for (const Slot& slot : record.slots) {
            names.push_back(slot.name);
            plan.longest_name =
                std::max(plan.longest_name, static_cast<std::uint32_t>(slot.name.size()));
        }
        for (std::uint32_t bytes : plan.short_bytes)
            marks.push_back(static_cast<std::uint16_t>(std::min(bytes, 0xFFFFu)));
        plan.members = MemberTable(names, marks);
    }

    static void sort_slots(const Record& record, RecordPlan& plan) {
        for (SlotIndex slot = 0; slot < record.slots.size(); ++slot) {
            const std::string& name = record.slots[slot].name;
            plan.sorted.push_back({NameKey(name), name, slot});
        }
        std::sort(plan.sorted.begin(), plan.sorted.end(),
                  [](const NamedSlot& a, const NamedSlot& b) { return a.name < b.name; });
    }

    // Checks that one look settles.
    void plan_check(const Record& record, RecordPlan& plan, const Check& check) {
        CheckPlan result;
        result.condition = check.condition;
        if (reads_context_alone(check.expression)) {
            result.proof = CheckPlan::Proof::context;
            result.index = static_cast<std::uint32_t>(plan_.context_checks.size());
            plan_.context_checks.push_back(check.expression);
        } else if (PredicateReader(program_, plan_.types, record, plan)
                       .read_check(check, result.predicates)) {
            result.proof = CheckPlan::Proof::predicates;
        } else {
            plan.framed = true;
            note_uses(check.expression);
        }
        plan.checks.push_back(std::move(result));
    }

    bool reads_context_alone(NodeIndex index) const {
        const Node& node = program_.nodes[index];
        if (node.path != none && program_.paths[node.path].root != bind::Path::Root::context)
            return false;
        for (auto at = node.operands.begin; at < node.operands.end; ++at)
            if (!reads_context_alone(program_.operands[at])) return false;
        return true;
    }

    // Of what a general expression reads, containers are kept.
    void note_uses(NodeIndex index) {
        const Node& node = program_.nodes[index];
        if (node.path != none) {
            const Path& path = program_.paths[node.path];
            if (path.root == bind::Path::Root::record) uses_.emplace_back(path.record, path.slot);
            for (auto at = path.steps.begin; at < path.steps.end; ++at)
                for (auto step : program_.path_steps[at].slots) uses_.push_back(step);
        }
        for (auto at = node.operands.begin; at < node.operands.end; ++at)
            note_uses(program_.operands[at]);
    }

    static bool is_scalar(const Type& set) {
        return !set.any && set.array == none && set.map == none && set.record == none &&
               set.discriminator == none;
    }

    void plan_slot(const Record& record, RecordPlan& plan, SlotIndex index) {
        const Slot& slot = record.slots[index];
        SlotPlan& result = plan.slots[index];
        result.keep = slot.keep;
        result.sensitive = slot.sensitive;
        bool conditional = !slot.declarations.empty();
        bool same = true; // all declarations have one type, and no warning that needs its reasons
        if (conditional) {
            const Declaration& first = record.declarations[slot.declarations.begin];
            result.type = first.type;
            result.rule = first.rule;
        }
        for (auto at = slot.declarations.begin; at < slot.declarations.end; ++at) {
            const Declaration& each = record.declarations[at];
            same &= each.type == result.type;
            conditional &= each.condition != none;
            auto place = each.condition == none ? nullptr : &plan.conditions[each.condition];
            if (place) add(place->allowed, index);
            if (!each.optional) add(place ? place->required : plan.required, index);
            if (each.deprecated_warning && each.condition == none && slot.declarations.size() == 1)
                result.deprecated = each.rule;
            else
                same &= !each.deprecated_warning;
        }
        if (is_plain(record, slot)) add(plan.plain, index);
        if (!same) result.type = none;
        if (same && result.type != none)
            plan.short_bytes[index] = plan_.types[result.type].short_bytes();
        if (same && result.deprecated != none) plan.deprecated.push_back(index);
        if (conditional) add(plan.conditional, index);
        for (auto at = slot.requirements.begin; at < slot.requirements.end; ++at) {
            auto condition = record.requirements[at].condition;
            add(condition == none ? plan.required : plan.conditions[condition].required, index);
        }
    }

    static bool is_plain(const Record& record, const Slot& slot) {
        if (slot.declarations.size() != 1) return false;
        const Declaration& only = record.declarations[slot.declarations.begin];
        return only.condition == none && !only.deprecated_warning &&
               (!only.optional || slot.requirements.empty());
    }

    void note_reads(const Path& path) {
        if (path.slot != none) note_read(path.record, path.slot);
    }

    void note_read(RecordIndex record, SlotIndex slot) {
        RecordPlan& plan = plan_.records[record];
        if (!plan.usable) return;
        plan.slots[slot].read = true;
    }

    void finish(RecordPlan& plan) {
        for (SlotIndex slot = 0; slot < plan.slots.size(); ++slot) {
            SlotPlan& each = plan.slots[slot];
            if (each.type != none) each.plan = &plan_.types[each.type];
            if (each.read) plan.reads.push_back(slot);
            plan.keeps |= (each.used || each.keep) && holds_containers(each.type);
        }
        for (NamedSlot& each : plan.sorted) {
            const SlotPlan& slot = plan.slots[each.slot];
            each.plan = slot.plan;
            if (slot.plan) each.most_bytes = slot.plan->most_bytes();
            each.type = slot.type;
            each.tag = slot.tag;
        }
        plan.lean = plan.bare && !plan.free && !plan.keeps && plan.words == 1;
    }

    bool holds_containers(TypeIndex index) const {
        if (index == none) return true;
        const Type& type = program_.types[index];
        return !is_scalar(type);
    }

    const Program& program_;
    ProofPlan plan_;
    std::vector<std::pair<RecordIndex, SlotIndex>> uses_;
};

} // namespace

ProofPlan plan_proofs(const Program& program) { return Planner(program).run(); }

} // namespace assay::program
