// What the command line understands, as plain values: taken from the options that the verbs
// declare, for help, completion and the manual.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace assay::cli {

struct CommandOption {
    std::vector<std::string> names;   // "-r", "--rules"
    std::string value;                // "FILE", "en|ru"; empty for a flag
    std::vector<std::string> choices; // the only values, where they are few
    bool file_follows = false;        // a choice is followed by a file's name: "sarif=FILE"
    std::string description;
    std::string group; // "Options", "Inputs"
    bool required = false;

    /// The value does not say which words it may be.
    bool has_more_choices_than_shown() const {
        return !file_follows && !choices.empty() && value.find('|') == value.npos;
    }
};

struct Command {
    std::string name;
    std::string summary;
    std::string notes; // what stands below the options: a paragraph in each line, or a line that
                       // begins with a blank and stays as it is
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
