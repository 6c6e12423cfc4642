// Texts against plans; members, as bits, against masks.
#include "evaluate/prover.hpp"

#include "evaluate/proof_text.hpp"
#include "evaluate/scalar.hpp"

namespace assay::evaluate {

using program::PlanBits;
using program::TextProof;

Prover::Prover(const program::Program& program, Findings& findings, Arena& arena,
               const PayloadLimits& limits)
    : RecordRules(program, findings, arena, limits), limits_(limits), plan_(*program.proofs) {}

void Prover::start(Frame* context) {
    context_ = context;
    depth_ = 0;
    gave_up_ = false;
    items_.clear();
    recorder_.restart();
}

bool Prover::proves_text(const TypePlan& plan, program::TypeIndex type, std::string_view text,
                         std::uint8_t* tag) const {
    switch (plan.text) {
    case TextProof::none: return false;
    case TextProof::any: return true;
    case TextProof::code_points: return has_code_points(text, plan.low, plan.high);
    case TextProof::digits:
        return text.size() >= plan.low && text.size() <= plan.high && all_digits(text);
    case TextProof::literals: break;
    case TextProof::general: return fits_text(program_, program_.types[type], text);
    }
    for (auto at = plan.literals.begin; at < plan.literals.end; ++at) {
        if (program_.literals[at] != text) continue;
        if (tag) *tag = static_cast<std::uint8_t>(at - plan.literals.begin);
        return true;
    }
    return false;
}

Frame* Prover::open_frame(program::RecordIndex index, const RecordPlan& plan,
                          const PathNode& path) {
    const program::Record& record = program_.records[index];
    Frame* frame = arena_.make<Frame>();
    frame->record = &record;
    frame->record_index = index;
    // Only cells that some rule reads are ever touched.
    frame->cells = reinterpret_cast<Cell*>(arena_.bytes(record.slots.size() * sizeof(Cell)));
    for (program::SlotIndex slot : plan.reads) new (frame->cells + slot) Cell();
    frame->conditions = arena_.make<ConditionState>(record.conditions.size());
    frame->path = &path;
    return frame;
}

bool Prover::conditions(const program::Record& record, const RecordPlan& plan, State& state,
                        const PathNode& path, PlanBits& required, PlanBits& allowed) {
    // Small and few: decided here even where nothing else needs a frame.
    ConditionState local[program::plan_words * 64];
    ConditionState* states = state.frame ? state.frame->conditions : local;
    for (std::uint32_t at = 0; at < plan.conditions.size(); ++at) {
        const auto& fast = plan.conditions[at];
        const auto& condition = record.conditions[at];
        if (fast.tag == 0xFF && condition.expression != none) {
            decide(*state.frame, at, path);
            if (states[at].truth == Truth::unknown) return false;
        } else {
            bool parent = condition.parent == none || states[condition.parent].truth == Truth::yes;
            bool turn = true;
            for (std::uint32_t earlier : condition.after) turn &= states[earlier].own == Truth::no;
            std::uint8_t tag = fast.tag == 0xFF ? 0 : state.tags[fast.tag];
            bool own = fast.tag == 0xFF || (tag != 0xFF && (fast.literals >> tag & 1));
            states[at].own = own ? Truth::yes : Truth::no;
            states[at].truth = parent && turn && own ? Truth::yes : Truth::no;
        }
        if (states[at].truth != Truth::yes) continue;
        for (std::size_t word = 0; word < program::plan_words; ++word) {
            required[word] |= fast.required[word];
            allowed[word] |= fast.allowed[word];
        }
    }
    return true;
}

bool Prover::settle(const program::Record& record, const RecordPlan& plan, State& state,
                    const Use& use, const PathNode& path) {
    PlanBits required = plan.required, allowed{};
    if (!plan.conditions.empty() && !conditions(record, plan, state, path, required, allowed))
        return false;
    for (std::size_t word = 0; word < program::plan_words; ++word) {
        if (required[word] & ~state.present[word]) return false;
        if (state.present[word] & plan.conditional[word] & ~allowed[word]) return false;
    }
    for (const auto& group : record.groups) judge_group(*state.frame, group, use, path);
    for (const auto& check : record.checks) judge_check(*state.frame, check, use, path);
    return !recorder_.found_errors();
}

bool Prover::settle_array(const program::Array& array, Cell& whole, bool kept, std::size_t base,
                          const Use& use, const PathNode& path) {
    for (auto at = array.counts.begin; at < array.counts.end; ++at)
        if (!program_.store.holds(program_.constraints[at], std::uint64_t{whole.value.items}))
            return false;
    if (!kept) return true;
    whole.elements = arena_.make<Cell>(whole.value.items);
    for (std::uint32_t at = 0; at < whole.value.items; ++at) whole.elements[at] = items_[base + at];
    items_.resize(base);
    if (array.unique) judge_unique(whole, array, use, path);
    return !recorder_.found_errors();
}

} // namespace assay::evaluate
