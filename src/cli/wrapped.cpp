// Text in lines that fit a terminal.
#include "cli/wrapped.hpp"

#include "source/utf8.hpp"

#include <algorithm>

namespace assay::cli {

std::string wrapped(std::string_view text, std::size_t indent) {
    const std::string margin(indent, ' ');
    std::string lines;
    std::size_t column = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
        if (end == begin) {
            ++begin;
            continue;
        }
        const std::string_view word = text.substr(begin, end - begin);
        const std::size_t width = source::count_code_points(word);
        if (column == 0)
            lines += margin, column = indent;
        else if (column + 1 + width > text_width)
            lines += "\n" + margin, column = indent;
        else
            lines += ' ', ++column;
        lines += word;
        column += width;
        begin = end + 1;
    }
    return column > 0 ? lines + "\n" : lines;
}

} // namespace assay::cli
