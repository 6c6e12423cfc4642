// Reading what is to be linted. Pipes are welcome (`<(curl …)` is one), but a pipe without a writer
// must not hold us: it is opened without blocking, and waited for only while someone may write.
#include "cli/payload.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::cli {

namespace {

constexpr int patience = 20; // times a tenth of a second that a pipe may be without a writer

class File {
  public:
    explicit File(const std::string& name)
        : descriptor_(::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    bool opened() const { return descriptor_ >= 0; }

    /// Empty where the file may be read.
    std::string look() {
        struct stat status {};
        if (::fstat(descriptor_, &status) != 0) return std::strerror(errno);
        pipe_ = S_ISFIFO(status.st_mode);
        if (S_ISDIR(status.st_mode)) return "it is a folder";
        if (S_ISBLK(status.st_mode)) return "it is a device";
        return {};
    }

    /// Empty where all went well.
    std::string read(std::string& text, std::uint64_t most) {
        char buffer[1 << 16];
        int waited = 0;
        while (text.size() < most) {
            const std::size_t room = std::min<std::uint64_t>(sizeof buffer, most - text.size());
            const ::ssize_t count = ::read(descriptor_, buffer, room);
            if (count > 0) {
                text.append(buffer, static_cast<std::size_t>(count));
            } else if (count == 0) {
                if (!pipe_ || !text.empty() || hung_up()) return {};
                if (++waited > patience) return "it is a pipe, and nobody writes to it";
                wait(100);
            } else if (errno == EAGAIN) {
                wait(-1);
            } else if (errno != EINTR) {
                return std::strerror(errno);
            }
        }
        return {};
    }

  private:
    /// A writer has been there and is gone.
    bool hung_up() {
        ::pollfd entry{descriptor_, POLLIN, 0};
        return ::poll(&entry, 1, 0) > 0 && (entry.revents & POLLHUP) != 0;
    }

    void wait(int milliseconds) {
        ::pollfd entry{descriptor_, POLLIN, 0};
        ::poll(&entry, 1, milliseconds);
    }

    int descriptor_;
    bool pipe_ = false;
};

void read_stream(Payload& payload, std::istream& in, std::uint64_t most) {
    char buffer[1 << 16];
    while (in && payload.text.size() < most) {
        in.read(buffer, static_cast<std::streamsize>(
                            std::min<std::uint64_t>(sizeof buffer, most - payload.text.size())));
        payload.text.append(buffer, static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad()) payload.failure = "it cannot be read";
}

std::string why(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR: return "there is no such file";
    case EACCES: return "permission denied";
    default: return std::strerror(error);
    }
}

void read_file(Payload& payload, std::uint64_t most) {
    File file(payload.name);
    if (!file.opened()) {
        payload.failure = why(errno);
        return;
    }
    payload.failure = file.look();
    if (payload.ok()) payload.failure = file.read(payload.text, most);
}

} // namespace

Payload read_payload(const std::string& name, std::istream& in, std::uint64_t limit) {
    Payload payload;
    payload.name = name == "-" ? "<stdin>" : name;
    if (name == "-")
        read_stream(payload, in, limit + 1);
    else
        read_file(payload, limit + 1);
    return payload;
}

} // namespace assay::cli
