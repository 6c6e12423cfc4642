// Reading a rule file. What the path names is found out from the open descriptor, so that nothing
// can be exchanged between the look and the read; O_NONBLOCK keeps a pipe without a writer from
// holding us.
#include "library/read_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::library {

namespace {

using Cause = ReadFailure::Cause;

/// Closes a descriptor at the end of its block.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }

  private:
    int number_;
};

ReadFailure system_failure(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR: return {Cause::missing, "there is no such file"};
    case EACCES: return {Cause::other, "permission denied"};
    case EISDIR: return {Cause::not_regular, "it is a folder"};
    case ENXIO: return {Cause::not_regular, "it is not a regular file"};
    default: return {Cause::other, std::strerror(error)};
    }
}

ReadFailure too_big(std::uint64_t limit) {
    return {Cause::too_big, "it has more than " + std::to_string(limit) + " bytes"};
}

/// Reads to the end; a file that grows meanwhile is stopped at the limit.
std::variant<std::string, ReadFailure> read_all(int descriptor, std::uint64_t expected,
                                                std::uint64_t limit) {
    std::string text;
    text.reserve(expected + 1);
    char buffer[1 << 16];
    while (true) {
        const ::ssize_t count = ::read(descriptor, buffer, sizeof buffer);
        if (count == 0) return text;
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return system_failure(errno);
        text.append(buffer, static_cast<std::size_t>(count));
        if (text.size() > limit) return too_big(limit);
    }
}

} // namespace

std::variant<std::string, ReadFailure> read_regular_file(const std::string& path,
                                                         std::uint64_t limit) {
    if (path.empty() || path.find('\0') != std::string::npos)
        return ReadFailure{Cause::missing, "there is no such file"};
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.number() < 0) return system_failure(errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return system_failure(errno);
    if (S_ISDIR(status.st_mode)) return system_failure(EISDIR);
    if (!S_ISREG(status.st_mode)) return system_failure(ENXIO);
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > limit) return too_big(limit);
    return read_all(file.number(), size, limit);
}

} // namespace assay::library
