// The whole tool as a function: find the verb, read its options, run it, say whether it worked.
#include "cli/run.hpp"

#include "cli/command_tree.hpp"
#include "cli/help.hpp"
#include "cli/misuse.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/version.hpp"
#include "cli/words.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <exception>
#include <new>
#include <optional>

namespace assay::cli {

namespace {

struct Verb {
    const char* name;
    const char* summary;
    Action (*declare)(VerbOptions&);
};

constexpr Verb verbs[] = {
    {"lint", "Judge JSON payloads by a rule file", declare_lint},
    {"trace", "Tell which rules speak about one place of a payload, and why", declare_trace},
    {"init", "Write an assay.toml: which rules judge which files", declare_init},
    {"summary", "Add up the totals of several runs of lint", declare_summary},
    {"check", "Look for mistakes in rule files", declare_check},
    {"test", "Run the tests and examples inside rule files", declare_test},
    {"fmt", "Bring rule files into the one canonical layout", declare_fmt},
    {"explain", "Explain a code, a constraint or a format", declare_explain},
    {"reference", "Print the manual of constraints, formats and codes", declare_reference},
    {"demo", "Write a folder with rule packs and payloads to try", declare_demo},
    {"completion", "Print a script that completes verbs and options in a shell",
     declare_completion},
    {"manual", "Print the manual page", declare_manual},
};

constexpr const char* description =
    "Assay: what a JSON payload must look like, said in a small language and checked";

constexpr const char* footer =
    "Example:\n"
    "  assay lint -r rules/navixy/user_personal_info.assay --as Update payload.json\n"
    "\n`assay VERB --help` tells more about a verb.\n"
    "Exit codes: 0 nothing is wrong, 1 something is, 2 the job could not be done.";

bool tells_of_all_verbs(std::string_view verb) { return verb == "completion" || verb == "manual"; }

/// What the tool understands: the verb that is named with its options, all of them where that one
/// tells of the others, or the bare verbs where none is named.
class CommandLine {
  public:
    /// Where there are `arguments`, only options that these mention are understood.
    explicit CommandLine(std::string_view named,
                         const std::vector<std::string>* arguments = nullptr)
        : app_(description, "assay") {
        app_.footer(footer);
        app_.set_help_flag("-h,--help", "Print this help");
        app_.set_version_flag("--version", std::string("assay ") + version, "Print the version");
        app_.require_subcommand(1);
        for (const Verb& verb : verbs) {
            const bool declared = named == verb.name || tells_of_all_verbs(named);
            if (!declared && !named.empty()) continue;
            CLI::App* part = app_.add_subcommand(verb.name, verb.summary);
            if (!declared) continue;
            VerbOptions options(*part, tells_of_all_verbs(named) ? nullptr : arguments);
            actions_.push_back({part, verb.declare(options)});
            sufficient_ = sufficient_ && options.sufficient();
        }
    }

    /// Whether what parse() accepts would be accepted, and mean the same, with all options
    /// declared.
    bool sufficient() const { return sufficient_; }

    /// Throws CLI::Error, also where help was asked for.
    void parse(std::vector<std::string> arguments) {
        std::reverse(arguments.begin(), arguments.end()); // as CLI11 wants them
        app_.parse(arguments);
    }

    ExitCode act(Streams& streams) const {
        for (const Chosen& chosen : actions_)
            if (chosen.part->parsed()) return chosen.action(streams);
        return ExitCode::trouble;
    }

    CommandTree tree() const { return describe(app_); }

    std::vector<std::string> unexpected() const { return app_.remaining(true); }

  private:
    struct Chosen {
        CLI::App* part;
        Action action;
    };

    CLI::App app_;
    std::vector<Chosen> actions_;
    bool sufficient_ = true;
};

std::vector<std::string> verb_names() {
    std::vector<std::string> names;
    for (const Verb& verb : verbs) names.push_back(verb.name);
    return names;
}

/// CLI11 reads `[a,b]` as two values: a file of that name is meant.
void protect_brackets(std::vector<std::string>& arguments) {
    for (std::string& argument : arguments)
        if (argument.size() > 1 && argument.front() == '[' && argument.back() == ']')
            argument.insert(0, "./");
}

/// The first argument, where it is no option; else empty.
std::string first_word(const std::vector<std::string>& arguments) {
    const bool word = !arguments.empty() && arguments.front().substr(0, 1) != "-";
    return word ? arguments.front() : "";
}

/// The first argument that is a verb; else empty.
std::string first_verb(const std::vector<std::string>& arguments) {
    const std::vector<std::string> names = verb_names();
    const auto found =
        std::find_first_of(arguments.begin(), arguments.end(), names.begin(), names.end());
    return found == arguments.end() ? "" : *found;
}

/// `reason` is why the command line names none of them.
ExitCode refuse_without_verb(const std::string& reason, std::ostream& err) {
    err << "assay: " << reason << "\nThe verbs are " << listed(verb_names()) << ".\n";
    return ExitCode::trouble;
}

/// The verb is one of ours.
const Command& verb_of(const CommandTree& tree, const std::string& name) {
    return *std::find_if(tree.verbs.begin(), tree.verbs.end(),
                         [&name](const Command& verb) { return verb.name == name; });
}

ExitCode refuse(const CLI::ParseError& error, const CommandLine& line, const std::string& verb,
                std::ostream& err) {
    const CommandTree tree = CommandLine(verb).tree(); // with all options
    const Misuse misuse{line.unexpected(), verb_of(tree, verb)};
    err << "assay: " << sentence(error, misuse) << "\nSee `assay " << verb << " --help`.\n";
    return ExitCode::trouble;
}

/// Of the tool, where no verb is named. With all options, which an asker wants to know.
std::string help(const std::string& verb) {
    const CommandTree tree = CommandLine(verb).tree();
    return verb.empty() ? help_of(tree) : help_of(verb_of(tree, verb));
}

ExitCode dispatch(std::vector<std::string> arguments, Streams& streams) {
    const std::string word = first_word(arguments), verb = first_verb(arguments);
    if (!word.empty() && word != verb)
        return refuse_without_verb(unknown_verb(word, verb, verb_names()), streams.err);
    if (arguments.empty()) {
        streams.err << help("");
        return ExitCode::trouble;
    }
    protect_brackets(arguments);
    std::optional<CommandLine> line;
    line.emplace(verb, &arguments);
    if (!line->sufficient()) line.emplace(verb);
    try {
        line->parse(arguments);
    } catch (const CLI::CallForHelp&) {
        streams.out << help(word);
        return ExitCode::good;
    } catch (const CLI::CallForVersion& version) {
        streams.out << version.what() << "\n";
        return ExitCode::good;
    } catch (const CLI::ParseError& error) {
        if (word.empty())
            return refuse_without_verb(option_before_verb(arguments.front(), verb, verb_names()),
                                       streams.err);
        return refuse(error, *line, verb, streams.err);
    }
    return line->act(streams);
}

} // namespace

int run(std::vector<std::string> arguments, std::istream& in, std::ostream& out, std::ostream& err,
        Terminal terminal) {
    Streams streams{in, out, err, terminal};
    ExitCode code = ExitCode::trouble;
    try {
        code = dispatch(std::move(arguments), streams);
    } catch (const std::bad_alloc&) {
        err << "assay: there is not enough memory\n";
    } catch (const std::exception& problem) {
        err << "assay: internal error: " << printable(problem.what()) << "\n";
    }
    // What nobody could read was not done: a closed pipe or a full disk is trouble.
    if (!out.flush()) code = ExitCode::trouble;
    err.flush();
    return static_cast<int>(code);
}

} // namespace assay::cli
