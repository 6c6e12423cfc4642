// `unique` and `unique by`: found by hash, and where that is crowded by sorting, so that no payload
// makes it slow.
#include "evaluate/record_rules.hpp"

#include "evaluate/decode.hpp"
#include "evaluate/distinct.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace assay::evaluate {

namespace {

constexpr std::size_t most_keys_kept = 1u << 15;

// The same kind on either side.
std::strong_ordering order(const UniqueKey& a, const UniqueKey& b) {
    if (const auto* text = std::get_if<std::string_view>(&a))
        return *text <=> *std::get_if<std::string_view>(&b);
    if (const auto* number = std::get_if<constraint::Decimal>(&a))
        return *number <=> *std::get_if<constraint::Decimal>(&b);
    if (const auto* boolean = std::get_if<bool>(&a)) return *boolean <=> *std::get_if<bool>(&b);
    return std::strong_ordering::equal;
}

std::strong_ordering compare(const UniqueKey& a, const UniqueKey& b) {
    return a.index() != b.index() ? a.index() <=> b.index() : order(a, b);
}

std::strong_ordering compare(const UniqueKey* a, const UniqueKey* b, std::size_t width) {
    return std::lexicographical_compare_three_way(
        a, a + width, b, b + width,
        [](const UniqueKey& left, const UniqueKey& right) { return compare(left, right); });
}

// Items of which a part cannot be told are not compared.
bool are_known(const UniqueKey* parts, std::size_t width) {
    return std::none_of(parts, parts + width,
                        [](const UniqueKey& part) { return std::holds_alternative<NoKey>(part); });
}

// Numbers that are no integers of 64 bits hash alike: there are few, or they are sorted.
std::uint64_t hash_of(const UniqueKey& key) {
    if (const auto* text = std::get_if<std::string_view>(&key)) return hash(*text);
    if (const auto* boolean = std::get_if<bool>(&key)) return *boolean;
    const auto* number = std::get_if<constraint::Decimal>(&key);
    if (!number) return key.index();
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    const auto integer = number->to_int64();
    const std::uint64_t product = static_cast<std::uint64_t>(integer.value_or(0)) * multiplier;
    return product ^ product >> 32;
}

std::uint64_t hash_of(const UniqueKey* parts, std::size_t width) {
    std::uint64_t state = 0;
    for (std::size_t part = 0; part < width; ++part)
        state = std::rotl(state, 7) ^ hash_of(parts[part]);
    return state;
}

} // namespace

void RecordRules::judge_unique(Cell& cell, const program::Array& array, const Use& use,
                               const PathNode& path) {
    if (cell.value.items < 2) return;
    const auto width = static_cast<std::uint32_t>(std::max<std::size_t>(array.unique_by.size(), 1));
    // Items that are read again may have arrays of their own, whose items have to differ, too.
    UniqueItems items = std::exchange(unique_items_, {});
    items.keys.clear();
    const Repeating repeating{cell, array, width, use, path, items};
    const bool read_again = cell.read_again && array.unique_by.empty();
    if (!read_again) read_keys(repeating);
    const std::uint32_t looked_at = report_by_hash(repeating);
    if (looked_at < cell.value.items) report_by_sorting(repeating, looked_at);
    // Seldom does the next payload need as many.
    if (items.keys.size() <= most_keys_kept) unique_items_ = std::move(items);
}

// The parts of an item's key. Of scalars that were not kept they are read into `own`; decoded, they
// are in memory_of_items().
const UniqueKey* RecordRules::keys_of(const Repeating& repeating, std::uint32_t at,
                                      UniqueKey& own) {
    if (!repeating.items.keys.empty())
        return &repeating.items.keys[at * std::size_t{repeating.width}];
    Cell scratch;
    own = read_key(&item(repeating.array, at, Depth::itself, scratch), memory_of_items());
    return &own;
}

// In linear time. Returns how many items it has looked at: not all where too many keys hash alike,
// as they may be made to.
std::uint32_t RecordRules::report_by_hash(const Repeating& repeating) {
    const std::uint32_t count = repeating.array.value.items;
    const std::size_t mask = std::bit_ceil(std::size_t{count} * 2 + 1) - 1;
    // Items by the hash of their keys, counted from one, below some bits of that hash: items of
    // which these differ need not be looked at. 0 is free.
    std::vector<std::uint32_t>& places = repeating.items.order;
    places.assign(mask + 1, 0);
    const int width = std::bit_width(count);
    const std::uint32_t item_mask = (std::uint32_t{1} << width) - 1;
    const Arena::Mark mark = memory_of_items().mark();
    std::size_t looks = 0;
    UniqueKey own, other;
    for (std::uint32_t at = 0; at < count; ++at, memory_of_items().release(mark)) {
        const UniqueKey* keys = keys_of(repeating, at, own);
        if (!are_known(keys, repeating.width)) continue;
        const std::uint64_t hash = hash_of(keys, repeating.width);
        const auto entry = static_cast<std::uint32_t>(hash >> 32 << width) | (at + 1);
        const auto is_same = [&](std::uint32_t there) {
            if (((there ^ entry) & ~item_mask) != 0) return false;
            const UniqueKey* before = keys_of(repeating, (there & item_mask) - 1, other);
            return compare(keys, before, repeating.width) == 0;
        };
        std::size_t place = hash & mask;
        for (; places[place] != 0; place = (place + 1) & mask) {
            if (is_same(places[place])) break;
            if (++looks > 4 * std::size_t{count}) return at;
        }
        if (places[place] == 0)
            places[place] = entry;
        else
            report_repeated(repeating, (places[place] & item_mask) - 1, at);
    }
    return count;
}

// Sorted, items of the same key stand side by side, the first of them first. Those before `from`
// are reported already.
void RecordRules::report_by_sorting(const Repeating& repeating, std::uint32_t from) {
    auto& [all_keys, order] = repeating.items;
    if (all_keys.empty()) read_keys(repeating);
    const std::uint32_t width = repeating.width;
    const auto keys = [first = all_keys.data(), width](std::uint32_t at) {
        return first + at * std::size_t{width};
    };
    order.clear();
    for (std::uint32_t at = 0; at < repeating.array.value.items; ++at)
        if (are_known(keys(at), width)) order.push_back(at);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        auto ordering = compare(keys(a), keys(b), width);
        return ordering != 0 ? ordering < 0 : a < b;
    });
    std::size_t first = 0;
    for (std::size_t at = 1; at < order.size(); ++at) {
        if (compare(keys(order[first]), keys(order[at]), width) != 0)
            first = at;
        else if (order[at] >= from)
            report_repeated(repeating, order[first], order[at]);
    }
}

// Of all items, one after another in repeating.items.keys.
void RecordRules::read_keys(const Repeating& repeating) {
    const auto& unique_by = repeating.type.unique_by;
    const Depth depth = unique_by.empty() ? Depth::itself : Depth::whole;
    const std::uint32_t count = repeating.array.value.items;
    std::vector<UniqueKey>& keys = repeating.items.keys;
    keys.reserve(count * std::size_t{repeating.width});
    Cell scratch;
    for (std::uint32_t at = 0; at < count; ++at) {
        const Arena::Mark mark = memory_of_items().mark();
        Cell& item = this->item(repeating.array, at, depth, scratch);
        if (unique_by.empty()) keys.push_back(read_key(&item, arena_));
        for (const program::PathIndex path : unique_by) {
            Found found = find(program_, program_.paths[path], Scope{nullptr, nullptr, &item});
            keys.push_back(found.reasons == 0 ? lasting(read_key(found.cell, arena_)) : NoKey());
        }
        memory_of_items().release(mark);
    }
}

UniqueKey RecordRules::read_key(Cell* part, Arena& arena) {
    if (!part || part->spoiled || part->repeated) return NoKey();
    switch (part->value.kind) {
    case Kind::null: return NullKey();
    case Kind::boolean: return part->value.boolean;
    case Kind::number: return number_of(part->value);
    case Kind::string: return text_of(part->value, arena);
    default: return NoKey();
    }
}

// Its text in the payload, or in memory that stays when the item is gone.
UniqueKey RecordRules::lasting(UniqueKey key) {
    const auto* text = std::get_if<std::string_view>(&key);
    if (!text || !memory_of_items().holds(text->data())) return key;
    char* bytes = arena_.bytes(text->size());
    return std::string_view(bytes, text->copy(bytes, text->size()));
}

void RecordRules::report_repeated(const Repeating& repeating, std::uint32_t first,
                                  std::uint32_t again) {
    Cell& array = repeating.array;
    Cell scratch;
    const Place before = item(array, first, Depth::itself, scratch).value.place;
    Cell& repeated = item(array, again, Depth::itself, scratch);
    if (array.read_again)
        array.many->handles[again].spoil();
    else
        repeated.spoiled = true;
    PathNode node{&repeating.path, {}, again, true, false};
    Violation& violation = recorder_.error(Code::unique, node, repeated.value.place, repeating.use);
    recorder_.related(violation, before);
    explain(violation, repeating.use);
}

} // namespace assay::evaluate
