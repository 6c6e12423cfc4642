// The tool in a folder of its own, with files made of the input.
#include "cli/run.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace assay::fuzz {

namespace {

/// A folder in memory where there is one; current for the rest of the program.
void enter_folder() {
    const bool memory = std::filesystem::is_directory("/dev/shm");
    std::string name = memory ? "/dev/shm/assay-fuzz-XXXXXX" : "/tmp/assay-fuzz-XXXXXX";
    static const std::filesystem::path folder = ::mkdtemp(name.data());
    std::filesystem::current_path(folder);
    std::atexit([] {
        std::filesystem::current_path("/");
        std::filesystem::remove_all(folder);
    });
}

bool takes_pointer(std::string_view option) { return option == "--at" || option == "--id"; }

/// No argument leads out of the folder; only a JSON Pointer has a slash. None waits for changes.
std::vector<std::string> arguments_of(const std::string& text) {
    std::vector<std::string> arguments;
    std::istringstream stream(text);
    for (std::string line; arguments.size() < 12 && std::getline(stream, line);) {
        const bool pointer = !arguments.empty() && takes_pointer(arguments.back()) &&
                             std::find(arguments.begin(), arguments.end(), "--") == arguments.end();
        const bool leads_out = line.find('/') != line.npos || line.find("..") != line.npos;
        const bool waits = line.find("--watch") != line.npos;
        if ((!leads_out || pointer) && !waits) arguments.push_back(line);
    }
    return arguments;
}

/// What the run before has left: a demo, summaries, drafts.
void clear_folder() {
    std::vector<std::filesystem::path> left;
    for (const auto& entry : std::filesystem::directory_iterator(".")) left.push_back(entry);
    for (const auto& path : left) std::filesystem::remove_all(path);
}

void write(const char* name, const std::string& text) {
    std::ofstream(name, std::ios::binary | std::ios::trunc) << text;
}

} // namespace

void command_line(std::string_view input) {
    static const bool entered = (enter_folder(), true);
    demand(entered, "there is a folder");
    const std::vector<std::string> parts = sections(input, 5);
    const std::vector<std::string> arguments = arguments_of(parts[0]);
    clear_folder();
    write("rules.assay", parts[2]);
    write("payload.json", parts[3]);
    if (!parts[4].empty()) write("assay.toml", parts[4]);
    std::istringstream in(parts[1]);
    std::ostringstream out, err;
    const int code = cli::run(arguments, in, out, err, {});
    demand(code >= 0 && code <= 2, "the exit code is 0, 1 or 2");
    const bool formats = !arguments.empty() && arguments[0] == "fmt"; // texts as they are written
    const bool coloured = parts[0].find("always") != std::string::npos;
    if (!formats && !coloured) demand_showable(out.str());
    if (!coloured) demand_showable(err.str());
}

} // namespace assay::fuzz
