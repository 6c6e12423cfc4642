// What is planned of a record's conditions.
#include "program/proof_conditions.hpp"

#include "program/predicates.hpp"

#include <algorithm>

namespace assay::program {

namespace {

using Op = bind::Expression::Kind;

class ConditionPlanner {
  public:
    ConditionPlanner(const Program& program, const std::vector<TypePlan>& types,
                     const Record& record, RecordPlan& plan)
        : program_(program), types_(types), record_(record), plan_(plan) {}

    std::vector<NodeIndex> run() {
        for (std::uint32_t at = 0; at < record_.conditions.size(); ++at) plan_condition(at);
        return std::move(evaluated_);
    }

  private:
    // `field is "a" | "b"`, and `field == "a"`, over a field whose type is literals, become a mask.
    void plan_condition(std::uint32_t index) {
        ConditionPlan& result = plan_.conditions[index];
        const Condition& condition = record_.conditions[index];
        if (condition.expression == none) return;
        const Node& node = program_.nodes[condition.expression];
        const Type* set =
            node.kind == Op::is && !node.negated ? &program_.types[node.set] : nullptr;
        note_decides(condition.expression);
        SlotIndex slot = none;
        std::vector<std::string_view> wanted;
        if (set || node.kind == Op::equal) {
            slot = tag_slot(program_.operands[node.operands.begin]);
            wanted = set ? literals_of(*set) : literal_operand(node);
        }
        if (slot == none || wanted.empty() || record_.partial)
            return plan_other_condition(node, result, condition.expression);
        SlotPlan& tagged = plan_.slots[slot];
        if (tagged.tag == most_tags) tagged.tag = plan_.tags++;
        result.tag = tagged.tag;
        const Slice& all = types_[tagged.type].literals;
        for (auto at = all.begin; at < all.end; ++at)
            if (std::find(wanted.begin(), wanted.end(), program_.literals[at]) != wanted.end())
                result.literals |= std::uint64_t{1} << (at - all.begin);
    }

    void plan_other_condition(const Node& node, ConditionPlan& result, NodeIndex expression) {
        PredicateReader reader(program_, types_, record_, plan_);
        auto predicate = record_.partial ? std::nullopt : reader.read(node);
        if (predicate) {
            result.by_predicate = true;
            result.predicate = *predicate;
            return;
        }
        evaluated_.push_back(expression);
    }

    void note_decides(NodeIndex index) {
        const Node& node = program_.nodes[index];
        if (node.path != none) {
            const Path& path = program_.paths[node.path];
            bool own = path.root == bind::Path::Root::record;
            if (own && &program_.records[path.record] == &record_) add(plan_.deciding, path.slot);
        }
        for (auto at = node.operands.begin; at < node.operands.end; ++at)
            note_decides(program_.operands[at]);
    }

    SlotIndex tag_slot(NodeIndex subject) const {
        const Node& node = program_.nodes[subject];
        if (node.kind != Op::path) return none;
        const Path& path = program_.paths[node.path];
        if (path.root != bind::Path::Root::record || !path.steps.empty()) return none;
        if (&program_.records[path.record] != &record_ || plan_.tags >= most_tags) return none;
        const SlotPlan& slot = plan_.slots[path.slot];
        if (slot.type == none) return none;
        const TypePlan& type = types_[slot.type];
        bool literals = type.text == TextProof::literals && type.literals.size() <= 64;
        return literals && (type.plain & kind_bit::null) == 0 ? path.slot : none;
    }

    // Only sets of texts and nothing else.
    std::vector<std::string_view> literals_of(const Type& set) const {
        bool others = set.any || set.null || set.allows_true || set.allows_false ||
                      !set.texts.empty() || !set.numbers.empty() || !set.number_literals.empty() ||
                      set.array != none || set.map != none || set.record != none ||
                      set.discriminator != none;
        if (others) return {};
        return {program_.literals.begin() + set.text_literals.begin,
                program_.literals.begin() + set.text_literals.end};
    }

    std::vector<std::string_view> literal_operand(const Node& node) const {
        const Node& right = program_.nodes[program_.operands[node.operands.begin + 1]];
        if (right.kind != Op::literal_text) return {};
        return {program_.literals[right.value]};
    }

    const Program& program_;
    const std::vector<TypePlan>& types_;
    const Record& record_;
    RecordPlan& plan_;
    std::vector<NodeIndex> evaluated_;
};

// `bits` has room for what is required and what is forbidden.
Outcome outcome(const Record& record, const RecordPlan& plan, std::uint32_t literal,
                std::uint64_t* bits) {
    std::uint64_t *required = bits, *forbidden = bits + plan.words;
    Outcome result{0, 0, required, forbidden};
    std::copy(plan.required.begin(), plan.required.end(), required);
    std::copy(plan.conditional.begin(), plan.conditional.end(), forbidden);
    for (std::size_t at = 0; at < plan.conditions.size(); ++at) {
        const ConditionPlan& each = plan.conditions[at];
        const Condition& condition = record.conditions[at];
        bool holds = each.tag == 0xFF || (literal < 64 && (each.literals >> literal & 1) != 0);
        result.own |= std::uint64_t{holds} << at;
        bool parent = condition.parent == none || (result.active >> condition.parent & 1) != 0;
        for (std::uint32_t earlier : condition.after) parent &= (result.own >> earlier & 1) == 0;
        if (!parent || !holds) continue;
        result.active |= std::uint64_t{1} << at;
        each.apply(required, forbidden);
    }
    return result;
}

} // namespace

std::vector<NodeIndex> plan_conditions(const Program& program, const std::vector<TypePlan>& types,
                                       const Record& record, RecordPlan& plan) {
    return ConditionPlanner(program, types, record, plan).run();
}

void plan_outcomes(const std::vector<TypePlan>& types, const Record& record, RecordPlan& plan) {
    std::uint32_t literals = 0;
    for (std::size_t at = 0; at < plan.conditions.size(); ++at)
        if (plan.conditions[at].tag == 0xFF && record.conditions[at].expression != none) return;
    if (plan.tags > 1 || plan.conditions.size() > 64) return;
    for (const SlotPlan& slot : plan.slots)
        if (slot.tag == 0) literals = types[slot.type].literals.size();
    plan.outcomes.resize(literals + 1);
    plan.last_outcome = static_cast<std::uint8_t>(literals);
    plan.outcome_bits.resize(2 * plan.words * (literals + 2));
    std::uint64_t* bits = plan.outcome_bits.data();
    plan.unsure.required = plan.unsure.forbidden = bits;
    std::copy(plan.required.begin(), plan.required.end(), bits);
    plan.unsure.forbidden += plan.words;
    for (std::uint32_t literal = 0; literal <= literals; ++literal) {
        bits += 2 * plan.words;
        plan.outcomes[literal] = outcome(record, plan, literal < literals ? literal : 0xFF, bits);
    }
}

} // namespace assay::program
