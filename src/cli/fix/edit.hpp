// A change of a text: some of its bytes make way for others.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

struct Edit {
    std::size_t offset = 0;
    std::size_t length = 0; // of what makes way; may be 0
    std::string text;       // what takes its place; may be empty

    std::size_t end() const { return offset + length; }
};

/// The text with all the edits, which are in order and do not overlap.
inline std::string with_edits(std::string_view text, const std::vector<Edit>& edits) {
    std::string edited;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        edited.append(text.substr(at, edit.offset - at)).append(edit.text);
        at = edit.end();
    }
    return edited.append(text.substr(at));
}

} // namespace assay::cli
