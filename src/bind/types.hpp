// Types as written to types by kind of value.
#pragma once

#include "bind/binding.hpp"
#include "bind/kinds.hpp"

namespace assay::bind {

/// The index of a type written in `file`. A plain name gives the declared type's own; anything else
/// gets an index now and is read by read_pending_types().
TypeIndex type_of(Binding& binding, FileIndex file, const syntax::Type& tree);

/// Reads the declared types, each after those that it copies.
void read_declared_types(Binding& binding);

/// Reads what waits, and what comes to wait because of that. In-place records get their index.
void read_pending_types(Binding& binding);

/// What is asked by `is`: its kinds decide what a date or a number in the set means.
struct Asked {
    Kinds kinds = kind::everything;
    bool decimal = false; // a number in a string
};

/// The choices after `is`, as a type.
TypeIndex set_of(Binding& binding, FileIndex file, const std::vector<syntax::SetAtom>& set,
                 source::Span span, Asked asked);

/// "string(length <= 10) | null": canonical, for messages to callers. A record in place is `{ … }`.
std::string text_of(const syntax::Type& type);

} // namespace assay::bind
