// Reading the members of a body, one kind at a time.
#include "bind/records.hpp"

#include "bind/types.hpp"
#include "syntax/print.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using diagnostic::Kind;

/// Reads one body, or one block of it, into a record.
class BodyReader {
  public:
    BodyReader(Binding& binding, FileIndex file, RecordIndex record)
        : binding_(binding), file_(file), index_(record) {}

    void members(const syntax::Members& members, ConditionIndex condition,
                 const Annotations* outer);
    void context(const syntax::Body& body);
    void rest(const syntax::Rest& rest);

  private:
    void field(const syntax::Member& member, const syntax::Field& field, ConditionIndex condition,
               const Annotations* outer);
    void when(const syntax::Member& member, const syntax::When& when, ConditionIndex parent,
              const Annotations* outer);
    ConditionIndex arm(const syntax::Arm& arm, ConditionIndex parent,
                       const std::vector<ConditionIndex>& after, std::uint32_t chain);
    void group(const syntax::Member& member, const syntax::Group& group, ConditionIndex condition,
               const Annotations* outer);
    void require(const syntax::Member& member, const syntax::Require& require,
                 ConditionIndex condition, const Annotations* outer);
    void check(const syntax::Member& member, const syntax::Check& check, ConditionIndex condition,
               const Annotations* outer);
    void names_once(const std::vector<syntax::Word>& names);
    Annotations annotations(const syntax::Member& member, Place place, const Annotations* outer);
    Location at(source::Span span) const { return binding_.at(file_, span); }
    Record& record() { return binding_.rules.records[index_]; }
    Draft& draft() { return binding_.drafts[index_]; }

    Binding& binding_;
    FileIndex file_;
    RecordIndex index_;
};

Annotations BodyReader::annotations(const syntax::Member& member, Place place,
                                    const Annotations* outer) {
    auto read = read_annotations(binding_, file_, place, member.annotations);
    inherit(read, outer);
    return read;
}

void BodyReader::field(const syntax::Member& member, const syntax::Field& field,
                       ConditionIndex condition, const Annotations* outer) {
    auto type = type_of(binding_, file_, field.type);
    auto read = annotations(member, Place::field, outer);
    for (const auto& name : field.names) {
        const bool last = &name == &field.names.back();
        Declaration declaration{enter_slot(binding_, index_, name.name.text),
                                type,
                                name.optional,
                                condition,
                                last ? std::move(read) : read,
                                at(name.name.span)};
        enter_declaration(binding_, index_, std::move(declaration), none);
    }
    bool to_check = std::any_of(member.annotations.begin(), member.annotations.end(),
                                [](const syntax::Annotation& annotation) {
                                    return annotation.name.text == "message" ||
                                           annotation.name.text == "default";
                                });
    if (to_check) binding_.annotated_fields.push_back({file_, &member, type});
}

ConditionIndex BodyReader::arm(const syntax::Arm& arm, ConditionIndex parent,
                               const std::vector<ConditionIndex>& after, std::uint32_t chain) {
    Condition condition;
    condition.parent = parent;
    condition.after = after;
    condition.location = at(arm.span);
    Origin origin;
    if (arm.condition) {
        condition.text = syntax::print(*arm.condition);
        condition.location = at(arm.condition->span);
        origin.tree = &*arm.condition;
    } else {
        condition.text = "else";
        constexpr std::uint32_t word = 4;
        condition.location.span.end = std::min(arm.span.begin + word, arm.span.end);
    }
    auto index = static_cast<ConditionIndex>(record().conditions.size());
    record().conditions.push_back(std::move(condition));
    draft().conditions.push_back(origin);
    draft().chain.push_back(chain);
    return index;
}

void BodyReader::when(const syntax::Member& member, const syntax::When& when, ConditionIndex parent,
                      const Annotations* outer) {
    auto read = annotations(member, Place::when, outer);
    std::vector<ConditionIndex> after;
    auto chain = static_cast<std::uint32_t>(record().conditions.size());
    for (const auto& tree : when.arms) {
        if (!afford(binding_, after.size() + 1, at(tree.span))) return;
        auto condition = arm(tree, parent, after, chain);
        members(tree.members, condition, &read);
        after.push_back(condition);
    }
}

void BodyReader::names_once(const std::vector<syntax::Word>& names) {
    std::unordered_map<std::string_view, const syntax::Word*> first;
    for (const auto& name : names) {
        auto [place, fresh] = first.try_emplace(name.text, &name);
        if (fresh) continue;
        auto& said = say(binding_, Kind::duplicate_in_list, at(name.span), {name.text});
        said.notes.push_back({at(place->second->span), "the first is here"});
    }
}

void BodyReader::group(const syntax::Member& member, const syntax::Group& tree,
                       ConditionIndex condition, const Annotations* outer) {
    names_once(tree.names);
    if (tree.names.size() < 2) say(binding_, Kind::short_group, at(member.span), {});
    Group group;
    group.kind = static_cast<Group::Kind>(tree.kind);
    group.condition = condition;
    group.annotations = annotations(member, Place::group, outer);
    group.location = at(member.span);
    // Fields may be declared further below, so the slots are found when the whole body is read.
    draft().named.push_back({&tree.names, static_cast<std::uint32_t>(record().groups.size()), true,
                             member.span, file_});
    record().groups.push_back(std::move(group));
}

void BodyReader::require(const syntax::Member& member, const syntax::Require& require,
                         ConditionIndex condition, const Annotations* outer) {
    names_once(require.names);
    auto read = annotations(member, Place::require, outer);
    auto first = static_cast<std::uint32_t>(record().requirements.size());
    for (const auto& name : require.names)
        record().requirements.push_back({none, condition, read, at(name.span)});
    draft().named.push_back({&require.names, first, false, member.span, file_});
}

void BodyReader::check(const syntax::Member& member, const syntax::Check& tree,
                       ConditionIndex condition, const Annotations* outer) {
    if (!tree.expression) return; // its fault was told
    const syntax::Expression& expression = *tree.expression;
    Check check;
    check.warning = tree.warning;
    check.message = tree.message.text;
    check.text = syntax::print(expression);
    check.condition = condition;
    check.annotations = annotations(member, Place::check, outer);
    check.location = at(expression.span);
    record().checks.push_back(std::move(check));
    Origin origin;
    origin.tree = &expression;
    origin.check = &tree;
    draft().checks.push_back(origin);
}

void BodyReader::members(const syntax::Members& members, ConditionIndex condition,
                         const Annotations* outer) {
    for (const auto& member : members) {
        if (const auto* one = std::get_if<syntax::Field>(&member.what))
            field(member, *one, condition, outer);
        else if (const auto* include = std::get_if<syntax::Include>(&member.what))
            expand_include(binding_, index_, *include, annotations(member, Place::include, outer),
                           condition);
        else if (const auto* nested = std::get_if<syntax::When>(&member.what))
            when(member, *nested, condition, outer);
        else if (const auto* names = std::get_if<syntax::Group>(&member.what))
            group(member, *names, condition, outer);
        else if (const auto* needed = std::get_if<syntax::Require>(&member.what))
            require(member, *needed, condition, outer);
        else if (const auto* tested = std::get_if<syntax::Check>(&member.what))
            check(member, *tested, condition, outer);
    }
}

std::string_view member_word(const syntax::Member& member) {
    if (std::holds_alternative<syntax::Include>(member.what)) return "`include`";
    if (std::holds_alternative<syntax::When>(member.what)) return "`when`";
    if (std::holds_alternative<syntax::Group>(member.what)) return "a group";
    if (std::holds_alternative<syntax::Require>(member.what)) return "`require`";
    return "a check";
}

void BodyReader::context(const syntax::Body& body) {
    for (const auto& member : body.members) {
        if (const auto* one = std::get_if<syntax::Field>(&member.what))
            field(member, *one, none, nullptr);
        else
            say(binding_, Kind::context_member, at(member.span), {member_word(member)},
                "put it into the record that it concerns");
    }
    if (body.rest) rest(*body.rest);
}

void BodyReader::rest(const syntax::Rest& tree) {
    Rest rest;
    rest.location = at(tree.span);
    if (tree.keys) {
        rest.keys = type_of(binding_, file_, *tree.keys);
        binding_.key_types.push_back({rest.keys, at(tree.keys->span)});
    }
    if (tree.value) rest.value = type_of(binding_, file_, *tree.value);
    record().rest = rest;
}

/// For what is known of each field; its own, since those of an included record are not counted.
void make_room(Draft& draft, Record& record, std::size_t fields) {
    draft.slots.reserve(fields);
    draft.slot_uses.reserve(fields);
    draft.next.reserve(fields);
    draft.brought.reserve(fields);
    record.slots.reserve(fields);
    record.declarations.reserve(fields);
}

} // namespace

std::size_t count_fields(const syntax::Members& members) {
    std::size_t count = 0;
    for (const auto& member : members) {
        if (const auto* field = std::get_if<syntax::Field>(&member.what))
            count += field->names.size();
        else if (const auto* when = std::get_if<syntax::When>(&member.what))
            for (const auto& arm : when->arms) count += count_fields(arm.members);
    }
    return count;
}

void read_body(Binding& binding, RecordIndex index) {
    const auto file = binding.drafts[index].file;
    const auto* body = binding.drafts[index].body;
    make_room(binding.drafts[index], binding.rules.records[index], count_fields(body->members));
    BodyReader reader(binding, file, index);
    reader.members(body->members, none, nullptr);
    if (body->rest) reader.rest(*body->rest);
    find_clashes(binding, index);
    find_named_slots(binding, index);
    binding.pending_expressions.push_back(index);
}

void read_pending_records(Binding& binding) {
    std::vector<RecordIndex> batch;
    batch.swap(binding.pending_records);
    for (auto record : batch) read_body(binding, record);
}

void read_contexts(Binding& binding) {
    for (FileIndex file = 0; file < binding.files.size(); ++file)
        for (const auto& declaration : binding.files[file].tree.declarations) {
            const auto* context = std::get_if<syntax::Context>(&declaration.what);
            if (!context) continue;
            if (binding.rules.context == none) {
                binding.rules.context = static_cast<RecordIndex>(binding.rules.records.size());
                binding.rules.records.emplace_back();
                binding.rules.records.back().location = binding.at(file, context->body.span);
                binding.drafts.emplace_back();
            }
            BodyReader(binding, file, binding.rules.context).context(context->body);
        }
    if (binding.rules.context == none) return;
    find_clashes(binding, binding.rules.context);
    binding.pending_expressions.push_back(binding.rules.context);
}

} // namespace assay::bind
