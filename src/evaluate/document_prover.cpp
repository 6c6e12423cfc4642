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

bool same_bytes(const std::string& a, const std::string& b) {
    std::size_t size = a.size();
    if (size != b.size()) return false;
    const char *left = a.data(), *right = b.data();
    if (size < 8) return std::memcmp(left, right, size) == 0;
    if (load<std::uint64_t>(left + size - 8) != load<std::uint64_t>(right + size - 8)) return false;
    for (const char* last = left + size - 8; left < last; left += 8, right += 8)
        if (load<std::uint64_t>(left) != load<std::uint64_t>(right)) return false;
    return true;
}

bool is_well_formed(std::string_view text) { return is_ascii(text) || is_utf8(text); }

} // namespace

bool DocumentProver::prove(const Json& document, program::TypeIndex type, const Given& given) {
    start(given);
    nodes_ = 0;
    Use use;
    use.rule = program_.type_rules[type];
    bool proven = value(document, plan_.types[type], type, use, PathNode{}, false, nullptr);
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
    bool proven = value(json, plan_.types[type], type, Use{}, PathNode{}, false, nullptr);
    // Not proven may still be in the set, for the judge to say.
    gave_up_ |= !proven || silence.errors();
    items_.resize(items);
    depth_ = depth;
    arena_.release(mark);
    return true;
}

bool DocumentProver::value(const Json& json, const TypePlan& plan, program::TypeIndex type,
                           const Use& use, const PathNode& path, bool keep, Cell* cell) {
    ++nodes_;
    bool proven = false;
    switch (json.type()) {
    case Json::value_t::string: proven = text(json, plan, type); break;
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

bool DocumentProver::text(const Json& json, const TypePlan& plan, program::TypeIndex type) {
    const std::string& text = *json.get_ptr<const std::string*>();
    if (plan.text == TextProof::none || text.size() > limits_.string_bytes) return false;
    // Literals, formats and digits are UTF-8 themselves.
    bool settles = plan.text == TextProof::literals || plan.text == TextProof::digits;
    if (!settles && !is_well_formed(text)) return false;
    return proves_text(plan, type, text, nullptr);
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
    Keep how = keeping(array, keep);
    Arena::Mark mark = arena_.mark();
    std::size_t base = items_.size();
    Cell whole;
    whole.value = DocumentDoor(json).root();
    std::uint32_t index = 0;
    for (const Json& each : *json.get_ptr<const Json::array_t*>()) {
        PathNode node{&path, {}, index++, true, false};
        if (how == Keep::cells ? !kept_item(each, array.element, use, node)
                               : !value(each, element, array.element, use, node, false, nullptr))
            return false;
        if (how == Keep::texts) texts_.push_back(*each.get_ptr<const std::string*>());
    }
    --depth_;
    if (!settle_array(array, whole, how, base, use, path)) return false;
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

bool DocumentProver::kept_item(const Json& json, program::TypeIndex type, const Use& use,
                               const PathNode& node) {
    Cell item;
    item.ordinal = node.ordinal;
    if (!value(json, plan_.types[type], type, use, node, true, &item)) return false;
    items_.push_back(item);
    return true;
}

bool DocumentProver::record(const Json& json, program::RecordIndex index, const Use& outer,
                            const PathNode& path, bool keep, Cell* cell) {
    const RecordPlan& plan = plan_.records[index];
    if (!plan.usable || plan.longest_name > limits_.name_bytes) return false;
    if (++depth_ > limits_.depth) return false;
    Arena::Mark mark = arena_.mark();
    Use use = outer;
    use.sensitive |= program_.records[index].sensitive;
    State state;
    open(state, index, plan);
    if (plan.keeps || keep) state.frame = open_frame(index, state, path);
    if (!members(json, index, plan, state, use, path)) return false;
    --depth_;
    Value whole = DocumentDoor(json).root();
    if (!settle(index, plan, state, whole, Place{}, use, path)) return false;
    if (cell) {
        cell->value = whole;
        cell->frame = keep ? state.frame : nullptr;
    }
    if (state.frame) state.frame->path = nullptr;
    if (!keep) arena_.release(mark);
    return true;
}

// An object's members come in the order of their names, and so do the slots: one walk along both.
bool DocumentProver::members(const Json& json, program::RecordIndex index, const RecordPlan& plan,
                             State& state, const Use& use, const PathNode& path) {
    const auto& object = *json.get_ptr<const Json::object_t*>();
    const auto& slots = program_.records[index].slots;
    if (object.size() > slots.size() || object.size() > limits_.members) return false;
    std::uint32_t ordinal = 0;
    auto slot = plan.sorted.begin();
    for (const auto& [name, each] : object) {
        while (slot != plan.sorted.end() && !same_bytes(slots[*slot].name, name)) ++slot;
        if (slot == plan.sorted.end()) return false;
        if (!member(each, index, *slot, ordinal++, state, use, path)) return false;
        ++slot;
    }
    return true;
}

bool DocumentProver::member(const Json& json, program::RecordIndex index, std::uint32_t slot,
                            std::uint32_t ordinal, State& state, const Use& outer,
                            const PathNode& path) {
    const program::SlotPlan& plan = plan_.records[index].slots[slot];
    state.seen[slot] = {reinterpret_cast<std::uintptr_t>(&json), 0, ordinal};
    if (json.is_string()) {
        const std::string& text = *json.get_ptr<const std::string*>();
        ++nodes_;
        if (text.size() > limits_.string_bytes || !is_well_formed(text)) return false;
        mark(state, slot, plan.needs_look(text.size()));
        return true;
    }
    mark(state, slot, false);
    if (plan.type == none) return false;
    const program::Record& record = program_.records[index];
    const auto& declaration = record.declarations[record.slots[slot].declarations.begin];
    Use use{declaration.rule, outer.sensitive || plan.sensitive, nullptr, none};
    PathNode node{&path, record.slots[slot].name, ordinal, false, false};
    Cell* cell = state.frame && plan.read ? &state.frame->cells[slot] : nullptr;
    return value(json, plan_.types[plan.type], plan.type, use, node, plan.keep, cell);
}

bool DocumentProver::text_of(const Seen& seen, std::string_view& text) {
    const auto* string = reinterpret_cast<const Json*>(seen.handle)->get_ptr<const std::string*>();
    if (string) text = *string;
    return string != nullptr;
}

Value DocumentProver::value_of(const Seen& seen) {
    return DocumentDoor(*reinterpret_cast<const Json*>(seen.handle)).root();
}

} // namespace assay::evaluate
