// Asking a ruleset for its types by name.
#include "assay/ruleset.hpp"

#include "program/program.hpp"

namespace assay {

Ruleset::Ruleset(std::shared_ptr<const program::Program> program) : program_(std::move(program)) {}

std::optional<TypeHandle> Ruleset::type(std::string_view name) const {
    for (const auto& named : program_->names)
        if (named.name == name) return TypeHandle{named.type, program_.get()};
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
