// A program, run to its end, and what it took: as the kernel counts it.
#include "lint/command.hpp"

#include <chrono>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

namespace {

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

Cost run_command(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);

    Cost cost;
    const auto begin = std::chrono::steady_clock::now();
    pid_t child = 0;
    if (posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), environ) == 0) {
        int status = 0;
        rusage usage{};
        wait4(child, &status, 0, &usage);
        const auto end = std::chrono::steady_clock::now();
        cost.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        cost.seconds = std::chrono::duration<double>(end - begin).count();
        cost.processor = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
        cost.peak_megabytes = static_cast<double>(usage.ru_maxrss) / 1024;
    }
    posix_spawn_file_actions_destroy(&files);
    return cost;
}

Cost best_of(int runs, const std::vector<std::string>& words) {
    Cost best = run_command(words);
    while (--runs > 0)
        if (const Cost next = run_command(words); next.seconds < best.seconds) best = next;
    return best;
}

} // namespace bench
