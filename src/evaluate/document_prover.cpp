// One pass over nlohmann's values. Every `return false` gives up; the judge then reads the
// document.
#include "evaluate/document_prover.hpp"

#include "evaluate/decode.hpp"
#include "evaluate/document.hpp"
#include "evaluate/scalar.hpp"
#include "evaluate/utf8.hpp"

namespace assay::evaluate {

namespace kind_bit = program::kind_bit;
using program::NumberProof;
using program::TextProof;

namespace {

bool is_ascii(std::string_view text) {
    std::uint64_t all = 0;
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t word;
        std::memcpy(&word, at, 8);
        all |= word;
    }
    for (; left != 0; ++at, --left) all |= static_cast<unsigned char>(*at);
    return (all & 0x8080808080808080u) == 0;
}

} // namespace

bool DocumentProver::prove(const Json& document, program::TypeIndex type, Frame* context) {
    start(context);
    nodes_ = 0;
    Use use;
    use.rule = program_.type_rules[type];
    bool proven =
        value(document, plan_.types[type], type, use, PathNode{}, false, nullptr, nullptr);
    if (!proven || gave_up_ || nodes_ > limits_.nodes) return false;
    recorder_.finish();
    return true;
}

bool DocumentProver::fits_container(Cell& cell, std::uint32_t type) {
    Recorder::Silence silence(recorder_);
    Arena::Mark mark = arena_.mark();
    std::size_t items = items_.size();
    std::uint32_t depth = depth_;
    const Json& json = *reinterpret_cast<const Json*>(cell.value.handle);
    bool proven = value(json, plan_.types[type], type, Use{}, PathNode{}, false, nullptr, nullptr);
    // Not proven may still be in the set, for the judge to say.
    gave_up_ |= !proven || silence.errors();
    items_.resize(items);
    depth_ = depth;
    arena_.release(mark);
    return true;
}

bool DocumentProver::value(const Json& json, const TypePlan& plan, program::TypeIndex type,
                           const Use& use, const PathNode& path, bool keep, Cell* cell,
                           std::uint8_t* tag) {
    ++nodes_;
    bool proven = false;
    switch (json.type()) {
    case Json::value_t::string: proven = text(json, plan, type, tag); break;
    case Json::value_t::object:
        return plan.record != none && record(json, plan.record, use, path, keep, cell);
    case Json::value_t::array:
        return plan.array != none && array(json, plan, use, path, keep, cell);
    case Json::value_t::boolean:
        proven = (plan.plain & (*json.get_ptr<const bool*>() ? kind_bit::yes : kind_bit::no)) != 0;
        break;
    case Json::value_t::null: proven = (plan.plain & kind_bit::null) != 0; break;
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float: proven = number(json, plan, type); break;
    default: return false;
    }
    if (proven && cell) cell->value = DocumentDoor(json).root();
    return proven;
}

bool DocumentProver::text(const Json& json, const TypePlan& plan, program::TypeIndex type,
                          std::uint8_t* tag) {
    const std::string& text = *json.get_ptr<const std::string*>();
    if (plan.text == TextProof::none || text.size() > limits_.string_bytes) return false;
    // Literals, formats and digits are UTF-8 themselves.
    bool settles = plan.text == TextProof::literals || plan.text == TextProof::digits;
    if (!settles && !is_ascii(text) && !is_utf8(text)) return false;
    return proves_text(plan, type, text, tag);
}

bool DocumentProver::number(const Json& json, const TypePlan& plan, program::TypeIndex type) {
    if (plan.number == NumberProof::none) return false;
    bool real = json.is_number_float();
    if (!real && plan.number != NumberProof::general) return true;
    auto number = number_of(DocumentDoor(json).root());
    if (real && !constraint::Decimal::shortest(*json.get_ptr<const double*>())) return false;
    return fits_number(program_, program_.types[type], number);
}

bool DocumentProver::array(const Json& json, const TypePlan& plan, const Use& outer,
                           const PathNode& path, bool keep, Cell* cell) {
    const program::Array& array = program_.arrays[plan.array];
    const TypePlan& element = plan_.types[array.element];
    if (++depth_ > limits_.depth) return false;
    Use use = outer;
    use.sensitive |= plan.sensitive;
    bool kept = keep || array.unique;
    Arena::Mark mark = arena_.mark();
    std::size_t base = items_.size();
    Cell whole;
    whole.value = DocumentDoor(json).root();
    std::uint32_t index = 0;
    for (const Json& each : *json.get_ptr<const Json::array_t*>()) {
        PathNode node{&path, {}, index, true, false};
        Cell item;
        item.ordinal = index++;
        if (!value(each, element, array.element, use, node, kept, kept ? &item : nullptr, nullptr))
            return false;
        if (kept) items_.push_back(item);
    }
    --depth_;
    if (!settle_array(array, whole, kept, base, use, path)) return false;
    if (!keep) {
        whole.elements = nullptr;
        arena_.release(mark);
    }
    if (cell) {
        cell->value = whole.value;
        cell->elements = whole.elements;
    }
    return true;
}

bool DocumentProver::record(const Json& json, program::RecordIndex index, const Use& outer,
                            const PathNode& path, bool keep, Cell* cell) {
    const RecordPlan& plan = plan_.records[index];
    const program::Record& record = program_.records[index];
    if (!plan.usable || ++depth_ > limits_.depth) return false;
    Arena::Mark mark = arena_.mark();
    Use use = outer;
    use.sensitive |= record.sensitive;
    State state;
    if (plan.framed || keep) {
        state.frame = open_frame(index, plan, path);
        state.frame->object = DocumentDoor(json).root();
    }
    if (!members(json, record, plan, state, use, path)) return false;
    --depth_;
    if (!settle(record, plan, state, use, path)) return false;
    if (cell) {
        cell->value = DocumentDoor(json).root();
        cell->frame = keep ? state.frame : nullptr;
    }
    if (state.frame) state.frame->path = nullptr;
    if (!keep) arena_.release(mark);
    return true;
}

// An object's members come in the order of their names, and so do the slots: one walk along both.
bool DocumentProver::members(const Json& json, const program::Record& record,
                             const RecordPlan& plan, State& state, const Use& use,
                             const PathNode& path) {
    const auto& object = *json.get_ptr<const Json::object_t*>();
    if (object.size() > record.slots.size() || object.size() > limits_.members) return false;
    std::uint32_t ordinal = 0;
    auto slot = plan.sorted.begin();
    for (const auto& [name, each] : object) {
        while (slot != plan.sorted.end() && record.slots[*slot].name != name) ++slot;
        if (slot == plan.sorted.end()) return false;
        if (!member(name, each, *slot, record, plan, state, use, path, ordinal++)) return false;
        ++slot;
    }
    return true;
}

bool DocumentProver::member(const std::string& name, const Json& json, std::uint32_t slot,
                            const program::Record& record, const RecordPlan& plan, State& state,
                            const Use& outer, const PathNode& path, std::uint32_t ordinal) {
    mark(state, slot);
    const program::SlotPlan& slot_plan = plan.slots[slot];
    if (slot_plan.type == none || name.size() > limits_.name_bytes) return false;
    Cell* cell = state.frame && plan.read[slot] ? &state.frame->cells[slot] : nullptr;
    if (cell) {
        cell->ordinal = ordinal;
        cell->name = cell->written = name;
    }
    std::uint8_t* tag = slot_plan.tag != 0xFF ? &state.tags[slot_plan.tag] : nullptr;
    const auto& declaration = record.declarations[record.slots[slot].declarations.begin];
    Use use{declaration.rule, outer.sensitive || slot_plan.sensitive, nullptr, none};
    PathNode node{&path, record.slots[slot].name, ordinal, false, false};
    if (!value(json, plan_.types[slot_plan.type], slot_plan.type, use, node, slot_plan.keep, cell,
               tag))
        return false;
    if (slot_plan.deprecated != none) {
        Use warned{slot_plan.deprecated, use.sensitive, nullptr, none};
        recorder_.warning(Code::deprecated, node, Place{}, warned);
    }
    return true;
}

} // namespace assay::evaluate
