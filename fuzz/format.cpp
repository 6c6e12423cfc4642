// The formatter changes no meaning, and formatting twice changes nothing.
#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"
#include "source/source.hpp"
#include "syntax/parse.hpp"
#include "syntax/print.hpp"

namespace assay::fuzz {

void format(std::string_view input) {
    diagnostic::Diagnostics diagnostics;
    const source::Source source("written", std::string(input));
    const syntax::File tree = syntax::parse(source, 0, {}, diagnostics);
    if (has_errors(diagnostics)) return;
    const std::string printed = syntax::print(tree, source.text());

    diagnostic::Diagnostics again;
    const source::Source other("printed", printed);
    const syntax::File reread = syntax::parse(other, 0, {}, again);
    demand(!has_errors(again), "what is printed parses", printed);
    const std::string first = syntax::dump(tree), second = syntax::dump(reread);
    demand(first == second, "what is printed means the same", printed + first + second);
    const std::string twice = syntax::print(reread, other.text());
    demand(printed == twice, "formatting twice changes nothing", printed + "\n---\n" + twice);
}

} // namespace assay::fuzz
