// Words of the tool's own sentences.
#include "cli/words.hpp"

#include "diagnostic/nearest.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace assay::cli {

std::string counted(std::uint64_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string listed(const std::vector<std::string>& names, std::size_t most) {
    const std::size_t shown = std::min(names.size(), most);
    const std::size_t left = names.size() - shown;
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
        text += "`" + printable(names[i]) + "`";
    }
    if (left > 0) text += " and " + std::to_string(left) + " more";
    return text;
}

std::string printable(std::string_view text) { return source::escape_unprintable(text); }

std::string why_not_written(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR: return "there is no such folder";
    case EACCES: return "permission denied";
    case EISDIR: return "it is a folder";
    default: return std::strerror(error);
    }
}

std::string did_you_mean(std::string_view written, const std::vector<std::string>& known) {
    return did_you_mean(diagnostic::equally_near(written, known));
}

std::string did_you_mean(std::span<const std::string_view> meant) {
    std::string text;
    for (const std::string_view word : meant)
        text += (text.empty() ? ": did you mean `" : " or `") + printable(word) + "`";
    return text.empty() ? text : text + "?";
}

} // namespace assay::cli
