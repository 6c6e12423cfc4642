// `include`: the fields, conditions, groups, requirements and checks of another record, in place.
#include "bind/names.hpp"
#include "bind/records.hpp"

#include <unordered_set>

namespace assay::bind {
namespace {

using diagnostic::Kind;

/// One inclusion being carried out.
class Expansion {
  public:
    Expansion(Binding& binding, RecordIndex into, RecordIndex from, const syntax::Include& tree,
              const Annotations& annotations, ConditionIndex condition)
        : binding_(binding), into_(into), from_(from), tree_(tree), outer_(annotations),
          condition_(condition) {}

    void run();

  private:
    void find_removed();
    void slots();
    void conditions();
    void declarations();
    void groups();
    void requirements();
    void checks();
    bool affordable();
    Annotations handed(const Annotations& own) const;
    ConditionIndex moved(ConditionIndex condition) const {
        return condition == none ? condition_ : condition + first_condition_;
    }
    bool removed(SlotIndex slot) const { return moved_slots_[slot] == none; }
    const Record& source() const { return binding_.rules.records[from_]; }
    Record& target() { return binding_.rules.records[into_]; }
    Draft& draft() { return binding_.drafts[into_]; }

    Binding& binding_;
    RecordIndex into_, from_;
    const syntax::Include& tree_;
    const Annotations& outer_;
    ConditionIndex condition_;
    ConditionIndex first_condition_ = 0;
    std::uint32_t inclusion_ = 0;
    std::unordered_set<std::string_view> without_;
    std::vector<SlotIndex> moved_slots_; // by slot of the source; none: left out
};

bool Expansion::affordable() {
    std::size_t size = source().declarations.size() + source().slots.size() +
                       source().checks.size() + source().requirements.size() + 1;
    for (const auto& group : source().groups) size += group.slots.size() + 1;
    for (const auto& condition : source().conditions) size += condition.after.size() + 1;
    const auto& names = tree_.type.names;
    return afford(binding_, size, binding_.at(draft().file, names.back().span));
}

void Expansion::find_removed() {
    for (const auto& word : tree_.without) {
        if (find_slot(binding_, from_, word.text) == none)
            say(binding_, Kind::unknown_field, binding_.at(draft().file, word.span),
                {ticked(spelled(tree_.type)), word.text},
                nearest_field(binding_, from_, word.text));
        else if (!without_.insert(word.text).second)
            say(binding_, Kind::duplicate_in_list, binding_.at(draft().file, word.span),
                {word.text});
    }
}

void Expansion::slots() {
    // Keys must point into a syntax tree: the source's own keys do.
    std::vector<std::string_view> names(source().slots.size());
    for (const auto& [name, slot] : binding_.drafts[from_].slots) names[slot] = name;
    for (auto name : names)
        moved_slots_.push_back(without_.count(name) ? none : enter_slot(binding_, into_, name));
}

Annotations Expansion::handed(const Annotations& own) const {
    auto annotations = own;
    inherit(annotations, &outer_);
    return annotations;
}

void Expansion::conditions() {
    first_condition_ = static_cast<ConditionIndex>(target().conditions.size());
    const auto& from = binding_.drafts[from_];
    for (std::uint32_t i = 0; i < source().conditions.size(); ++i) {
        const auto& original = source().conditions[i];
        Condition condition;
        condition.parent = moved(original.parent);
        for (auto earlier : original.after) condition.after.push_back(moved(earlier));
        condition.text = original.text;
        condition.location = original.location;
        target().conditions.push_back(std::move(condition));
        Origin origin;
        origin.from = from_;
        origin.index = i;
        origin.inclusion = inclusion_;
        draft().conditions.push_back(origin);
        draft().chain.push_back(from.chain[i] + first_condition_);
    }
}

void Expansion::declarations() {
    for (const auto& original : source().declarations) {
        if (removed(original.slot)) continue;
        Declaration declaration{moved_slots_[original.slot],
                                original.type,
                                original.optional || tree_.as_optional,
                                moved(original.condition),
                                handed(original.annotations),
                                original.location};
        enter_declaration(binding_, into_, std::move(declaration), inclusion_);
    }
}

void Expansion::groups() {
    for (const auto& original : source().groups) {
        Group group;
        group.kind = original.kind;
        if (tree_.as_optional) {
            if (group.kind == Group::Kind::at_least_one || group.kind == Group::Kind::all_or_none)
                continue;
            group.kind = Group::Kind::at_most_one;
        }
        for (auto slot : original.slots) {
            if (removed(slot))
                say_removed(binding_, into_, inclusion_, source().slots[slot], "a group",
                            original.location);
            else
                group.slots.push_back(moved_slots_[slot]);
        }
        group.condition = moved(original.condition);
        group.annotations = handed(original.annotations);
        group.location = original.location;
        target().groups.push_back(std::move(group));
    }
}

void Expansion::requirements() {
    if (tree_.as_optional) return;
    for (const auto& original : source().requirements)
        if (!removed(original.slot))
            target().requirements.push_back({moved_slots_[original.slot], moved(original.condition),
                                             handed(original.annotations), original.location});
}

void Expansion::checks() {
    for (std::uint32_t i = 0; i < source().checks.size(); ++i) {
        const auto& original = source().checks[i];
        Check check;
        check.warning = original.warning;
        check.message = original.message;
        check.text = original.text;
        check.condition = moved(original.condition);
        check.annotations = handed(original.annotations);
        check.location = original.location;
        target().checks.push_back(std::move(check));
        Origin origin;
        origin.from = from_;
        origin.index = i;
        origin.inclusion = inclusion_;
        draft().checks.push_back(origin);
    }
}

void Expansion::run() {
    if (!affordable()) return;
    inclusion_ = static_cast<std::uint32_t>(draft().inclusions.size());
    draft().inclusions.push_back({&tree_, from_, binding_.at(draft().file, tree_.type.span), {}});
    find_removed();
    slots();
    conditions();
    declarations();
    groups();
    requirements();
    checks();
}

} // namespace

void say_removed(Binding& binding, RecordIndex into, std::uint32_t index, std::string_view name,
                 std::string_view reader, Location place) {
    auto& inclusion = binding.drafts[into].inclusions[index];
    for (const auto& word : inclusion.tree->without) {
        if (word.text != name) continue;
        auto [at, fresh] = inclusion.said.try_emplace(&word, binding.diagnostics.size());
        if (fresh)
            say(binding, Kind::removed_field, {inclusion.location.source, word.span},
                {word.text, reader, spelled(inclusion.tree->type)});
        auto& notes = binding.diagnostics[at->second].notes;
        constexpr std::size_t most = 4;
        bool known = !notes.empty() && notes.back().location == place;
        if (notes.size() < most && !known) notes.push_back({place, "it is read here"});
        return;
    }
}

void expand_include(Binding& binding, RecordIndex into, const syntax::Include& include,
                    const Annotations& annotations, ConditionIndex condition) {
    auto file = binding.drafts[into].file;
    auto entry = find_entry(binding, file, include.type);
    if (entry == none) return;
    auto from = binding.entries[entry].record;
    if (from == none) {
        say(binding, Kind::include_target, binding.at(file, include.type.span),
            {spelled(include.type)}, "to hold a value of it, declare a field");
        return;
    }
    // A record that includes itself was said to do so, and has nothing to give yet.
    if (from == into || binding.drafts[from].includes_itself) return;
    Expansion(binding, into, from, include, annotations, condition).run();
}

} // namespace assay::bind
