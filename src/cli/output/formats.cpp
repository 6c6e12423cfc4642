// The list of formats.
#include "cli/output/formats.hpp"

namespace assay::cli {

const std::vector<Format>& formats() {
    static const std::vector<Format> all = {text_format(),   concise_format(), json_format(),
                                            jsonl_format(),  sarif_format(),   github_format(),
                                            gitlab_format(), junit_format(),   checkstyle_format(),
                                            rdjson_format(), html_format()};
    return all;
}

const Format* find_format(std::string_view name) {
    for (const Format& format : formats())
        if (format.name == name) return &format;
    return nullptr;
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const Format& format : formats()) names.emplace_back(format.name);
    return names;
}

} // namespace assay::cli
