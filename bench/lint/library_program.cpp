// Each thread has a part of the file: the lines that begin in it.
#include "lint/library_program.hpp"

#include "workloads/subject.hpp"

#include <assay/assay.hpp>

#include <cstring>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace bench {

namespace {

struct Part {
    std::uint64_t begin;
    std::uint64_t end;
};

class LineReader {
  public:
    LineReader(int file, const Part& part) : file_(file), end_(part.end), next_(part.begin) {
        if (part.begin == 0) return;
        --next_; // the line that began before is another's
        std::string_view rest;
        next(rest);
    }

    /// The next line that begins in the part; false after the last.
    bool next(std::string_view& line) {
        if (next_ - (filled_ - at_) >= end_) return false;
        for (std::size_t looked = at_;;) {
            const void* found = std::memchr(buffer_.data() + looked, '\n', filled_ - looked);
            if (found) {
                const char* begin = buffer_.data() + at_;
                const auto* end = static_cast<const char*>(found);
                line = {begin, static_cast<std::size_t>(end - begin)};
                at_ += line.size() + 1;
                return true;
            }
            looked = filled_ - at_;
            if (!fill()) return false;
        }
    }

  private:
    // What is left of the last part goes to the front.
    bool fill() {
        const std::size_t left = filled_ - at_;
        std::memmove(buffer_.data(), buffer_.data() + at_, left);
        if (left == buffer_.size()) buffer_.resize(left * 2);
        at_ = 0;
        filled_ = left;
        const ssize_t count =
            pread(file_, buffer_.data() + left, buffer_.size() - left, static_cast<off_t>(next_));
        if (count <= 0) return false;
        filled_ += static_cast<std::size_t>(count);
        next_ += static_cast<std::size_t>(count);
        return true;
    }

    int file_;
    std::uint64_t end_;
    std::uint64_t next_; // of the file, to be read
    std::vector<char> buffer_ = std::vector<char>(1 << 18);
    std::size_t at_ = 0;
    std::size_t filled_ = 0;
};

std::size_t count_valid(const assay::Ruleset& ruleset, const assay::Context& context, int file,
                        const Part& part, bool report) {
    assay::Workspace workspace(ruleset);
    const assay::TypeHandle type = ruleset.type(navixy_update().type).value();
    std::size_t valid = 0;
    LineReader reader(file, part);
    for (std::string_view line; reader.next(line);) {
        if (workspace.check(type, line, context) == assay::Verdict::valid)
            ++valid;
        else if (report && workspace.report().violations.empty())
            throw std::runtime_error("invalid, and nothing is wrong");
    }
    return valid;
}

} // namespace

void judge_file(const std::string& path, unsigned threads, bool report) {
    const assay::Loaded loaded =
        assay::load_file(ASSAY_PROJECT_DIR "/" + navixy_update().rule_file);
    if (!loaded) throw std::runtime_error(loaded.text());
    const auto context = assay::Context::from_json(loaded.ruleset(), navixy_update().context);
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) throw std::runtime_error("cannot read " + path);
    const std::uint64_t size = std::filesystem::file_size(path);
    std::vector<std::size_t> valid(threads);
    std::vector<std::thread> others;
    const auto judge = [&](unsigned at) {
        const Part part{size * at / threads, size * (at + 1) / threads};
        valid[at] = count_valid(loaded.ruleset(), context, file, part, report);
    };
    for (unsigned at = 1; at < threads; ++at) others.emplace_back(judge, at);
    judge(0);
    for (auto& other : others) other.join();
    close(file);
    std::size_t all = 0;
    for (const std::size_t each : valid) all += each;
    std::cout << all << " valid\n";
}

} // namespace bench
