// Ctrl-C as something to look at. The signal reaches any of the threads, while another one waits
// for input: so it is passed on through a pipe, which the waiting one waits for as well.
#include "cli/interrupt.hpp"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace assay::cli::interrupt {

namespace {

std::atomic<bool> came = false;
int pipe_ends[2] = {-1, -1};

void remember(int) {
    const int error = errno;
    came = true;
    const char token = 0;
    // A full pipe has told it already.
    [[maybe_unused]] const ::ssize_t written = ::write(pipe_ends[1], &token, 1);
    errno = error;
}

} // namespace

void watch() {
    if (pipe_ends[0] >= 0 || ::pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
    struct sigaction action {};
    action.sa_handler = remember;
    action.sa_flags = SA_RESETHAND | SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
}

bool arrived() { return came; }

bool wait_readable(int descriptor) {
    while (!came) {
        ::pollfd entries[] = {{descriptor, POLLIN, 0}, {pipe_ends[0], POLLIN, 0}};
        const int count = ::poll(entries, 2, -1);
        if (count < 0 && errno != EINTR) return true; // the read will say what is wrong
        if (count > 0 && entries[0].revents != 0) return !came;
    }
    return false;
}

bool is_readable(int descriptor) {
    ::pollfd entry{descriptor, POLLIN, 0};
    return ::poll(&entry, 1, 0) > 0;
}

} // namespace assay::cli::interrupt
