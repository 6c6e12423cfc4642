// The grammar's directives for operators: trees from flat lists of operands.
// Part of grammar.cpp, which includes X3 before it; nobody else does.
#pragma once

#include "syntax/grammar/directives.hpp"

#include <utility>

namespace assay::syntax::grammar {

/// What was read so far becomes the first operand of a new node. Never inlined: its temporaries
/// would stand in the frames of every rule that an expression inside an expression goes through.
[[gnu::noinline]] inline void become_operand(Expression& node, Expression::Kind kind, Word word) {
    Expression first = std::move(node);
    node = Expression{};
    node.kind = kind;
    node.word = std::move(word);
    node.operands.push_back(std::move(first));
}

/// `a or b or c`: one node with all of them; a single one stays itself.
template <Expression::Kind kind, class Operand, class Separator>
struct Flat : x3::binary_parser<Operand, Separator, Flat<kind, Operand, Separator>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    static constexpr bool has_action = true;
    using x3::binary_parser<Operand, Separator, Flat>::binary_parser;
    template <class Iterator, class Context, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Expression& node,
               Attribute&) const {
        const Iterator begin = first;
        if (!parse_about(this->left, first, last, context, node)) return false;
        bool wrapped = false;
        for (;;) {
            Word word;
            if (!parse_about(this->right, first, last, context, word)) break;
            if (!wrapped) {
                become_operand(node, kind, std::move(word));
                wrapped = true;
            }
            node.operands.emplace_back();
            if (!parse_about(this->left, first, last, context, node.operands.back())) return false;
        }
        if (wrapped) node.span = span_between(begin, first);
        return true;
    }
};
template <Expression::Kind kind, class Operand, class Separator>
constexpr auto flat(const Operand& operand, const Separator& separator) {
    return Flat<kind, Operand, Separator>(operand, separator);
}

/// `a - b + c`: pairs, the left one inside. Each is a level of the tree, so each counts as one.
template <Expression::Kind kind, class Operand, class Operator>
struct Pairs : x3::binary_parser<Operand, Operator, Pairs<kind, Operand, Operator>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    static constexpr bool has_action = true;
    using x3::binary_parser<Operand, Operator, Pairs>::binary_parser;
    template <class Iterator, class Context, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Expression& node,
               Attribute&) const {
        if (!parse_about(this->left, first, last, context, node)) return false;
        std::uint32_t levels = 0;
        const bool parsed = rest(first, last, context, node, levels);
        state_of(context).leave(levels);
        return parsed;
    }

  private:
    template <class Iterator, class Context>
    bool rest(Iterator& first, const Iterator& last, const Context& context, Expression& node,
              std::uint32_t& levels) const {
        const std::uint32_t begin = node.span.begin;
        for (;;) {
            Word word;
            const Iterator at = first;
            if (!parse_about(this->right, first, last, context, word)) return true;
            if (!state_of(context).enter(at)) return false;
            ++levels;
            become_operand(node, kind, std::move(word));
            node.operands.emplace_back();
            if (!parse_about(this->left, first, last, context, node.operands.back())) return false;
            node.span = {begin, first[-1].end};
        }
    }
};
template <Expression::Kind kind, class Operand, class Operator>
constexpr auto pairs(const Operand& operand, const Operator& separator) {
    return Pairs<kind, Operand, Operator>(operand, separator);
}

/// Behind an operator: what was read so far becomes the first operand of a new node.
template <Expression::Kind kind>
struct Wrap {
    template <class Subject>
    struct type : Directive<Subject, type<Subject>> {
        using Directive<Subject, type<Subject>>::Directive;
        template <class Iterator, class Context, class Attribute>
        bool parse(Iterator& first, const Iterator& last, const Context& context, Expression& node,
                   Attribute&) const {
            Word word;
            if (!parse_about(this->subject, first, last, context, word)) return false;
            become_operand(node, kind, std::move(word));
            return true;
        }
    };
};
template <Expression::Kind kind>
constexpr DirectiveOf<Wrap<kind>::template type> wrap{};

} // namespace assay::syntax::grammar
