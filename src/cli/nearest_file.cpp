// The file that was probably meant by a name that leads nowhere.
#include "cli/nearest_file.hpp"

#include "cli/words.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace assay::cli {

namespace {

constexpr std::size_t most_looked_at = 2000; // of a folder

} // namespace

std::string did_you_mean_file(const std::string& name) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path path(name);
    if (name.empty() || fs::exists(fs::symlink_status(path, error))) return {};
    const fs::path folder = path.parent_path();
    std::vector<std::string> known;
    fs::directory_iterator at(folder.empty() ? fs::path(".") : folder, error);
    for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
        if (known.size() >= most_looked_at) break;
        known.push_back((folder / at->path().filename()).string());
    }
    std::sort(known.begin(), known.end());
    return did_you_mean(name, known);
}

} // namespace assay::cli
