// The tool: what the system gives us becomes a call of run().
#include "cli/descriptor_input.hpp"
#include "cli/run.hpp"

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

assay::cli::Terminal look_at_terminal() {
    const char* no_color = std::getenv("NO_COLOR");
    assay::cli::Terminal terminal;
    terminal.out = ::isatty(STDOUT_FILENO) == 1;
    terminal.err = ::isatty(STDERR_FILENO) == 1;
    terminal.no_color = no_color != nullptr && *no_color != '\0';
    return terminal;
}

} // namespace

int main(int count, char** words) {
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is a failed write, and the exit code says so
    assay::cli::occupy_closed_descriptors();
    std::ios::sync_with_stdio(false);
    assay::cli::DescriptorInput input(STDIN_FILENO);
    std::istream in(&input);
    std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
    return assay::cli::run(std::move(arguments), in, std::cout, std::cerr, look_at_terminal());
}
