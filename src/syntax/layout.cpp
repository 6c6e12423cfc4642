// Lines of at most 100 columns.
#include "syntax/layout.hpp"

#include "source/utf8.hpp"
#include "syntax/inline_text.hpp"

#include <algorithm>
#include <vector>

namespace assay::syntax {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = text.find(separator); at != std::string_view::npos;
         at = text.find(separator)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + 1);
    }
    parts.push_back(text);
    return parts;
}

} // namespace

std::string indentation(std::size_t level) { return std::string(level * indent_width, ' '); }

std::size_t first_width(std::string_view text) {
    return source::count_code_points(text.substr(0, text.find('\n')));
}

std::size_t last_width(std::string_view text) {
    const std::size_t line = text.rfind('\n');
    return source::count_code_points(line == std::string_view::npos ? text : text.substr(line + 1));
}

std::size_t widest_line(std::string_view text) {
    std::size_t widest = 0;
    for (const std::string_view line : split(text, '\n'))
        widest = std::max(widest, source::count_code_points(line));
    return widest;
}

std::string filled(std::string_view text, std::size_t level, std::size_t hang, bool all) {
    const std::size_t start = level * indent_width;
    const bool fits =
        start + widest_line(text) <= line_width && text.find('\n') == std::string_view::npos;
    std::string result;
    std::size_t column = start;
    for (const std::string_view word : split(text, soft_break)) {
        const bool first = result.empty();
        const bool room = column + 1 + first_width(word) <= line_width;
        if (!first && (fits || (room && !all))) {
            result += ' ';
            ++column;
        } else if (!first) {
            result += "\n" + indentation(level + hang);
            column = (level + hang) * indent_width;
        }
        result += word;
        const bool lines = word.find('\n') != std::string_view::npos;
        column = lines ? last_width(word) : column + first_width(word);
    }
    return result;
}

} // namespace assay::syntax
