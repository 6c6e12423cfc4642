// A file with some of its bytes replaced.
#include "cli/fix/edited_file.hpp"

#include <algorithm>
#include <array>

namespace assay::cli {

EditedFile::EditedFile(const std::string& path) : path_(path) {}

void EditedFile::copy_to(std::uint64_t offset) {
    std::array<char, 1 << 16> part;
    while (copied_ < offset && !changed_) {
        const auto most =
            static_cast<std::streamsize>(std::min<std::uint64_t>(part.size(), offset - copied_));
        changed_ = !original_.read(part.data(), most); // it was longer when it was judged
        if (changed_) return;
        draft_->write({part.data(), static_cast<std::size_t>(most)});
        copied_ += static_cast<std::uint64_t>(most);
    }
}

void EditedFile::copy_rest() {
    std::array<char, 1 << 16> part;
    do {
        original_.read(part.data(), part.size());
        draft_->write({part.data(), static_cast<std::size_t>(original_.gcount())});
    } while (original_);
}

void EditedFile::replace(std::uint64_t offset, std::string_view before, std::string_view after) {
    if (!draft_) {
        draft_ = std::make_unique<DraftFile>(path_);
        original_.open(path_, std::ios::binary);
    }
    copy_to(offset);
    std::string there(before.size(), '\0');
    original_.read(there.data(), static_cast<std::streamsize>(there.size()));
    changed_ = changed_ || !original_ || there != before;
    copied_ += before.size();
    draft_->write(after);
}

std::string EditedFile::place() {
    if (!draft_) return {};
    if (changed_) return "it has changed since it was judged";
    copy_rest();
    if (!original_.eof()) return "it cannot be read to its end";
    draft_->place();
    return draft_->failure();
}

} // namespace assay::cli
