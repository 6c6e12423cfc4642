// Which places of a payload an expression of the rules reads.
#include "library/rule_reading.hpp"

#include <algorithm>

namespace assay::library {

namespace {

using Root = bind::Path::Root;

std::vector<std::string> names_of(const program::Program& program, const program::Path& path) {
    std::vector<std::string> names;
    if (path.slot != program::none)
        names.push_back(program.records[path.record].slots[path.slot].name);
    for (auto at = path.steps.begin; at < path.steps.end; ++at)
        names.push_back(program.path_steps[at].name);
    return names;
}

/// One is the beginning of the other.
bool meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const std::size_t common = std::min(a.size(), b.size());
    return std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(common), b.begin());
}

} // namespace

bool reads(const program::Program& program, program::NodeIndex expression,
           const std::vector<std::string>& steps) {
    if (expression == program::none) return false;
    const program::Node& node = program.nodes[expression];
    if (node.path != program::none) {
        const program::Path& path = program.paths[node.path];
        if (path.root == Root::record && meet(names_of(program, path), steps)) return true;
    }
    for (auto at = node.operands.begin; at < node.operands.end; ++at)
        if (reads(program, program.operands[at], steps)) return true;
    return false;
}

std::string spell(const program::Program& program, program::PathIndex index) {
    const program::Path& path = program.paths[index];
    std::string text = path.root == Root::context ? "context" : "";
    for (const std::string& name : names_of(program, path)) {
        if (!text.empty()) text += '.';
        text += name;
    }
    return text;
}

} // namespace assay::library
