// Asking a ruleset for its types by name.
#include "assay/ruleset.hpp"

#include "program/program.hpp"

namespace assay {

Ruleset::Ruleset(std::shared_ptr<const program::Program> program) : program_(std::move(program)) {}

namespace {

/// Types of the root module are known by their last name.
std::string_view without_root(std::string_view name, const program::Program& program) {
    const std::string_view root = program.modules.front().name;
    const std::size_t dot = name.rfind('.');
    return dot == name.npos || name.substr(0, dot) != root ? name : name.substr(dot + 1);
}

} // namespace

std::optional<TypeHandle> Ruleset::type(std::string_view name) const {
    const std::string_view known = without_root(name, *program_);
    for (const auto& named : program_->names)
        if (named.name == known) return TypeHandle{named.type, program_.get()};
    return std::nullopt;
}

std::vector<std::string> Ruleset::records() const {
    std::vector<std::string> names;
    for (const auto& named : program_->names)
        if (named.record && named.name.find('.') == std::string::npos) names.push_back(named.name);
    return names;
}

std::vector<std::string> Ruleset::types() const {
    std::vector<std::string> names;
    for (const auto& named : program_->names) names.push_back(named.name);
    return names;
}

} // namespace assay
