// A new file beside another one, to be put in its place when it is complete.
#include "cli/draft_file.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::cli {

DraftFile::DraftFile(const std::string& path) {
    std::error_code error;
    target_ = std::filesystem::canonical(path, error).string();
    if (error) {
        failure_ = error.message();
        return;
    }
    name_ = target_ + ".XXXXXX";
    if (::access(target_.c_str(), W_OK) != 0 || (descriptor_ = ::mkstemp(name_.data())) < 0) fail();
}

DraftFile::~DraftFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    if (!placed_) ::unlink(name_.c_str());
}

bool DraftFile::fail() {
    if (failure_.empty()) failure_ = std::strerror(errno);
    return false;
}

void DraftFile::write(std::string_view text) {
    while (!text.empty() && failure_.empty()) {
        const ::ssize_t count = ::write(descriptor_, text.data(), text.size());
        if (count < 0 && errno != EINTR) fail();
        if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
    }
}

bool DraftFile::take_mode() const {
    struct stat status {};
    if (::stat(target_.c_str(), &status) != 0) return false;
    // Another owner can be kept only by root, and need not be.
    if (::fchown(descriptor_, status.st_uid, status.st_gid) != 0 && errno != EPERM) return false;
    return ::fchmod(descriptor_, status.st_mode & 07777) == 0;
}

void DraftFile::place() {
    if (!failure_.empty()) return;
    placed_ =
        take_mode() && ::fsync(descriptor_) == 0 && ::rename(name_.c_str(), target_.c_str()) == 0;
    if (!placed_) fail();
}

} // namespace assay::cli
