// Deriving proof plans. Whatever is not plainly covered gets no plan.
#include "program/proof_plan.hpp"

#include "program/fits.hpp"
#include "program/predicates.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace assay::program {

namespace {

using Op = bind::Expression::Kind;

// More are hashed, not compared one by one.
constexpr std::uint32_t few_literals = 1;

void add(PlanBits& bits, std::uint32_t index) {
    bits[index / 64] |= std::uint64_t{1} << (index % 64);
}

class Planner {
  public:
    explicit Planner(const Program& program) : program_(program) {}

    ProofPlan run() {
        plan_.types.reserve(program_.types.size());
        plan_.records.reserve(program_.records.size());
        for (const Type& type : program_.types) plan_.types.push_back(type_plan(type));
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

    void text_plan(const Type& type, TypePlan& plan) {
        if (type.text_literals.empty() && type.texts.empty()) return;
        plan.text = TextProof::general;
        plan.literals = type.text_literals;
        if (type.texts.empty()) {
            plan.text = TextProof::literals;
            if (plan.literals.size() > few_literals) plan.table = add_table(plan.literals);
            return;
        }
        if (!type.text_literals.empty() || type.texts.size() != 1) return;
        const TextBranch& branch = program_.texts[type.texts.begin];
        if (branch.format && branch.constraints.empty()) {
            plan.text = TextProof::format;
            plan.format = *branch.format;
        }
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

    std::uint32_t add_table(const Slice& literals) {
        plan_.tables.emplace_back(std::vector<std::string>(
            program_.literals.begin() + literals.begin, program_.literals.begin() + literals.end));
        return static_cast<std::uint32_t>(plan_.tables.size() - 1);
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
    }

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
        for (std::uint32_t at = 0; at < record.conditions.size(); ++at)
            plan_condition(record, plan, at);
        plan_outcomes(record, plan);
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
            plan.sorted.push_back(
                {NameKey(name), name, slot, plan.short_bytes[slot], plan.slots[slot].type});
        }
        std::sort(plan.sorted.begin(), plan.sorted.end(),
                  [](const NamedSlot& a, const NamedSlot& b) { return a.name < b.name; });
    }

    // Where all conditions hang on one tag, its literal settles them all.
    void plan_outcomes(const Record& record, RecordPlan& plan) {
        std::uint32_t literals = 0;
        for (std::size_t at = 0; at < plan.conditions.size(); ++at)
            if (plan.conditions[at].tag == 0xFF && record.conditions[at].expression != none) return;
        if (plan.tags > 1 || plan.conditions.size() > 64) return;
        for (const SlotPlan& slot : plan.slots)
            if (slot.tag == 0) literals = plan_.types[slot.type].literals.size();
        plan.outcomes.resize(literals + 1);
        plan.last_outcome = static_cast<std::uint8_t>(literals);
        plan.outcome_bits.resize(2 * plan.words * (literals + 2));
        std::uint64_t* bits = plan.outcome_bits.data();
        plan.unsure.required = plan.unsure.forbidden = bits;
        std::copy(plan.required.begin(), plan.required.end(), bits);
        plan.unsure.forbidden += plan.words;
        for (std::uint32_t literal = 0; literal <= literals; ++literal) {
            bits += 2 * plan.words;
            plan.outcomes[literal] =
                outcome(record, plan, literal < literals ? literal : 0xFF, bits);
        }
    }

    // `bits` has room for what is required and what is forbidden.
    static Outcome outcome(const Record& record, const RecordPlan& plan, std::uint32_t literal,
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
            for (std::uint32_t earlier : condition.after)
                parent &= (result.own >> earlier & 1) == 0;
            if (!parent || !holds) continue;
            result.active |= std::uint64_t{1} << at;
            each.apply(required, forbidden);
        }
        return result;
    }

    // Checks that one look settles.
    void plan_check(const Record& record, RecordPlan& plan, const Check& check) {
        CheckPlan result;
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

    // `field is "a" | "b"`, and `field == "a"`, over a field whose type is literals, become a mask.
    void plan_condition(const Record& record, RecordPlan& plan, std::uint32_t index) {
        ConditionPlan& result = plan.conditions[index];
        const Condition& condition = record.conditions[index];
        if (condition.expression == none) return;
        const Node& node = program_.nodes[condition.expression];
        const Type* set =
            node.kind == Op::is && !node.negated ? &program_.types[node.set] : nullptr;
        note_decides(record, plan, condition.expression);
        SlotIndex slot = none;
        std::vector<std::string_view> wanted;
        if (set || node.kind == Op::equal) {
            slot = tag_slot(record, plan, program_.operands[node.operands.begin]);
            wanted = set ? literals_of(*set) : literal_operand(node);
        }
        if (slot == none || wanted.empty() || record.partial)
            return plan_other_condition(record, plan, node, result, condition.expression);
        SlotPlan& tagged = plan.slots[slot];
        if (tagged.tag == 0xFF) tagged.tag = plan.tags++;
        result.tag = tagged.tag;
        const Slice& all = plan_.types[tagged.type].literals;
        for (auto at = all.begin; at < all.end; ++at)
            if (std::find(wanted.begin(), wanted.end(), program_.literals[at]) != wanted.end())
                result.literals |= std::uint64_t{1} << (at - all.begin);
    }

    void plan_other_condition(const Record& record, RecordPlan& plan, const Node& node,
                              ConditionPlan& result, NodeIndex expression) {
        PredicateReader reader(program_, plan_.types, record, plan);
        auto predicate = record.partial ? std::nullopt : reader.read(node);
        if (predicate) {
            result.by_predicate = true;
            result.predicate = *predicate;
            return;
        }
        plan.framed = true;
        note_uses(expression);
    }

    void note_decides(const Record& record, RecordPlan& plan, NodeIndex index) const {
        const Node& node = program_.nodes[index];
        if (node.path != none) {
            const Path& path = program_.paths[node.path];
            bool own = path.root == bind::Path::Root::record;
            if (own && &program_.records[path.record] == &record) add(plan.deciding, path.slot);
        }
        for (auto at = node.operands.begin; at < node.operands.end; ++at)
            note_decides(record, plan, program_.operands[at]);
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
            const SlotPlan& each = plan.slots[slot];
            if (each.read) plan.reads.push_back(slot);
            plan.keeps |= (each.used || each.keep) && holds_containers(each.type);
        }
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
