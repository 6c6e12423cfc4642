// Expressions as written to typed expressions, in the place of one record.
#pragma once

#include "bind/binding.hpp"
#include "bind/kinds.hpp"
#include "bind/paths.hpp"

namespace assay::bind {

/// An expression and the kinds of value that it may have. All kinds: any, or something was said
/// already.
struct Typed {
    Expression expression;
    Kinds kinds = kind::everything;
    TypeIndex type = none; // of a path whose values are all of one declared type
};

/// Names of all functions and quantifiers.
std::vector<std::string_view> function_words();

class Reader {
  public:
    Reader(Binding& binding, FileIndex file, RecordIndex record)
        : binding_(binding), file_(file), record_(record) {}

    /// An expression that must be true or false.
    Expression condition(const syntax::Expression& tree);
    /// The path after `at`: of a field of this record.
    std::optional<Path> place(const syntax::Path& path);

  private:
    Typed read(const syntax::Expression& tree);
    Typed boolean(const syntax::Expression& tree);
    Typed connective(const syntax::Expression& tree, Expression::Kind kind);
    Typed arithmetic(const syntax::Expression& tree);
    Typed literal(const syntax::Expression& tree);
    Typed date(const syntax::Expression& tree);
    Typed number_of(const syntax::Expression& tree, std::string_view who);

    Typed compare(const syntax::Expression& tree);
    void equality(const syntax::Expression& tree, Typed& left, Typed& right);
    void order(const syntax::Expression& tree, Typed& left, Typed& right);
    bool adapt(Typed& literal, const syntax::Expression& tree, const Typed& other,
               const syntax::Expression& other_tree);
    void check_literal(const Typed& value, const syntax::Expression& value_tree,
                       const Typed& literal, const syntax::Expression& literal_tree);
    Typed in(const syntax::Expression& tree);
    Typed is(const syntax::Expression& tree);
    void check_choices(const Typed& value, const syntax::Expression& tree, TypeIndex set);
    Typed matches(const syntax::Expression& tree);

    Typed path(const syntax::Path& path);
    Path::Root root_of(const syntax::Path& path) const;
    Reached follow(const Path& path) const;
    void say_lost(const syntax::Path& tree, const Path& path, const Reached& reached);
    void say_unknown_start(const syntax::Path& tree, const Path& path);

    Typed call(const syntax::Expression& tree);
    Typed over(const syntax::Expression& tree);
    Typed present(const syntax::Expression& tree);
    Typed count(const syntax::Expression& tree);
    Typed or_else(const syntax::Expression& tree);
    Typed round(const syntax::Expression& tree);
    TypeIndex element_of(const syntax::Expression& tree, const Typed& array);

    void say_operand(std::string_view who, std::string_view needs, const syntax::Expression& tree,
                     Kinds kinds);
    void say_impossible(const syntax::Expression& value, source::Span where, std::string what,
                        std::string help);
    std::string text(const syntax::Expression& tree) const;
    Location at(source::Span span) const { return binding_.at(file_, span); }

    Binding& binding_;
    FileIndex file_;
    RecordIndex record_;
    const syntax::Word* variable_ = nullptr; // of the quantifier around
    TypeIndex element_ = none;
};

/// Whether equal values can be of these kinds: a string may be equal to a date.
bool may_be_equal(Kinds a, Kinds b);

} // namespace assay::bind
