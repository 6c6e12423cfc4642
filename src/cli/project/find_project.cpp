// The `assay.toml` that a run goes by.
#include "cli/project/find_project.hpp"

#include "cli/nearest_file.hpp"
#include "cli/paint.hpp"
#include "cli/project/read_project.hpp"
#include "cli/words.hpp"
#include "library/read_file.hpp"

#include <filesystem>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_bytes = 1u << 20;

/// "../../assay.toml", or empty where there is none up to the root.
std::string look_upward() {
    std::error_code error;
    fs::path here = fs::current_path(error);
    for (fs::path shown; !error; shown = shown / "..", here = here.parent_path()) {
        if (fs::is_regular_file(here / project_file_name, error))
            return (shown / project_file_name).string();
        error.clear();
        if (here == here.root_path()) break;
    }
    return {};
}

} // namespace

std::string project_path(const std::string& named) { return named.empty() ? look_upward() : named; }

FoundProject find_project(const std::string& named, const std::string& color, Streams& streams) {
    const std::string path = project_path(named);
    if (path.empty()) return {};
    const auto read = library::read_regular_file(path, most_bytes);
    if (const auto* failure = std::get_if<library::ReadFailure>(&read)) {
        streams.err << "assay: cannot read `" << printable(path) << "`: " << failure->reason
                    << did_you_mean_file(path) << "\n";
        return {std::nullopt, false};
    }
    const source::Source source(path, std::get<std::string>(read));
    ReadProject result = read_project(source);
    if (!result.flaws.empty()) {
        const Paint paint = Paint::choose(color, streams.terminal.err, streams.terminal);
        streams.err << render(result.flaws, source, paint.on())
                    << "assay: nothing was linted, because `" << printable(path)
                    << "` has mistakes\n";
        return {std::nullopt, false};
    }
    result.project.path = path;
    result.project.folder = fs::path(path).parent_path().string();
    return {std::move(result.project), true};
}

} // namespace assay::cli
