// The order in which a record is settled: a condition after the fields that it reads, a field after
// the conditions of its declarations.
#include "bind/phases.hpp"
#include "bind/records.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using diagnostic::Kind;
using Node = std::uint32_t; // a condition, or a slot behind all conditions

class Planner {
  public:
    Planner(Binding& binding, RecordIndex index)
        : binding_(binding), index_(index), record_(binding.rules.records[index]),
          conditions_(record_.conditions.size()) {}

    void plan();

  private:
    void find_waits();
    void reads(Node condition, const Expression& expression);
    void waits(Node node, Node for_node) { edges_.push_back({for_node, node}); }
    void order();
    void say_circles();
    void say_circle(Node node, const std::vector<Node>& waits_for);
    Location place_of(Node node) const;
    std::string describe(Node node, Node for_node) const;
    Node node_of_slot(SlotIndex slot) const { return static_cast<Node>(conditions_ + slot); }

    Binding& binding_;
    RecordIndex index_;
    Record& record_;
    std::size_t conditions_;
    std::vector<std::pair<Node, Node>> edges_; // first, and the one that waits for it
    std::vector<std::uint32_t> missing_;       // by node: how many it still waits for
};

void Planner::reads(Node condition, const Expression& expression) {
    if (expression.path && expression.path->root == Path::Root::record &&
        !expression.path->names.empty()) {
        auto slot = find_slot(binding_, index_, expression.path->names[0]);
        if (slot != none) waits(condition, node_of_slot(slot));
    }
    for (const auto& operand : expression.operands) reads(condition, operand);
}

void Planner::find_waits() {
    edges_.reserve(3 * conditions_ + record_.declarations.size() + record_.requirements.size());
    for (Node i = 0; i < conditions_; ++i) {
        const auto& condition = record_.conditions[i];
        if (condition.parent != none) waits(i, condition.parent);
        for (auto earlier : condition.after) waits(i, earlier);
        if (condition.expression) reads(i, *condition.expression);
    }
    for (const auto& declaration : record_.declarations)
        if (declaration.condition != none)
            waits(node_of_slot(declaration.slot), declaration.condition);
    for (const auto& requirement : record_.requirements)
        if (requirement.condition != none)
            waits(node_of_slot(requirement.slot), requirement.condition);
}

void Planner::order() {
    std::sort(edges_.begin(), edges_.end());
    auto count = conditions_ + record_.slots.size();
    missing_.assign(count, 0);
    for (const auto& edge : edges_) ++missing_[edge.second];
    std::vector<Node> ready;
    ready.reserve(count);
    for (Node node = 0; node < count; ++node)
        if (!missing_[node]) ready.push_back(node);
    record_.plan.reserve(count);
    for (std::size_t next = 0; next < ready.size(); ++next) {
        auto node = ready[next];
        bool condition = node < conditions_;
        record_.plan.push_back({condition ? PlanStep::Kind::condition : PlanStep::Kind::slot,
                                condition ? node : static_cast<Node>(node - conditions_)});
        auto edge = std::lower_bound(edges_.begin(), edges_.end(), std::pair(node, Node{0}));
        for (; edge != edges_.end() && edge->first == node; ++edge)
            if (--missing_[edge->second] == 0) ready.push_back(edge->second);
    }
}

std::string Planner::describe(Node node, Node for_node) const {
    auto name = [this](Node one) {
        return ticked(one < conditions_ ? record_.conditions[one].text
                                        : record_.slots[one - conditions_]);
    };
    if (node >= conditions_) return name(node) + " depends on " + name(for_node);
    return name(node) + (for_node < conditions_ ? " stands under or after " : " reads ") +
           name(for_node);
}

/// Every node that is left waits for another that is left: following them comes round.
void Planner::say_circles() {
    std::vector<Node> waits_for(missing_.size(), none);
    for (const auto& [first, waiting] : edges_)
        if (missing_[first] && missing_[waiting] && waits_for[waiting] == none)
            waits_for[waiting] = first;
    std::vector<std::uint32_t> seen(missing_.size()); // the walk that came by, or 0
    for (Node from = 0; from < missing_.size(); ++from) {
        if (!missing_[from]) continue;
        auto node = from;
        for (; !seen[node]; node = waits_for[node]) seen[node] = from + 1;
        if (seen[node] == from + 1) say_circle(node, waits_for);
    }
}

Location Planner::place_of(Node node) const {
    if (node < conditions_) return record_.conditions[node].location;
    auto declaration = binding_.drafts[index_].slot_uses[node - conditions_].first;
    return declaration == none ? record_.location : record_.declarations[declaration].location;
}

void Planner::say_circle(Node node, const std::vector<Node>& waits_for) {
    while (node >= conditions_) node = waits_for[node]; // a circle has a condition in it
    auto start = node;
    auto& said = say(binding_, Kind::circular_condition, record_.conditions[start].location,
                     {record_.conditions[start].text});
    do {
        auto next = waits_for[node];
        said.notes.push_back({place_of(node), describe(node, next)});
        node = next;
    } while (node != start && said.notes.size() < 8);
}

void Planner::plan() {
    find_waits();
    order();
    if (record_.plan.size() < missing_.size()) say_circles();
}

} // namespace

void plan(Binding& binding, RecordIndex record) { Planner(binding, record).plan(); }

} // namespace assay::bind
