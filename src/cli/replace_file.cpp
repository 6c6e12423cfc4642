// Writing a file so that it is never half written.
#include "cli/replace_file.hpp"

#include "cli/draft_file.hpp"

namespace assay::cli {

std::string replace_file(const std::string& path, std::string_view text) {
    DraftFile draft(path);
    draft.write(text);
    draft.place();
    return draft.failure();
}

} // namespace assay::cli
