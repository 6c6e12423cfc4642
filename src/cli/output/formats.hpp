// The formats that `lint` writes: one list, from which `--format`, completion and the manual come.
#pragma once

#include "cli/output/writer.hpp"

#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

struct Format {
    std::string_view name;
    std::string_view summary; // what it is for, in half a line
    std::unique_ptr<Writer> (*make)(std::ostream& out, const Presentation& presentation);
};

// One file each, of that name.
Format text_format();
Format concise_format();
Format json_format();
Format jsonl_format();
Format sarif_format();
Format github_format();
Format gitlab_format();
Format junit_format();
Format checkstyle_format();
Format rdjson_format();
Format html_format();

/// All of them, the one for people first.
const std::vector<Format>& formats();

/// Null where there is none of that name.
const Format* find_format(std::string_view name);

std::vector<std::string> format_names();

} // namespace assay::cli
