// `assay demo`: a folder to try things in.
#include "cli/demo_files.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/words.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

struct DemoOptions {
    std::string folder = "assay-demo";
};

/// The next thing to type, inside the folder.
constexpr const char* next_command = "assay lint";

/// Empty where it was written, else why not.
std::string write(const fs::path& path, std::string_view text) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) return why_not_written(error.value());
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    return file ? "" : why_not_written(errno);
}

ExitCode demo(const DemoOptions& options, Streams& streams) {
    const fs::path folder = options.folder;
    const std::string shown = "`" + printable(options.folder) + "`";
    std::error_code error;
    if (fs::exists(folder, error) && (!fs::is_directory(folder) || !fs::is_empty(folder, error))) {
        streams.err << "assay: " << shown << " exists, and nothing of yours is overwritten; "
                    << "name another folder\n";
        return ExitCode::trouble;
    }
    for (const EmbeddedFile& file : demo_files()) {
        const std::string failure = write(folder / file.name, file.text);
        if (failure.empty()) continue;
        streams.err << "assay: cannot write `" << printable((folder / file.name).string())
                    << "`: " << failure << "\n";
        return ExitCode::trouble;
    }
    streams.out << "Two rule packs, payloads and an assay.toml are in " << shown
                << ". Now try\n\n    cd " << printable(options.folder) << "\n    " << next_command
                << "\n";
    return ExitCode::good;
}

} // namespace

Action declare_demo(VerbOptions& verb) {
    auto options = std::make_shared<DemoOptions>();
    verb.add_option("FOLDER", options->folder, "A new folder (assay-demo)")->type_name("");
    verb.footer("Writes the rule packs that come with the tool, payloads with and without faults, "
                "and says what to type next. Overwrites nothing.");
    return [options](Streams& streams) { return demo(*options, streams); };
}

} // namespace assay::cli
