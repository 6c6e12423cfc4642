// Types, expressions and members as one line of canonical text. Where the line may be broken, if
// it turns out too long, stands a soft break instead of a space.
#pragma once

#include "syntax/tree.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace assay::syntax {

constexpr char soft_break = '\x01';

/// What does not fit on a line by its nature; by default records are written on the same line all
/// the same, and docs are left out.
struct Blocks {
    std::function<std::string(const Body&)> body;
    std::function<std::string(const std::vector<Doc>&)> docs; // not called for none
};

class InlineText {
  public:
    /// With the source, texts keep the author's own escapes.
    explicit InlineText(std::string_view source = {}, Blocks blocks = {})
        : source_(source), blocks_(std::move(blocks)) {}

    std::string type(const Type& type) const;
    std::string atom(const TypeAtom& atom) const; // without its docs
    std::string set(const std::vector<SetAtom>& set) const;
    std::string expression(const Expression& expression) const;
    std::string rest(const Rest& rest) const;
    std::string annotation(const Annotation& annotation) const;
    /// `{ name: string  share: number }`, docs left out.
    std::string body(const Body& body) const;
    std::string member(const Member& member) const;

    std::string what(const Field& field) const;
    std::string what(const Include& include) const;
    std::string what(const When& when) const;
    std::string what(const Group& group) const;
    std::string what(const Require& require) const;
    std::string what(const Check& check) const;

  private:
    std::string constraint(const Constraint& constraint) const;
    std::string operand(const Expression& expression, int binding) const;

    std::string_view source_;
    Blocks blocks_;
};

/// The names of a field and its colon: `first_name?, last_name:`.
std::string field_head(const Field& field);

/// Soft breaks as spaces.
std::string unbroken(std::string text);

} // namespace assay::syntax
