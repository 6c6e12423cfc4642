// Folders in which something changes, as the kernel tells of it (inotify).
#include "cli/watch/folder_watch.hpp"

#include "cli/interrupt.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

constexpr int moment = 50; // milliseconds without a change, after which it is quiet
constexpr std::uint32_t changes =
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR;

std::string whole(const std::string& name) {
    std::error_code error;
    fs::path path = fs::absolute(name, error).lexically_normal();
    if (path.filename().empty()) path = path.parent_path(); // "in/" is "in"
    return path.string();
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

} // namespace

FolderWatch::FolderWatch() : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (descriptor_ < 0) failure_ = std::strerror(errno);
}

FolderWatch::~FolderWatch() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void FolderWatch::add(const std::string& name, Depth depth) {
    const std::string folder = whole(name);
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        const std::string around = fs::path(folder).parent_path().string();
        if (around != folder) add(around, Depth::itself);
        return;
    }
    watch(folder, depth);
    if (depth == Depth::itself) return;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied,
                                        error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (!at->is_directory(ignored)) continue;
        if (is_hidden(at->path()))
            at.disable_recursion_pending();
        else if (!at->is_symlink(ignored))
            watch(at->path().string(), depth);
    }
}

void FolderWatch::watch(const std::string& folder, Depth depth) {
    const int number = ::inotify_add_watch(descriptor_, folder.c_str(), changes);
    if (number < 0) {
        // What went away meanwhile need not be watched.
        if (errno == ENOSPC) failure_ = "the system watches no more folders";
        return;
    }
    const auto [entry, fresh] = watched_.try_emplace(number, Watched{folder, depth});
    if (!fresh && depth == Depth::all_below) entry->second.depth = depth;
}

std::set<std::string> FolderWatch::wait(const std::function<bool(const std::string&)>& matters) {
    std::set<std::string> changed;
    while (changed.empty()) {
        if (!interrupt::wait_readable(descriptor_)) return {};
        read(matters, changed);
    }
    while (!quiet() && !interrupt::arrived()) read(matters, changed);
    return interrupt::arrived() ? std::set<std::string>{} : changed;
}

bool FolderWatch::quiet() const {
    ::pollfd entry{descriptor_, POLLIN, 0};
    return ::poll(&entry, 1, moment) == 0;
}

void FolderWatch::read(const std::function<bool(const std::string&)>& matters,
                       std::set<std::string>& changed) {
    alignas(inotify_event) std::array<char, 1 << 14> part;
    const ::ssize_t count = ::read(descriptor_, part.data(), part.size());
    for (::ssize_t at = 0; at < count;) {
        const auto* event = reinterpret_cast<const inotify_event*>(part.data() + at);
        at += static_cast<::ssize_t>(sizeof *event + event->len);
        if ((event->mask & IN_Q_OVERFLOW) != 0) changed.insert("…"); // so many that some are lost
        const auto found = watched_.find(event->wd);
        if (found == watched_.end()) continue;
        const Watched place = found->second;
        if ((event->mask & IN_IGNORED) != 0) watched_.erase(found); // the folder is gone
        if (event->len == 0) continue;
        const std::string name = (fs::path(place.folder) / event->name).string();
        if ((event->mask & IN_ISDIR) == 0) {
            if (matters(name)) changed.insert(name);
        } else if (!is_hidden(name) && (event->mask & IN_MODIFY) == 0) {
            changed.insert(name);
            if (place.depth == Depth::all_below) add(name, place.depth);
        }
    }
}

} // namespace assay::cli
