// Demands, and the cutting of inputs.
#include "fuzz/demand.hpp"

#include "support/showable.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace assay::fuzz {

void demand(bool held, std::string_view promise, std::string_view detail) {
    if (held) return;
    std::fprintf(stderr, "broken promise: %.*s\n%.*s\n", static_cast<int>(promise.size()),
                 promise.data(), static_cast<int>(detail.size()), detail.data());
    std::abort();
}

void demand_showable(std::string_view text) {
    demand(test::showable(text), "what is shown is UTF-8 in which nothing hides", text);
}

std::vector<std::string> sections(std::string_view input, std::size_t most) {
    std::vector<std::string> parts;
    while (parts.size() + 1 < most) {
        const auto end = input.find('\0');
        parts.emplace_back(input.substr(0, end));
        input.remove_prefix(end == input.npos ? input.size() : end + 1);
    }
    parts.emplace_back(input);
    return parts;
}

std::string contents(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace assay::fuzz
