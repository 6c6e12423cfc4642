// One pass over nlohmann's values. Every `return false` gives up; the judge then reads the
// document.
#include "evaluate/document_prover.hpp"

#include "evaluate/decode.hpp"
#include "evaluate/document.hpp"
#include "evaluate/scalar.hpp"
#include "evaluate/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace assay::evaluate {

namespace kind_bit = program::kind_bit;
using program::NumberProof;
using program::TextProof;

namespace {

// Short texts, so words of eight bytes, of which the last overlaps, and no call.
template <class Word>
Word load(const char* bytes) {
    Word word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

bool is_ascii(std::string_view text) {
    constexpr std::uint64_t high = 0x8080808080808080u;
    const char* at = text.data();
    std::size_t size = text.size();
    if (size >= 8) {
        std::uint64_t all = load<std::uint64_t>(at + size - 8);
        for (const char* last = at + size - 8; at < last; at += 8) all |= load<std::uint64_t>(at);
        return (all & high) == 0;
    }
    if (size >= 4)
        return ((load<std::uint32_t>(at) | load<std::uint32_t>(at + size - 4)) & high) == 0;
    unsigned char all = 0;
    for (char byte : text) all |= static_cast<unsigned char>(byte);
    return all < 0x80;
}

// Integers up to 2^53 are doubles themselves; beyond, the type is asked.
bool is_between(double number, const program::TypePlan& plan) {
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    const std::int64_t least = std::max(plan.least, -exact);
    const std::int64_t greatest = std::min(plan.greatest, exact);
    return least <= exact && greatest >= -exact && number >= static_cast<double>(least) &&
           number <= static_cast<double>(greatest);
}

bool is_well_formed(std::string_view text) { return is_ascii(text) || is_utf8(text); }

} // namespace

bool DocumentProver::prove(const Json& document, program::TypeIndex type, const Given& given) {
    start(given);
    nodes_ = 0;
    Use use;
    use.rule = program_.type_rules[type];
    Passed passed = value(document, plan_.types[type], type, use, PathNode{}, false, nullptr);
    if (passed != Passed::proven || gave_up_ || nodes_ > limits_.nodes) return false;
    recorder_.finish();
    return true;
}

bool DocumentProver::fits_container(Cell& cell, std::uint32_t type) {
    Recorder::Silence silence(recorder_);
    Arena::Mark mark = arena_.mark();
    std::size_t items = items_.size();
    std::uint32_t depth = depth_;
    const Json& json = *reinterpret_cast<const Json*>(cell.value.handle);
    gave_up_ |=
        value(json, plan_.types[type], type, Use{}, PathNode{}, false, nullptr) != Passed::proven;
    items_.resize(items);
    depth_ = depth;
    arena_.release(mark);
    return !silence.errors();
}

Passed DocumentProver::value(const Json& json, const TypePlan& plan, program::TypeIndex type,
                             const Use& use, const PathNode& path, bool keep, Cell* cell) {
    ++nodes_;
    if (cell) cell->value = DocumentDoor(json).root();
    auto plain = [&](std::uint8_t bit) {
        return (plan.plain & bit) != 0 ? Passed::proven : Passed::wrong;
    };
    switch (json.type()) {
    case Json::value_t::string: return text(json, plan, type);
    case Json::value_t::boolean:
        return plain(*json.get_ptr<const bool*>() ? kind_bit::yes : kind_bit::no);
    case Json::value_t::null: return plain(kind_bit::null);
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float: return number(json, plan, type);
    case Json::value_t::object:
    case Json::value_t::array: return container(json, plan, use, path, keep, cell);
    default: return Passed::unknown;
    }
}

Passed DocumentProver::text(const Json& json, const TypePlan& plan, program::TypeIndex type) {
    const std::string& text = *json.get_ptr<const std::string*>();
    if (text.size() > limits_.string_bytes || !is_well_formed(text)) return Passed::unknown;
    return proves_text(plan, type, text, nullptr) ? Passed::proven : Passed::wrong;
}

Passed DocumentProver::number(const Json& json, const TypePlan& plan, program::TypeIndex type) {
    bool real = json.is_number_float();
    // NaN and infinities are no numbers at all.
    if (real && !std::isfinite(*json.get_ptr<const double*>())) return Passed::unknown;
    if (plan.number == NumberProof::none) return Passed::wrong;
    if (plan.number == NumberProof::any) return Passed::proven;
    if (!real && plan.number == NumberProof::integer) return Passed::proven;
    if (json.is_number_integer() && plan.number == NumberProof::range) {
        auto value = *json.get_ptr<const std::int64_t*>();
        bool whole = !json.is_number_unsigned() || value >= 0; // it may be beyond the type
        if (whole && value >= plan.least && value <= plan.greatest) return Passed::proven;
    }
    if (real && plan.fractions && is_between(*json.get_ptr<const double*>(), plan))
        return Passed::proven;
    bool proven = fits_number(program_, program_.types[type], number_of(DocumentDoor(json).root()));
    return proven ? Passed::proven : Passed::wrong;
}

Passed DocumentProver::container(const Json& json, const TypePlan& plan, const Use& use,
                                 const PathNode& path, bool keep, Cell* cell) {
    bool typed = json.is_array() ? plan.array != none : plan.has_objects() && !plan.any;
    if (!typed) return other_container(json, plan, path, cell);
    return typed_container(json, plan, use, path, keep, cell) ? Passed::proven : Passed::unknown;
}

bool DocumentProver::typed_container(const Json& json, const TypePlan& plan, const Use& outer,
                                     const PathNode& path, bool keep, Cell* cell) {
    if (json.is_array()) return array(json, plan, outer, path, keep, cell);
    Use use = outer.also(plan.sensitive);
    if (plan.record != none && plan_.records[plan.record].free && !keep && !cell)
        return map(json, free_map, use, path);
    if (plan.record != none) return record(json, plan.record, use, path, keep, cell);
    if (plan.map != none) return map(json, program_.maps[plan.map], use, path);
    program::RecordIndex index = choose(json, program_.discriminators[plan.discriminator]);
    return index != none && record(json, index, use, path, keep, cell);
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
    std::uint32_t ordinal = 0;
    for (const auto& [name, each] : object) {
        if (name.size() > limits_.name_bytes || !is_well_formed(name)) return false;
        if (map.keys != none && !proves_text(plan_.types[map.keys], map.keys, name, nullptr))
            return false;
        PathNode node{&path, name, ordinal++, false, false};
        if (value(each, plan, map.value, use, node, false, nullptr) != Passed::proven) return false;
    }
    --depth_;
    Cell& whole = *arena_.make<Cell>(); // not on the stack: arrays are deep
    whole.value = DocumentDoor(json).root();
    settle_counts(whole, map.counts, use, path);
    return true;
}

bool DocumentProver::free_array(const Json& json, const PathNode& path) {
    if (++depth_ > limits_.depth) return false;
    std::uint32_t at = 0;
    for (const Json& each : *json.get_ptr<const Json::array_t*>()) {
        PathNode node{&path, {}, at++, true, false};
        if (value(each, anything, none, Use{}, node, false, nullptr) != Passed::proven)
            return false;
    }
    --depth_;
    return true;
}

program::RecordIndex DocumentProver::choose(const Json& json,
                                            const program::Discriminator& discriminator) {
    auto found = json.find(discriminator.name);
    if (found == json.end() || found->is_structured()) return none;
    Value tag = DocumentDoor(*found).root();
    if (found->is_number_float() && !std::isfinite(*found->get_ptr<const double*>())) return none;
    for (auto [literals, record] : discriminator.branches)
        if (fits(program_, program_.types[literals], tag, arena_)) return record;
    return none;
}

bool DocumentProver::array(const Json& json, const TypePlan& plan, const Use& outer,
                           const PathNode& path, bool keep, Cell* cell) {
    const program::Array& array = program_.arrays[plan.array];
    if (++depth_ > limits_.depth) return false;
    Use use = outer.also(plan.sensitive);
    Keep how = keeping(array, keep);
    Arena::Mark mark = arena_.mark();
    std::size_t base = items_.size();
    Cell whole;
    whole.value = DocumentDoor(json).root();
    std::uint32_t index = 0;
    for (const Json& each : *json.get_ptr<const Json::array_t*>()) {
        PathNode node{&path, {}, index++, true, false};
        if (!item(each, array.element, how, use, node)) return false;
    }
    --depth_;
    if (!settle_array(array, whole, how, base, use, path)) return false;
    if (cell) {
        cell->value = whole.value;
        cell->elements = keep ? whole.elements : nullptr;
        cell->spoiled = whole.spoiled;
    }
    if (!keep) arena_.release(mark);
    return true;
}

bool DocumentProver::item(const Json& json, program::TypeIndex type, Keep how, const Use& use,
                          const PathNode& node) {
    const TypePlan& plan = plan_.types[type];
    if (how != Keep::cells) {
        Passed passed = value(json, plan, type, use, node, false, nullptr);
        if (passed == Passed::proven && how == Keep::texts)
            texts_.push_back(*json.get_ptr<const std::string*>());
        if (passed != Passed::wrong) return passed == Passed::proven;
    }
    Cell cell;
    cell.ordinal = node.ordinal;
    Passed passed = value(json, plan, type, use, node, how == Keep::cells, &cell);
    if (passed == Passed::wrong) report_item(cell, type, use, node);
    if (how == Keep::cells) items_.push_back(cell);
    return passed != Passed::unknown;
}

bool DocumentProver::record(const Json& json, program::RecordIndex index, const Use& outer,
                            const PathNode& path, bool keep, Cell* cell) {
    const RecordPlan& plan = plan_.records[index];
    if (!plan.usable || plan.longest_name > limits_.name_bytes) return false;
    if (++depth_ > limits_.depth) return false;
    Arena::Mark mark = arena_.mark();
    Use use = outer.also(program_.records[index].sensitive);
    State state;
    open(state, index, plan);
    if (plan.keeps || keep) state.frame = open_frame(index, state, path);
    if (!members(json, index, plan, state, use, path)) return false;
    --depth_;
    if (!close(json, index, state, use, path, cell)) return false;
    if (cell) cell->frame = keep ? state.frame : nullptr;
    if (!keep) arena_.release(mark);
    return true;
}

bool DocumentProver::close(const Json& json, program::RecordIndex index, State& state,
                           const Use& use, const PathNode& path, Cell* cell) {
    Value whole = DocumentDoor(json).root();
    if (!settle(index, plan_.records[index], state, whole, Place{}, use, path)) return false;
    if (cell) cell->value = whole;
    if (state.frame) state.frame->path = nullptr;
    return true;
}

// An object's members come in the order of their names, and so do the slots: one walk along both.
bool DocumentProver::members(const Json& json, program::RecordIndex index, const RecordPlan& plan,
                             State& state, const Use& use, const PathNode& path) {
    const auto& object = *json.get_ptr<const Json::object_t*>();
    if (object.size() > limits_.members) return false;
    std::uint32_t ordinal = 0;
    const auto* slot = plan.sorted.data();
    const auto* const end = slot + plan.sorted.size();
    for (const auto& [name, each] : object) {
        const auto* here = slot;
        while (slot != end && !slot->is(name)) ++slot;
        if (slot == end) {
            slot = here;
            if (!stranger(name, each, ordinal++)) return false;
            continue;
        }
        const std::uint32_t at = slot++->slot;
        state.seen[at] = {reinterpret_cast<std::uintptr_t>(&each), 0, ordinal};
        bool is_text = each.is_string();
        if (is_text ? !text_member(each, plan, at, state)
                    : !other_member(each, index, at, ordinal, state, use, path))
            return false;
        ++ordinal;
    }
    return true;
}

bool DocumentProver::text_member(const Json& json, const RecordPlan& plan, std::uint32_t slot,
                                 State& state) {
    const std::string& text = *json.get_ptr<const std::string*>();
    ++nodes_;
    mark(state, slot, text.size() + 2 > plan.short_bytes[slot]);
    return text.size() <= limits_.string_bytes && is_well_formed(text);
}

bool DocumentProver::other_member(const Json& json, program::RecordIndex index, std::uint32_t slot,
                                  std::uint32_t ordinal, State& state, const Use& outer,
                                  const PathNode& path) {
    const program::SlotPlan& plan = plan_.records[index].slots[slot];
    mark(state, slot, false);
    if (plan.type == none) return false;
    const program::Record& record = program_.records[index];
    const auto& declaration = record.declarations[record.slots[slot].declarations.begin];
    Use use{declaration.rule, outer.sensitive || plan.sensitive, nullptr, none};
    PathNode node{&path, record.slots[slot].name, ordinal, false, false};
    Cell* cell = state.frame && plan.read ? &state.frame->cells[slot] : nullptr;
    std::size_t before = told();
    spoiled_ = false;
    Passed passed = value(json, plan_.types[plan.type], plan.type, use, node, plan.keep, cell);
    if (passed == Passed::wrong) mark_wrong(state, slot);
    return passed != Passed::unknown && can_tell(index, slot, before);
}

// A member that nothing declares.
bool DocumentProver::stranger(const std::string& name, const Json& json, std::uint32_t ordinal) {
    if (name.size() > limits_.name_bytes || !is_well_formed(name)) return false;
    if (value(json, anything, none, Use{}, PathNode{}, false, nullptr) != Passed::proven)
        return false;
    Cell cell;
    cell.ordinal = ordinal;
    cell.name = cell.written = name;
    cell.value = DocumentDoor(json).root();
    Judge::stranger(cell);
    return true;
}

Passed DocumentProver::judge_pending(const Seen& seen, const TypePlan& plan,
                                     program::TypeIndex type, std::uint8_t* tag) {
    std::string_view text;
    text_of(seen, text);
    return proves_text(plan, type, text, tag) ? Passed::proven : Passed::wrong;
}

bool DocumentProver::settle_pending(const RecordPlan& plan, State& state) {
    return settle_pending_by(*this, plan, state);
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

Value DocumentProver::value_of(const Seen& seen) {
    return DocumentDoor(*reinterpret_cast<const Json*>(seen.handle)).root();
}

} // namespace assay::evaluate
