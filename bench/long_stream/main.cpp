// A stream that is longer than memory, through a pipe: how much memory `lint` takes, and whether it
// names the right lines and offsets beyond 2^32. Arguments: the tool, and how many gigabytes.
#include "stream/lines.hpp"
#include "workloads/subject.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr std::uint64_t gigabyte = 1'000'000'000;
constexpr std::size_t longest_line = (8u << 20) - 16; // the limit of one payload is 8 MiB

/// A line that is no JSON, and where it went.
struct Planted {
    std::uint64_t line = 0;
    std::uint64_t offset = 0;
    bool operator==(const Planted&) const = default;
};

/// Writes into a pipe, and counts.
class Stream {
  public:
    explicit Stream(int to) : to_(to) {}

    void write(std::string_view text, std::uint64_t lines) {
        lines_ += lines;
        bytes_ += text.size();
        while (!text.empty()) {
            const ::ssize_t count = ::write(to_, text.data(), text.size());
            if (count <= 0) throw std::runtime_error("the tool reads no more");
            text.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    void plant() {
        planted_.push_back({lines_ + 1, bytes_});
        write("?\n", 1);
    }

    std::uint64_t bytes() const { return bytes_; }
    std::uint64_t lines() const { return lines_; }
    const std::vector<Planted>& planted() const { return planted_; }

  private:
    int to_;
    std::uint64_t lines_ = 0;
    std::uint64_t bytes_ = 0;
    std::vector<Planted> planted_;
};

/// Payloads again and again; after each gigabyte a line as long as may be, and one that is no JSON.
void write_all(Stream& stream, std::uint64_t gigabytes) {
    constexpr std::uint64_t lines = 20'000;
    const std::string block = bench::mixed_lines(lines);
    std::string longest = "{" + std::string(longest_line, ' ') + "}\n";
    for (std::uint64_t part = 1; part <= gigabytes; ++part) {
        while (stream.bytes() < part * gigabyte) stream.write(block, lines);
        stream.write(longest, 1);
        stream.plant();
    }
}

/// The places of what is malformed, as the tool tells them: a JSON object in each line.
std::vector<Planted> read_found(int from) {
    std::vector<Planted> found;
    std::string rest;
    char part[1 << 16];
    for (::ssize_t count = 0; (count = ::read(from, part, sizeof part)) > 0;) {
        rest.append(part, static_cast<std::size_t>(count));
        std::size_t begin = 0;
        for (std::size_t end = 0; (end = rest.find('\n', begin)) != std::string::npos;
             begin = end + 1) {
            const std::string_view line = std::string_view(rest).substr(begin, end - begin);
            if (line.find("\"malformed\"") == std::string_view::npos) continue;
            const nlohmann::json finding = nlohmann::json::parse(line);
            found.push_back({finding["line"], finding["offset"]});
        }
        rest.erase(0, begin);
    }
    return found;
}

/// The tool, between two pipes.
class Tool {
  public:
    explicit Tool(const std::string& path) {
        int in[2];
        int out[2];
        if (::pipe(in) != 0 || ::pipe(out) != 0) throw std::runtime_error("there is no pipe");
        child_ = ::fork();
        if (child_ == 0) {
            ::dup2(in[0], 0), ::dup2(out[1], 1);
            for (const int descriptor : {in[0], in[1], out[0], out[1]}) ::close(descriptor);
            ::execl(path.c_str(), path.c_str(), "lint", "--no-config", "-r",
                    (ASSAY_PROJECT_DIR "/" + bench::navixy_update().rule_file).c_str(), "--as",
                    bench::navixy_update().type.c_str(), "--format", "jsonl", "--ndjson", "-",
                    nullptr);
            ::_exit(127);
        }
        ::close(in[0]), ::close(out[1]);
        to = in[1], from = out[0];
    }

    /// The peak of its resident memory, in MiB.
    double wait() {
        int status = 0;
        rusage usage{};
        ::wait4(child_, &status, 0, &usage);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 1)
            throw std::runtime_error("the tool did not end as it should");
        return static_cast<double>(usage.ru_maxrss) / 1024;
    }

    int to = -1;
    int from = -1;

  private:
    ::pid_t child_ = -1;
};

int measure(const std::string& path, std::uint64_t gigabytes) {
    Tool tool(path);
    std::vector<Planted> found;
    std::thread reader([&] { found = read_found(tool.from); });
    Stream stream(tool.to);
    write_all(stream, gigabytes);
    ::close(tool.to);
    reader.join();
    const double peak = tool.wait();
    const double most = 64 + 6 * static_cast<double>(longest_line) / (1u << 20);
    const bool placed = found == stream.planted();
    fmt::print("{} bytes, {} lines; the longest has {} bytes\n"
               "peak of memory: {:.1f} MiB (at most {:.1f} are promised)\n"
               "{} malformed lines planted, the last in line {} at offset {}: {}\n",
               stream.bytes(), stream.lines(), longest_line + 2, peak, most,
               stream.planted().size(), stream.planted().back().line,
               stream.planted().back().offset, placed ? "each is found where it is" : "MISPLACED");
    return placed && peak <= most ? 0 : 1;
}

} // namespace

int main(int count, char** words) try {
    if (count != 3) {
        std::cerr << "usage: assay_long_stream TOOL GIGABYTES\n";
        return 2;
    }
    return measure(words[1], std::stoull(words[2]));
} catch (const std::exception& problem) {
    std::cerr << "assay_long_stream: " << problem.what() << "\n";
    return 2;
}
