// `unique` and `unique by`: found by hash, and where that is crowded by sorting, so that no payload
// makes it slow.
#include "evaluate/record_rules.hpp"

#include "evaluate/decode.hpp"
#include "evaluate/distinct.hpp"

#include <algorithm>
#include <bit>
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

// Numbers that are no integers of 64 bits hash alike: there are few, or they are sorted.
std::uint64_t hash_of(const Key& key) {
    if (key.kind == Kind::string) return hash(key.text);
    if (key.kind != Kind::number) return static_cast<std::uint64_t>(key.kind) * 2 + key.boolean;
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    const auto integer = key.number.to_int64();
    const std::uint64_t product = static_cast<std::uint64_t>(integer.value_or(0)) * multiplier;
    return product ^ product >> 32;
}

} // namespace

void RecordRules::judge_unique(Cell& cell, const program::Array& array, const Use& use,
                               const PathNode& path) {
    if (cell.value.items < 2) return;
    std::size_t width = std::max<std::size_t>(array.unique_by.size(), 1);
    read_keys(cell, array, width);
    repeated_keys_.clear();
    if (!find_repeated_by_hash(width)) find_repeated_by_sorting(width);
    for (auto [first, again] : repeated_keys_)
        report_repeated(cell, keyed_items_[first], keyed_items_[again], use, path);
}

std::strong_ordering RecordRules::compare_keys(std::size_t a, std::size_t b,
                                               std::size_t width) const {
    const Key* left = &keys_[a * width];
    const Key* right = &keys_[b * width];
    return std::lexicographical_compare_three_way(left, left + width, right, right + width,
                                                  compare);
}

// In linear time. False where too many keys hash alike, as they may be made to.
bool RecordRules::find_repeated_by_hash(std::size_t width) {
    const std::size_t count = keyed_items_.size();
    const std::size_t mask = std::bit_ceil(count * 2 + 1) - 1;
    key_order_.assign(mask + 1, 0); // keys by their hash, counted from one; 0 is free
    std::size_t looks = 0;
    for (std::uint32_t at = 0; at < count; ++at) {
        std::uint64_t state = 0;
        for (std::size_t part = 0; part < width; ++part)
            state = std::rotl(state, 7) ^ hash_of(keys_[at * width + part]);
        std::size_t place = state & mask;
        for (; key_order_[place] != 0; place = (place + 1) & mask) {
            if (compare_keys(key_order_[place] - 1, at, width) == 0) break;
            if (++looks > 4 * count) return repeated_keys_.clear(), false;
        }
        if (key_order_[place] == 0)
            key_order_[place] = at + 1;
        else
            repeated_keys_.emplace_back(key_order_[place] - 1, at);
    }
    return true;
}

// Sorted, items of the same key stand side by side, the first of them first.
void RecordRules::find_repeated_by_sorting(std::size_t width) {
    key_order_.resize(keyed_items_.size());
    std::iota(key_order_.begin(), key_order_.end(), 0);
    std::sort(key_order_.begin(), key_order_.end(), [&](std::uint32_t a, std::uint32_t b) {
        auto ordering = compare_keys(a, b, width);
        return ordering != 0 ? ordering < 0 : a < b;
    });
    std::size_t first = 0;
    for (std::size_t at = 1; at < key_order_.size(); ++at) {
        if (compare_keys(key_order_[first], key_order_[at], width) != 0)
            first = at;
        else
            repeated_keys_.emplace_back(key_order_[first], key_order_[at]);
    }
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
