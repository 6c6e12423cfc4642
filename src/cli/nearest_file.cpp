// The file that was probably meant by a name that leads nowhere.
#include "cli/nearest_file.hpp"

#include "cli/input/input_kind.hpp"
#include "cli/words.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_looked_at = 2000; // of a folder
constexpr std::size_t most_told = 3;

/// Names in the same folder, sorted.
std::vector<std::string> neighbours(const std::string& name) {
    std::error_code error;
    const fs::path folder = fs::path(name).parent_path();
    std::vector<std::string> found;
    fs::directory_iterator at(folder.empty() ? fs::path(".") : folder, error);
    for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
        if (found.size() >= most_looked_at) break;
        found.push_back((folder / at->path().filename()).string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool is_there(const std::string& name) {
    std::error_code error;
    return fs::exists(fs::symlink_status(name, error));
}

} // namespace

std::string did_you_mean_file(const std::string& name) {
    if (name.empty() || is_there(name)) return {};
    std::string meant = did_you_mean(name, neighbours(name));
    if (!meant.empty()) meant.front() = ';'; // a colon stands before what is wrong with the name
    return meant;
}

std::string missing_payload(const std::string& name) {
    if (name.empty() || is_there(name)) return {};
    return "cannot read `" + printable(name) + "`: there is no such file" + payload_meant_by(name);
}

std::string payload_meant_by(const std::string& name) {
    if (name.empty() || is_there(name)) return {};
    if (const std::string meant = did_you_mean_file(name); !meant.empty()) return meant;
    const std::string folder = fs::path(name).parent_path().string();
    const std::string shown = folder.empty() ? "this folder" : "`" + printable(folder) + "`";
    if (!folder.empty() && !is_there(folder)) return ", and no folder " + shown;
    std::vector<std::string> payloads;
    for (const std::string& neighbour : neighbours(name)) {
        const std::string last = fs::path(neighbour).filename().string();
        if (kind_of_name(last) && !last.starts_with('.')) payloads.push_back(last);
    }
    if (payloads.empty()) return ", and no JSON file in " + shown;
    return "; in " + shown + (payloads.size() == 1 ? " there is " : " there are ") +
           listed(payloads, most_told);
}

} // namespace assay::cli
