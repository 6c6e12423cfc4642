// The harnesses: each a function over any bytes that ends the program where a promise is broken.
#pragma once

#include <string_view>
#include <vector>

namespace assay::fuzz {

/// Rule text, and after NUL bytes the texts of modules that it may use: loads or is refused, with
/// diagnostics that can be shown; what loads runs its own tests and examples.
void rules(std::string_view input);

/// Rule text that parses: the printed text parses to the same tree, and prints to the same text.
void format(std::string_view input);

/// The first byte picks a type of a shipped pack, the rest is the payload: proof, judge and parsed
/// document agree.
void packs(std::string_view input);

/// Rules, type, context and payload, between NUL bytes: the engine agrees with the reference.
void argument(std::string_view input);

/// File name, author's words, and payload names and values, between NUL bytes: every output can be
/// shown, parses, and holds no value.
void reports(std::string_view input);

/// Facts and a payload, between NUL bytes.
void context(std::string_view input);

/// Commands (an argument a line, an empty line between two), rule file, assay.toml, standard input
/// and payload, between NUL bytes: nothing unexpected ends the tool, and what it says can be shown.
void command_line(std::string_view input);

/// A byte picks a type, one what is done; then come a seed and the text to be changed. What is
/// drawn is valid, or has the one fault that is announced.
void draw(std::string_view input);

struct Harness {
    std::string_view name;
    void (*run)(std::string_view input);
};

inline const std::vector<Harness>& harnesses() {
    static const std::vector<Harness> all = {{"rules", rules},
                                             {"format", format},
                                             {"packs", packs},
                                             {"argument", argument},
                                             {"reports", reports},
                                             {"context", context},
                                             {"command_line", command_line},
                                             {"draw", draw}};
    return all;
}

} // namespace assay::fuzz
