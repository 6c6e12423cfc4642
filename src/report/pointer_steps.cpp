// JSON Pointers (RFC 6901), taken apart and put together.
#include "report/pointer_steps.hpp"

namespace assay::report {

namespace {

/// False where a `~` is followed by neither 0 nor 1.
bool unescape(std::string_view written, std::string& step) {
    for (std::size_t at = 0; at < written.size(); ++at) {
        if (written[at] != '~') {
            step += written[at];
            continue;
        }
        if (++at == written.size() || (written[at] != '0' && written[at] != '1')) return false;
        step += written[at] == '0' ? '~' : '/';
    }
    return true;
}

} // namespace

std::optional<std::vector<std::string>> pointer_steps(std::string_view pointer) {
    std::vector<std::string> steps;
    while (!pointer.empty()) {
        if (pointer.front() != '/') return std::nullopt;
        pointer.remove_prefix(1);
        const std::string_view written = pointer.substr(0, pointer.find('/'));
        if (!unescape(written, steps.emplace_back())) return std::nullopt;
        pointer.remove_prefix(written.size());
    }
    return steps;
}

std::string pointer_of(const std::vector<std::string>& steps) {
    std::string pointer;
    for (const std::string& step : steps) {
        pointer += '/';
        for (const char c : step) {
            if (c == '~')
                pointer += "~0";
            else if (c == '/')
                pointer += "~1";
            else
                pointer += c;
        }
    }
    return pointer;
}

} // namespace assay::report
