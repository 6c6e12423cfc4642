// How the room speaks: diagnostics, suggestions, and the ceiling on copying.
#include "bind/binding.hpp"

#include "diagnostic/nearest.hpp"

#include <algorithm>

namespace assay::bind {

diagnostic::Diagnostic& say(Binding& binding, diagnostic::Kind kind, Location location,
                            std::initializer_list<std::string_view> arguments, std::string help) {
    diagnostic::Diagnostic diagnostic{kind, location, {}, std::move(help), {}};
    for (auto argument : arguments) diagnostic.arguments.emplace_back(argument);
    binding.diagnostics.push_back(std::move(diagnostic));
    return binding.diagnostics.back();
}

std::string did_you_mean(std::string_view written, std::span<const std::string_view> known) {
    auto near = diagnostic::nearest_word(written, known);
    return near ? "did you mean " + ticked(*near) + "?" : std::string();
}

bool afford(Binding& binding, std::size_t size, Location location) {
    if (size <= binding.budget) {
        binding.budget -= size;
        return true;
    }
    if (!binding.exhausted) say(binding, diagnostic::Kind::too_large, location, {});
    binding.exhausted = true;
    return false;
}

std::string spelled(const syntax::Path& path) {
    std::string text;
    for (const auto& name : path.names) {
        if (!text.empty()) text += '.';
        text += name.text;
    }
    return text;
}

std::string written(const Binding& binding, Location location) {
    if (location.source >= binding.sources.size()) return {};
    auto text = binding.sources[location.source].text(location.span);
    auto end = std::min(text.find_first_of("\r\n"), text.size());
    constexpr std::size_t longest = 60;
    if (end == text.size() && end <= longest) return std::string(text);
    end = std::min(end, longest);
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "…";
}

std::string ticked(std::string_view word) {
    std::string text;
    text.reserve(word.size() + 2);
    text += '`';
    text += word;
    text += '`';
    return text;
}

} // namespace assay::bind
