// Every word that `assay explain` knows.
#include "cli/glossary.hpp"

#include "cli/vocabulary.hpp"
#include "constraint/code.hpp"
#include "constraint/store.hpp"
#include "diagnostic/kinds.hpp"

namespace assay::cli {

namespace {

std::string example(std::string_view text) { return "Example: " + std::string(text); }

/// Explanations are written as paragraphs, a blank line between two.
std::vector<std::string> paragraphs(std::string_view text) {
    std::vector<std::string> result;
    while (!text.empty()) {
        const std::size_t end = text.find("\n\n");
        result.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return result;
}

void add_codes(std::vector<Entry>& entries) {
    for (const constraint::CodeInfo& code : constraint::codes())
        entries.push_back({Entry::Kind::code, std::string(code.word),
                           code.limit ? "a limit that a payload reached"
                                      : "a code of what is wrong with a payload",
                           std::string(code.summary), paragraphs(code.explanation)});
}

void add_constraints(std::vector<Entry>& entries) {
    for (const constraint::ConstraintInfo& one : constraint::constraints()) {
        Entry entry{Entry::Kind::constraint,
                    one.word.empty() ? "range" : std::string(one.word),
                    "a constraint on " + std::string(plural(one.subject)),
                    std::string(one.summary),
                    {}};
        if (one.spelled_of) entry.word += " of";
        entry.paragraphs.push_back("It is written `" + syntax(one) + "` and takes " +
                                   std::string(operand(one.expects)) + ".");
        entry.paragraphs.push_back(example(one.example));
        entry.paragraphs.push_back("Where it does not hold, the code is `" +
                                   std::string(info(one.code).word) + "`.");
        entries.push_back(std::move(entry));
    }
}

void add_formats(std::vector<Entry>& entries) {
    for (const constraint::FormatInfo& one : constraint::formats()) {
        Entry entry{Entry::Kind::format,
                    std::string(one.word),
                    "a format of strings",
                    std::string(one.summary),
                    {}};
        if (!one.standard.empty())
            entry.paragraphs.push_back("Standard: " + std::string(one.standard));
        entry.paragraphs.push_back(example(one.example));
        if (const std::string_view more = takes(one.value); !more.empty())
            entry.paragraphs.push_back("It takes " + std::string(more) + " too.");
        entry.paragraphs.push_back("Where it does not hold, the code is `format`.");
        entries.push_back(std::move(entry));
    }
}

void add_diagnostics(std::vector<Entry>& entries) {
    for (const diagnostic::KindInfo& kind : diagnostic::kinds()) {
        const bool error = kind.severity == diagnostic::Severity::error;
        entries.push_back({Entry::Kind::diagnostic,
                           std::string(kind.name),
                           error ? "an error in a rule file" : "a warning about a rule file",
                           std::string(kind.explanation),
                           {}});
    }
}

} // namespace

std::vector<Entry> glossary() {
    std::vector<Entry> entries;
    add_codes(entries);
    add_constraints(entries);
    add_formats(entries);
    add_diagnostics(entries);
    return entries;
}

const char* heading(Entry::Kind kind) {
    switch (kind) {
    case Entry::Kind::code: return "Codes of what is wrong with a payload";
    case Entry::Kind::constraint: return "Constraints";
    case Entry::Kind::format: return "Formats of strings";
    case Entry::Kind::diagnostic: break;
    }
    return "Codes of what is wrong with a rule file";
}

} // namespace assay::cli
