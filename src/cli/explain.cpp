// `assay explain`: what a code, a constraint or a format means.
#include "cli/glossary.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/words.hpp"
#include "cli/wrapped.hpp"

#include <algorithm>
#include <memory>

namespace assay::cli {

namespace {

void write_entry(std::ostream& out, const Entry& entry) {
    out << entry.word << ": " << entry.what << "\n";
    out << wrapped(entry.summary, 2);
    for (const std::string& paragraph : entry.paragraphs) {
        out << "\n" << wrapped(paragraph, 2);
    }
}

ExitCode explain_all(const std::vector<Entry>& entries, std::ostream& out) {
    for (const auto kind : {Entry::Kind::code, Entry::Kind::constraint, Entry::Kind::format,
                            Entry::Kind::diagnostic}) {
        std::vector<std::string> words;
        for (const Entry& entry : entries)
            if (entry.kind == kind &&
                std::find(words.begin(), words.end(), entry.word) == words.end())
                words.push_back(entry.word);
        std::string line;
        for (const std::string& word : words) line += (line.empty() ? "" : ", ") + word;
        out << heading(kind) << ":\n" << wrapped(line, 2) << "\n";
    }
    out << "`assay explain WORD` tells more.\n";
    return ExitCode::good;
}

ExitCode explain(const std::vector<std::string>& words, Streams& streams) {
    const std::vector<Entry> entries = glossary();
    if (words.empty()) return explain_all(entries, streams.out);
    std::string wanted;
    for (const std::string& word : words) wanted += (wanted.empty() ? "" : " ") + word;

    bool found = false;
    std::vector<std::string> known;
    for (const Entry& entry : entries) {
        known.push_back(entry.word);
        if (entry.word != wanted && entry.word != wanted + " of") continue;
        if (found) streams.out << "\n";
        write_entry(streams.out, entry);
        found = true;
    }
    if (found) return ExitCode::good;
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    streams.err << "assay: `" << printable(wanted) << "` is no code, constraint or format"
                << did_you_mean(wanted, known) << "\n`assay explain` lists them all.\n";
    return ExitCode::trouble;
}

} // namespace

Action declare_explain(VerbOptions& verb) {
    auto words = std::make_shared<std::vector<std::string>>();
    verb.add_option("WORD", *words,
                    "A code, a constraint or a format; all are listed where there is none")
        ->type_name("");
    verb.footer("Example: assay explain not-allowed");
    return [words](Streams& streams) { return explain(*words, streams); };
}

} // namespace assay::cli
