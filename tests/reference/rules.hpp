// A rule file by name and by place: types joined to their branches, records with includes written
// out.
#pragma once

#include "syntax/tree.hpp"

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace assay::reference {

/// One arm of `when … else when … else`.
struct Condition {
    const Condition* around = nullptr;              // the arm it stands in
    std::vector<const Condition*> before;           // the arms before it in its own chain
    const syntax::Expression* expression = nullptr; // none of `else`
};

/// One place where a field is declared.
struct Place {
    const syntax::Type* type = nullptr;
    bool optional = false;
    bool deprecated = false; // with a warning
    std::string code;        // `@code`
    const Condition* where = nullptr;
};

struct Requirement {
    std::vector<std::string> names;
    std::string code;
    const Condition* where = nullptr;
};

struct Grouping {
    syntax::Group::Kind kind{};
    std::vector<std::string> names;
    std::string code;
    const Condition* where = nullptr;
};

struct Checking {
    const syntax::Check* check = nullptr;
    std::string code;
    const Condition* where = nullptr;
};

/// A record with what it includes.
struct Shape {
    std::map<std::string, std::vector<Place>> fields;
    std::vector<Requirement> requirements;
    std::vector<Grouping> groups;
    std::vector<Checking> checks;
    std::vector<const Condition*> conditions;
    const syntax::Rest* rest = nullptr;
    bool partial = false;

    std::deque<Condition> all_conditions; // where `conditions` and `where` point to
};

/// One branch of a union, with the constraints of every name that led to it.
struct Branch {
    const syntax::TypeAtom* atom = nullptr;
    std::vector<const syntax::Constraint*> constraints;
    const syntax::Body* body = nullptr; // a record
    bool partial = false;
};

struct Union {
    std::vector<Branch> branches;
    bool several = false; // a `|` was written
};

class Rules {
  public:
    /// `file` must stay. It has no `use`: names of other modules are not known here.
    explicit Rules(const syntax::File& file);

    /// Of a declared name: its type, or its body.
    const syntax::Type* type(const std::string& name) const;
    const syntax::Record* record(const std::string& name) const;
    const syntax::Body* context() const { return context_; }
    const syntax::File& file() const { return file_; }

    const Union& branches(const syntax::Type& type) const;
    const Union& branches(const syntax::TypeAtom& atom) const;
    Union named(const std::string& name) const;
    const Shape& shape(const syntax::Body& body, bool partial) const;

  private:
    void collect(const syntax::Type& type, std::vector<const syntax::Constraint*> outer,
                 Union& into) const;
    void collect(const syntax::TypeAtom& atom, std::vector<const syntax::Constraint*> outer,
                 Union& into) const;

    const syntax::File& file_;
    std::map<std::string, const syntax::Type*> types_;
    std::map<std::string, const syntax::Record*> records_;
    std::set<std::string> partial_;
    const syntax::Body* context_ = nullptr;
    mutable std::map<const void*, Union> unions_; // of types and of atoms
    mutable std::map<const syntax::Body*, std::unique_ptr<Shape>> shapes_;
};

} // namespace assay::reference
