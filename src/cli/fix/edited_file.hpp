// A file with some of its bytes replaced: written beside it as the edits come, and then put in its
// place. However large it is, and however many edits there are, it takes no memory.
#pragma once

#include "cli/draft_file.hpp"

#include <cstdint>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace assay::cli {

class EditedFile {
  public:
    explicit EditedFile(const std::string& path);

    /// What stands at `offset`, `before`, makes way for `after`. In the order of the file.
    void replace(std::uint64_t offset, std::string_view before, std::string_view after);
    /// Puts it in the file's place, where anything was replaced. Empty where all went well, else
    /// why the file stays as it is.
    std::string place();

  private:
    void copy_to(std::uint64_t offset);
    void copy_rest();

    std::string path_;
    std::ifstream original_;
    std::unique_ptr<DraftFile> draft_; // once there is an edit
    std::uint64_t copied_ = 0;         // bytes of the original that are in the draft
    bool changed_ = false;             // the original is not what was judged
};

} // namespace assay::cli
