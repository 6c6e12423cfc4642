// `x in list`. The items of a long list that is asked again are looked up, texts by hash and others
// sorted, so that `all(x in xs: x in list)` does not grow with the product of the two.
#include "evaluate/compare.hpp"

#include <algorithm>

namespace assay::evaluate {

using Is = Result::Is;
using program::ValueType;

namespace {

constexpr std::uint32_t few = 16; // items, which are compared one by one

bool is_sortable(Is kind) {
    return kind == Is::text || kind == Is::number || kind == Is::date || kind == Is::date_time;
}

bool comes_before(const Result& a, const Result& b) {
    return order(a, b) == std::strong_ordering::less;
}

ValueType type_like(const Result& value) {
    if (value.is == Is::date) return ValueType::date;
    return value.is == Is::date_time ? ValueType::date_time : ValueType::any;
}

} // namespace

Result Evaluator::membership(program::NodeIndex index, Scope& scope) {
    const Node& node = program_.nodes[index];
    Result value = operand(node, 0, scope);
    Found array = look(node.path, scope);
    if (value.is == Is::unknown || array.reasons)
        return Result::unknown(value.reasons | array.reasons);
    if (!array.cell || array.cell->value.kind != Kind::array || !array.cell->elements)
        return Result::unknown(reason::inapplicable);
    bool learned = array.cell->value.items > few && is_sortable(value.is);
    Presence found = learned ? look_up(index, *array.cell, value) : search(*array.cell, value);
    if (found == Presence::there) return Result::truth(!node.negated);
    return found == Presence::unknown ? Result::unknown(reason::spoiled)
                                      : Result::truth(node.negated);
}

Evaluator::Presence Evaluator::search(Cell& array, const Result& value) {
    bool unknown = false;
    for (std::uint32_t at = 0; at < array.value.items; ++at) {
        Result each = item_of(array, at, type_like(value));
        if (each.is == Is::unknown)
            unknown = true;
        else if (same(value, each))
            return Presence::there;
    }
    return unknown ? Presence::unknown : Presence::absent;
}

Evaluator::Presence Evaluator::look_up(program::NodeIndex index, Cell& array, const Result& value) {
    KnownList& list = known_list(index, value.is);
    if (list.array != &array) { // mostly nobody asks again
        list.array = &array;
        list.known = false;
        return search(array, value);
    }
    if (!list.known) learn_items(list, array, value);
    const bool found =
        value.is == Is::text
            ? list.texts.contains(value.text)
            : std::binary_search(list.others.begin(), list.others.end(), value, comes_before);
    if (found) return Presence::there;
    return list.unknown ? Presence::unknown : Presence::absent;
}

Evaluator::KnownList& Evaluator::known_list(program::NodeIndex index, Is kind) {
    for (KnownList& list : known_lists_)
        if (list.node == index && list.kind == kind) return list;
    KnownList& list = known_lists_.emplace_back();
    list.node = index;
    list.kind = kind;
    return list;
}

void Evaluator::learn_items(KnownList& list, Cell& array, const Result& value) {
    list.known = true;
    list.unknown = false;
    list.texts.clear();
    list.others.clear();
    for (std::uint32_t at = 0; at < array.value.items; ++at) {
        Result each = item_of(array, at, type_like(value));
        list.unknown |= each.is == Is::unknown;
        if (each.is != value.is) continue;
        if (each.is == Is::text)
            list.texts.add(each.text);
        else
            list.others.push_back(std::move(each));
    }
    list.texts.close();
    std::sort(list.others.begin(), list.others.end(), comes_before);
}

Result Evaluator::item_of(Cell& array, std::uint32_t at, ValueType type) {
    Cell& item = array.elements[at];
    return item.spoiled ? Result::unknown(reason::spoiled) : read(item, type);
}

} // namespace assay::evaluate
