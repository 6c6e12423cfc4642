// Every node of a tree, a line each: for golden files and for comparing trees.
#include "syntax/print.hpp"

#include "source/utf8.hpp"
#include "syntax/parts.hpp"

namespace assay::syntax {

namespace {

class Dumper {
  public:
    std::string run(const File& file) {
        line("file " + join(file.module));
        deeper([&] {
            docs(file.docs);
            for (const Declaration& declaration : file.declarations) show(declaration);
            for (const Comment& comment : file.comments) line("comment " + comment.text);
        });
        return std::move(text_);
    }

  private:
    void line(const std::string& text) {
        text_.append(depth_ * 2, ' ');
        text_ += source::escape_unprintable(text) + "\n";
    }

    template <class Inside>
    void deeper(const Inside& inside) {
        ++depth_;
        inside();
        --depth_;
    }

    static std::string quote(const std::string& text) { return quoted(text); }

    static std::string join(const Path& path) { return spell(path); }

    static std::string join(const std::vector<Word>& words) { return spell(words); }

    void docs(const std::vector<Doc>& docs) {
        for (const Doc& doc : docs) line(doc.text.empty() ? "doc" : "doc " + doc.text);
    }

    void annotations(const Annotations& annotations) {
        for (const Annotation& annotation : annotations) {
            std::string shown = "annotation " + annotation.name.text;
            if (annotation.language) shown += " " + annotation.language->text;
            if (annotation.text) shown += " " + quote(annotation.text->text);
            line(shown);
            if (annotation.json) deeper([&] { json(*annotation.json); });
        }
    }

    void show(const Declaration& declaration) {
        docs(declaration.docs);
        annotations(declaration.annotations);
        std::visit([&](const auto& what) { show(what); }, declaration.what);
    }

    void show(const Use& use) {
        line("use " + join(use.module) + (use.alias ? " as " + use.alias->text : ""));
    }
    void show(const TypeDeclaration& declaration) {
        line("type " + declaration.name.text);
        deeper([&] { type(declaration.type); });
    }
    void show(const Record& record) {
        line("record " + record.name.text);
        deeper([&] { body(record.body); });
    }
    void show(const Context& context) {
        line("context");
        deeper([&] { body(context.body); });
    }
    void show(const Example& example) {
        line("example " + example.name.text + " " + join(example.type));
        deeper([&] { json(example.json); });
    }
    void show(const Test& test) {
        line("test " + quote(test.name.text));
        deeper([&] {
            for (const Expectation& expectation : test.expectations) show(expectation);
        });
    }

    void body(const Body& body) {
        for (const Member& member : body.members) show(member);
        if (!body.rest) return;
        line("rest");
        deeper([&] {
            if (body.rest->keys) labelled("keys", *body.rest->keys);
            if (body.rest->value) labelled("value", *body.rest->value);
        });
    }

    void labelled(const std::string& label, const Type& labelled_type) {
        line(label);
        deeper([&] { type(labelled_type); });
    }

    void show(const Member& member) {
        docs(member.docs);
        annotations(member.annotations);
        std::visit([&](const auto& what) { show(what); }, member.what);
    }

    void show(const Field& field) {
        std::string shown = "field";
        for (const FieldName& name : field.names)
            shown += " " + spell(name.name) + (name.optional ? "?" : "");
        line(shown);
        deeper([&] { type(field.type); });
    }
    void show(const Include& include) {
        line("include " + join(include.type) + (include.as_optional ? " as optional" : "") +
             (include.without.empty() ? "" : " without " + join(include.without)));
    }
    void show(const When& when) {
        line("when");
        deeper([&] {
            for (const Arm& arm : when.arms) {
                line(arm.condition ? "arm" : "else");
                deeper([&] {
                    if (arm.condition) expression(*arm.condition);
                    for (const Member& member : arm.members) show(member);
                });
            }
        });
    }
    void show(const Group& group) {
        line("group " + std::string(spell(group.kind)) + " " + join(group.names));
    }
    void show(const Require& require) { line("require " + join(require.names)); }
    void show(const Check& check) {
        line((check.warning ? "warn" : "check") + (check.at ? " at " + join(*check.at) : "") +
             " else " + quote(check.message.text));
        deeper([&] {
            if (check.expression) expression(*check.expression);
        });
    }

    void type(const Type& type) {
        if (type.branches.size() == 1) return atom(type.branches.front());
        line("union");
        deeper([&] {
            for (const TypeAtom& branch : type.branches) atom(branch);
        });
    }

    void atom(const TypeAtom& atom) {
        docs(atom.docs);
        line(head(atom));
        deeper([&] {
            if (atom.element) type(*atom.element);
            if (atom.body) body(*atom.body);
            for (const Constraint& inner : atom.constraints) constraint(inner);
        });
    }

    static std::string head(const TypeAtom& atom) {
        switch (atom.form) {
        case TypeAtom::Form::literal: return "literal " + spell(atom.literal);
        case TypeAtom::Form::map: return "map";
        case TypeAtom::Form::array: return "array";
        case TypeAtom::Form::record: return "record";
        case TypeAtom::Form::named: return "named " + join(atom.name);
        case TypeAtom::Form::builtin: break;
        }
        return "builtin " + join(atom.name);
    }

    void constraint(const Constraint& constraint) {
        std::string shown = "constraint";
        if (constraint.negated) shown += " not";
        if (!constraint.word.text.empty()) shown += " " + constraint.word.text;
        if (constraint.of) shown += " of";
        if (!constraint.by.empty()) shown += " by";
        for (const Path& path : constraint.by) shown += " " + join(path);
        if (constraint.pattern) shown += " /" + constraint.pattern->text + "/";
        line(shown);
        deeper([&] { set(constraint.operand); });
    }

    void set(const std::vector<SetAtom>& set) {
        for (const SetAtom& choice : set) {
            if (const auto* interval = std::get_if<Interval>(&choice))
                line("interval " + spell(*interval));
            else
                atom(std::get<TypeAtom>(choice));
        }
    }

    void expression(const Expression& node) {
        line(head(node));
        deeper([&] {
            for (const Expression& operand : node.operands) expression(operand);
            set(node.set);
        });
    }

    static std::string head(const Expression& node) {
        const std::string negated = node.negated ? "not " : "";
        switch (node.kind) {
        case Expression::Kind::in: return negated + "in " + join(node.path);
        case Expression::Kind::is: return "is" + std::string(node.negated ? " not" : "");
        case Expression::Kind::matches: return "matches /" + node.pattern->text + "/";
        case Expression::Kind::over:
            return node.word.text + " " + node.variable.text + " in " + join(node.path);
        case Expression::Kind::call: return "call " + node.word.text;
        case Expression::Kind::date: return "date " + node.literal.text;
        case Expression::Kind::literal: return "literal " + spell(node.literal);
        case Expression::Kind::path: return "path " + join(node.path);
        default: return node.word.text;
        }
    }

    void json(const Json& value) {
        switch (value.kind) {
        case Json::Kind::array: line("array"); break;
        case Json::Kind::object: line("object"); break;
        default: line("json " + print(value)); return;
        }
        deeper([&] {
            for (const Json& item : value.items) json(item);
            for (const JsonMember& member : value.members) {
                line("member " + quote(member.name.text));
                deeper([&] { json(member.value); });
            }
        });
    }

    void show(const Expectation& expectation) {
        docs(expectation.docs);
        line((expectation.accept ? "accept " : "reject ") + join(expectation.subject.type) +
             (expectation.subject.text ? " text " + quote(expectation.subject.text->text) : ""));
        deeper([&] {
            if (expectation.subject.json) json(*expectation.subject.json);
            for (const Change& inner : expectation.changes) change(inner);
            if (expectation.given) {
                line("given");
                deeper([&] { json(*expectation.given); });
            }
            if (expectation.has_with) line("with");
            for (const Outcome& inner : expectation.outcomes) line("outcome " + spell(inner));
        });
    }

    void change(const Change& change) {
        const bool put =
            change.kind == Change::Kind::put_members || change.kind == Change::Kind::put_at;
        std::string shown = put ? "put" : "remove";
        for (const Text& pointer : change.pointers) shown += " " + pointer.text;
        if (!change.names.empty()) shown += " " + join(change.names);
        line(shown);
        if (change.json) deeper([&] { json(*change.json); });
    }

    std::string text_;
    std::size_t depth_ = 0;
};

} // namespace

std::string dump(const File& file) { return Dumper().run(file); }

} // namespace assay::syntax
