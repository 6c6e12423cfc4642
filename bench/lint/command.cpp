// A program, run to its end, and what it took: as the kernel counts it.
#include "lint/command.hpp"

#include "measure/samples.hpp"

#include <chrono>
#include <utility>

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

namespace {

/// Of each figure the middle one of all runs.
Cost middle_of(const std::vector<Cost>& runs) {
    const auto middle = [&runs](double Cost::*figure) {
        std::vector<double> all;
        for (const Cost& run : runs) all.push_back(run.*figure);
        return summarise(std::move(all)).median;
    };
    Cost cost = runs.front();
    cost.seconds = middle(&Cost::seconds);
    cost.processor = middle(&Cost::processor);
    cost.peak_megabytes = middle(&Cost::peak_megabytes);
    return cost;
}

} // namespace

std::vector<Cost> run_rounds(int rounds, const std::vector<std::vector<std::string>>& commands) {
    std::vector<std::vector<Cost>> runs(commands.size());
    for (; rounds > 0; --rounds)
        for (std::size_t at = 0; at < commands.size(); ++at)
            runs[at].push_back(run_command(commands[at]));
    std::vector<Cost> costs;
    for (const auto& all : runs) costs.push_back(middle_of(all));
    return costs;
}

Cost run_often(int runs, const std::vector<std::string>& words) {
    return run_rounds(runs, {words}).front();
}

} // namespace bench
