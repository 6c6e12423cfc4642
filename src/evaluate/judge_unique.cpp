// `unique` and `unique by`: found by sorting, so that no payload makes it slow.
#include "evaluate/record_rules.hpp"

#include "evaluate/decode.hpp"

#include <algorithm>
#include <numeric>

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

// Sorted, items of the same key stand side by side, the first of them first.
void RecordRules::judge_unique(Cell& cell, const program::Array& array, const Use& use,
                               const PathNode& path) {
    if (cell.value.items < 2) return;
    std::size_t width = std::max<std::size_t>(array.unique_by.size(), 1);
    read_keys(cell, array, width);
    if (width == 1 && are_different_integers()) return;
    auto compare_items = [&](std::uint32_t a, std::uint32_t b) {
        return std::lexicographical_compare_three_way(&keys_[a * width], &keys_[a * width] + width,
                                                      &keys_[b * width], &keys_[b * width] + width,
                                                      compare);
    };
    key_order_.resize(keyed_items_.size());
    std::iota(key_order_.begin(), key_order_.end(), 0);
    std::sort(key_order_.begin(), key_order_.end(), [&](std::uint32_t a, std::uint32_t b) {
        auto ordering = compare_items(a, b);
        return ordering != 0 ? ordering < 0 : a < b;
    });
    std::size_t first = 0;
    for (std::size_t at = 1; at < key_order_.size(); ++at) {
        if (compare_items(key_order_[first], key_order_[at]) != 0)
            first = at;
        else
            report_repeated(cell, keyed_items_[key_order_[first]], keyed_items_[key_order_[at]],
                            use, path);
    }
}

// What most lists of numbers are is told without comparing decimals. False where that cannot be
// told so.
bool RecordRules::are_different_integers() {
    integers_.clear();
    for (const UniqueKey& key : keys_) {
        auto integer = key.kind == Kind::number ? key.number.to_int64() : std::nullopt;
        if (!integer) return false;
        integers_.push_back(*integer);
    }
    std::sort(integers_.begin(), integers_.end());
    return std::adjacent_find(integers_.begin(), integers_.end()) == integers_.end();
}

// Keys of `width` parts, one after another in keys_; items of which a part cannot be told have
// none.
void RecordRules::read_keys(Cell& cell, const program::Array& array, std::size_t width) {
    keys_.clear();
    keyed_items_.clear();
    for (std::uint32_t at = 0; at < cell.value.items; ++at) {
        Cell& item = cell.elements[at];
        if (item.spoiled) continue;
        keys_.resize(keys_.size() + width);
        UniqueKey* parts = &keys_[keys_.size() - width];
        bool known = array.unique_by.empty() && read_key(&item, arena_, *parts);
        for (std::size_t part = 0; part < array.unique_by.size(); ++part) {
            Scope scope{nullptr, nullptr, &item};
            Found found = find(program_, program_.paths[array.unique_by[part]], scope);
            known = found.reasons == 0 && read_key(found.cell, arena_, parts[part]);
            if (!known) break;
        }
        if (known)
            keyed_items_.push_back(at);
        else
            keys_.resize(keys_.size() - width);
    }
}

void RecordRules::report_repeated(Cell& cell, std::uint32_t first, std::uint32_t again,
                                  const Use& use, const PathNode& path) {
    Cell& item = cell.elements[again];
    item.spoiled = true;
    PathNode node{&path, {}, again, true, false};
    Violation& violation = recorder_.error(Code::unique, node, item.value.place, use);
    recorder_.related(violation, cell.elements[first].value.place);
    explain(violation, use);
}

} // namespace assay::evaluate
