// Values by kind of branch: one that the type has is chosen, and what stands in it is drawn in
// turn.
#include "library/draw.hpp"

#include <algorithm>

namespace assay::library {

using program::none;
using program::Slice;
using program::Type;
using program::TypeIndex;

namespace {

constexpr int deepest = 6; // what may hold itself ends here
constexpr std::size_t most_items = 64;

std::string step(const std::string& pointer, const std::string& name) {
    std::string text = pointer + "/";
    for (const char c : name) text += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return text;
}

Drawn parsed(const std::string& number) { return Drawn::parse(number); }

} // namespace

Drawn Draw::whole(TypeIndex type) {
    types_.clear();
    records_.clear();
    return value(type, "", 0);
}

Drawn Draw::value(TypeIndex index, const std::string& pointer, int depth) {
    types_[pointer] = index;
    const Type& type = program_.types[index];
    const bool has_object = type.record != none || type.discriminator != none || type.map != none;
    const bool has_container = has_object || type.array != none;
    auto simple = scalar(index, true);
    if (simple && (!has_container || depth > deepest || chance_.percent(30))) return *simple;
    if (type.array != none && (!has_object || chance_.percent(50)))
        return array(program_.arrays[type.array], pointer, depth);
    if (has_object) return object(type, pointer, depth);
    return simple.value_or(nullptr);
}

Drawn Draw::object(const Type& type, const std::string& pointer, int depth) {
    if (type.record != none) return record(type.record, pointer, depth);
    if (type.map != none) return map(program_.maps[type.map], pointer, depth);
    const program::Discriminator& tags = program_.discriminators[type.discriminator];
    return record(chance_.pick(tags.branches).record, pointer, depth);
}

Drawn Draw::record(program::RecordIndex index, const std::string& pointer, int depth) {
    records_[pointer] = index;
    const program::Record& record = program_.records[index];
    Drawn object = Drawn::object();
    for (const program::Slot& slot : record.slots) {
        if (slot.declarations.empty()) continue;
        const auto& place =
            record.declarations[slot.declarations.begin + chance_.below(slot.declarations.size())];
        const std::size_t percent = place.condition != none ? 30 : place.optional ? 45 : 100;
        if ((depth > deepest && place.optional) || !chance_.percent(percent)) continue;
        object[slot.name] = value(place.type, step(pointer, slot.name), depth + 1);
    }
    return object;
}

Drawn Draw::map(const program::Map& map, const std::string& pointer, int depth) {
    Drawn object = Drawn::object();
    const std::size_t wanted = depth > deepest ? 0 : count(map.counts, true);
    for (std::size_t attempts = 0; attempts < wanted * 4 && object.size() < wanted; ++attempts) {
        std::string name = "k" + std::to_string(chance_.below(1000));
        if (map.keys != none) {
            const auto drawn = scalar(map.keys, true);
            if (drawn && drawn->is_string()) name = drawn->get<std::string>();
        }
        object[name] = value(map.value, step(pointer, name), depth + 1);
    }
    return object;
}

Drawn Draw::array(const program::Array& array, const std::string& pointer, int depth) {
    Drawn items = Drawn::array();
    for (std::size_t left = depth > deepest ? 0 : count(array.counts, true); left > 0; --left)
        items.push_back(
            value(array.element, step(pointer, std::to_string(items.size())), depth + 1));
    return items;
}

/// A number of items that all of `counts` take, or one that some do not.
std::size_t Draw::count(Slice counts, bool right) {
    for (int guesses = 0; guesses < 100; ++guesses) {
        const std::size_t number = chance_.below(guesses < 50 ? 4 : most_items);
        bool holds = true;
        for (std::uint32_t at = counts.begin; at < counts.end; ++at)
            holds = holds && program_.store.holds(program_.constraints[at],
                                                  static_cast<std::uint64_t>(number));
        if (holds == right) return number;
    }
    return 0;
}

/// Of what a type has besides arrays and objects; or (`right` is false) a near miss of that.
std::optional<Drawn> Draw::scalar(TypeIndex index, bool right) {
    const Type& type = program_.types[index];
    std::vector<Drawn> choices;
    if (right && (type.null || type.any)) choices.emplace_back(nullptr);
    if (right && (type.allows_true || type.any)) choices.emplace_back(true);
    if (right && type.allows_false) choices.emplace_back(false);
    for (std::uint32_t at = type.text_literals.begin; at < type.text_literals.end; ++at) {
        const std::string& text = program_.literals[at];
        choices.emplace_back(right                 ? text
                             : chance_.percent(50) ? text + "x"
                                                   : text.substr(0, text.size() / 2));
    }
    for (std::uint32_t at = type.number_literals.begin; at < type.number_literals.end; ++at)
        choices.push_back(
            parsed((program_.decimals[at] + constraint::Decimal(right ? 0 : 1)).to_string()));
    for (std::uint32_t at = type.texts.begin; at < type.texts.end; ++at)
        if (auto text = sampler_.text(program_.texts[at], right, chance_))
            choices.emplace_back(*text);
    for (std::uint32_t at = type.numbers.begin; at < type.numbers.end; ++at)
        if (auto number = sampler_.number(program_.numbers[at], right, chance_))
            choices.push_back(parsed(*number));
    if (choices.empty()) return std::nullopt;
    return chance_.pick(choices);
}

} // namespace assay::library
