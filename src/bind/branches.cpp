// One branch of a union at a time: literals, built-ins, formats, arrays, maps, records, and the
// copying in of declared types.
#include "bind/branches.hpp"

#include "bind/foreign_words.hpp"
#include "bind/names.hpp"
#include "bind/types.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using diagnostic::Kind;
using syntax::TypeAtom;

constexpr std::string_view basic_words[] = {"string", "integer", "number", "boolean", "any", "map"};

void add_anything(Union& set) {
    set.type.any = true;
    set.branches.back().any = true;
    set.branches.back().unresolved = true;
}

void say_again(Binding& binding, const Union& set, std::string_view value, std::size_t first) {
    auto here = binding.at(set.file, set.branches.back().span);
    auto there = binding.at(set.file, set.branches[first].span);
    auto other = written(binding, there);
    bool same = other == value && written(binding, here) == value;
    auto& said = same
                     ? say(binding, Kind::unreachable_branch, here,
                           {ticked(value) + " stands twice in this union"}, "remove one of the two")
                     : say(binding, Kind::unreachable_branch, here,
                           {ticked(other) + " already holds " + ticked(value)},
                           "remove one of the two, or correct it");
    said.notes.push_back({there, same ? "the first is here" : "held here"});
}

/// Notes that the newest branch holds a value of which there is only one; says so where another has
/// it.
void claim(Binding& binding, Union& set, bool Branch::*value, std::string_view word) {
    for (std::size_t i = 0; i + 1 < set.branches.size(); ++i)
        if (set.branches[i].*value) {
            if (!(set.branches.back().*value)) say_again(binding, set, word, i);
            break;
        }
    set.branches.back().*value = true;
}

void add_boolean(Binding& binding, Union& set, bool with_true, bool with_false) {
    if (with_true && with_false && set.type.true_literal && set.type.false_literal) {
        claim(binding, set, &Branch::true_literal, "boolean");
        set.branches.back().false_literal = true;
        return;
    }
    if (with_true) claim(binding, set, &Branch::true_literal, "true");
    if (with_false) claim(binding, set, &Branch::false_literal, "false");
    set.type.true_literal |= with_true;
    set.type.false_literal |= with_false;
}

void add_null(Binding& binding, Union& set) {
    claim(binding, set, &Branch::null, "null");
    set.type.null = true;
}

void add_literal(Binding& binding, Union& set, const TypeAtom& atom) {
    const auto& literal = atom.literal;
    switch (literal.kind) {
    case syntax::Literal::Kind::string:
        set.type.text_literals.push_back({literal.text, binding.at(set.file, literal.span)});
        return;
    case syntax::Literal::Kind::number:
        if (auto number = constraint::Decimal::parse(literal.text))
            set.type.number_literals.push_back(std::move(*number));
        else
            say(binding, Kind::constraint_flaw, binding.at(set.file, literal.span),
                {ticked(literal.text) + " is beyond what a number can be"});
        return;
    case syntax::Literal::Kind::boolean_true:
    case syntax::Literal::Kind::boolean_false: {
        bool yes = literal.kind == syntax::Literal::Kind::boolean_true;
        add_boolean(binding, set, yes, !yes);
        set.type.boolean_literals = true;
        return;
    }
    case syntax::Literal::Kind::null: add_null(binding, set); return;
    }
}

/// `string.min(3)`, `Joi.string()`, `z.enum([…])`: a chain of calls.
std::string chain_help(const syntax::Path& name) {
    const auto is_basic = [](const syntax::Word& word) {
        return std::find(std::begin(basic_words), std::end(basic_words), word.text) !=
               std::end(basic_words);
    };
    if (name.names.size() < 2) return {};
    if (std::string help = foreign_type(name.names.back().text); !help.empty()) return help;
    if (is_basic(name.names.front()))
        return "what narrows a type stands in parentheses: `string(length 1..)`";
    return is_basic(name.names.back()) ? "write " + ticked(name.names.back().text) : std::string();
}

/// A format with a parameter is known by its first words: `country.name.ru`.
void say_unknown_format(Binding& binding, const Union& set, const TypeAtom& atom,
                        const std::string& word) {
    std::vector<std::string_view> known(std::begin(basic_words), std::end(basic_words));
    for (auto format : constraint::format_words()) known.push_back(format);
    auto help = type_meant_by(binding, set.file, atom.name);
    if (help.empty()) help = foreign_type(word);
    if (help.empty()) help = did_you_mean(word, known);
    if (help.empty()) help = chain_help(atom.name);
    if (help.empty()) {
        std::string prefix = word + ".";
        for (auto format : constraint::format_words())
            if (format.substr(0, prefix.size()) == prefix)
                help += (help.empty() ? "there are " : ", ") + ticked(format);
    }
    if (help.empty()) {
        for (auto basic : basic_words) help += (help.empty() ? "there are " : ", ") + ticked(basic);
        help += ", and formats such as `date` and `email`";
        if (atom.name.names.size() == 1)
            help += "; a text stands in double quotes: " + ticked('"' + word + '"');
    }
    say(binding, Kind::unknown_format, binding.at(set.file, atom.name.span), {word},
        std::move(help));
}

void add_builtin(Binding& binding, Union& set, const TypeAtom& atom) {
    auto place = binding.at(set.file, atom.span);
    const auto word = spelled(atom.name);
    if (word == "string") {
        set.type.texts.push_back({std::nullopt, {}, place});
    } else if (word == "integer" || word == "number") {
        set.type.numbers.push_back({word == "integer", {}, place});
    } else if (word == "boolean") {
        add_boolean(binding, set, true, true);
    } else if (word == "any") {
        claim(binding, set, &Branch::any, "any");
        set.type.any = true;
    } else if (auto format = binding.rules.store.format(word)) {
        set.type.texts.push_back({format, {}, place});
    } else {
        say_unknown_format(binding, set, atom, word);
        add_anything(set);
    }
}

void say_second_array(Binding& binding, const Union& set, source::Span first) {
    auto& said = say(binding, Kind::array_branches, binding.at(set.file, set.branches.back().span),
                     {}, "join the types of the items: `[A | B]`");
    said.notes.push_back({binding.at(set.file, first), "the first is here"});
}

void add_array(Binding& binding, Union& set, ArrayBranch branch) {
    set.branches.back().array = true;
    if (!set.type.array) {
        set.type.array = std::move(branch);
        return;
    }
    for (const auto& other : set.branches)
        if (other.array) return say_second_array(binding, set, other.span);
}

/// A map takes any object, so no other object branch can stand beside it.
void say_beside_map(Binding& binding, const Union& set, source::Span first) {
    auto& said = say(binding, Kind::object_branches, binding.at(set.file, set.branches.back().span),
                     {"a map takes any object, so a union with a map has no other object branch"});
    said.notes.push_back({binding.at(set.file, first), "the other is here"});
}

void check_objects(Binding& binding, const Union& set) {
    const auto& newest = set.branches.back();
    for (std::size_t i = 0; i + 1 < set.branches.size(); ++i) {
        const auto& other = set.branches[i];
        auto next = set.branches[i + 1].before.records;
        bool records = next > other.before.records;
        if (other.map || (newest.map && records)) return say_beside_map(binding, set, other.span);
    }
}

void add_map(Binding& binding, Union& set, MapBranch branch) {
    set.branches.back().map = true;
    check_objects(binding, set);
    if (!set.type.map) set.type.map = std::move(branch);
}

void add_record(Binding& binding, Union& set, RecordIndex record) {
    set.type.records.push_back(record);
    if (set.type.map) check_objects(binding, set);
}

void add_record_in_place(Binding& binding, Union& set, const TypeAtom& atom) {
    auto index = static_cast<RecordIndex>(binding.rules.records.size());
    binding.rules.records.emplace_back();
    binding.rules.records.back().location = binding.at(set.file, atom.span);
    binding.drafts.emplace_back();
    binding.drafts.back().file = set.file;
    binding.drafts.back().body = &*atom.body;
    binding.pending_records.push_back(index);
    add_record(binding, set, index);
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

void copy_type(Binding& binding, Union& set, const Type& from) {
    auto size = from.text_literals.size() + from.texts.size() + from.number_literals.size() +
                from.numbers.size() + from.records.size() + 1;
    if (!afford(binding, size, binding.at(set.file, set.branches.back().span)))
        return add_anything(set);
    auto& type = set.type;
    type.sensitive |= from.sensitive;
    type.boolean_literals |= from.boolean_literals;
    if (from.any) claim(binding, set, &Branch::any, "any");
    type.any |= from.any;
    if (from.null) add_null(binding, set);
    if (from.true_literal || from.false_literal)
        add_boolean(binding, set, from.true_literal, from.false_literal);
    append(type.text_literals, from.text_literals);
    append(type.texts, from.texts);
    append(type.number_literals, from.number_literals);
    append(type.numbers, from.numbers);
    if (from.array) add_array(binding, set, *from.array);
    if (from.map) add_map(binding, set, *from.map);
    for (auto record : from.records) add_record(binding, set, record);
}

void add_named(Binding& binding, Union& set, const TypeAtom& atom) {
    auto index = find_entry(binding, set.file, atom.name);
    if (index == none || !binding.entries[index].read) {
        const auto* entry = index == none ? nullptr : &binding.entries[index];
        if (!entry || entry->record == none) return add_anything(set);
        // A record is its index, whether it was read or not.
        for (const auto& annotation : entry->declaration->annotations)
            set.type.sensitive |= annotation.name.text == "sensitive";
        return add_record(binding, set, entry->record);
    }
    auto type = binding.entries[index].type;
    copy_type(binding, set, binding.rules.types[type]);
    if (binding.unresolved.count(type)) set.branches.back().unresolved = true;
}

void add_values(Binding& binding, Union& set, const TypeAtom& atom) {
    auto place = binding.at(set.file, atom.span);
    switch (atom.form) {
    case TypeAtom::Form::literal: return add_literal(binding, set, atom);
    case TypeAtom::Form::builtin: return add_builtin(binding, set, atom);
    case TypeAtom::Form::named: return add_named(binding, set, atom);
    case TypeAtom::Form::array: {
        ArrayBranch branch;
        branch.element = atom.element ? type_of(binding, set.file, *atom.element) : any_type;
        branch.location = place;
        return add_array(binding, set, std::move(branch));
    }
    case TypeAtom::Form::map: {
        MapBranch branch;
        branch.value = atom.element ? type_of(binding, set.file, *atom.element) : any_type;
        branch.location = place;
        return add_map(binding, set, std::move(branch));
    }
    case TypeAtom::Form::record:
        if (atom.body) add_record_in_place(binding, set, atom);
        return;
    }
}

} // namespace

std::span<const std::string_view> basic_type_words() { return basic_words; }

Mark Union::mark() const {
    return {type.text_literals.size(), type.texts.size(), type.number_literals.size(),
            type.numbers.size(), type.records.size()};
}

std::uint32_t Union::bringer(std::size_t Mark::*size, std::size_t part) const {
    auto after = std::upper_bound(
        branches.begin(), branches.end(), part,
        [size](std::size_t value, const Branch& branch) { return value < branch.before.*size; });
    return after == branches.begin() ? 0 : static_cast<std::uint32_t>(after - branches.begin() - 1);
}

void add_atom(Binding& binding, Union& set, const TypeAtom& atom) {
    Branch branch;
    branch.atom = &atom;
    branch.span = atom.span;
    branch.before = set.mark();
    set.branches.push_back(branch);
    add_values(binding, set, atom);
    if (!atom.constraints.empty()) constrain(binding, set, atom.constraints);
}

} // namespace assay::bind
