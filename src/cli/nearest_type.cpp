// The type that was probably meant by a name that the rules do not have.
#include "cli/nearest_type.hpp"

#include "cli/words.hpp"
#include "diagnostic/nearest.hpp"
#include "program/program.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::cli {

namespace {

/// A type by the name that `--as` takes, and by its others.
struct TypeNames {
    std::string shorter; // "Order", of a used module "shop.base.Order"
    std::string full;    // "shop.base.Order"
    std::string last;    // "Order"
};

std::vector<TypeNames> names_of_types(const Ruleset& rules) {
    const std::string& root = rules.program().modules.front().name;
    std::vector<TypeNames> all;
    for (const std::string& name : rules.types()) {
        const std::size_t dot = name.rfind('.');
        TypeNames names{name, name, name.substr(dot + 1)};
        if (dot == name.npos) names.full.insert(0, root + '.');
        all.push_back(std::move(names));
    }
    return all;
}

/// Those whose `kind` of name is nearest to what was written, by the name that `--as` takes.
std::vector<std::string_view> near_by(std::string TypeNames::*kind, std::string_view written,
                                      const std::vector<TypeNames>& types) {
    std::vector<std::string> known;
    for (const TypeNames& type : types) known.push_back(type.*kind);
    const auto near = diagnostic::equally_near_words(written, known);
    std::vector<std::string_view> meant;
    for (const TypeNames& type : types)
        if (std::find(near.begin(), near.end(), type.*kind) != near.end())
            meant.push_back(type.shorter);
    return meant;
}

} // namespace

std::string type_meant_by(std::string_view written, const Ruleset& rules) {
    const std::vector<TypeNames> types = names_of_types(rules);
    const std::string_view last = written.substr(written.rfind('.') + 1);
    std::vector<std::string_view> meant;
    for (const TypeNames& type : types)
        if (type.last == last) meant.push_back(type.shorter);
    if (meant.empty()) meant = near_by(&TypeNames::full, written, types);
    if (meant.empty()) meant = near_by(&TypeNames::last, last, types);
    return did_you_mean(meant);
}

} // namespace assay::cli
