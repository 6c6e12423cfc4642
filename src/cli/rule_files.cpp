// The rule files that are meant by names on the command line.
#include "cli/rule_files.hpp"

#include "cli/payload.hpp"
#include "cli/words.hpp"
#include "library/load_read.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <variant>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
    const std::string name = path.filename().string();
    return !name.empty() && name.front() == '.';
}

/// All below `folder`, hidden folders and links to folders excepted.
std::vector<std::string> files_below(const std::string& folder, std::error_code& error) {
    std::vector<std::string> found;
    fs::recursive_directory_iterator at(folder, error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        std::error_code ignored; // a link that leads nowhere is no file
        if (at->is_directory(ignored) && is_hidden(at->path())) at.disable_recursion_pending();
        if (at->path().extension() == ".assay" && !is_hidden(at->path()) &&
            at->is_regular_file(ignored))
            found.push_back(at->path().lexically_normal().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

RuleFiles find_rule_files(const std::vector<std::string>& names, std::ostream& err) {
    RuleFiles result;
    const auto add = [&result](const std::string& file) {
        if (std::find(result.files.begin(), result.files.end(), file) == result.files.end())
            result.files.push_back(file);
    };
    for (const std::string& name : names) {
        std::error_code error;
        if (name == "-" || !fs::is_directory(name, error)) {
            add(name); // loading it says what is wrong with it
            continue;
        }
        const std::vector<std::string> found = files_below(name, error);
        std::for_each(found.begin(), found.end(), add);
        if (error || found.empty()) {
            err << "assay: "
                << (error ? "cannot read the folder `" : "there is no rule file (*.assay) in `")
                << printable(name) << "`" << (error ? ": " + error.message() : "") << "\n";
            result.complete = false;
        }
    }
    return result;
}

Loaded load_rules(const std::string& name, const LoadOptions& options, std::istream& in) {
    if (name != "-") return load_file(name, options);
    Payload input = read_payload(name, in, options.limits.bytes);
    std::variant<std::string, library::ReadFailure> read = std::move(input.text);
    if (!input.ok()) read = library::ReadFailure{{}, std::move(input.failure)};
    return library::load_read(std::move(read), input.name, ".", options);
}

std::string shown_rules(const std::string& name) { return name == "-" ? "<stdin>" : name; }

} // namespace assay::cli
