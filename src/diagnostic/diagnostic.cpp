// The table of kinds, and a kind's sentence with the words of one occurrence.
#include "diagnostic/diagnostic.hpp"

#include <algorithm>
#include <array>

namespace assay::diagnostic {

namespace {

using enum Severity;

constexpr std::array table{
#define ASSAY_KIND(identifier, name, severity, sentence, explanation)                              \
    KindInfo{Kind::identifier, name, severity, sentence, explanation},
    ASSAY_DIAGNOSTIC_KINDS(ASSAY_KIND)
#undef ASSAY_KIND
};

bool is_placeholder(std::string_view text) {
    return text.size() >= 3 && text[0] == '{' && text[1] >= '0' && text[1] <= '9' && text[2] == '}';
}

} // namespace

std::span<const KindInfo> kinds() { return table; }

const KindInfo& info(Kind kind) { return table[static_cast<std::size_t>(kind)]; }

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return info(diagnostic.kind).severity == error;
    });
}

std::string sentence(const Diagnostic& diagnostic) {
    std::string result;
    std::string_view rest = info(diagnostic.kind).sentence;
    while (!rest.empty()) {
        if (is_placeholder(rest)) {
            const auto index = static_cast<std::size_t>(rest[1] - '0');
            if (index < diagnostic.arguments.size()) result += diagnostic.arguments[index];
            rest.remove_prefix(3);
        } else {
            const std::size_t plain = std::min(rest.find('{', 1), rest.size());
            result += rest.substr(0, plain);
            rest.remove_prefix(plain);
        }
    }
    return result;
}

} // namespace assay::diagnostic
