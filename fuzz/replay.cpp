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

std::vector<std::string> files_of(const std::filesystem::path& place) {
    if (!std::filesystem::exists(place)) return {}; // no finding yet
    if (!std::filesystem::is_directory(place)) return {place.string()};
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(place))
        if (entry.path().filename() != "README.md") files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

int main(int count, char** arguments) {
    const std::string_view wanted = count > 1 ? arguments[1] : "";
    for (const assay::fuzz::Harness& harness : assay::fuzz::harnesses()) {
        if (harness.name != wanted) continue;
        std::size_t run = 0;
        for (int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) std::signal(signal, say_current);
        for (int place = 2; place < count; ++place)
            for (const std::string& file : files_of(arguments[place])) {
                std::snprintf(current, sizeof current, "%s", file.c_str());
                harness.run(assay::fuzz::contents(file));
                ++run;
            }
        std::printf("%s: %zu inputs\n", arguments[1], run);
        return 0;
    }
    std::fputs("usage: fuzz_replay HARNESS FILE-OR-FOLDER...\nharnesses:", stderr);
    for (const auto& harness : assay::fuzz::harnesses())
        std::fprintf(stderr, " %s", std::string(harness.name).c_str());
    std::fputs("\n", stderr);
    return 2;
}
