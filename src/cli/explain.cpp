// `assay explain`: what a code, a constraint or a format means.
#include "bind/branches.hpp"
#include "bind/foreign_words.hpp"
#include "cli/glossary.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/words.hpp"
#include "cli/wrapped.hpp"
#include "syntax/words.hpp"

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

bool is_of_the_language(std::string_view word) {
    if (word.starts_with('@')) word.remove_prefix(1);
    for (const auto words : {syntax::declaration_words(), syntax::member_words(),
                             syntax::annotation_words(), bind::basic_type_words()})
        if (syntax::contains(words, word)) return true;
    return false;
}

/// What other languages call a type, a constraint or a function.
std::string foreign_help(const std::string& word) {
    std::string help = bind::foreign_type(word);
    for (const char* holder : {"a string", "a number", "an array", "a map", "a date"})
        if (help.empty()) help = bind::foreign_constraint(word, holder, "");
    return help.empty() ? bind::foreign_function(word) : help;
}

/// What to say of a word that is not explained.
std::string meant_by(const std::string& word, const std::vector<std::string>& known) {
    if (is_of_the_language(word))
        return ", but a word of the language, of which its manual tells (docs/language.md)";
    if (const std::string help = foreign_help(word); !help.empty()) return "; in rules, " + help;
    return did_you_mean(word, known);
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
                << meant_by(wanted, known) << "\n`assay explain` lists them all.\n";
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
