// Types and lists in words.
#include "report/expected.hpp"

#include "report/catalogue.hpp"
#include "report/type_text.hpp"
#include "report/visible.hpp"

#include <algorithm>

namespace assay::report {

namespace {

constexpr std::size_t listed_in_full = 8;
constexpr std::size_t listed_of_more = 5;
constexpr std::size_t longest_literal = 64;

Message row_of(Choice::Kind kind) {
    switch (kind) {
    case Choice::Kind::string: return Message::a_string;
    case Choice::Kind::integer: return Message::an_integer;
    case Choice::Kind::number: return Message::a_number;
    case Choice::Kind::boolean: return Message::a_boolean;
    case Choice::Kind::null: return Message::a_null;
    case Choice::Kind::array: return Message::an_array;
    case Choice::Kind::object: return Message::an_object;
    case Choice::Kind::any: return Message::any_value;
    case Choice::Kind::format: return Message::a_format;
    case Choice::Kind::literal:
    case Choice::Kind::named: return Message::a_named_type;
    }
    return Message::another_type;
}

bool is_text_or_number(Choice::Kind kind) {
    return kind == Choice::Kind::string || kind == Choice::Kind::format ||
           kind == Choice::Kind::integer || kind == Choice::Kind::number;
}

bool is_value(const Choice& choice) {
    return choice.kind == Choice::Kind::literal || choice.kind == Choice::Kind::null;
}

std::string in_words(const Choice& choice, Wanted wanted, Language language) {
    const bool is_format = choice.kind == Choice::Kind::format;
    const bool as_written = wanted == Wanted::values && is_text_or_number(choice.kind);
    const auto text =
        is_format && !as_written ? choice.text.substr(0, choice.text.find('(')) : choice.text;
    std::string shown = visible(text, longest_literal);
    if (choice.kind == Choice::Kind::literal) {
        const bool cut = shown.ends_with("…") && !text.ends_with("…");
        return cut && text.front() == '"' ? shown + '"' : shown;
    }
    Arguments arguments;
    arguments.set(Argument::literal, std::move(shown));
    return say(as_written ? Message::a_named_type : row_of(choice.kind), language, arguments);
}

std::string joined(const std::vector<std::string>& items, std::size_t count) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < count; ++i) size += items[i].size() + 2;
    std::string out;
    out.reserve(size);
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) out += ", ";
        out += items[i];
    }
    return out;
}

/// Two records are both "an object".
void remove_repeated(std::vector<std::string>& items) {
    auto kept = items.begin();
    for (auto item = items.begin(); item != items.end(); ++item) {
        if (std::find(items.begin(), kept, *item) != kept) continue;
        if (kept != item) *kept = std::move(*item);
        ++kept;
    }
    items.erase(kept, items.end());
}

} // namespace

std::string list(const std::vector<std::string>& items, Conjunction conjunction,
                 Language language) {
    if (items.size() < 2) return joined(items, items.size());
    Arguments arguments;
    arguments.set(Argument::names, joined(items, items.size() - 1));
    arguments.set(Argument::last, items.back());
    const bool disjoined = conjunction == Conjunction::disjoined;
    return say(disjoined ? Message::list_or : Message::list_and, language, arguments);
}

Expected expected(const program::Origins& origins, std::uint32_t type, Wanted wanted,
                  Language language) {
    if (type >= origins.type_texts.size()) return {say(Message::another_type, language), 0, false};
    std::vector<Choice> choices = choices_of(origins.type_texts[type], origins);
    const std::size_t all = choices.size();
    const bool only_values = std::all_of(choices.begin(), choices.end(), is_value);
    const bool shortened = all > listed_in_full;
    if (shortened) { // the kinds first: `null` must not get lost among the others
        std::stable_partition(choices.begin(), choices.end(),
                              [](const Choice& c) { return c.kind != Choice::Kind::literal; });
        choices.resize(listed_of_more);
    }
    std::vector<std::string> items;
    items.reserve(choices.size());
    for (const Choice& choice : choices) items.push_back(in_words(choice, wanted, language));
    remove_repeated(items);
    if (!shortened)
        return {list(items, Conjunction::disjoined, language), items.size(), only_values};
    Arguments arguments;
    arguments.set(Argument::names, joined(items, items.size()));
    arguments.set_number(Argument::count, all - choices.size());
    return {say(Message::list_shortened, language, arguments), all, only_values};
}

std::string size_in_words(std::uint64_t bytes, Language language) {
    Arguments arguments;
    const auto counted = [&](std::uint64_t count, Message unit) {
        return say(unit, language, arguments.set_number(Argument::count, count));
    };
    constexpr std::uint64_t kib = 1024;
    constexpr std::uint64_t mib = kib * kib;
    if (bytes >= mib && bytes % mib == 0) return counted(bytes / mib, Message::size_mib);
    if (bytes > kib && bytes % kib == 0) return counted(bytes / kib, Message::size_kib);
    return counted(bytes, Message::size_bytes);
}

} // namespace assay::report
