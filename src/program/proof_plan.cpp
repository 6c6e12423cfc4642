// Deriving proof plans. Whatever is not plainly covered gets no plan.
#include "program/proof_plan.hpp"

#include <algorithm>
#include <limits>

namespace assay::program {

namespace {

using Op = bind::Expression::Kind;

void add(PlanBits& bits, std::uint32_t index) {
    bits[index / 64] |= std::uint64_t{1} << (index % 64);
}

class Planner {
  public:
    explicit Planner(const Program& program) : program_(program) {}

    ProofPlan run() {
        for (const Type& type : program_.types) plan_.types.push_back(type_plan(type));
        for (const Record& record : program_.records) plan_.records.push_back(record_plan(record));
        for (const Path& path : program_.paths) note_reads(path);
        for (const PathStep& step : program_.path_steps)
            for (auto [record, slot] : step.slots) note_read(record, slot);
        for (RecordPlan& record : plan_.records) finish(record);
        return std::move(plan_);
    }

  private:
    TypePlan type_plan(const Type& type) {
        TypePlan plan;
        plan.sensitive = type.sensitive;
        if (type.null) plan.plain |= kind_bit::null;
        if (type.allows_true) plan.plain |= kind_bit::yes;
        if (type.allows_false) plan.plain |= kind_bit::no;
        if (type.any) {
            plan.plain = kind_bit::null | kind_bit::yes | kind_bit::no;
            plan.text = TextProof::any;
            plan.number = NumberProof::any;
            return plan;
        }
        text_plan(type, plan);
        number_plan(type, plan);
        plan.array = type.array;
        plan.record = type.record;
        return plan;
    }

    void text_plan(const Type& type, TypePlan& plan) {
        if (type.text_literals.empty() && type.texts.empty()) return;
        plan.text = TextProof::general;
        plan.literals = type.text_literals;
        if (type.texts.empty()) {
            plan.text = TextProof::literals;
            return;
        }
        if (!type.text_literals.empty() || type.texts.size() != 1) return;
        const TextBranch& branch = program_.texts[type.texts.begin];
        if (branch.format || branch.constraints.size() > 1) return;
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

    void number_plan(const Type& type, TypePlan& plan) {
        if (type.number_literals.empty() && type.numbers.empty()) return;
        plan.number = NumberProof::general;
        if (!type.number_literals.empty() || type.numbers.size() != 1) return;
        const NumberBranch& branch = program_.numbers[type.numbers.begin];
        if (!branch.constraints.empty()) return;
        plan.number = branch.integer ? NumberProof::integer : NumberProof::any;
    }

    RecordPlan record_plan(const Record& record) {
        RecordPlan plan;
        std::size_t most = plan_words * 64;
        if (record.slots.size() > most || record.conditions.size() > most) return plan;
        plan.usable = true;
        plan.framed = !record.checks.empty() || !record.groups.empty();
        plan.slots.resize(record.slots.size());
        plan.read.assign(record.slots.size(), 0);
        plan.conditions.resize(record.conditions.size());
        for (SlotIndex slot = 0; slot < record.slots.size(); ++slot) {
            plan_slot(record, plan, slot);
            plan.sorted.push_back(slot);
        }
        std::sort(plan.sorted.begin(), plan.sorted.end(), [&](SlotIndex a, SlotIndex b) {
            return record.slots[a].name < record.slots[b].name;
        });
        for (std::uint32_t at = 0; at < record.conditions.size(); ++at)
            plan_condition(record, plan, at);
        for (const Group& group : record.groups)
            for (SlotIndex slot : group.slots) plan.read[slot] = 1;
        return plan;
    }

    void plan_slot(const Record& record, RecordPlan& plan, SlotIndex index) {
        const Slot& slot = record.slots[index];
        SlotPlan& result = plan.slots[index];
        result.keep = slot.keep;
        result.sensitive = slot.sensitive;
        bool conditional = !slot.declarations.empty();
        bool same = true; // all declarations have one type, and no warning that needs its reasons
        if (conditional) result.type = record.declarations[slot.declarations.begin].type;
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
        if (!same) result.type = none;
        if (conditional) add(plan.conditional, index);
        for (auto at = slot.requirements.begin; at < slot.requirements.end; ++at) {
            auto condition = record.requirements[at].condition;
            add(condition == none ? plan.required : plan.conditions[condition].required, index);
        }
    }

    // `field is "a" | "b"`, and `field == "a"`, over a field whose type is literals, become a mask.
    void plan_condition(const Record& record, RecordPlan& plan, std::uint32_t index) {
        ConditionPlan& result = plan.conditions[index];
        const Condition& condition = record.conditions[index];
        if (condition.expression == none) return;
        const Node& node = program_.nodes[condition.expression];
        const Type* set =
            node.kind == Op::is && !node.negated ? &program_.types[node.set] : nullptr;
        bool equal = node.kind == Op::equal;
        if (!equal && !set) {
            plan.framed = true;
            return;
        }
        SlotIndex slot = tag_slot(record, plan, program_.operands[node.operands.begin]);
        std::vector<std::string> wanted = set ? literals_of(*set) : literal_operand(node);
        if (slot == none || wanted.empty() || record.partial) {
            plan.framed = true;
            return;
        }
        SlotPlan& tagged = plan.slots[slot];
        if (tagged.tag == 0xFF) tagged.tag = plan.tags++;
        result.tag = tagged.tag;
        const Slice& all = plan_.types[tagged.type].literals;
        for (auto at = all.begin; at < all.end; ++at)
            if (std::find(wanted.begin(), wanted.end(), program_.literals[at]) != wanted.end())
                result.literals |= std::uint64_t{1} << (at - all.begin);
    }

    SlotIndex tag_slot(const Record& record, const RecordPlan& plan, NodeIndex subject) const {
        const Node& node = program_.nodes[subject];
        if (node.kind != Op::path) return none;
        const Path& path = program_.paths[node.path];
        if (path.root != bind::Path::Root::record || !path.steps.empty()) return none;
        if (&program_.records[path.record] != &record || plan.tags >= 8) return none;
        const SlotPlan& slot = plan.slots[path.slot];
        if (slot.type == none) return none;
        const TypePlan& type = plan_.types[slot.type];
        bool literals = type.text == TextProof::literals && type.literals.size() <= 64;
        return literals && (type.plain & kind_bit::null) == 0 ? path.slot : none;
    }

    // Only sets of texts and nothing else.
    std::vector<std::string> literals_of(const Type& set) const {
        bool others = set.any || set.null || set.allows_true || set.allows_false ||
                      !set.texts.empty() || !set.numbers.empty() || !set.number_literals.empty() ||
                      set.array != none || set.map != none || set.record != none ||
                      set.discriminator != none;
        if (others) return {};
        return {program_.literals.begin() + set.text_literals.begin,
                program_.literals.begin() + set.text_literals.end};
    }

    std::vector<std::string> literal_operand(const Node& node) const {
        const Node& right = program_.nodes[program_.operands[node.operands.begin + 1]];
        if (right.kind != Op::literal_text) return {};
        return {program_.literals[right.value]};
    }

    void note_reads(const Path& path) {
        if (path.slot != none) note_read(path.record, path.slot);
    }

    void note_read(RecordIndex record, SlotIndex slot) {
        RecordPlan& plan = plan_.records[record];
        if (!plan.usable) return;
        plan.read[slot] = 1;
    }

    void finish(RecordPlan& plan) {
        for (SlotIndex slot = 0; slot < plan.read.size(); ++slot)
            if (plan.read[slot]) plan.reads.push_back(slot);
    }

    const Program& program_;
    ProofPlan plan_;
};

} // namespace

ProofPlan plan_proofs(const Program& program) { return Planner(program).run(); }

} // namespace assay::program
