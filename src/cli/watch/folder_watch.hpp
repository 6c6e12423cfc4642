// Folders in which something changes, as the kernel tells of it (inotify).
//
// Folders and not files: editors write a new file and rename it to the old name, and a file that is
// not there yet cannot be watched.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>

namespace assay::cli {

class FolderWatch {
  public:
    FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;
    ~FolderWatch();

    enum class Depth { itself, all_below }; // below: nothing hidden, no links to folders

    /// From now on. Where there is no such folder, the one around it is watched, so that its coming
    /// is noticed.
    void add(const std::string& folder, Depth depth);
    /// Why not everything is watched; empty where it is.
    const std::string& failure() const { return failure_; }

    /// Waits until something changes that `matters`, by its absolute name, and then until it has
    /// been quiet for a moment: an editor's save is one change. What has changed; nothing where an
    /// interrupt came. A folder that comes or goes matters always.
    std::set<std::string> wait(const std::function<bool(const std::string&)>& matters);

  private:
    struct Watched {
        std::string folder;
        Depth depth;
    };

    void watch(const std::string& folder, Depth depth);
    void read(const std::function<bool(const std::string&)>& matters,
              std::set<std::string>& changed);
    bool quiet() const;

    int descriptor_;
    std::map<int, Watched> watched_;
    std::string failure_;
};

} // namespace assay::cli
