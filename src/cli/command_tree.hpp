// What the command line understands, as plain values: taken from the options that the verbs
// declare, for completion and the manual.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace assay::cli {

struct CommandOption {
    std::vector<std::string> names;   // "-r", "--rules"
    std::string value;                // "FILE"; empty for a flag
    std::vector<std::string> choices; // the only values, where they are few
    bool file_follows = false;        // a choice is followed by a file's name: "sarif=FILE"
    std::string description;
    bool required = false;
};

struct Command {
    std::string name;
    std::string summary;
    std::string notes; // what stands below the options
    std::string usage; // "assay lint [OPTIONS] PAYLOAD..."
    std::vector<CommandOption> options;
    std::vector<CommandOption> positionals; // named by their one name
};

struct CommandTree {
    Command tool;
    std::vector<Command> verbs;
};

CommandTree describe(const CLI::App& tool);

} // namespace assay::cli
