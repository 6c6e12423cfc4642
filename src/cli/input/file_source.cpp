// A file as a source of bytes. Pipes are welcome (`<(curl …)` is one), but a pipe without a writer
// must not hold us: it is opened without blocking, and waited for only while someone may write.
#include "cli/input/file_source.hpp"

#include "cli/interrupt.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::cli {

namespace {

constexpr int patience = 20; // times a tenth of a second that a pipe may be without a writer

std::string why(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR: return "there is no such file";
    case EACCES: return "permission denied";
    case EISDIR: return "it is a folder";
    default: return std::strerror(error);
    }
}

class FileSource : public ByteSource {
  public:
    explicit FileSource(const std::string& name)
        : descriptor_(::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {
        if (descriptor_ < 0)
            failure_ = why(errno);
        else
            look();
    }
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;
    ~FileSource() override {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    std::size_t read(char* to, std::size_t room) override {
        while (failure_.empty()) {
            const ::ssize_t count = ::read(descriptor_, to, room);
            if (count > 0) {
                taken_ += static_cast<std::uint64_t>(count);
                return static_cast<std::size_t>(count);
            }
            if (count == 0) {
                if (!pipe_ || taken_ > 0 || hung_up()) return 0;
                if (!wait_for_writer()) return 0;
            } else if (errno == EAGAIN) {
                wait_for_more();
            } else if (errno != EINTR) {
                failure_ = why(errno);
            }
        }
        return 0;
    }

    const std::string& failure() const override { return failure_; }
    bool ready() override { return regular_ || interrupt::is_readable(descriptor_); }
    std::uint64_t size() const override { return size_; }
    std::uint64_t taken() const override { return taken_; }

  private:
    void look() {
        struct stat status {};
        if (::fstat(descriptor_, &status) != 0) failure_ = why(errno);
        pipe_ = S_ISFIFO(status.st_mode);
        regular_ = S_ISREG(status.st_mode);
        if (regular_) size_ = static_cast<std::uint64_t>(status.st_size);
        if (S_ISDIR(status.st_mode)) failure_ = why(EISDIR);
        if (S_ISBLK(status.st_mode)) failure_ = "it is a device";
    }

    /// A writer has been there and is gone.
    bool hung_up() {
        ::pollfd entry{descriptor_, POLLIN, 0};
        return ::poll(&entry, 1, 0) > 0 && (entry.revents & POLLHUP) != 0;
    }

    bool wait_for_more() {
        if (!interrupt::wait_readable(descriptor_)) failure_ = interrupt::reason;
        return failure_.empty();
    }

    bool wait_for_writer() {
        ::pollfd entry{descriptor_, POLLIN, 0};
        ::poll(&entry, 1, 100);
        if (interrupt::arrived()) failure_ = interrupt::reason;
        if (++waited_ > patience) failure_ = "it is a pipe, and nobody writes to it";
        return failure_.empty();
    }

    int descriptor_;
    bool pipe_ = false;
    bool regular_ = false;
    int waited_ = 0;
    std::uint64_t size_ = 0;
    std::uint64_t taken_ = 0;
    std::string failure_;
};

} // namespace

Bytes read_from_file(const std::string& name) { return std::make_unique<FileSource>(name); }

} // namespace assay::cli
