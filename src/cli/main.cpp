// The tool: what the system gives us becomes a call of run().
#include "cli/descriptor_input.hpp"
#include "cli/descriptor_output.hpp"
#include "cli/run.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

#ifdef __GLIBC__ // which the headers above define
#include <malloc.h>
#endif

namespace {

assay::cli::Terminal look_at_terminal() {
    const char* no_color = std::getenv("NO_COLOR");
    assay::cli::Terminal terminal;
    terminal.process = true;
    terminal.out = ::isatty(STDOUT_FILENO) == 1;
    terminal.err = ::isatty(STDERR_FILENO) == 1;
    terminal.no_color = no_color != nullptr && *no_color != '\0';
    return terminal;
}

/// A full disk is worth a word. A reader that went away, as `head` does, knows it.
void tell_why_output_failed(int error) {
    if (error != 0 && error != EPIPE)
        std::cerr << "assay: cannot write to standard output: " << std::strerror(error) << "\n";
}

/// What a large record took is given back when it is over. Left to itself, the GNU C library keeps
/// what was given back once, for each thread apart.
void give_large_memory_back() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 17);
#endif
}

} // namespace

int main(int count, char** words) {
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is a failed write, and the exit code says so
    assay::cli::occupy_closed_descriptors();
    std::ios::sync_with_stdio(false);
    give_large_memory_back();
    assay::cli::DescriptorInput input(STDIN_FILENO);
    std::istream in(&input);
    std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
    assay::cli::DescriptorOutput output(STDOUT_FILENO);
    std::ostream out(&output);
    const int code = assay::cli::run(std::move(arguments), in, out, std::cerr, look_at_terminal());
    tell_why_output_failed(output.error());
    return code;
}
