// One pass over nlohmann's values. Every `return false` gives up; the judge then reads the
// document.
#include "evaluate/document_prover.hpp"

#include "evaluate/decode.hpp"
#include "evaluate/document.hpp"
#include "evaluate/scalar.hpp"
#include "evaluate/utf8.hpp"
#include "source/ascii.hpp"

#include <algorithm>
#include <cmath>

namespace assay::evaluate {

namespace kind_bit = program::kind_bit;
using program::NumberProof;
using program::TextProof;

namespace {

// The slot of that name, from `slot` on, or `end`.
[[gnu::always_inline]] inline const program::NamedSlot*
find_slot(const program::NamedSlot* slot, const program::NamedSlot* end, std::string_view name) {
    const program::NameKey key(name);
    while (slot != end && !slot->is(key, name)) ++slot;
    return slot;
}

// Integers up to 2^53 are doubles themselves; beyond, the type is asked.
bool is_between(double number, const program::TypePlan& plan) {
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    const std::int64_t least = std::max(plan.least, -exact);
    const std::int64_t greatest = std::min(plan.greatest, exact);
    return least <= exact && greatest >= -exact && number >= static_cast<double>(least) &&
           number <= static_cast<double>(greatest);
}

[[gnu::always_inline]] inline bool is_well_formed(std::string_view text) {
    return source::is_ascii(text) || is_utf8(text);
}

} // namespace

[[gnu::always_inline]] inline Passed DocumentProver::text(const std::string& text,
                                                          const TypePlan& plan,
                                                          program::TypeIndex type,
                                                          std::uint8_t* tag) const {
    if (text.size() > limits_.string_bytes) return Passed::unknown;
    // Digits, and words of the rules, are well-formed.
    const bool unread = plan.text == TextProof::literals || plan.text == TextProof::digits;
    if (!unread && !is_well_formed(text)) return Passed::unknown;
    if (proves_text(plan, type, text, tag)) return Passed::proven;
    return !unread || is_well_formed(text) ? Passed::wrong : Passed::unknown;
}

// The document's kinds of numbers are asked by themselves: most are settled by one comparison.
[[gnu::always_inline]] inline Passed DocumentProver::number(const Json& json, const TypePlan& plan,
                                                            program::TypeIndex type) const {
    if (json.is_number_float()) {
        const double number = *json.get_ptr<const double*>();
        if (plan.fractions && is_between(number, plan)) return Passed::proven;
        // NaN and infinities are no numbers at all.
        return std::isfinite(number) ? other_number(json, plan, type) : Passed::unknown;
    }
    const auto value = *json.get_ptr<const std::int64_t*>();
    const bool whole = value >= 0 || !json.is_number_unsigned(); // else it is beyond the type
    if (whole && value >= plan.least && value <= plan.greatest) return Passed::proven;
    if (whole && plan.number == program::NumberProof::range) return Passed::wrong;
    return other_number(json, plan, type);
}

[[gnu::always_inline]] inline Passed DocumentProver::scalar(const Json& json, const TypePlan& plan,
                                                            program::TypeIndex type,
                                                            std::uint8_t* tag) const {
    auto plain = [&](std::uint8_t bit) {
        return (plan.plain & bit) != 0 ? Passed::proven : Passed::wrong;
    };
    switch (json.type()) {
    case Json::value_t::string: return text(*json.get_ptr<const std::string*>(), plan, type, tag);
    case Json::value_t::boolean:
        return plain(*json.get_ptr<const bool*>() ? kind_bit::yes : kind_bit::no);
    case Json::value_t::null: return plain(kind_bit::null);
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float: return number(json, plan, type);
    default: return Passed::unknown;
    }
}

[[gnu::always_inline]] inline bool DocumentProver::object(const Json& json,
                                                          program::RecordIndex index,
                                                          const Use& use, const PathNode& path,
                                                          bool keep, Cell* cell) {
    const RecordPlan& plan = plan_.records[index];
    if (plan.lean && !keep && !cell) return lean_record(json, plan, index, use, path);
    return record(json, index, use, path, keep, cell, {});
}

[[gnu::always_inline]] inline Passed DocumentProver::container(const Json& json,
                                                               const TypePlan& plan, const Use& use,
                                                               const PathNode& path, bool keep,
                                                               Cell* cell) {
    if (json.is_array()) {
        if (plan.array == none) return other_container(json, plan, path, cell);
        return array(json, plan, use, path, keep, cell) ? Passed::proven : Passed::unknown;
    }
    if (plan.record != none && plan.sensitive_objects <= use.sensitive)
        return object(json, plan.record, use, path, keep, cell) ? Passed::proven : Passed::unknown;
    return other_object(json, plan, use, path, keep, cell);
}

[[gnu::always_inline]] inline Passed
DocumentProver::unkept_value(const Json& json, const TypePlan& plan, program::TypeIndex type,
                             const Use& use, const PathNode& path) {
    if (json.is_structured()) return container(json, plan, use, path, false, nullptr);
    return scalar(json, plan, type, nullptr);
}

bool DocumentProver::prove(const Json& document, program::TypeIndex type, const Given& given) {
    start(given);
    nodes_ = 1;
    Use use;
    use.rule = program_.type_rules[type];
    const Passed passed = unkept_value(document, plan_.types[type], type, use, PathNode{});
    if (passed != Passed::proven || gave_up_ || nodes_ > limits_.nodes) return false;
    recorder_.finish();
    return true;
}

bool DocumentProver::fits_container(Cell& cell, std::uint32_t type) {
    Recorder::Silence silence(recorder_);
    Evaluator::Interrupted interrupted(evaluator_);
    Arena::Mark mark = arena_.mark();
    std::size_t items = items_.size();
    std::uint32_t depth = depth_;
    std::uint64_t nodes = nodes_;
    const Json& json = *reinterpret_cast<const Json*>(cell.value.handle);
    gave_up_ |=
        value(json, plan_.types[type], type, Use{}, PathNode{}, false, nullptr) != Passed::proven;
    items_.resize(items);
    depth_ = depth;
    nodes_ = nodes;
    arena_.release(mark);
    return !silence.errors();
}

Passed DocumentProver::value(const Json& json, const TypePlan& plan, program::TypeIndex type,
                             const Use& use, const PathNode& path, bool keep, Cell* cell) {
    if (cell) DocumentDoor::read(json, cell->value);
    if (json.is_structured()) return container(json, plan, use, path, keep, cell);
    return scalar(json, plan, type, nullptr);
}

Passed DocumentProver::other_number(const Json& json, const TypePlan& plan,
                                    program::TypeIndex type) const {
    if (plan.number == NumberProof::none) return Passed::wrong;
    if (plan.number == NumberProof::any) return Passed::proven;
    if (plan.number == NumberProof::integer && !json.is_number_float()) return Passed::proven;
    bool proven = fits_number(program_, program_.types[type], number_of(DocumentDoor(json).root()));
    return proven ? Passed::proven : Passed::wrong;
}

// As ByteProver's.
Passed DocumentProver::other_object(const Json& json, const TypePlan& plan, const Use& use,
                                    const PathNode& path, bool keep, Cell* cell) {
    if (!plan.has_objects() || plan.any) return other_container(json, plan, path, cell);
    if (plan.sensitive_objects > use.sensitive)
        return container(json, plan, use.also(true), path, keep, cell);
    if (plan.map != none)
        return map(json, program_.maps[plan.map], use, path) ? Passed::proven : Passed::unknown;
    const program::RecordIndex index = choose(json, program_.discriminators[plan.discriminator]);
    if (index == none) return Passed::unknown;
    const Use whole = use.also(program_.records[index].sensitive);
    return object(json, index, whole, path, keep, cell) ? Passed::proven : Passed::unknown;
}

// As ByteProver's.
Passed DocumentProver::other_container(const Json& json, const TypePlan& plan, const PathNode& path,
                                       const Cell* cell) {
    if (plan.any && cell) return Passed::unknown;
    bool passed = json.is_array() ? free_array(json, path) : map(json, free_map, Use{}, path);
    if (!passed) return Passed::unknown;
    return plan.any ? Passed::proven : Passed::wrong;
}

bool DocumentProver::map(const Json& json, const program::Map& map, const Use& use,
                         const PathNode& path) {
    const auto& object = *json.get_ptr<const Json::object_t*>();
    const TypePlan& plan = map.value == none ? anything : plan_.types[map.value];
    if (++depth_ > limits_.depth || object.size() > limits_.members) return false;
    nodes_ += object.size();
    std::uint32_t ordinal = 0;
    for (const auto& [name, each] : object) {
        if (name.size() > limits_.name_bytes || !is_well_formed(name)) return false;
        if (map.keys != none && !proves_text(plan_.types[map.keys], map.keys, name, nullptr))
            return false;
        PathNode node{&path, name, ordinal++, false, false};
        if (unkept_value(each, plan, map.value, use, node) != Passed::proven) return false;
    }
    --depth_;
    if (counts_hold(map.counts, object.size())) return true;
    Cell& whole = *arena_.make<Cell>(); // not on the stack: documents are deep
    DocumentDoor::read(json, whole.value);
    report_counts(whole, map.counts, use, path);
    return true;
}

bool DocumentProver::free_array(const Json& json, const PathNode& path) {
    if (++depth_ > limits_.depth) return false;
    nodes_ += json.size();
    std::uint32_t at = 0;
    for (const Json& each : *json.get_ptr<const Json::array_t*>()) {
        PathNode node{&path, {}, at++, true, false};
        if (unkept_value(each, anything, none, Use{}, node) != Passed::proven) return false;
    }
    --depth_;
    return true;
}

program::RecordIndex DocumentProver::choose(const Json& json,
                                            const program::Discriminator& discriminator) {
    auto found = json.find(discriminator.name);
    if (found == json.end() || found->is_structured()) return none;
    Value tag;
    DocumentDoor::read(*found, tag);
    if (found->is_number_float() && !std::isfinite(*found->get_ptr<const double*>())) return none;
    for (auto [literals, record] : discriminator.branches)
        if (fits(program_, program_.types[literals], tag, arena_)) return record;
    return none;
}

// What is neither kept nor wrong, in place.
bool DocumentProver::pass_items(const Json::array_t& all, program::TypeIndex type, Keep how,
                                const Use& use, const PathNode& path) {
    const TypePlan& plan = plan_.types[type];
    std::uint32_t ordinal = 0;
    for (const Json& each : all) {
        const PathNode node{&path, {}, ordinal++, true, false};
        if (how == Keep::nothing && each.is_structured()) {
            const Passed passed = container(each, plan, use, node, false, nullptr);
            if (passed == Passed::unknown) return false;
            if (passed == Passed::proven) continue;
        }
        if (how != Keep::cells && !each.is_structured()) {
            const Passed passed = scalar(each, plan, type, nullptr);
            if (passed == Passed::unknown) return false;
            if (passed == Passed::proven) {
                if (how == Keep::texts) texts_.push_back(*each.get_ptr<const std::string*>());
                continue;
            }
        }
        if (!kept_item(each, type, how, use, node)) return false;
    }
    return true;
}

bool DocumentProver::kept_item(const Json& json, program::TypeIndex type, Keep how, const Use& use,
                               const PathNode& node) {
    Cell cell;
    cell.ordinal = node.ordinal;
    Passed passed = value(json, plan_.types[type], type, use, node, how == Keep::cells, &cell);
    if (passed == Passed::wrong) report_item(cell, type, use, node);
    if (how == Keep::cells) items_.push_back(cell);
    return passed != Passed::unknown;
}

bool DocumentProver::array(const Json& json, const TypePlan& plan, const Use& outer,
                           const PathNode& path, bool keep, Cell* cell) {
    const program::Array& array = program_.arrays[plan.array];
    const auto& all = *json.get_ptr<const Json::array_t*>();
    if (++depth_ > limits_.depth) return false;
    nodes_ += all.size();
    Use use = outer.also(plan.sensitive);
    Keep how = keeping(array, keep);
    Arena::Mark mark = arena_.mark();
    std::size_t base = items_.size();
    if (!pass_items(all, array.element, how, use, path)) return false;
    --depth_;
    if (!cell && how == Keep::nothing && count_holds(plan.array, all.size())) return true;
    Cell& whole = *arena_.make<Cell>(); // not on the stack: arrays are deep
    DocumentDoor::read(json, whole.value);
    if (!settle_array(array, whole, how, base, use, path, cell)) return false;
    if (!keep) arena_.release(mark);
    return true;
}

[[gnu::always_inline]] inline Passed DocumentProver::container_member(const Json& json,
                                                                      const Opening& record,
                                                                      std::uint32_t slot,
                                                                      std::uint32_t ordinal) {
    const program::SlotPlan& plan = record.plan.slots[slot];
    Use use{plan.rule, record.use.sensitive || plan.sensitive, nullptr, none};
    PathNode node{&record.path, record.record.slots[slot].name, ordinal, false, false};
    Cell* cell = record.frame && plan.read ? &record.frame->cells[slot] : nullptr;
    std::size_t before = told();
    spoiled_ = false;
    Passed passed = container(json, *plan.plan, use, node, plan.keep, cell);
    return can_tell(record.plan, slot, before) ? passed : Passed::unknown;
}

// Most members: texts of which only the length is asked.
[[gnu::always_inline]] inline Passed DocumentProver::judge_member(const Json& json, Opening& record,
                                                                  const program::NamedSlot& slot,
                                                                  std::uint32_t ordinal) {
    if (json.is_string()) {
        const std::string& text = *json.get_ptr<const std::string*>();
        if (text.size() - 1 < slot.most_bytes && text.size() <= limits_.string_bytes)
            return is_well_formed(text) ? Passed::proven : Passed::unknown;
    }
    if (!slot.plan) return Passed::unknown;
    if (json.is_structured()) return container_member(json, record, slot.slot, ordinal);
    return scalar(json, *slot.plan, slot.type, record.tags + slot.tag);
}

// An object's members come in the order of their names, and so do the slots: one walk along both.
// The first `proven` were judged before.
template <bool narrow>
[[gnu::always_inline]] inline bool DocumentProver::members(const Json& json, State& state,
                                                           std::uint32_t proven) {
    const auto& object = *json.get_ptr<const Json::object_t*>();
    if (object.size() > limits_.members) return false;
    nodes_ += object.size();
    std::uint32_t ordinal = 0;
    std::uint64_t* const handles = state.handles;
    std::uint32_t* const places = state.places;
    std::uint64_t narrow_present = 0; // in a register
    const auto* slot = state.plan.sorted.data();
    const auto* const end = slot + state.plan.sorted.size();
    const auto note = [&](const Json& value) {
        const std::uint32_t at = slot++->slot;
        handles[at] = reinterpret_cast<std::uintptr_t>(&value);
        places[at] = ordinal++;
        std::uint64_t& present = narrow ? narrow_present : state.present()[at / 64];
        present |= std::uint64_t{1} << (at % 64);
    };
    auto member = object.begin();
    while (ordinal < proven) {
        slot = find_slot(slot, end, member->first);
        note(member->second);
        ++member;
    }
    for (; member != object.end(); ++member) {
        const auto& [name, value] = *member;
        const auto* found = find_slot(slot, end, name);
        if (found == end) {
            if (!stranger(name, value, ordinal++)) return false;
            continue;
        }
        slot = found;
        note(value);
        const Passed passed = judge_member(value, state, *found, ordinal - 1);
        if (passed == Passed::unknown) return false;
        if (passed == Passed::wrong) mark_wrong(state, found->slot);
    }
    if (narrow) *state.present() = narrow_present;
    return true;
}

// Not in the frame of `record`, which may be on the stack many times.
bool DocumentProver::wide_members(const Json& json, State& state, std::uint32_t proven) {
    return members<false>(json, state, proven);
}

bool DocumentProver::record(const Json& json, program::RecordIndex index, const Use& use,
                            const PathNode& path, bool keep, Cell* cell, Proven proven) {
    const RecordPlan& plan = plan_.records[index];
    if (!plan.usable || plan.longest_name > limits_.name_bytes) return false;
    if (plan.free && !keep && !cell) return map(json, free_map, use, path);
    if (++depth_ > limits_.depth) return false;
    Arena::Mark mark = arena_.mark();
    State state(index, plan, program_.records[index], use, path, take_slots(plan, plan.words),
                open_strangers());
    if (proven.members != 0) std::copy_n(proven.tags, std::size(state.tags), state.tags);
    state.whole.handle = reinterpret_cast<std::uintptr_t>(&json);
    if (plan.keeps || keep) state.frame = open_frame(state);
    const bool passed = plan.words == 1 ? members<true>(json, state, proven.members)
                                        : wide_members(json, state, proven.members);
    if (!passed) return false;
    --depth_;
    if (!settle(state)) return false;
    if (cell) {
        read(state.whole, cell->value);
        cell->frame = keep ? state.frame : nullptr;
    }
    if (state.frame) state.frame->path = nullptr;
    if (!keep) arena_.release(mark);
    return true;
}

// Nothing of its members is kept, as nobody asks of them if all is well; if it is not, they are
// gone through once more.
bool DocumentProver::lean_record(const Json& json, const RecordPlan& plan,
                                 program::RecordIndex index, const Use& use, const PathNode& path) {
    Opening opened(index, plan, program_.records[index], use, path);
    const auto& object = *json.get_ptr<const Json::object_t*>();
    if (plan.longest_name > limits_.name_bytes) return false;
    if (object.size() > limits_.members || ++depth_ > limits_.depth) return false;
    nodes_ += object.size();
    std::uint32_t ordinal = 0;
    std::uint64_t present = 0;
    const auto* slot = plan.sorted.data();
    const auto* const end = slot + plan.sorted.size();
    for (const auto& [name, each] : object) {
        slot = find_slot(slot, end, name);
        if (slot == end) break;
        const Passed passed = judge_member(each, opened, *slot, ordinal);
        if (passed == Passed::unknown) return false;
        if (passed == Passed::wrong) break;
        ++ordinal;
        present |= std::uint64_t{1} << slot++->slot;
    }
    --depth_;
    const program::Outcome& outcome = plan.outcome(opened.tags[0]);
    const std::uint64_t faulty = (*outcome.required & ~present) | (*outcome.forbidden & present);
    if (ordinal == object.size() && faulty == 0) return true;
    nodes_ -= object.size();
    return record(json, index, use, path, false, nullptr, {ordinal, opened.tags});
}

// A member that nothing declares.
bool DocumentProver::stranger(const std::string& name, const Json& json, std::uint32_t ordinal) {
    if (name.size() > limits_.name_bytes || !is_well_formed(name)) return false;
    if (unkept_value(json, anything, none, Use{}, PathNode{}) != Passed::proven) return false;
    Cell& cell = Judge::stranger();
    cell.ordinal = ordinal;
    cell.name = cell.written = name;
    DocumentDoor::read(json, cell.value);
    return true;
}

bool DocumentProver::text_of(const Seen& seen, std::string_view& text) {
    const auto* string = reinterpret_cast<const Json*>(seen.handle)->get_ptr<const std::string*>();
    if (string) text = *string;
    return string != nullptr;
}

bool DocumentProver::list_texts(const Seen& seen) {
    const Json& json = *reinterpret_cast<const Json*>(seen.handle);
    for (const Json& each : *json.get_ptr<const Json::array_t*>()) {
        const auto* text = each.get_ptr<const std::string*>();
        if (!text) return false;
        texts_.push_back(*text);
    }
    return true;
}

void DocumentProver::read(const Seen& seen, Value& value) {
    DocumentDoor::read(*reinterpret_cast<const Json*>(seen.handle), value);
}

} // namespace assay::evaluate
