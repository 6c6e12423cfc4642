// What can be said about rule text: a kind, where, and the words that fill its sentence.
// Prose is spelled only by the renderers.
#pragma once

#include "diagnostic/kinds.hpp"
#include "source/source.hpp"

#include <string>
#include <vector>

namespace assay::diagnostic {

/// A second place that explains the first: "`a` is declared here".
struct Note {
    source::Location location;
    std::string text;
};

struct Diagnostic {
    Kind kind;
    source::Location location;          // the narrowest wrong thing
    std::vector<std::string> arguments; // fill {0}, {1}, … of the kind's sentence
    std::string help;                   // a second sentence, "did you mean `length`?"; may be empty
    std::vector<Note> notes;
};

using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics& diagnostics);

/// "unknown constraint `lenght` on a string": the kind's sentence with its arguments filled in.
std::string sentence(const Diagnostic& diagnostic);

} // namespace assay::diagnostic
