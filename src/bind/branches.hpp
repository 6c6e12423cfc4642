// A union in the making: which branch, as written, has brought which values.
#pragma once

#include "bind/binding.hpp"

#include <boost/container/small_vector.hpp>

#include <span>
#include <string_view>

namespace assay::bind {

/// How much a union held before a branch was added.
struct Mark {
    std::size_t text_literals = 0;
    std::size_t texts = 0;
    std::size_t number_literals = 0;
    std::size_t numbers = 0;
    std::size_t records = 0;
};

/// One branch as written.
struct Branch {
    const syntax::TypeAtom* atom = nullptr; // none for an interval after `is`
    source::Span span;
    Mark before;
    bool any = false, null = false, true_literal = false, false_literal = false;
    bool array = false, map = false;
    bool unresolved = false; // its name was not found: it stands for anything, silently
};

struct Union {
    FileIndex file = 0;
    TypeIndex index = none;
    Type type;
    boost::container::small_vector<Branch, 2> branches;

    Mark mark() const;
    /// The branch that brought part `part` of those that `size` counts.
    std::uint32_t bringer(std::size_t Mark::*size, std::size_t part) const;
};

/// The types that are neither formats nor declared: `string`, `map`, …
std::span<const std::string_view> basic_type_words();

/// Adds the values of one branch as written, narrowed by its constraints.
void add_atom(Binding& binding, Union& set, const syntax::TypeAtom& atom);

/// Narrows what the last branch has brought.
void constrain(Binding& binding, Union& set, const std::vector<syntax::Constraint>& constraints);

/// Says which branches hold nothing that others do not.
void find_unreachable(Binding& binding, const Union& set);

} // namespace assay::bind
