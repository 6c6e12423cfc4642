// The grammar's directives: where in the tree a parsed thing goes.
// Part of grammar.cpp, which includes X3 before it; nobody else does.
#pragma once

#include "syntax/grammar/terminals.hpp"
#include "syntax/rare.hpp"

#include <list>
#include <optional>
#include <variant>
#include <vector>

namespace assay::syntax::grammar {

/// Parses `subject` about `target`: a rule or a terminal takes it as its attribute, anything else
/// as the node that its own directives are about.
template <class Subject, class Iterator, class Context, class Target>
bool parse_about(const Subject& subject, Iterator& first, const Iterator& last,
                 const Context& context, Target& target) {
    if constexpr (x3::traits::is_rule<Subject>::value || requires { Subject::is_terminal; })
        return subject.parse(first, last, context, x3::unused, target);
    else
        return subject.parse(first, last, context, target, x3::unused);
}

template <class Subject, class Derived>
struct Directive : x3::unary_parser<Subject, Derived> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    static constexpr bool has_action = true; // so that a rule keeps its hands off the attribute
    using x3::unary_parser<Subject, Derived>::unary_parser;
};

template <template <class> class D>
struct DirectiveOf {
    template <class Subject>
    constexpr auto operator[](const Subject& subject) const {
        return D<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(subject));
    }
};

template <class T>
constexpr bool is_row = false;
template <class T>
constexpr bool is_row<std::vector<T>> = true;
template <class T>
constexpr bool is_row<std::list<T>> = true;
template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;
template <class T>
constexpr bool is_optional<Rare<T>> = true;

/// Into a member: a vector or list gets one more element, an optional a value.
template <auto member>
struct Into {
    template <class Subject>
    struct type : Directive<Subject, type<Subject>> {
        using Directive<Subject, type<Subject>>::Directive;
        template <class Iterator, class Context, class Node, class Attribute>
        bool parse(Iterator& first, const Iterator& last, const Context& context, Node& node,
                   Attribute&) const {
            auto& target = node.*member;
            using Target = std::remove_reference_t<decltype(target)>;
            if constexpr (is_row<Target>) {
                if constexpr (requires { Subject::begins(first); })
                    if (!Subject::begins(first)) return false; // without making room for it
                target.emplace_back();
                if (parse_about(this->subject, first, last, context, target.back())) return true;
                target.pop_back();
                return false;
            } else if constexpr (is_optional<Target>) {
                target.emplace();
                if (parse_about(this->subject, first, last, context, *target)) return true;
                target.reset();
                return false;
            } else {
                return parse_about(this->subject, first, last, context, target);
            }
        }
    };
};
template <auto member>
constexpr DirectiveOf<Into<member>::template type> into{};

/// Into one alternative of a variant: the member given, or the node itself.
template <class Chosen, auto member>
struct Choose {
    template <class Subject>
    struct type : Directive<Subject, type<Subject>> {
        using Directive<Subject, type<Subject>>::Directive;
        template <class Iterator, class Context, class Node, class Attribute>
        bool parse(Iterator& first, const Iterator& last, const Context& context, Node& node,
                   Attribute&) const {
            if constexpr (std::is_null_pointer_v<decltype(member)>)
                return parse_about(this->subject, first, last, context,
                                   node.template emplace<Chosen>());
            else
                return parse_about(this->subject, first, last, context,
                                   (node.*member).template emplace<Chosen>());
        }
    };
};
template <class Chosen, auto member = nullptr>
constexpr DirectiveOf<Choose<Chosen, member>::template type> choose{};

/// Into the node itself: another rule about the same thing.
template <class Subject>
struct Same : Directive<Subject, Same<Subject>> {
    using Directive<Subject, Same>::Directive;
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Node& node,
               Attribute&) const {
        return parse_about(this->subject, first, last, context, node);
    }
};
constexpr DirectiveOf<Same> same{};

/// Sets a member; consumes nothing.
template <auto member, auto value>
struct Set : Plain<Set<member, value>> {
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator&, const Iterator&, const Context&, Node& node, Attribute&) const {
        node.*member = value;
        return true;
    }
};
template <auto member, auto value = true>
constexpr Set<member, value> set{};

/// Calls `function(state, node, begin, end)` when the subject has been parsed.
template <class Subject, class Function>
struct Then : Directive<Subject, Then<Subject, Function>> {
    Function function;
    constexpr Then(const Subject& subject, Function function)
        : Directive<Subject, Then>(subject), function(function) {}
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Node& node,
               Attribute&) const {
        const Iterator begin = first;
        if (!this->subject.parse(first, last, context, node, x3::unused)) return false;
        function(state_of(context), node, begin, first);
        return true;
    }
};
template <class Subject, class Function>
constexpr auto then(const Subject& subject, Function function) {
    return Then<Subject, Function>(subject, function);
}

/// A terminal that looks at the node: `function(state, node, at)` as with Slip.
template <class Function>
struct SlipOf : Plain<SlipOf<Function>> {
    Function function;
    constexpr explicit SlipOf(Function function) : function(function) {}
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator&, const Context& context, Node& node,
               Attribute&) const {
        State& state = state_of(context);
        const Token* at = state.settle(first);
        const Token* behind = at ? function(state, node, at) : nullptr;
        if (!behind) return false;
        first = behind;
        return true;
    }
};

inline Span span_between(const Token* begin, const Token* end) {
    while (begin->kind == TK::doc && begin + 1 < end) ++begin;
    return {begin->begin, begin < end ? end[-1].end : begin->begin};
}

/// The node's span is what the subject consumed.
template <class Subject>
struct Spanned : Directive<Subject, Spanned<Subject>> {
    using Directive<Subject, Spanned>::Directive;
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Node& node,
               Attribute&) const {
        const Iterator begin = first;
        if (!parse_about(this->subject, first, last, context, node)) return false;
        node.span = span_between(begin, first);
        return true;
    }
};
constexpr DirectiveOf<Spanned> spanned{};

} // namespace assay::syntax::grammar
