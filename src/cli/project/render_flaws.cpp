// Mistakes in `assay.toml`, as a compiler would show them.
#include "cli/paint.hpp"
#include "cli/project/read_project.hpp"
#include "cli/words.hpp"
#include "diagnostic/snippet.hpp"

namespace assay::cli {

std::string render(const std::vector<ProjectFlaw>& flaws, const source::Source& source,
                   bool colour) {
    const Paint paint(colour);
    std::string text;
    for (const ProjectFlaw& flaw : flaws) {
        const source::Position position = source.position(flaw.span.begin);
        const diagnostic::Snippet shown = diagnostic::snippet(source, flaw.span);
        const std::string line = std::to_string(position.line);
        const std::string margin(line.size(), ' ');
        text += paint.error("error[config]") + paint.strong(": " + printable(flaw.message)) + "\n";
        text.append(margin).append(paint.frame("--> ")).append(printable(source.name()));
        text.append(":").append(line).append(":").append(std::to_string(position.column));
        text += "\n";
        text += paint.frame(margin + " |") + "\n";
        text += paint.frame(line + " |") + (shown.line.empty() ? "" : " ") + shown.line + "\n";
        text += paint.frame(margin + " |") + " " + paint.error(shown.carets) + "\n";
        if (!flaw.help.empty())
            text += margin + paint.frame(" = ") + paint.help("help") + ": " + printable(flaw.help) +
                    "\n";
        text += "\n";
    }
    return text;
}

} // namespace assay::cli
