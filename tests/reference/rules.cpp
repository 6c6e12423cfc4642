// Names, unions and includes, looked up as the language says and in no other order.
#include "reference/rules.hpp"

#include <algorithm>

namespace assay::reference {

namespace {

using namespace syntax;

/// What `include … as optional without …` does to the members it brings.
struct Brought {
    std::set<std::string> without;
    bool optional = false;
    std::string code; // `@code` of the `when` around
};

std::string code_of(const Member& member, const Brought& how) {
    for (const Annotation& one : member.annotations)
        if (one.name.text == "code" && one.text) return one.text->text;
    return how.code;
}

bool warns_deprecated(const std::vector<Annotation>& annotations) {
    return std::any_of(annotations.begin(), annotations.end(), [](const Annotation& one) {
        return one.name.text == "deprecated" && one.text;
    });
}

/// Writes the members of a body into a shape, those of included records too.
class Spread {
  public:
    Spread(const Rules& rules, Shape& shape) : rules_(rules), shape_(shape) {}

    void members(const std::vector<Member>& members, const Condition* where, const Brought& how) {
        for (const Member& member : members) {
            std::visit([&](const auto& what) { add(what, member, where, how); }, member.what);
        }
    }

  private:
    void add(const Field& field, const Member& member, const Condition* where, const Brought& how) {
        for (const FieldName& name : field.names) {
            if (how.without.count(name.name.text)) continue;
            Place place;
            place.type = &field.type;
            place.optional = name.optional || how.optional;
            place.deprecated = warns_deprecated(member.annotations);
            place.code = code_of(member, how);
            place.where = where;
            shape_.fields[name.name.text].push_back(place);
        }
    }

    void add(const Include& include, const Member&, const Condition* where, const Brought& how) {
        Brought inner = how;
        for (const Word& name : include.without) inner.without.insert(name.text);
        inner.optional |= include.as_optional;
        const Record* other = rules_.record(include.type.names.back().text);
        if (other) members(other->body.members, where, inner);
    }

    void add(const When& when, const Member& member, const Condition* where, const Brought& how) {
        Brought inner = how;
        inner.code = code_of(member, how);
        std::vector<const Condition*> before;
        for (const Arm& arm : when.arms) {
            Condition& condition = shape_.all_conditions.emplace_back();
            condition.around = where;
            condition.before = before;
            condition.expression = arm.condition ? &*arm.condition : nullptr;
            shape_.conditions.push_back(&condition);
            before.push_back(&condition);
            members(arm.members, &condition, inner);
        }
    }

    void add(const Require& require, const Member& member, const Condition* where,
             const Brought& how) {
        if (how.optional) return;
        Requirement all{{}, code_of(member, how), where};
        for (const Word& name : require.names)
            if (!how.without.count(name.text)) all.names.push_back(name.text);
        shape_.requirements.push_back(std::move(all));
    }

    void add(const Group& group, const Member& member, const Condition* where, const Brought& how) {
        Grouping all{group.kind, {}, code_of(member, how), where};
        if (how.optional && group.kind == Group::Kind::exactly_one)
            all.kind = Group::Kind::at_most_one;
        if (how.optional &&
            (group.kind == Group::Kind::at_least_one || group.kind == Group::Kind::all_or_none))
            return;
        for (const Word& name : group.names)
            if (!how.without.count(name.text)) all.names.push_back(name.text);
        shape_.groups.push_back(std::move(all));
    }

    void add(const Check& check, const Member& member, const Condition* where, const Brought& how) {
        shape_.checks.push_back({&check, code_of(member, how), where});
    }

    const Rules& rules_;
    Shape& shape_;
};

} // namespace

Rules::Rules(const File& file) : file_(file) {
    for (const Declaration& declaration : file.declarations) {
        if (const auto* type = std::get_if<TypeDeclaration>(&declaration.what))
            types_[type->name.text] = &type->type;
        if (const auto* context = std::get_if<Context>(&declaration.what))
            context_ = &context->body;
        const auto* record = std::get_if<Record>(&declaration.what);
        if (!record) continue;
        records_[record->name.text] = record;
        for (const Annotation& one : declaration.annotations)
            if (one.name.text == "partial") partial_.insert(record->name.text);
    }
}

const Type* Rules::type(const std::string& name) const {
    auto found = types_.find(name);
    return found == types_.end() ? nullptr : found->second;
}

const Record* Rules::record(const std::string& name) const {
    auto found = records_.find(name);
    return found == records_.end() ? nullptr : found->second;
}

const Union& Rules::branches(const Type& type) const {
    auto [found, fresh] = unions_.try_emplace(&type);
    if (fresh) collect(type, {}, found->second);
    return found->second;
}

const Union& Rules::branches(const TypeAtom& atom) const {
    auto [found, fresh] = unions_.try_emplace(&atom);
    if (fresh) collect(atom, {}, found->second);
    return found->second;
}

Union Rules::named(const std::string& name) const {
    Union all;
    if (const Type* declared = type(name)) collect(*declared, {}, all);
    if (const Record* declared = record(name))
        all.branches.push_back({nullptr, {}, &declared->body, partial_.count(name) != 0});
    return all;
}

void Rules::collect(const Type& type, std::vector<const Constraint*> outer, Union& into) const {
    into.several |= type.branches.size() > 1;
    for (const TypeAtom& atom : type.branches) collect(atom, outer, into);
}

void Rules::collect(const TypeAtom& atom, std::vector<const Constraint*> outer, Union& into) const {
    std::vector<const Constraint*> constraints;
    for (const Constraint& one : atom.constraints) constraints.push_back(&one);
    constraints.insert(constraints.end(), outer.begin(), outer.end());
    if (atom.form == TypeAtom::Form::record)
        return into.branches.push_back({&atom, constraints, &atom.body.front(), false});
    if (atom.form != TypeAtom::Form::named)
        return into.branches.push_back({&atom, constraints, nullptr, false});
    const std::string& name = atom.name.names.back().text;
    if (const Type* declared = type(name)) return collect(*declared, constraints, into);
    if (const Record* declared = record(name))
        into.branches.push_back({&atom, {}, &declared->body, partial_.count(name) != 0});
}

const Shape& Rules::shape(const Body& body, bool partial) const {
    std::unique_ptr<Shape>& shape = shapes_[&body];
    if (!shape) {
        shape = std::make_unique<Shape>();
        shape->rest = body.rest ? &*body.rest : nullptr;
        shape->partial = partial;
        Spread(*this, *shape).members(body.members, nullptr, {});
    }
    return *shape;
}

} // namespace assay::reference
