// One violation in words.
#include "report/wording.hpp"

#include "report/author.hpp"
#include "report/expected.hpp"
#include "report/group.hpp"
#include "report/pointer.hpp"
#include "report/visible.hpp"

namespace assay::report {

namespace {

using constraint::Code;
using evaluate::Fact;
using evaluate::Violation;
using program::Rule;

constexpr std::size_t longest_rule = 200; // code points of a condition or pattern that is quoted

constexpr ArgumentMask open_to_authors =
    mask(Argument::field) | mask(Argument::limit) | mask(Argument::actual);

/// What `@message` replaces: errors of the value, not of presence.
bool is_value_error(Code code) {
    const bool by_type = code == Code::type || code == Code::null || code == Code::enumeration;
    return by_type || (code >= Code::length && code <= Code::keys);
}

bool is_kind_error(Code code) { return code == Code::type || code == Code::null; }

/// The engine carries out `unique` and `keys` itself: they have no operand in the Store.
bool is_stored(constraint::Constraint constraint) {
    using constraint::Expects;
    if (constraint.kind >= constraint::constraints().size()) return false;
    const Expects expects = constraint::constraints()[constraint.kind].expects;
    return expects != Expects::paths && expects != Expects::type;
}

bool speaks_of_type(Code code) {
    return is_kind_error(code) || code == Code::enumeration || code == Code::keys;
}

/// A string of the rules as a value.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    return out.append(visible(text, 64)).append("\"");
}

/// Suggestions that are names stand in the backticks of their sentence, values in quotes.
std::string suggestion(const Violation& violation) {
    return violation.code == Code::unknown_field ? visible_name(violation.suggestion)
                                                 : quoted(violation.suggestion);
}

/// The nearest name may be told of a sensitive member, as its name is; the nearest value may not.
bool may_suggest(const Violation& violation) {
    if (violation.suggestion.empty()) return false;
    const bool of_name = violation.code == Code::unknown_field || violation.code == Code::keys;
    return of_name || !violation.sensitive;
}

std::string limit_in_words(const Violation& violation, Language language) {
    switch (violation.code) {
    case Code::size:
    case Code::string_size:
    case Code::name_size:
    case Code::number_size: return size_in_words(violation.limit, language);
    default: return grouped(violation.limit, tag_of(language));
    }
}

} // namespace

Wording::Wording(const evaluate::Findings& findings, const constraint::Store& store,
                 Phrases& phrases, std::string_view type_name, std::string_view language)
    : findings_(findings), store_(store), phrases_(phrases),
      origins_(phrases.origins()), type_{type_name}, tag_(language),
      language_(language_of(language)),
      other_tag_(tag_ == tag_of(language_) ? std::string_view() : tag_) {}

const Rule* Wording::rule(program::RuleIndex index) const {
    return index < origins_.rules.size() ? &origins_.rules[index] : nullptr;
}

const evaluate::Step& Wording::field(evaluate::Slice path) const {
    for (std::uint32_t i = path.end; i > path.begin; --i)
        if (i <= findings_.steps.size() && !findings_.steps[i - 1].index)
            return findings_.steps[i - 1];
    return type_;
}

std::string Wording::field_name(evaluate::Slice path) const {
    return visible_name(step_name(field(path)));
}

Message Wording::row(const Violation& violation) const {
    const Code code = violation.code;
    if (code >= Code::depth) return row_of_limit(code);
    const Rule* owner = rule(violation.rule);
    switch (code) {
    case Code::required:
        return violation.meant.empty() ? Message::required : Message::required_meant;
    case Code::not_allowed: return Message::not_allowed;
    case Code::unknown_field:
        return violation.warning ? Message::look_alike : Message::unknown_field;
    case Code::duplicate_field: return Message::duplicate_field;
    case Code::type: return Message::type;
    case Code::null: return Message::null;
    case Code::enumeration: return Message::enum_several;
    case Code::one_of: return owner == nullptr ? Message::group : read_group(owner->name).row;
    case Code::check: return Message::check;
    case Code::deprecated: return Message::deprecated;
    case Code::malformed: return row_of(violation.malformed);
    default: return row_of_constraint(code);
    }
}

void Wording::add_demand(Arguments& arguments, const Violation& violation,
                         Language language) const {
    if (violation.constraint && is_stored(*violation.constraint)) {
        arguments.set(Argument::limit,
                      visible(store_.limit(*violation.constraint, tag_of(language)), longest_rule));
        if (const auto number = store_.plural(*violation.constraint))
            arguments.set_number(Argument::limit, *number);
    }
    if (speaks_of_type(violation.code) && violation.type < origins_.type_texts.size()) {
        const auto wanted = is_kind_error(violation.code) ? Wanted::kinds : Wanted::values;
        const Expected& all = phrases_.expected(violation.type, wanted, language);
        if (all.words.empty()) return; // a type that is written inside a constraint
        arguments.set(Argument::expected, all.words);
        // "one of" takes three values or more, and nothing but values.
        if (all.choices <= 2 || !all.only_values)
            arguments.set_number(Argument::count, all.choices);
    } else if (is_kind_error(violation.code)) {
        arguments.set(Argument::expected, say(Message::another_type, language));
    } else if (violation.format && violation.format->kind < constraint::formats().size()) {
        Arguments word;
        word.set(Argument::literal,
                 std::string(constraint::formats()[violation.format->kind].word));
        arguments.set(Argument::expected, say(Message::a_format, language, word));
    } else if (violation.code >= Code::depth) {
        arguments.set(Argument::limit, limit_in_words(violation, language));
        arguments.set_number(Argument::limit, violation.limit);
    }
}

void Wording::add_found(Arguments& arguments, const Violation& violation, Language language) const {
    if (violation.code == Code::duplicate_field)
        arguments.set_number(Argument::count, violation.related.size() + 1);
    if (may_suggest(violation)) arguments.set(Argument::suggestion, suggestion(violation));
    if (!violation.meant.empty()) {
        const evaluate::Step step{violation.meant, 0, false, violation.meant_escaped};
        arguments.set(Argument::meant, visible_name(step_name(step)));
    }
    // How many fields of a group are present says nothing of their values; any other measure may.
    if (violation.sensitive && violation.code != Code::one_of) return;
    if (is_kind_error(violation.code))
        arguments.set(Argument::actual, say(row_of(violation.actual_kind), language));
    else if (violation.actual)
        arguments.set_number(Argument::actual, *violation.actual);
}

void Wording::add_names(Arguments& arguments, const Violation& violation, Language language) const {
    arguments.set(Argument::field, field_name(violation.path));
    const Rule* owner = rule(violation.rule);
    if (owner == nullptr) return;
    if (violation.code == Code::one_of)
        arguments.set(Argument::names,
                      list(read_group(owner->name).names, Conjunction::conjoined, language));
    if (!owner->message.empty()) arguments.set(Argument::message, visible(owner->message));
}

Arguments Wording::arguments(const Violation& violation, Language language) const {
    Arguments all;
    add_names(all, violation, language);
    add_demand(all, violation, language);
    add_found(all, violation, language);
    return all;
}

bool Wording::by_author(const Violation& violation, std::string& out) const {
    const Rule* owner = rule(violation.rule);
    if (owner == nullptr || owner->messages.empty() || !is_value_error(violation.code))
        return false;
    const AuthorMessage message = author_message(owner->messages, tag_);
    if (!message.sentence || !message.sentence->sound()) return false;
    if ((message.sentence->placeholders() & ~open_to_authors) != 0) return false;
    const Arguments given = arguments(violation, language_of(message.language));
    if (!message.sentence->ready(given)) return false;
    std::string text;
    message.sentence->render(given, text);
    out = visible(text);
    return true;
}

bool Wording::by_constraint(const Violation& violation, const Arguments& given,
                            std::string& out) const {
    const Sentence* own = nullptr;
    const bool by_type = violation.code == Code::keys && given.has(Argument::expected);
    if (by_type) return false; // we know the type, and `keys` does not
    if (violation.constraint && violation.constraint->kind < constraint::constraints().size()) {
        own = &constraint_sentence(violation.constraint->kind, Part::text, language_);
        if (!own->ready(given))
            own = &constraint_sentence(violation.constraint->kind, Part::bare, language_);
    } else if (violation.format && violation.format->kind < constraint::formats().size()) {
        const auto& format = constraint::formats()[violation.format->kind];
        if (violation.fault < format.faults.size())
            own = &fault_sentence(violation.format->kind, violation.fault, language_);
    }
    if (own == nullptr || own->empty() || !own->sound() || !own->ready(given)) return false;
    own->render(given, out);
    return true;
}

void Wording::spell(const Violation& violation, std::string& message, std::string& help) const {
    const Arguments given = arguments(violation, language_);
    Message row = this->row(violation);
    help = say_help(row, language_, given);
    if (by_author(violation, message) || by_constraint(violation, given, message)) return;
    if (row == Message::enum_several && given.number(Argument::count)) row = Message::enum_few;
    message = say(row, language_, given);
}

std::string Wording::reason(const Fact& fact) const {
    const Rule* condition = rule(fact.condition);
    const bool sensitive = fact.sensitive || (condition != nullptr && condition->sensitive);
    std::string field = fact.context ? "context." : "";
    field += field_name(fact.path);
    Arguments given;
    given.set(Argument::field, std::move(field));
    given.set(Argument::literal, quoted(fact.literal));
    if (condition != nullptr) given.set(Argument::rule, visible(condition->text, longest_rule));
    return say(sensitive ? Message::depends : row_of(fact.form), language_, given);
}

Key Wording::key_of(const Violation& violation) const {
    const evaluate::Step& field = this->field(violation.path);
    const auto constraint = violation.constraint.value_or(constraint::Constraint{});
    const auto format = violation.format.value_or(constraint::Format{});
    return {{packed(violation.rule, violation.type),
             packed(violation.code, violation.malformed, violation.actual_kind, violation.fault,
                    violation.warning, violation.sensitive, language_),
             packed(violation.constraint.has_value(), constraint.kind, constraint.index),
             packed(violation.format.has_value(), format.kind, is_root_member(violation.path),
                    field.escaped, violation.meant_escaped),
             packed(violation.actual.has_value(), violation.related.size()),
             violation.actual.value_or(0), violation.limit},
            {field.name, violation.suggestion, violation.meant, other_tag_}};
}

Key Wording::key_of(const Fact& fact) const {
    const evaluate::Step& field = this->field(fact.path);
    return {{packed(fact.condition, fact.form, fact.context, fact.sensitive),
             packed(field.escaped, language_)},
            {field.name, fact.literal}};
}

} // namespace assay::report
