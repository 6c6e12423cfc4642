// Runs a harness over files: `fuzz_replay HARNESS FILE-OR-FOLDER...`. Names the file before it
// fails.
#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace {

char current[4096]; // what is being run; read by a signal handler

void say_current(int signal) {
    const char* words = "\nwhile running ";
    (void)!::write(2, words, std::strlen(words));
    (void)!::write(2, current, std::strlen(current));
    (void)!::write(2, "\n", 1);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void add_files(const std::filesystem::path& place, std::vector<std::string>& files) {
    if (!std::filesystem::exists(place)) return; // no finding yet
    if (!std::filesystem::is_directory(place)) return files.push_back(place.string());
    const std::size_t before = files.size();
    for (const auto& entry : std::filesystem::directory_iterator(place))
        if (entry.path().filename() != "README.md") files.push_back(entry.path().string());
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end());
}

/// Under their whole names, since a harness may run in a folder of its own.
std::vector<std::string> files_of(int count, char** arguments) {
    std::vector<std::string> files;
    for (int place = 2; place < count; ++place)
        add_files(std::filesystem::absolute(arguments[place]), files);
    return files;
}

} // namespace

int main(int count, char** arguments) {
    const std::string_view wanted = count > 1 ? arguments[1] : "";
    for (const assay::fuzz::Harness& harness : assay::fuzz::harnesses()) {
        if (harness.name != wanted) continue;
        const std::vector<std::string> files = files_of(count, arguments);
        for (int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) std::signal(signal, say_current);
        for (const std::string& file : files) {
            std::snprintf(current, sizeof current, "%s", file.c_str());
            harness.run(assay::fuzz::contents(file));
        }
        std::printf("%s: %zu inputs\n", arguments[1], files.size());
        return 0;
    }
    std::fputs("usage: fuzz_replay HARNESS FILE-OR-FOLDER...\nharnesses:", stderr);
    for (const auto& harness : assay::fuzz::harnesses())
        std::fprintf(stderr, " %s", std::string(harness.name).c_str());
    std::fputs("\n", stderr);
    return 2;
}
