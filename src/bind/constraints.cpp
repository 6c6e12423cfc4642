// Constraints on a branch: each must fit every kind of value that the branch holds, but null.
#include "bind/branches.hpp"
#include "bind/foreign_words.hpp"
#include "bind/membership.hpp"
#include "bind/operands.hpp"
#include "diagnostic/nearest.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using constraint::Expects;
using constraint::FormatValue;
using constraint::Subject;
using diagnostic::Kind;

/// What holds values in a type, as constraints see it: the subjects whose words may stand there,
/// the most specific first.
struct Holder {
    std::string_view called;
    Subject subjects[2];
};

constexpr Holder text_holder{"a string", {Subject::text, Subject::text}};
constexpr Holder date_holder{"a date", {Subject::date, Subject::text}};
constexpr Holder date_time_holder{"a date_time", {Subject::date_time, Subject::text}};
constexpr Holder decimal_holder{"a decimal", {Subject::number, Subject::text}};
constexpr Holder number_holder{"a number", {Subject::number, Subject::number}};
constexpr Holder array_holder{"an array", {Subject::array, Subject::array}};
constexpr Holder map_holder{"a map", {Subject::map, Subject::map}};

const Holder& holder_of(const TextBranch& branch) {
    if (!branch.format) return text_holder;
    switch (constraint::formats()[branch.format->kind].value) {
    case FormatValue::date: return date_holder;
    case FormatValue::date_time: return date_time_holder;
    case FormatValue::number: return decimal_holder;
    case FormatValue::text: break;
    }
    return text_holder;
}

std::optional<std::uint16_t> find_word(const Holder& holder, std::string_view word) {
    auto kind = constraint::find_constraint(holder.subjects[0], word);
    return kind ? kind : constraint::find_constraint(holder.subjects[1], word);
}

std::vector<std::string_view> words_for(const Holder& holder) {
    std::vector<std::string_view> words;
    for (const auto& info : constraint::constraints())
        if (!info.word.empty() &&
            (info.subject == holder.subjects[0] || info.subject == holder.subjects[1]))
            words.push_back(info.word);
    return words;
}

std::string_view subject_word(Subject subject) {
    switch (subject) {
    case Subject::text: return "a string";
    case Subject::number: return "a number";
    case Subject::array: return "an array";
    case Subject::map: return "a map";
    case Subject::date: return "a date";
    case Subject::date_time: return "a date_time";
    }
    return {};
}

std::string where_it_fits(std::string_view word) {
    std::string places;
    for (const auto& info : constraint::constraints()) {
        if (info.word != word) continue;
        if (!places.empty()) places += " or ";
        places += subject_word(info.subject);
    }
    return places.empty() ? places : ticked(word) + " is a constraint on " + places;
}

/// The number that follows the word, as it is written; empty where something else does.
std::string_view number_behind(const syntax::Constraint& tree) {
    if (tree.operand.size() != 1) return {};
    const auto* interval = std::get_if<syntax::Interval>(&tree.operand.front());
    const bool exact = interval && interval->form == syntax::Interval::Form::exact;
    if (!exact || !interval->low || interval->low->kind != syntax::Bound::Kind::number) return {};
    return interval->low->text;
}

/// The parser has said what is wrong with one that says nothing.
bool says_something(const syntax::Constraint& tree) {
    return !tree.word.text.empty() || !tree.operand.empty() || tree.pattern;
}

/// `integer(1, 5)`.
bool is_meant_as_range(const std::vector<syntax::Constraint>& trees) {
    if (trees.size() != 2 || !trees[0].word.text.empty() || !trees[1].word.text.empty())
        return false;
    const auto low = constraint::Decimal::parse(number_behind(trees[0]));
    const auto high = constraint::Decimal::parse(number_behind(trees[1]));
    return low && high && *low < *high;
}

/// The constraints of one branch as they are put on its parts.
class Narrowing {
  public:
    Narrowing(Binding& binding, Union& set) : binding_(binding), set_(set) {}

    void put(const syntax::Constraint& tree);
    void check_emptiness(const std::vector<syntax::Constraint>& constraints);

  private:
    /// The constraint for holders of this kind, made once; nullopt where something was said.
    std::optional<constraint::Constraint> made(const Holder& holder);
    bool fits(const Holder& holder);
    void say_misfit(std::string_view holder, std::vector<std::string_view> words);
    void put_on_texts();
    void put_on_numbers();
    void put_on_array();
    void put_on_map();
    void read_unique();

    const Mark& before() const { return set_.branches.back().before; }
    Location place() const { return binding_.at(set_.file, set_.branches.back().span); }

    Binding& binding_;
    Union& set_;
    const syntax::Constraint* tree_ = nullptr;
    std::string word_;
    bool failed_ = false;
    bool misfit_ = false; // some constraint was refused, so that emptiness proves nothing
    std::vector<std::pair<std::uint16_t, constraint::Constraint>> made_;
};

void Narrowing::say_misfit(std::string_view holder, std::vector<std::string_view> words) {
    std::string help;
    bool bare = tree_->word.text.empty();
    auto name = called(binding_, set_.file, *tree_);
    if (bare) {
        if (holder == "a string") help = "for its length, write `length " + name + "`";
        if (holder == "an array" || holder == "a map") help = "write `count " + name + "`";
    } else {
        help = foreign_constraint(word_, holder, number_behind(*tree_));
        if (help.empty() && holder == "a string" && binding_.rules.store.format(word_))
            help = "a format is a type of its own: " + ticked(word_);
        if (help.empty()) help = did_you_mean(word_, words);
        constexpr std::size_t few = 6; // are listed
        if (help.empty() && words.size() <= few)
            for (auto word : words) help += (help.empty() ? "there are " : ", ") + ticked(word);
        auto elsewhere = where_it_fits(word_);
        if (!elsewhere.empty()) help = elsewhere + (help.empty() ? "" : "; " + help);
    }
    auto span = bare || tree_->negated ? tree_->span : tree_->word.span;
    say(binding_, Kind::unknown_constraint, binding_.at(set_.file, span), {name, holder},
        std::move(help));
    failed_ = misfit_ = true;
}

bool Narrowing::fits(const Holder& holder) {
    if (failed_) return false;
    if (find_word(holder, word_)) return true;
    say_misfit(holder.called, words_for(holder));
    return false;
}

std::optional<constraint::Constraint> Narrowing::made(const Holder& holder) {
    if (!fits(holder)) return std::nullopt;
    auto kind = *find_word(holder, word_);
    for (const auto& [known, constraint] : made_)
        if (known == kind) return constraint;
    auto operand = operand_of(binding_, set_.file, *tree_, constraint::constraints()[kind]);
    failed_ = !operand;
    if (failed_) return std::nullopt;
    auto added = binding_.rules.store.add(kind, std::move(*operand));
    if (const auto* flaw = std::get_if<constraint::Flaw>(&added)) {
        say(binding_, Kind::constraint_flaw, binding_.at(set_.file, operand_span(*tree_)),
            {flaw->sentence}, flaw->help);
        failed_ = true;
        return std::nullopt;
    }
    made_.emplace_back(kind, std::get<constraint::Constraint>(added));
    return made_.back().second;
}

void Narrowing::put_on_texts() {
    auto& literals = set_.type.text_literals;
    if (literals.size() > before().text_literals) {
        if (auto made_one = made(text_holder)) {
            auto first = literals.begin() + static_cast<std::ptrdiff_t>(before().text_literals);
            literals.erase(std::remove_if(first, literals.end(),
                                          [&](const TextLiteral& literal) {
                                              return !holds(binding_.rules, *made_one,
                                                            literal.text);
                                          }),
                           literals.end());
        }
    }
    for (auto i = before().texts; i < set_.type.texts.size(); ++i)
        if (auto made_one = made(holder_of(set_.type.texts[i])))
            set_.type.texts[i].constraints.push_back(*made_one);
}

void Narrowing::put_on_numbers() {
    auto& literals = set_.type.number_literals;
    if (literals.size() > before().number_literals) {
        if (auto made_one = made(number_holder)) {
            auto first = literals.begin() + static_cast<std::ptrdiff_t>(before().number_literals);
            literals.erase(std::remove_if(first, literals.end(),
                                          [&](const constraint::Decimal& literal) {
                                              return !holds(binding_.rules, *made_one, literal);
                                          }),
                           literals.end());
        }
    }
    for (auto i = before().numbers; i < set_.type.numbers.size(); ++i)
        if (auto made_one = made(number_holder))
            set_.type.numbers[i].constraints.push_back(*made_one);
}

void Narrowing::read_unique() {
    auto& array = *set_.type.array;
    array.unique_location = binding_.at(set_.file, tree_->span);
    if (tree_->by.empty()) array.unique = true;
    for (const auto& path : tree_->by) {
        PathKey key;
        for (const auto& name : path.names) key.names.push_back(name.text);
        array.unique_by.push_back(std::move(key));
    }
    binding_.demands.push_back({set_.index, set_.file, tree_, false});
}

void Narrowing::put_on_array() {
    if (!fits(array_holder)) return;
    const auto& info = constraint::constraints()[*find_word(array_holder, word_)];
    if (info.expects != Expects::paths) {
        if (auto made_one = made(array_holder)) set_.type.array->counts.push_back(*made_one);
    } else if (!tree_->operand.empty() || tree_->pattern) {
        operand_of(binding_, set_.file, *tree_, info); // says what is wrong
    } else {
        read_unique();
    }
}

void Narrowing::put_on_map() {
    if (!fits(map_holder)) return;
    const auto& info = constraint::constraints()[*find_word(map_holder, word_)];
    if (info.expects != Expects::type) {
        if (auto made_one = made(map_holder)) set_.type.map->counts.push_back(*made_one);
        return;
    }
    bool types = !tree_->operand.empty() && tree_->by.empty() && !tree_->of && !tree_->pattern;
    for (const auto& choice : tree_->operand)
        types = types && std::holds_alternative<syntax::TypeAtom>(choice);
    if (!types) {
        operand_of(binding_, set_.file, *tree_, info); // says what is wrong
        return;
    }
    auto keys = static_cast<TypeIndex>(binding_.rules.types.size());
    binding_.rules.types.emplace_back();
    binding_.pending_types.push_back({keys, set_.file, nullptr, tree_});
    set_.type.map->keys = keys;
    binding_.demands.push_back({set_.index, set_.file, tree_, false});
}

void Narrowing::put(const syntax::Constraint& tree) {
    tree_ = &tree;
    word_ = (tree.negated ? "not " : "") + tree.word.text;
    failed_ = false;
    made_.clear();
    const auto& branch = set_.branches.back();
    if (branch.unresolved) return;
    if (branch.any) return say_misfit("any value", {});
    if (branch.true_literal || branch.false_literal) return say_misfit("a boolean", {});
    if (set_.type.records.size() > before().records) return say_misfit("a record", {});
    put_on_texts();
    put_on_numbers();
    if (branch.array && set_.type.array) put_on_array();
    if (branch.map && set_.type.map) put_on_map();
    misfit_ = misfit_ || failed_;
}

void Narrowing::check_emptiness(const std::vector<syntax::Constraint>& constraints) {
    const auto& branch = set_.branches.back();
    if (misfit_ || branch.unresolved) return;
    const auto& store = binding_.rules.store;
    const auto& type = set_.type;
    bool empty = type.text_literals.size() == before().text_literals &&
                 type.texts.size() == before().texts && type.numbers.size() == before().numbers &&
                 type.number_literals.size() == before().number_literals && !branch.array &&
                 !branch.map;
    for (auto i = before().texts; i < type.texts.size(); ++i)
        empty = empty || store.contradictory(type.texts[i].constraints, false);
    for (auto i = before().numbers; i < type.numbers.size(); ++i)
        empty = empty || store.contradictory(type.numbers[i].constraints, type.numbers[i].integer);
    if (branch.array && type.array) empty = empty || store.contradictory(type.array->counts, true);
    if (branch.map && type.map) empty = empty || store.contradictory(type.map->counts, true);
    if (!empty) return;
    say(binding_, Kind::empty_set, place(), {ticked(written(binding_, place()))},
        is_meant_as_range(constraints) ? "a range is written with `..`: `1..5`"
                                       : "correct one of the constraints");
}

} // namespace

void constrain(Binding& binding, Union& set, const std::vector<syntax::Constraint>& constraints) {
    Narrowing narrowing(binding, set);
    for (const auto& constraint : constraints)
        if (says_something(constraint)) narrowing.put(constraint);
    narrowing.check_emptiness(constraints);
}

} // namespace assay::bind
