// `assay manual`: the manual page, made of what `--help` is made of.
#include "cli/command_tree.hpp"
#include "cli/output/formats.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/version.hpp"

#include <sstream>

namespace assay::cli {

namespace {

/// Text as roff takes it: a backslash, a hyphen and a dot at the beginning mean something.
std::string roff(std::string_view text) {
    std::string out;
    bool line_begins = true;
    for (const char c : text) {
        if (line_begins && (c == '.' || c == '\'')) out += "\\&";
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
        line_begins = c == '\n';
    }
    return out;
}

/// Lines that are set apart in `--help` stay lines.
std::string as_lines(const std::string& text) {
    std::istringstream lines(text);
    std::string out;
    for (std::string line; std::getline(lines, line);)
        out += line.empty() ? ".PP\n" : roff(line) + "\n.br\n";
    return out;
}

std::string term(const CommandOption& option) {
    std::string text;
    for (const std::string& name : option.names)
        text += (text.empty() ? "" : ", ") + std::string("\\fB") + roff(name) + "\\fR";
    if (!option.value.empty()) text += " \\fI" + roff(option.value) + "\\fR";
    return text;
}

std::string one_of(const std::vector<std::string>& choices) {
    std::string row;
    for (const std::string& choice : choices) row += (row.empty() ? "" : ", ") + choice;
    return ".\nOne of: " + roff(row) + ".\n";
}

std::string entries(const std::vector<CommandOption>& options) {
    std::string text;
    for (const CommandOption& option : options) {
        text += ".TP\n" + term(option) + "\n" + roff(option.description);
        if (option.required) text += " (required)";
        text += option.has_more_choices_than_shown() ? one_of(option.choices) : "\n";
    }
    return text;
}

std::string section(const Command& verb) {
    return ".SS " + roff(verb.usage) + "\n" + roff(verb.summary) + ".\n" +
           entries(verb.positionals) + entries(verb.options) + ".PP\n" + as_lines(verb.notes);
}

std::string format_section() {
    std::string text = ".SH FORMATS\nWhat \\fBassay lint\\fR writes.\n";
    for (const Format& format : formats())
        text += ".TP\n\\fB" + roff(format.name) + "\\fR\n" + roff(format.summary) + "\n";
    return text;
}

std::string page(const CommandTree& tree) {
    std::string text = ".TH ASSAY 1 \"\" \"assay " + roff(version) +
                       "\" \"User commands\"\n"
                       ".SH NAME\nassay \\- what a JSON payload must look like, said and checked\n"
                       ".SH SYNOPSIS\n\\fBassay\\fR \\fIVERB\\fR [\\fIoptions\\fR]\n"
                       ".SH DESCRIPTION\n" +
                       as_lines(tree.tool.summary + ".") + entries(tree.tool.options) +
                       ".SH VERBS\n";
    for (const Command& verb : tree.verbs) text += section(verb);
    return text + format_section() +
           ".SH \"EXIT STATUS\"\n.TP\n0\nnothing is wrong\n.TP\n1\nsomething is\n.TP\n2\n"
           "the job could not be done, or not all of it\n";
}

} // namespace

Action declare_manual(VerbOptions& verb) {
    verb.footer("Read it with: assay manual | man -l -");
    const CLI::App* tool = &verb.tool();
    return [tool](Streams& streams) {
        streams.out << page(describe(*tool));
        return ExitCode::good;
    };
}

} // namespace assay::cli
