// How much memory `lint` takes for lines that were made to cost it, on one thread and on several.
// Arguments: the tool, a folder for the lines, and numbers of threads.
#include "costly_lines/family.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr double mebibyte = 1 << 20;

struct Files {
    std::string rules;
    std::string payloads;
};

void write(const std::string& name, const std::string& text, int times) {
    std::ofstream out(name, std::ios::binary);
    for (int at = 0; at < times; ++at) out << text;
    if (!out.flush()) throw std::runtime_error("cannot write " + name);
}

int write_payloads(const std::string& name, const bench::CostlyLine& line) try {
    write(name, line.line() + "\n", line.times);
    return 0;
} catch (const std::exception&) {
    return 1;
}

Files write_files(const std::string& folder, const bench::CostlyLine& line) {
    const Files files{folder + "/costly.assay", folder + "/costly.ndjson"};
    write(files.rules, line.rules, 1);
    // Elsewhere: a process that is started counts as its own what the one that starts it has.
    const ::pid_t child = ::fork();
    if (child == 0) ::_exit(write_payloads(files.payloads, line));
    int status = 0;
    if (::waitpid(child, &status, 0) != child || status != 0)
        throw std::runtime_error("cannot write " + files.payloads);
    return files;
}

struct Run {
    double peak = 0;    // of its resident memory, in MiB
    double seconds = 0; // of the processor
};

std::vector<std::string> command(const std::string& tool, const Files& files,
                                 const std::string& threads, const bench::CostlyLine& line) {
    std::vector<std::string> words{tool,   "lint",    "--no-config", "-r",   files.rules,
                                   "--as", "Subject", "--jobs",      threads};
    words.insert(words.end(), line.options.begin(), line.options.end());
    words.push_back(files.payloads);
    return words;
}

/// Its output is thrown away.
Run run(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const ::pid_t child = ::fork();
    if (child == 0) {
        const int nothing = ::open("/dev/null", O_WRONLY);
        ::dup2(nothing, 1), ::dup2(nothing, 2);
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
        throw std::runtime_error("the tool did not end as it should");
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {static_cast<double>(usage.ru_maxrss) / 1024,
            seconds(usage.ru_utime) + seconds(usage.ru_stime)};
}

/// 64 MiB and six times the longest line that is judged.
double promised(const bench::CostlyLine& line, double size) {
    return line.fate == bench::Fate::judged ? 64 + 6 * size : 64;
}

int measure(const std::string& tool, const std::string& folder,
            const std::vector<std::string>& threads) {
    fmt::print("| line | MiB | promised |");
    for (const std::string& count : threads) fmt::print(" threads: {} |", count);
    fmt::print(" s a line |\n|---|--:|--:|");
    for (std::size_t at = 0; at <= threads.size(); ++at) fmt::print("--:|");
    fmt::print("\n");
    bool kept = true;
    for (const bench::CostlyLine& line : bench::costly_lines()) {
        const Files files = write_files(folder, line);
        const double bytes =
            static_cast<double>(std::filesystem::file_size(files.payloads)) / line.times;
        const double size = bytes / mebibyte;
        const double most = promised(line, size);
        fmt::print("| {} | {:.1f} | {:.1f} |", line.name, size, most);
        double least = 1e9;
        for (const std::string& count : threads) {
            const Run each = run(command(tool, files, count, line));
            kept = kept && each.peak <= most;
            least = std::min(least, each.seconds);
            fmt::print(" {:.1f}{} |", each.peak, each.peak <= most ? "" : " **over**");
        }
        fmt::print(" {:.2f} |\n", least / line.times);
        std::cout.flush();
    }
    return kept ? 0 : 1;
}

} // namespace

int main(int count, char** words) try {
    if (count < 4) {
        std::cerr << "usage: assay_costly_lines TOOL FOLDER THREADS...\n";
        return 2;
    }
    return measure(words[1], words[2], {words + 3, words + count});
} catch (const std::exception& problem) {
    std::cerr << "assay_costly_lines: " << problem.what() << "\n";
    return 2;
}
