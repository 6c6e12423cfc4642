// What the subjects of this room share while trees become rules: the files, the rules so far, and
// what still waits for its turn.
#pragma once

#include "bind/bind.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <initializer_list>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace assay::bind {

using FileIndex = std::uint32_t;
using EntryIndex = std::uint32_t;

/// The type that stands for whatever could not be resolved: it fits everywhere, so one mistake is
/// one diagnostic.
inline constexpr TypeIndex any_type = 0;

/// A declared type or record. Its TypeIndex is allotted at once, so that anything may refer to it.
struct Entry {
    FileIndex file = 0;
    const syntax::Declaration* declaration = nullptr;
    const syntax::Word* name = nullptr;
    TypeIndex type = none;
    RecordIndex record = none; // none: a type
    bool used = false;
    bool read = false; // its Type says what the declaration says
};

/// One `use` of a file.
struct Import {
    FileIndex file = none;
    Location location;
    bool used = false;
};

/// The names that a file can say.
struct Scope {
    std::unordered_map<std::string_view, EntryIndex> types;
    std::map<std::string, std::uint32_t> modules; // alias and full name, to an index into imports
    std::unordered_map<std::string_view, const syntax::Example*> examples;
    std::vector<Import> imports;
};

/// A type that has its index and waits to be read.
struct PendingType {
    TypeIndex index = none;
    FileIndex file = 0;
    const syntax::Type* tree = nullptr;
    const syntax::Constraint* keys = nullptr; // instead of a tree: what stands after `keys`
};

/// An expression of a record: written in it, or copied from the record that it includes.
struct Origin {
    const syntax::Expression* tree = nullptr;
    const syntax::Check* check = nullptr; // where the expression is a check's
    RecordIndex from = none;
    std::uint32_t index = 0;        // in `from`
    std::uint32_t inclusion = none; // index into the Draft's inclusions
};

/// `include Other without a`: what was left out, for those who still read it.
struct Inclusion {
    const syntax::Include* tree = nullptr;
    RecordIndex from = none;
    Location location; // of the name that is included
    /// Of the words after `without` that are still read: where the diagnostic is.
    std::unordered_map<const syntax::Word*, std::size_t> said;
};

/// The names of a group or of one `require`, which may speak of fields further below.
struct NamedFields {
    const std::vector<syntax::Word>* names = nullptr;
    std::uint32_t index = 0; // of the group, or of the first requirement
    bool group = false;
    source::Span span;
    FileIndex file = 0;
};

/// First and last declaration of a slot; between them Draft::next.
struct SlotUse {
    std::uint32_t first = none;
    std::uint32_t last = none;
};

/// What is known of a record beside its rules, while binding.
struct Draft {
    FileIndex file = 0;
    const syntax::Body* body = nullptr;
    boost::unordered_flat_map<std::string_view, SlotIndex> slots;
    std::vector<SlotUse> slot_uses;
    std::vector<std::uint32_t> next;    // the next declaration of the same slot
    std::vector<std::uint32_t> brought; // parallel: by which of `inclusions`, or none
    std::vector<Origin> conditions;     // parallel to Record::conditions
    std::vector<std::uint32_t> chain;   // parallel: the first arm of the condition's chain
    std::vector<Origin> checks;         // parallel to Record::checks
    std::vector<Inclusion> inclusions;
    std::vector<NamedFields> named;
    bool includes_itself = false; // said already
};

/// A field whose `@message` or `@default` waits for its type.
struct AnnotatedField {
    FileIndex file = 0;
    const syntax::Member* member = nullptr;
    TypeIndex type = none;
};

/// A type that must be one of strings: that of `... keys T`.
struct KeyType {
    TypeIndex type = none;
    Location location;
};

/// A demand on a type that can be judged only when all types and records are known: of `unique`,
/// `unique by` or `keys`, or, without one, that a field tells the object branches apart.
struct ShapeDemand {
    TypeIndex type = none;
    FileIndex file = 0;
    const syntax::Constraint* constraint = nullptr;
    bool silent = false; // the branches were copied together from a type that answers for itself
};

struct Binding {
    Binding(std::span<const ParsedFile> parsed, const source::Sources& texts, Rules& into,
            diagnostic::Diagnostics& said)
        : files(parsed), sources(texts), rules(into), diagnostics(said) {}

    std::span<const ParsedFile> files;
    const source::Sources& sources;
    Rules& rules;
    diagnostic::Diagnostics& diagnostics;

    std::vector<std::string> module_names; // parallel to files
    std::vector<Scope> scopes;             // parallel to files
    std::vector<Entry> entries;
    std::vector<PendingType> pending_types;
    std::vector<RecordIndex> pending_records; // bodies to read
    std::vector<RecordIndex>
        pending_expressions; // records whose expressions wait, included ones first
    /// Literals of large enums, for those who look many of them up.
    std::unordered_map<TypeIndex, std::unordered_set<std::string_view>> enums;
    std::unordered_set<TypeIndex> unresolved; // types of which a part was not found
    std::vector<ShapeDemand> demands;
    std::vector<AnnotatedField> annotated_fields;
    std::vector<KeyType> key_types;
    std::vector<Draft> drafts;      // parallel to rules.records
    std::size_t budget = 1'000'000; // members and branches that copying may still make
    bool exhausted = false;         // and it was said

    Location at(FileIndex file, source::Span span) const { return {files[file].source, span}; }
};

/// Adds a diagnostic; the reference holds until the next one.
diagnostic::Diagnostic& say(Binding& binding, diagnostic::Kind kind, Location location,
                            std::initializer_list<std::string_view> arguments,
                            std::string help = {});

/// "did you mean `{}`?" with the nearest known word, or nothing.
std::string did_you_mean(std::string_view written, std::span<const std::string_view> known);

/// Takes `size` from the budget; false, and one diagnostic, where the rules would become too large.
bool afford(Binding& binding, std::size_t size, Location location);

/// `a.b.c`
std::string spelled(const syntax::Path& path);

/// The text of the rule file at `location`, for messages: its first line, cut where it is long.
std::string written(const Binding& binding, Location location);

/// "`word`"
std::string ticked(std::string_view word);

} // namespace assay::bind
