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
    if (!array.cell || array.cell->value.kind != Kind::array || !array.cell->keeps_items())
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
    if (list.contains(value)) return Presence::there;
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
    list.clear();
    for (std::uint32_t at = 0; at < array.value.items; ++at) {
        Result each = item_of(array, at, type_like(value));
        list.unknown |= each.is == Is::unknown;
        if (each.is == value.is) list.add(each);
    }
    list.close();
}

void Evaluator::KnownList::clear() {
    texts.clear();
    numbers.clear();
    dates.clear();
    instants.clear();
}

void Evaluator::KnownList::add(const Result& item) {
    switch (item.is) {
    case Is::text: return texts.add(item.text);
    case Is::number: return numbers.push_back(item.number);
    case Is::date: return dates.push_back(item.date);
    default: return instants.push_back(item.instant);
    }
}

void Evaluator::KnownList::close() {
    texts.close();
    std::sort(numbers.begin(), numbers.end());
    std::sort(dates.begin(), dates.end());
    std::sort(instants.begin(), instants.end());
}

bool Evaluator::KnownList::contains(const Result& value) {
    const auto found = [](const auto& sorted, const auto& one) {
        return std::binary_search(sorted.begin(), sorted.end(), one);
    };
    switch (value.is) {
    case Is::text: return texts.contains(value.text);
    case Is::number: return found(numbers, value.number);
    case Is::date: return found(dates, value.date);
    default: return found(instants, value.instant);
    }
}

Result Evaluator::item_of(Cell& array, std::uint32_t at, ValueType type) {
    const auto read_one = [this, type](Cell& item) {
        return item.spoiled ? Result::unknown(reason::spoiled) : read(item, type);
    };
    if (!array.read_again) return read_one(array.elements[at]); // mostly
    Cell scratch;
    return read_one(judge_.item(array, at, SilentJudge::Depth::itself, scratch));
}

} // namespace assay::evaluate
