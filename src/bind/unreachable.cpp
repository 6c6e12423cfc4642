// Branches of a union that hold nothing that others do not.
#include "bind/branches.hpp"
#include "bind/membership.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace assay::bind {
namespace {

using diagnostic::Kind;

/// Past this many comparisons a union is taken as it is: rule files load in linear time.
constexpr std::size_t most_comparisons = 1'000'000;

class Unreachable {
  public:
    Unreachable(Binding& binding, const Union& set)
        : binding_(binding), set_(set), said_(set.branches.size()) {}

    void find();

  private:
    std::string word(std::uint32_t branch) const;
    void say_held(std::uint32_t by, std::uint32_t branch, const std::string& value);
    void say_twice(std::uint32_t first, std::uint32_t second, const std::string& value);
    void beside_any();
    void texts_twice();
    void numbers_twice();
    void records_twice();
    void literals_in_branches();
    void branches_in_branches();
    void branches_twice();

    Binding& binding_;
    const Union& set_;
    std::vector<bool> said_; // of a branch: one fault is enough
};

std::string Unreachable::word(std::uint32_t branch) const {
    return ticked(written(binding_, binding_.at(set_.file, set_.branches[branch].span)));
}

void Unreachable::say_held(std::uint32_t by, std::uint32_t branch, const std::string& value) {
    if (by == branch || said_[branch]) return;
    said_[branch] = true;
    auto& said =
        say(binding_, Kind::unreachable_branch, binding_.at(set_.file, set_.branches[branch].span),
            {word(by) + " already holds " + value}, "remove this branch, or correct it");
    said.notes.push_back({binding_.at(set_.file, set_.branches[by].span), "held here"});
}

void Unreachable::say_twice(std::uint32_t first, std::uint32_t second, const std::string& value) {
    if (first > second) std::swap(first, second);
    if (value != word(second) || value != word(first)) return say_held(first, second, value);
    if (first == second || said_[second]) return;
    said_[second] = true;
    auto& said =
        say(binding_, Kind::unreachable_branch, binding_.at(set_.file, set_.branches[second].span),
            {value + " stands twice in this union"}, "remove one of the two");
    said.notes.push_back({binding_.at(set_.file, set_.branches[first].span), "the first is here"});
}

void Unreachable::beside_any() {
    for (std::uint32_t i = 0; i < set_.branches.size(); ++i)
        if (set_.branches[i].any) {
            std::uint32_t other = i == 0 ? 1 : 0;
            return say_held(i, other, word(other));
        }
}

/// Calls `equal` for each pair of neighbours that are the same, in order of size.
template <class Less, class Say>
void for_repeated(std::size_t count, Less less, Say say_one) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), less);
    for (std::size_t i = 1; i < count; ++i)
        if (!less(order[i - 1], order[i])) say_one(order[i - 1], order[i]);
}

void Unreachable::texts_twice() {
    const auto& texts = set_.type.text_literals;
    for_repeated(
        texts.size(), [&](auto a, auto b) { return texts[a].text < texts[b].text; },
        [&](auto a, auto b) {
            say_twice(set_.bringer(&Mark::text_literals, a), set_.bringer(&Mark::text_literals, b),
                      ticked(written(binding_, texts[b].location)));
        });
}

void Unreachable::numbers_twice() {
    const auto& numbers = set_.type.number_literals;
    for_repeated(
        numbers.size(), [&](auto a, auto b) { return numbers[a] < numbers[b]; },
        [&](auto a, auto b) {
            auto second = set_.bringer(&Mark::number_literals, b);
            say_twice(set_.bringer(&Mark::number_literals, a), second, word(second));
        });
}

void Unreachable::records_twice() {
    const auto& records = set_.type.records;
    for_repeated(
        records.size(), [&](auto a, auto b) { return records[a] < records[b]; },
        [&](auto a, auto b) {
            auto second = set_.bringer(&Mark::records, b);
            say_twice(set_.bringer(&Mark::records, a), second, word(second));
        });
}

void Unreachable::literals_in_branches() {
    const auto& type = set_.type;
    if (type.text_literals.size() * type.texts.size() > most_comparisons ||
        type.number_literals.size() * type.numbers.size() > most_comparisons)
        return;
    for (std::size_t i = 0; i < type.texts.size(); ++i)
        for (std::size_t j = 0; j < type.text_literals.size(); ++j)
            if (set_.bringer(&Mark::texts, i) != set_.bringer(&Mark::text_literals, j) &&
                holds(binding_.rules, type.texts[i], type.text_literals[j].text))
                say_held(set_.bringer(&Mark::texts, i), set_.bringer(&Mark::text_literals, j),
                         ticked(written(binding_, type.text_literals[j].location)));
    for (std::size_t i = 0; i < type.numbers.size(); ++i)
        for (std::size_t j = 0; j < type.number_literals.size(); ++j) {
            auto branch = set_.bringer(&Mark::number_literals, j);
            if (holds(binding_.rules, type.numbers[i], type.number_literals[j]))
                say_held(set_.bringer(&Mark::numbers, i), branch, word(branch));
        }
}

/// Only branches without constraints are known to hold others, so one of each format is enough to
/// look at.
void Unreachable::branches_in_branches() {
    const auto& type = set_.type;
    std::unordered_map<std::uint32_t, std::uint32_t>
        widest; // format, to the first branch free of constraints
    auto key = [](const TextBranch& branch) {
        return branch.format ? std::uint32_t{branch.format->kind} << 16 | branch.format->parameter
                             : none;
    };
    for (std::uint32_t i = 0; i < type.texts.size(); ++i)
        if (type.texts[i].constraints.empty()) widest.try_emplace(key(type.texts[i]), i);
    for (std::uint32_t i = 0; i < type.texts.size() && !widest.empty(); ++i)
        for (auto wide : {widest.find(none), widest.find(key(type.texts[i]))}) {
            if (wide == widest.end() || wide->second == i) continue;
            auto branch = set_.bringer(&Mark::texts, i);
            say_twice(set_.bringer(&Mark::texts, wide->second), branch, word(branch));
        }
    std::uint32_t wide[2] = {none, none}; // number, integer
    for (std::uint32_t i = 0; i < type.numbers.size(); ++i) {
        auto& first = wide[type.numbers[i].integer];
        if (type.numbers[i].constraints.empty() && first == none) first = i;
    }
    for (std::uint32_t i = 0; i < type.numbers.size(); ++i)
        for (auto other : wide)
            if (other != none && other != i && covers(type.numbers[other], type.numbers[i])) {
                auto branch = set_.bringer(&Mark::numbers, i);
                say_held(set_.bringer(&Mark::numbers, other), branch, word(branch));
            }
}

/// Constraints are compared as they are written.
void Unreachable::branches_twice() {
    std::unordered_map<std::string, std::uint32_t> first;
    for (std::uint32_t i = 0; i < set_.branches.size(); ++i) {
        const auto* atom = set_.branches[i].atom;
        if (!atom || atom->constraints.empty()) continue;
        auto [place, fresh] = first.try_emplace(word(i), i);
        if (!fresh && place->first.find("…") == std::string::npos)
            say_twice(place->second, i, place->first);
    }
}

void Unreachable::find() {
    for (const auto& branch : set_.branches)
        if (branch.unresolved) return;
    if (set_.type.any) return beside_any();
    texts_twice();
    numbers_twice();
    records_twice();
    branches_in_branches();
    branches_twice();
    literals_in_branches();
}

} // namespace

void find_unreachable(Binding& binding, const Union& set) {
    if (set.branches.size() > 1) Unreachable(binding, set).find();
}

} // namespace assay::bind
