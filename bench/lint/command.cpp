// A program, run to its end, and what it took: as the kernel counts it.
#include "lint/command.hpp"

#include <algorithm>
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

Cost run_command(const std::vector<std::string>& words, const std::string& output) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_addopen(&files, 1, output.c_str(), flags, 0666);
    posix_spawn_file_actions_adddup2(&files, 1, 2);

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

std::vector<Cost> best_of_rounds(int rounds,
                                 const std::vector<std::vector<std::string>>& commands) {
    std::vector<Cost> best;
    for (const auto& words : commands) best.push_back(run_command(words));
    while (--rounds > 0) {
        for (std::size_t at = 0; at < commands.size(); ++at) {
            const Cost next = run_command(commands[at]);
            best[at].seconds = std::min(best[at].seconds, next.seconds);
            best[at].processor = std::min(best[at].processor, next.processor);
            best[at].peak_megabytes = std::min(best[at].peak_megabytes, next.peak_megabytes);
        }
    }
    return best;
}

Cost best_of(int runs, const std::vector<std::string>& words) {
    return best_of_rounds(runs, {words}).front();
}

} // namespace bench
