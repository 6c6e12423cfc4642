// The file that was probably meant by a name that leads nowhere.
#include "cli/nearest_file.hpp"

#include "cli/input/input_kind.hpp"
#include "cli/words.hpp"
#include "library/beside.hpp"

#include <filesystem>
#include <vector>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_told = 3;

bool is_there(const std::string& name) {
    std::error_code error;
    return fs::exists(fs::symlink_status(name, error));
}

} // namespace

std::string did_you_mean_file(const std::string& name) {
    if (name.empty() || is_there(name)) return {};
    const std::string meant = library::did_you_mean_file(name);
    return meant.empty() ? meant : "; " + printable(meant);
}

std::string missing_payload(const std::string& name) {
    if (name.empty() || is_there(name)) return {};
    return "cannot read `" + printable(name) + "`: there is no such file" + payload_meant_by(name);
}

std::string payload_meant_by(const std::string& name) {
    if (name.empty() || is_there(name)) return {};
    if (std::string meant = did_you_mean_file(name); !meant.empty()) return meant;
    const std::string folder = fs::path(name).parent_path().string();
    const std::string shown = folder.empty() ? "this folder" : "`" + printable(folder) + "`";
    if (!folder.empty() && !is_there(folder)) return ", and no folder " + shown;
    std::vector<std::string> payloads;
    for (std::string& last : library::names_beside(name))
        if (kind_of_name(last) && !last.starts_with('.')) payloads.push_back(std::move(last));
    if (payloads.empty()) return ", and no JSON file in " + shown;
    return "; in " + shown + (payloads.size() == 1 ? " there is " : " there are ") +
           listed(payloads, most_told);
}

} // namespace assay::cli
