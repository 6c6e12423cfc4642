// The tool in a folder of its own, with files made of the input. Nothing outside it is touched.
#include "cli/run.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <sstream>
#include <unistd.h>

namespace assay::fuzz {

namespace {

constexpr std::size_t most_commands = 2;
constexpr std::size_t most_arguments = 12;

/// A folder in memory where there is one; current for the rest of the program.
void enter_folder() {
    const bool memory = std::filesystem::is_directory("/dev/shm");
    std::string name = memory ? "/dev/shm/assay-fuzz-XXXXXX" : "/tmp/assay-fuzz-XXXXXX";
    static const std::filesystem::path folder = ::mkdtemp(name.data());
    std::filesystem::current_path(folder);
    for (const char* above : {"../assay.toml", "../../assay.toml"})
        demand(!std::filesystem::exists(above), "no files of somebody else are linted");
    std::atexit([] {
        std::filesystem::current_path("/");
        std::filesystem::remove_all(folder);
    });
}

/// Whether a name, or a text of names, could lead out of the folder: a slash follows only a name
/// or a pattern, and nothing is spelled by escapes.
bool leads_out(std::string_view text) {
    if (text.find("..") != text.npos || text.find('\\') != text.npos) return true;
    for (std::size_t at = text.find('/'); at != text.npos; at = text.find('/', at + 1))
        if (at == 0 ||
            (text[at - 1] != '*' && !std::isalnum(static_cast<unsigned char>(text[at - 1]))))
            return true;
    return false;
}

/// Neither leads out of the folder nor waits for changes. Of options only those with a JSON Pointer
/// have a slash, in the same word: as a word of its own it could be taken for a file.
bool is_harmless(const std::string& argument) {
    if (argument.find("--watch") != argument.npos) return false;
    const bool option = argument.substr(0, 1) == "-";
    if (!option || argument.find('/') == argument.npos) return !leads_out(argument);
    return (argument.starts_with("--at=") || argument.starts_with("--id=")) &&
           argument.find("..") == argument.npos;
}

struct Command {
    std::vector<std::string> arguments;
    cli::Terminal terminal;
};

/// An argument a line; an empty line ends the command. One that begins with "tty" writes to a
/// terminal.
std::vector<Command> commands_of(const std::string& text) {
    std::vector<Command> commands(1);
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        std::vector<std::string>& arguments = commands.back().arguments;
        if (line.empty()) {
            if (commands.size() == most_commands) break;
            commands.emplace_back();
        } else if (arguments.empty() && line == "tty") {
            commands.back().terminal.out = commands.back().terminal.err = true;
        } else if (arguments.size() < most_arguments && is_harmless(line)) {
            arguments.push_back(line);
        }
    }
    return commands;
}

/// What the run before has left: a demo, summaries, drafts. By the system's own calls, as below:
/// with std::filesystem and streams it took a tenth of the time.
void clear_folder() {
    static ::DIR* const folder = ::opendir(".");
    ::rewinddir(folder);
    while (const ::dirent* entry = ::readdir(folder)) {
        const std::string_view name = entry->d_name;
        if (name == "." || name == "..") continue;
        if (::unlink(entry->d_name) != 0) std::filesystem::remove_all(entry->d_name);
    }
}

/// A name may be one that no file can have.
void write(const std::string& name, const std::string& text) {
    if (const auto slash = name.rfind('/'); slash != name.npos) {
        std::error_code error;
        std::filesystem::create_directories(name.substr(0, slash), error);
    }
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) return;
    for (std::string_view rest = text; !rest.empty();) {
        const ::ssize_t written = ::write(file, rest.data(), rest.size());
        demand(written > 0, "a file of the fuzzer's own can be written", name);
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    ::close(file);
}

/// The payload lies there under each name that an argument has for it, such as `payload.ndjson.gz`
/// or `in/a.json`.
void write_payload(const Command& command, const std::string& payload) {
    for (const std::string& argument : command.arguments)
        if (argument.starts_with("payload") || argument.starts_with("in/"))
            if (argument.find_first_of("*?[{") == argument.npos) write(argument, payload);
}

void run(const Command& command, const std::string& input) {
    std::istringstream in(input);
    std::ostringstream out, err;
    const int code = cli::run(command.arguments, in, out, err, command.terminal);
    demand(code >= 0 && code <= 2, "the exit code is 0, 1 or 2");
    const auto& arguments = command.arguments;
    const auto has = [&arguments](std::string_view word) {
        return std::any_of(arguments.begin(), arguments.end(),
                           [word](const std::string& one) { return one.find(word) != one.npos; });
    };
    const bool coloured = command.terminal.out || has("always");
    const bool as_written = has("fmt") || has("--pass"); // texts of the author, and whole records
    if (!as_written && !coloured) demand_showable(out.str());
    if (!coloured) demand_showable(err.str());
}

} // namespace

void command_line(std::string_view input) {
    static const bool entered = (enter_folder(), true);
    demand(entered, "there is a folder");
    const std::vector<std::string> parts = sections(input, 5);
    clear_folder();
    write("rules.assay", parts[1]);
    if (!parts[2].empty() && !leads_out(parts[2])) write("assay.toml", parts[2]);
    write("payload.json", parts[4]);
    const std::vector<Command> commands = commands_of(parts[0]);
    for (const Command& command : commands) write_payload(command, parts[4]);
    for (const Command& command : commands) run(command, parts[3]);
}

} // namespace assay::fuzz
