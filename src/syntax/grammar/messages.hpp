// The grammar's directives about limits and messages: nesting, names of things, help, recovery.
// Part of grammar.cpp, which includes X3 before it; nobody else does.
#pragma once

#include "syntax/grammar/directives.hpp"
#include "syntax/recovery.hpp"

#include <algorithm>

namespace assay::syntax::grammar {

/// One level deeper; gives the declaration up where the limit is reached.
template <class Subject>
struct Nest : Directive<Subject, Nest<Subject>> {
    using Directive<Subject, Nest>::Directive;
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Node& node,
               Attribute& attribute) const {
        State& state = state_of(context);
        const Token* at = state.settle(first);
        if (!at || !state.enter(at)) return false;
        const bool parsed = this->subject.parse(first, last, context, node, attribute);
        state.leave();
        return parsed;
    }
};

/// An opening bracket, what it holds, the closing one. Counts as a level only if it is there.
template <class Inside>
constexpr auto bracketed(TK open, const char* open_name, const Inside& inside, TK close,
                         const char* close_name) {
    const auto is_open =
        ahead([open](State&, const Token* at) { return at->kind == open; }, open_name);
    return is_open >> DirectiveOf<Nest>{}[Punctuation(open, open_name) >> inside >>
                                          Punctuation(close, close_name)];
}

/// What it begins with goes by one name in messages.
template <class Subject>
struct Named : Directive<Subject, Named<Subject>> {
    const char* name;
    constexpr Named(const Subject& subject, const char* name)
        : Directive<Subject, Named>(subject), name(name) {}
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Node& node,
               Attribute&) const {
        State& state = state_of(context);
        const Token* at = state.settle(first);
        const State::Group group(state, at, name);
        return this->subject.parse(first, last, context, node, x3::unused);
    }
};
struct NamedGenerator {
    const char* name;
    template <class Subject>
    constexpr auto operator[](const Subject& subject) const {
        return Named<Subject>(subject, name);
    }
};
constexpr NamedGenerator named(const char* name) { return {name}; }

/// What may go on a thing that is complete as it is: not worth a mention where the next line
/// begins.
template <class Subject>
struct Continued : Directive<Subject, Continued<Subject>> {
    using Directive<Subject, Continued>::Directive;
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Node& node,
               Attribute&) const {
        State& state = state_of(context);
        const Token* at = state.settle(first);
        const bool next_line = at && (at->first_on_line || at->kind == TK::end);
        const State::Group group(state, next_line ? at : nullptr, nullptr);
        return this->subject.parse(first, last, context, node, x3::unused);
    }
};
constexpr DirectiveOf<Continued> continued{};

/// Failures inside carry this help; or only those at its first token.
template <class Subject>
struct Advised : Directive<Subject, Advised<Subject>> {
    const char* help;
    bool at_start;
    constexpr Advised(const Subject& subject, const char* help, bool at_start)
        : Directive<Subject, Advised>(subject), help(help), at_start(at_start) {}
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Node& node,
               Attribute&) const {
        State& state = state_of(context);
        const State::Advice advice(state, help, at_start ? state.settle(first) : nullptr);
        return this->subject.parse(first, last, context, node, x3::unused);
    }
};
struct AdvisedGenerator {
    const char* help;
    bool at_start;
    template <class Subject>
    constexpr auto operator[](const Subject& subject) const {
        return Advised<Subject>(subject, help, at_start);
    }
};
constexpr AdvisedGenerator advised(const char* help) { return {help, false}; }
constexpr AdvisedGenerator advised_at_start(const char* help) { return {help, true}; }

/// Reports the failure of what should have begun here and goes on at the next of its kind. Fails
/// where the list ends, and where all is over.
template <const Token* (*next)(const State&, const Token*, const Token*),
          bool (*ends)(const State&, const Token*)>
struct Recovery : Plain<Recovery<next, ends>> {
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator&, const Context& context, Node&, Attribute&) const {
        State& state = state_of(context);
        const bool outermost = next == next_declaration; // not constant under UBSan
        if (state.exhausted() || (state.abandoned() && !outermost) || ends(state, first))
            return false;
        state.report_failure(first);
        const Token* to = next(state, first, std::max<const Token*>(state.furthest(), first));
        state.resume(to);
        first = to;
        return true;
    }
};

/// `head` and `tail`; where only the head is sound, that is reported, and the node stays, without
/// what `forget` takes out of it: what stands behind may speak of it.
template <class Head, class Tail, auto next, class Forget>
struct Kept : Plain<Kept<Head, Tail, next, Forget>> {
    Head head;
    Tail tail;
    Forget forget;
    constexpr Kept(const Head& head, const Tail& tail, Forget forget)
        : head(head), tail(tail), forget(forget) {}
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Node& node,
               Attribute&) const {
        const Iterator begin = first;
        if (!head.parse(first, last, context, node, x3::unused)) return false;
        if (tail.parse(first, last, context, node, x3::unused)) return true;
        State& state = state_of(context);
        if (state.exhausted() || state.abandoned()) return false;
        forget(node);
        state.report_failure(begin);
        first = next(state, begin, std::max<const Token*>(state.furthest(), first));
        state.resume(first);
        return true;
    }
};
template <auto next, class Head, class Tail, class Forget>
constexpr auto kept(const Head& head, const Tail& tail, Forget forget) {
    return Kept<Head, Tail, next, Forget>(head, tail, forget);
}

/// `}`. Where it is missing before a bracket that closes what is around, the next declaration or
/// the end, that is reported, once, and what was read stays.
struct ClosingBrace : Plain<ClosingBrace> {
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator&, const Context& context, Node&, Attribute&) const {
        State& state = state_of(context);
        const Token* at = state.settle(first);
        if (!at) return false;
        if (at->kind == TK::close_brace) {
            state.accept(first, at);
            first = at + 1;
            return true;
        }
        state.missed(at, "`}`");
        const bool over =
            at->kind == TK::end || is_declaration_start(state, first) || state.closes_outer(at);
        if (!over) return false;
        state.report_failure(at);
        return true;
    }
};

} // namespace assay::syntax::grammar
