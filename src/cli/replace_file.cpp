// Writing a file so that it is never half written.
#include "cli/replace_file.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::cli {

namespace {

/// A new file beside the other; gone at the end, unless it has been put in its place.
class Draft {
  public:
    explicit Draft(const std::string& beside) : name_(beside + ".XXXXXX") {
        descriptor_ = ::mkstemp(name_.data());
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() {
        if (descriptor_ < 0) return;
        ::close(descriptor_);
        if (!placed_) ::unlink(name_.c_str());
    }

    bool opened() const { return descriptor_ >= 0; }

    bool write(std::string_view text) {
        while (!text.empty()) {
            const ::ssize_t count = ::write(descriptor_, text.data(), text.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return false;
            text.remove_prefix(static_cast<std::size_t>(count));
        }
        return ::fsync(descriptor_) == 0;
    }

    bool take_mode(const struct stat& of) {
        // Another owner can be kept only by root, and need not be.
        if (::fchown(descriptor_, of.st_uid, of.st_gid) != 0 && errno != EPERM) return false;
        return ::fchmod(descriptor_, of.st_mode & 07777) == 0;
    }

    bool place(const std::string& path) {
        placed_ = ::rename(name_.c_str(), path.c_str()) == 0;
        return placed_;
    }

  private:
    std::string name_;
    int descriptor_ = -1;
    bool placed_ = false;
};

} // namespace

std::string replace_file(const std::string& path, std::string_view text) {
    std::error_code error;
    const std::string real = std::filesystem::canonical(path, error).string();
    if (error) return error.message();
    struct stat status {};
    if (::stat(real.c_str(), &status) != 0) return std::strerror(errno);
    if (::access(real.c_str(), W_OK) != 0) return std::strerror(errno);
    Draft draft(real);
    if (!draft.opened() || !draft.write(text) || !draft.take_mode(status) || !draft.place(real))
        return std::strerror(errno);
    return {};
}

} // namespace assay::cli
