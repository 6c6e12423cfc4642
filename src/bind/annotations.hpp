// `@annotations`: where each may stand, and what it says.
#pragma once

#include "bind/binding.hpp"

namespace assay::bind {

/// What an annotation stands on.
enum class Place : std::uint8_t {
    field,
    when,
    group,
    require,
    check,
    include,
    type,
    record,
    other
};

Annotations read_annotations(Binding& binding, FileIndex file, Place place,
                             const syntax::Annotations& annotations);

/// What `when` hands to each member directly inside: its sources first, its code where the member
/// has none.
void inherit(Annotations& annotations, const Annotations* outer);

/// `@message` and `@default` of a declared field against its type, once all types are known.
void check_field_annotations(Binding& binding, FileIndex file, const syntax::Member& member,
                             TypeIndex type);

/// Annotations of declarations that bind() keeps nothing of.
void check_declaration_annotations(Binding& binding);

} // namespace assay::bind
