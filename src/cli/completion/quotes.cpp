// Words of scripts.
#include "cli/completion/shells.hpp"

namespace assay::cli {

std::string in_quotes(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + "'";
}

std::string in_a_row(const std::vector<std::string>& items) {
    std::string row;
    for (const std::string& item : items) {
        if (!row.empty()) row += ' ';
        row += item;
    }
    return row;
}

} // namespace assay::cli
