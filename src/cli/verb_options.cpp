// Which options a command line mentions.
#include "cli/verb_options.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

/// Rather too often than too seldom: `name` is "--long" or "-s".
bool mentions(const std::string& argument, std::string_view name) {
    const std::string_view text = argument;
    if (name.substr(0, 2) == "--")
        return text.substr(0, name.size()) == name &&
               (text.size() == name.size() || text[name.size()] == '=');
    const bool letters = text.size() > 1 && text[0] == '-' && text[1] != '-'; // `-qr` is two
    return letters && text.find(name[1]) != text.npos;
}

} // namespace

/// `names` are such as "-r,--rules", "--verdicts{word}" or "PAYLOAD", which has no name to mention.
bool VerbOptions::wants(std::string_view names) const {
    if (arguments_ == nullptr || names.front() != '-') return true;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find_first_of(",{"));
        if (std::any_of(arguments_->begin(), arguments_->end(),
                        [name](const std::string& one) { return mentions(one, name); }))
            return true;
        const std::size_t next = names.find(',');
        names = next == names.npos ? std::string_view() : names.substr(next + 1);
    }
    return false;
}

} // namespace assay::cli
