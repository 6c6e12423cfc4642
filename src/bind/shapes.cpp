// Demands on types that only the whole can answer: items that can be compared, names that are
// strings, and a field that tells the records of a union apart.
#include "bind/kinds.hpp"
#include "bind/literals.hpp"
#include "bind/paths.hpp"
#include "bind/phases.hpp"
#include "bind/records.hpp"

#include <algorithm>
#include <unordered_set>

namespace assay::bind {
namespace {

using diagnostic::Kind;

void meet_unique(Binding& binding, const ShapeDemand& demand) {
    const auto& array = binding.rules.types[demand.type].array;
    if (!array || array->element == any_type) return;
    auto kinds = kinds_of(binding.rules.types[array->element]);
    if (!(kinds & ~kind::scalars)) return;
    say(binding, Kind::unique_items, binding.at(demand.file, demand.constraint->span),
        {"unique", "scalars"},
        kinds == kind::object ? "name the fields that tell them apart: `unique by id`"
                              : "each item is " + in_words(kinds));
}

void meet_path(Binding& binding, const ShapeDemand& demand, const syntax::Path& path,
               TypeIndex element) {
    if (path.names.empty()) return;
    std::vector<std::string> names;
    for (const auto& name : path.names) names.push_back(name.text);
    auto reached = reach_from(binding, element, names);
    const auto& word = path.names[reached.why == Reached::Why::reached ? 0 : reached.step];
    if (reached.why == Reached::Why::reached) {
        if (reached.kinds != kind::everything && (reached.kinds & ~kind::scalars))
            say(binding, Kind::unique_items, binding.at(demand.file, path.span),
                {"unique by", "told apart by scalars"},
                ticked(spelled(path)) + " is " + in_words(reached.kinds));
    } else if (reached.record != none) {
        say(binding, Kind::unknown_field, binding.at(demand.file, word.span),
            {"the record of the items", word.text},
            nearest_field(binding, reached.record, word.text));
    } else {
        say(binding, Kind::no_members, binding.at(demand.file, word.span),
            {path.names[reached.step ? reached.step - 1 : 0].text, in_words(reached.kinds),
             word.text});
    }
}

void meet_unique_by(Binding& binding, const ShapeDemand& demand) {
    const auto& array = binding.rules.types[demand.type].array;
    if (!array || array->element == any_type) return;
    auto element = array->element;
    if (binding.rules.types[element].records.empty()) {
        say(binding, Kind::unique_items, binding.at(demand.file, demand.constraint->span),
            {"unique by", "records"}, "write `unique`");
        return;
    }
    for (const auto& path : demand.constraint->by) meet_path(binding, demand, path, element);
}

void meet_keys(Binding& binding, TypeIndex type, Location location) {
    if (type == none || type == any_type) return;
    auto kinds = kinds_of(binding.rules.types[type]);
    if (kinds == 0 || !(kinds & ~kind::strings)) return;
    auto others = static_cast<Kinds>(kinds & ~kind::strings);
    say(binding, Kind::keys_type, location,
        {kinds == kind::everything ? "anything else" : in_words(others)},
        "write a type of strings, as in `keys string(length ..40)`");
}

std::string record_word(const Record& record) {
    if (record.name.empty()) return "a record in place";
    return ticked(record.name.substr(record.name.rfind('.') + 1));
}

/// The type of a field that is always there and holds nothing but literals; none otherwise.
TypeIndex tag_of(const Binding& binding, RecordIndex index, std::string_view name) {
    auto slot = find_slot(binding, index, name);
    if (slot == none || !always_there(binding, index, slot, none)) return none;
    const auto& record = binding.rules.records[index];
    const auto& draft = binding.drafts[index];
    for (auto i = draft.slot_uses[slot].first; i != none; i = draft.next[i]) {
        const auto& declaration = record.declarations[i];
        if (declaration.condition != none || declaration.optional) continue;
        if (only_literals(binding.rules.types[declaration.type])) return declaration.type;
    }
    return none;
}

/// Looks for a field that tells `records` apart, and remembers why the nearest one does not.
class TagSearch {
  public:
    TagSearch(const Binding& binding, const std::vector<RecordIndex>& records)
        : binding_(binding), records_(records) {}

    std::optional<Discriminator> find() {
        for (const auto& name : binding_.rules.records[records_[0]].slots)
            if (tag_of(binding_, records_[0], name) != none)
                if (auto found = try_name(name)) return found;
        return std::nullopt;
    }
    const std::string& reason() const { return reason_; }

  private:
    std::optional<Discriminator> try_name(const std::string& name) {
        Discriminator found{name, {}, {}};
        std::unordered_set<std::string> taken;
        for (auto record : records_) {
            TypeIndex type = tag_of(binding_, record, name);
            if (type == none)
                return fail("require " + ticked(name) + " in " +
                            record_word(binding_.rules.records[record]) +
                            " too, with literals of its own");
            found.types.push_back(type);
            for (const auto& literal : spelled_literals(binding_.rules.types[type])) {
                if (!taken.insert(literal).second)
                    return fail(ticked(name) + " may be " + ticked(literal) +
                                " in two of them: give each its own literals");
                found.text += (found.text.empty() ? "" : " | ") + literal;
            }
        }
        return found;
    }
    std::nullopt_t fail(std::string reason) {
        if (reason_.empty()) reason_ = std::move(reason);
        return std::nullopt;
    }

    const Binding& binding_;
    const std::vector<RecordIndex>& records_;
    std::string reason_;
};

void tell_apart(Binding& binding, const ShapeDemand& demand) {
    auto records = binding.rules.types[demand.type].records;
    auto unique = records;
    std::sort(unique.begin(), unique.end());
    if (std::adjacent_find(unique.begin(), unique.end()) != unique.end()) return; // said already
    TagSearch search(binding, records);
    auto found = search.find();
    if (!found && !demand.silent)
        say(binding, Kind::object_branches, binding.rules.types[demand.type].location,
            {"no field tells the records of this union apart"},
            search.reason().empty()
                ? "give each a required field of its own literals, as in `kind: \"card\"`"
                : search.reason());
    binding.rules.types[demand.type].discriminator = std::move(found);
}

void meet(Binding& binding, const ShapeDemand& demand) {
    if (!demand.constraint) return tell_apart(binding, demand);
    if (demand.constraint->word.text == "keys") {
        const auto& map = binding.rules.types[demand.type].map;
        const auto& first = demand.constraint->operand.front();
        const auto& last = demand.constraint->operand.back();
        source::Span span{std::get<syntax::TypeAtom>(first).span.begin,
                          std::get<syntax::TypeAtom>(last).span.end};
        if (map) meet_keys(binding, map->keys, binding.at(demand.file, span));
        return;
    }
    if (demand.constraint->by.empty())
        meet_unique(binding, demand);
    else
        meet_unique_by(binding, demand);
}

} // namespace

void meet_demands(Binding& binding) {
    for (const auto& demand : binding.demands) meet(binding, demand);
    for (const auto& key : binding.key_types) meet_keys(binding, key.type, key.location);
}

} // namespace assay::bind
