// Names, unions and includes, looked up as the language says and in no other order.
#include "reference/interpreter/judge.hpp"

namespace assay::reference {

using namespace syntax;
using Kind = Payload::Kind;

namespace {

std::optional<Kind> kind_of_values(const TypeAtom& atom) {
    if (atom.form == TypeAtom::Form::literal) return kind_of(value_of(atom.literal));
    if (atom.form == TypeAtom::Form::array) return Kind::array;
    if (atom.form == TypeAtom::Form::map) return Kind::object;
    const std::string name = dotted(atom.name);
    if (name == "any") return std::nullopt;
    if (name == "integer" || name == "number") return Kind::number;
    return name == "boolean" ? Kind::boolean : Kind::string;
}

} // namespace

std::string dotted(const Path& path) {
    std::string result;
    for (const Word& part : path.names) result += (result.empty() ? "" : ".") + part.text;
    return result;
}

const Annotation* annotation(const Member& member, const char* name) {
    for (const Annotation& one : member.annotations)
        if (one.name.text == name && one.text) return &one;
    return nullptr;
}

Rules::Rules(const File& file) {
    for (const Declaration& declaration : file.declarations) {
        if (const auto* type = std::get_if<TypeDeclaration>(&declaration.what))
            types_[type->name.text] = &type->type;
        if (const auto* context = std::get_if<Context>(&declaration.what))
            context_ = &context->body;
        const auto* record = std::get_if<Record>(&declaration.what);
        if (!record) continue;
        records_[record->name.text] = &record->body;
        for (const Annotation& one : declaration.annotations)
            if (one.name.text == "partial") partial_.insert(&record->body);
    }
    for (const auto& [name, type] : types_) collect(*type, {}, named_[name]);
    for (const auto& [name, body] : records_)
        named_[name].branches = {{nullptr, {}, &shape(*body), Kind::object}};
}

void Rules::collect(const Type& type, const Constraints& outer, Union& into) const {
    into.several |= type.branches.size() > 1;
    for (const TypeAtom& atom : type.branches) collect(atom, outer, into);
}

void Rules::collect(const TypeAtom& atom, const Constraints& outer, Union& into) const {
    Constraints all;
    for (const Constraint& one : atom.constraints) all.push_back(&one);
    all.insert(all.end(), outer.begin(), outer.end());
    if (atom.form == TypeAtom::Form::record) {
        into.branches.push_back({&atom, all, &shape(*atom.body), Kind::object});
    } else if (atom.form != TypeAtom::Form::named) {
        into.branches.push_back({&atom, all, nullptr, kind_of_values(atom)});
    } else if (auto type = types_.find(dotted(atom.name)); type != types_.end()) {
        collect(*type->second, all, into);
    } else {
        const Shape& record = shape(*records_.at(dotted(atom.name)));
        into.branches.push_back({nullptr, {}, &record, Kind::object});
    }
}

const Shape& Rules::shape(const Body& body) const {
    auto [found, fresh] = shapes_.try_emplace(&body);
    Shape& shape = found->second;
    if (!fresh) return shape;
    shape.rest = body.rest ? &*body.rest : nullptr;
    shape.partial = partial_.count(&body) != 0;
    spread(body.members, {}, shape);
    return shape;
}

/// Writes members into a shape, each under what is `around` it; those of included records too.
void Rules::spread(const syntax::Members& members, const Rule& around, Shape& into) const {
    for (const Member& member : members) {
        Rule rule = around;
        rule.member = &member;
        if (const auto* include = rule.is<Include>()) {
            for (const Word& name : include->without) rule.without.insert(name.text);
            rule.optional |= include->as_optional;
            spread(records_.at(dotted(include->type))->members, rule, into);
            continue;
        }
        if (const Annotation* code = annotation(member, "code")) rule.code = code->text->text;
        if (const auto* field = rule.is<Field>()) {
            for (const FieldName& name : field->names) {
                rule.optional = around.optional || name.optional;
                if (!rule.without.count(name.name.text))
                    into.fields[name.name.text].push_back(rule);
            }
        } else if (const auto* when = rule.is<When>()) {
            std::vector<const Condition*> before;
            for (const Arm& arm : when->arms) {
                const Expression* expression = arm.condition ? &*arm.condition : nullptr;
                into.conditions.push_back({around.where, before, expression});
                rule.where = &into.conditions.back();
                before.push_back(rule.where);
                spread(arm.members, rule, into);
            }
        } else {
            into.rules.push_back(rule);
        }
    }
}

} // namespace assay::reference
