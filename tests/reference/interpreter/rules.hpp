// A rule file by name and by place: types joined to their branches, records with includes written
// out.
#pragma once

#include "reference/interpreter/values.hpp"
#include "syntax/tree.hpp"

#include <deque>
#include <map>
#include <set>

namespace assay::reference {

/// One arm of `when … else when … else`.
struct Condition {
    const Condition* around = nullptr;              // the arm it stands in
    std::vector<const Condition*> before;           // the arms before it in its own chain
    const syntax::Expression* expression = nullptr; // none of `else`
};

/// A member of a record's body, or of one that it includes, where it stands.
struct Rule {
    const syntax::Member* member = nullptr;
    const Condition* where = nullptr; // none where it always applies
    std::string code;                 // `@code`, its own or that of the `when` around
    bool optional = false;            // by `?`, or by `include … as optional`
    std::set<std::string> without;    // what `include … without` leaves out

    template <class What>
    const What* is() const {
        return std::get_if<What>(&member->what);
    }
};

/// The annotation of this name that has a text; or null.
const syntax::Annotation* annotation(const syntax::Member& member, const char* name);

/// A record with what it includes.
struct Shape {
    std::map<std::string, std::vector<Rule>> fields; // where each is declared
    std::vector<Rule> rules;                         // groups, requirements and checks
    std::deque<Condition> conditions;                // a deque: rules point into it
    const syntax::Rest* rest = nullptr;
    bool partial = false;
};

/// One branch of a union, with the constraints of every name that led to it.
struct Branch {
    const syntax::TypeAtom* atom = nullptr; // none of a record by its name
    std::vector<const syntax::Constraint*> constraints;
    const Shape* shape = nullptr;      // of a record
    std::optional<Payload::Kind> kind; // of its values; none of `any`

    bool is_literal() const { return atom && atom->form == syntax::TypeAtom::Form::literal; }
};

struct Union {
    std::vector<Branch> branches;
    bool several = false; // a `|` was written
};

/// "phone.e164"
std::string dotted(const syntax::Path& path);

class Rules {
  public:
    /// `file` loads without an error, and stays. It has no `use`.
    explicit Rules(const syntax::File& file);

    /// Of a declared type or record.
    const Union& named(const std::string& name) const { return named_.at(name); }
    /// Of a syntax::Type, or of a TypeAtom.
    template <class Written>
    const Union& branches(const Written& type) const {
        auto [found, fresh] = unions_.try_emplace(&type);
        if (fresh) collect(type, {}, found->second);
        return found->second;
    }
    /// The facts that the file declares; null where it declares none.
    const Shape* context() const { return context_ ? &shape(*context_) : nullptr; }

  private:
    using Constraints = std::vector<const syntax::Constraint*>;
    void collect(const syntax::Type& type, const Constraints& outer, Union& into) const;
    void collect(const syntax::TypeAtom& atom, const Constraints& outer, Union& into) const;
    const Shape& shape(const syntax::Body& body) const;
    void spread(const syntax::Members& members, const Rule& around, Shape& into) const;

    std::map<std::string, const syntax::Type*> types_;
    std::map<std::string, const syntax::Body*> records_;
    std::set<const syntax::Body*> partial_;
    const syntax::Body* context_ = nullptr;
    std::map<std::string, Union> named_;
    mutable std::map<const void*, Union> unions_; // of types and of atoms
    mutable std::map<const syntax::Body*, Shape> shapes_;
};

} // namespace assay::reference
