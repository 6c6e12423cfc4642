// Scripts by name, with the nearest one where the name is unknown.
#include "constraint/script_operand.hpp"

#include "constraint/nearest_word.hpp"

#include <cstring>

namespace assay::constraint {

std::optional<Flaw> read(Operand&& operand, unicode::Script& into) {
    const auto* name = std::get_if<std::string>(&operand);
    if (!name) return Flaw{"expected the name of a script, such as `Latin`", {}};
    if (auto script = unicode::find_script(*name)) {
        into = std::move(*script);
        return std::nullopt;
    }
    const auto nearest = nearest_word(*name, unicode::script_names());
    return Flaw{"unknown script `" + *name + "`",
                nearest ? "did you mean `" + *nearest + "`?"
                        : "scripts have their Unicode names, such as `Latin`, `Cyrillic`, `Han`"};
}

std::string words(const unicode::Script& operand, Language) { return operand.name; }

bool occurs(std::string_view part, std::string_view text) {
    // std::string_view::find is quadratic at its worst; memmem is not, but takes its time to begin.
    constexpr std::size_t short_search = 4096; // comparisons at worst
    if (text.size() < short_search && text.size() * part.size() < short_search)
        return text.find(part) != std::string_view::npos;
    return memmem(text.data(), text.size(), part.data(), part.size()) != nullptr;
}

} // namespace assay::constraint
