// A new file beside another one, to be put in its place when it is complete.
#pragma once

#include <string>
#include <string_view>

namespace assay::cli {

/// Gone at the end of its life, unless it has been put in the other's place.
class DraftFile {
  public:
    /// `path` is that of an existing file that may be written; a link is followed, and stays one.
    explicit DraftFile(const std::string& path);
    DraftFile(const DraftFile&) = delete;
    DraftFile& operator=(const DraftFile&) = delete;
    ~DraftFile();

    /// Empty while all goes well, else why not.
    const std::string& failure() const { return failure_; }

    void write(std::string_view text);
    /// Gives it the other's mode and puts it in its place, all at once.
    void place();

  private:
    bool fail();
    bool take_mode() const;

    std::string target_;
    std::string name_;
    int descriptor_ = -1;
    bool placed_ = false;
    std::string failure_;
};

} // namespace assay::cli
