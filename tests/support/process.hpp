// The tool as a process of its own, with pipes to its three standard streams.
#pragma once

#include <catch2/catch.hpp>

#include <csignal>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::test {

class Process {
  public:
    struct Setup {
        std::string out_file;    // instead of a pipe
        bool environment = true; // else it gets an empty one
    };

    Process(const std::vector<std::string>& arguments, const Setup& setup) {
        int in[2], out[2], err[2];
        REQUIRE((::pipe2(in, O_CLOEXEC) == 0 && ::pipe2(out, O_CLOEXEC) == 0 &&
                 ::pipe2(err, O_CLOEXEC) == 0));
        child_ = ::fork();
        if (child_ == 0) {
            const int to =
                setup.out_file.empty() ? out[1] : ::open(setup.out_file.c_str(), O_WRONLY);
            ::dup2(in[0], 0), ::dup2(to, 1), ::dup2(err[1], 2);
            become(arguments, setup.environment);
        }
        ::close(in[0]), ::close(out[1]), ::close(err[1]);
        in_ = in[1], out_ = out[0], err_ = err[0];
    }
    explicit Process(const std::vector<std::string>& arguments) : Process(arguments, Setup{}) {}
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() {
        end_input();
        end_output();
        ::close(err_);
        if (child_ > 0) ::kill(child_, SIGKILL), wait();
    }

    void write(const std::string& text) {
        REQUIRE(::write(in_, text.data(), text.size()) == static_cast<::ssize_t>(text.size()));
    }
    /// False where it takes no more.
    bool offer(const std::string& text) { return ::write(in_, text.data(), text.size()) > 0; }
    void end_input() { close(in_); }
    void end_output() { close(out_); }
    void interrupt() { ::kill(child_, SIGINT); }

    /// The next line that it writes; fails the test where none comes in ten seconds.
    std::string line() { return line_of(out_); }
    std::string error_line() { return line_of(err_); }

    /// What it has written by now, a part of it at least; waits for the first of it.
    std::string some() {
        ::pollfd entry{out_, POLLIN, 0};
        REQUIRE(::poll(&entry, 1, 10'000) == 1);
        char part[4096];
        const ::ssize_t count = ::read(out_, part, sizeof part);
        REQUIRE(count > 0);
        return std::string(part, static_cast<std::size_t>(count));
    }

    std::string rest() { return read_all(out_); }
    std::string errors() { return read_all(err_); }

    int wait() {
        int status = 0;
        ::wait4(child_, &status, 0, &usage_);
        child_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

    /// Once it was waited for: the most memory that it had at once, in KiB; of whoever started it,
    /// too, at that moment.
    long peak() const { return usage_.ru_maxrss; }

  private:
    [[noreturn]] static void become(const std::vector<std::string>& arguments, bool environment) {
        // Wholly whom the test has become: no process may look into one that is half somebody else,
        // not even LeakSanitizer into its own.
        const ::uid_t user = ::geteuid();
        if (::setresuid(user, user, user) != 0) ::_exit(127);
        const std::string tool = ASSAY_BUILD_DIR "/assay";
        std::vector<char*> words{const_cast<char*>(tool.c_str())};
        for (const std::string& argument : arguments)
            words.push_back(const_cast<char*>(argument.c_str()));
        words.push_back(nullptr);
        char* nothing[] = {nullptr};
        ::execve(tool.c_str(), words.data(), environment ? environ : nothing);
        ::_exit(127);
    }

    static void close(int& descriptor) {
        if (descriptor >= 0) ::close(descriptor);
        descriptor = -1;
    }

    static std::string line_of(int descriptor) {
        std::string text;
        while (text.empty() || text.back() != '\n') {
            ::pollfd entry{descriptor, POLLIN, 0};
            REQUIRE(::poll(&entry, 1, 10'000) == 1);
            char letter = 0;
            REQUIRE(::read(descriptor, &letter, 1) == 1);
            text += letter;
        }
        return text;
    }

    static std::string read_all(int descriptor) {
        std::string text;
        char part[4096];
        for (::ssize_t count = 0; (count = ::read(descriptor, part, sizeof part)) > 0;)
            text.append(part, static_cast<std::size_t>(count));
        return text;
    }

    ::pid_t child_ = -1;
    ::rusage usage_{};
    int in_ = -1;
    int out_ = -1;
    int err_ = -1;
};

} // namespace assay::test
