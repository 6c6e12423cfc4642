// `unique` and `unique by`: found by sorting, so that no payload makes it slow.
#include "evaluate/record_rules.hpp"

#include "evaluate/decode.hpp"

#include <algorithm>

namespace assay::evaluate {

namespace {

using Key = UniqueKey;

std::strong_ordering compare(const Key& a, const Key& b) {
    if (a.kind != b.kind) return a.kind <=> b.kind;
    if (a.kind == Kind::number) return a.number <=> b.number;
    if (a.kind == Kind::string) return a.text <=> b.text;
    return a.boolean <=> b.boolean;
}

// False where the value cannot be told: it is not there, has an error, or is a container.
bool read_key(Cell* cell, Arena& arena, Key& key) {
    if (!cell || cell->spoiled || cell->repeated) return false;
    key.kind = cell->value.kind;
    switch (key.kind) {
    case Kind::null: return true;
    case Kind::boolean: key.boolean = cell->value.boolean; return true;
    case Kind::number: key.number = number_of(cell->value); return true;
    case Kind::string: key.text = text_of(cell->value, arena); return true;
    default: return false;
    }
}

} // namespace

void RecordRules::judge_unique(Cell& cell, const program::Array& array, const Use& use,
                               const PathNode& path) {
    if (cell.value.items < 2) return;
    std::size_t width = array.unique_by.empty() ? 1 : array.unique_by.size();
    auto& keys = keys_;
    auto& items = keyed_items_;
    auto& order = key_order_;
    keys.clear();
    items.clear();
    for (std::uint32_t at = 0; at < cell.value.items; ++at) {
        Cell& item = cell.elements[at];
        if (item.spoiled) continue;
        std::size_t begin = keys.size();
        keys.resize(begin + width);
        bool known = true;
        for (std::size_t key = 0; key < width && known; ++key) {
            Cell* read = &item;
            if (!array.unique_by.empty()) {
                Scope scope{nullptr, nullptr, &item, nullptr};
                Found found = find(program_, program_.paths[array.unique_by[key]], scope);
                read = found.reasons ? nullptr : found.cell;
            }
            known = read_key(read, arena_, keys[begin + key]);
        }
        if (known)
            items.push_back(at);
        else
            keys.resize(begin);
    }
    order.resize(items.size());
    for (std::uint32_t at = 0; at < order.size(); ++at) order[at] = at;
    auto compare_items = [&](std::uint32_t a, std::uint32_t b) {
        for (std::size_t key = 0; key < width; ++key)
            if (auto ordering = compare(keys[a * width + key], keys[b * width + key]);
                ordering != 0)
                return ordering;
        return std::strong_ordering::equal;
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        auto ordering = compare_items(a, b);
        return ordering != 0 ? ordering < 0 : a < b;
    });
    std::size_t first = 0;
    for (std::size_t at = 1; at < order.size(); ++at) {
        if (compare_items(order[first], order[at]) != 0) {
            first = at;
            continue;
        }
        std::uint32_t index = items[order[at]];
        Cell& item = cell.elements[index];
        item.spoiled = true;
        PathNode node{&path, {}, index, true, false};
        Violation& violation = recorder_.error(Code::unique, node, item.value.place, use);
        recorder_.related(violation, cell.elements[items[order[first]]].value.place);
        explain(violation, use);
    }
}

} // namespace assay::evaluate
