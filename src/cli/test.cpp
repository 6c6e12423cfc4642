// `assay test`: the tests and examples inside rule files.
#include "cli/choice.hpp"
#include "cli/paint.hpp"
#include "cli/rule_files.hpp"
#include "cli/rule_options.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/words.hpp"
#include "diagnostic/snippet.hpp"
#include "library/rehearsal.hpp"

#include <memory>

namespace assay::cli {

namespace {

using library::Rehearsal;

struct TestOptions {
    RuleOptions rules;
    bool sources = false;
    std::string door = "both";
    std::vector<std::string> files;
};

void declare(VerbOptions& verb, TestOptions& options) {
    verb.add_flag("--sources", options.sources,
                  "Name the requirements (`@source`) that no test covers");
    verb.add_option("--door", options.door, "How payloads are read (both)")
        ->one_of({"both", "bytes", "document"});
    options.rules.declare(verb);
    verb.add_option("FILE", options.files,
                    "Rule files, and folders to search for *.assay; `-` is standard input")
        ->required()
        ->type_name("");
    verb.footer(
        "Through both doors, payloads are read as bytes and as parsed documents, and must come to "
        "the same.\n"
        "A test covers a requirement when its name holds the first word of an `@source`.\n"
        "A rule counts as tried when a payload of some test or example breaks it.\n"
        "Exit codes: 0 all tests pass, 1 some fail, or a file has errors, 2 there is nothing to "
        "test, or a file could not be read.");
}

library::Doors doors_of(const std::string& name) {
    if (name == "bytes") return library::Doors::bytes;
    if (name == "document") return library::Doors::document;
    return library::Doors::both;
}

/// Writes what happened to the tests of one file after the other, and adds it up.
class TestLog {
  public:
    TestLog(std::ostream& out, Paint paint, bool sources)
        : out_(out), paint_(paint), sources_(sources) {}

    void broken_file(const Loaded& loaded) {
        gap_ = false;
        out_ << (paint_.on() ? loaded.coloured_text() : loaded.text()) << "\n";
        ++broken_;
        for (const RuleDiagnostic& found : loaded.diagnostics())
            unreadable_ =
                unreadable_ || found.code == "unreadable" || found.code == "unreadable-module";
    }

    void file(const program::Program& program, const Rehearsal& rehearsal) {
        for (const library::Failure& failure : rehearsal.failures) failed(program, failure);
        gap_ = true;
        const std::string& name = program.origins.sources.front().name();
        if (rehearsal.tests == 0) {
            out_ << paint_.strong(printable(name)) << ": no test, no example\n";
            return;
        }
        out_ << paint_.strong(printable(name)) << ": " << rehearsal.passed() << " passed, "
             << rehearsal.failed << " failed";
        if (!rehearsal.requirements.empty())
            out_ << "; " << coverage(rehearsal.covered(), rehearsal.requirements.size());
        out_ << "\n";
        if (sources_) uncovered(program, rehearsal);
        for (const program::RuleIndex rule : rehearsal.unexercised) unexercised(program, rule);

        passed_ += rehearsal.passed();
        failed_ += rehearsal.failed;
        covered_ += rehearsal.covered();
        requirements_ += rehearsal.requirements.size();
    }

    void finish() {
        if (gap_) out_ << "\n";
        if (requirements_ > 0) out_ << coverage(covered_, requirements_) << "\n";
        if (broken_ > 0) out_ << counted(broken_, "file") << " did not load\n";
        const std::string sentence =
            std::to_string(passed_) + " passed, " + std::to_string(failed_) + " failed";
        out_ << (failed_ > 0 ? paint_.error(sentence) : paint_.strong(sentence)) << "\n";
    }

    ExitCode verdict() const {
        if (unreadable_ || passed_ + failed_ + broken_ == 0) return ExitCode::trouble;
        return failed_ + broken_ > 0 ? ExitCode::findings : ExitCode::good;
    }
    bool any() const { return passed_ + failed_ + broken_ > 0; }

  private:
    static std::string coverage(std::size_t covered, std::size_t all) {
        return std::to_string(covered) + " of " + counted(all, "requirement") + " covered";
    }

    static std::string spell(const program::Program& program, source::Location location) {
        const source::Source& source = program.origins.sources[location.source];
        const source::Position position = source.position(location.span.begin);
        return printable(source.name()) + ":" + std::to_string(position.line) + ":" +
               std::to_string(position.column);
    }

    void failed(const program::Program& program, const library::Failure& failure) {
        const source::Source& source = program.origins.sources[failure.location.source];
        const std::string line = std::to_string(source.position(failure.location.span.begin).line);
        const std::string margin(line.size(), ' ');
        const diagnostic::Snippet picture = diagnostic::snippet(source, failure.location.span);
        out_ << paint_.error("error[test]")
             << paint_.strong(": \"" + printable(failure.name) +
                              "\": " + printable(failure.sentence))
             << "\n"
             << margin << paint_.frame("--> ") << spell(program, failure.location) << "\n"
             << paint_.frame(margin + " |") << "\n"
             << paint_.frame(line + " |") << " " << picture.line << "\n"
             << paint_.frame(margin + " |") << " " << paint_.error(picture.carets) << "\n";
        if (!failure.expected.empty())
            out_ << margin << paint_.frame(" = ") << "expected: " << printable(failure.expected)
                 << "\n";
        if (!failure.found.empty())
            out_ << margin << paint_.frame(" = ") << "found: " << printable(failure.found) << "\n";
        out_ << "\n";
    }

    void uncovered(const program::Program& program, const Rehearsal& rehearsal) {
        for (const library::Requirement& requirement : rehearsal.requirements)
            if (requirement.tests.empty())
                out_ << "  " << spell(program, requirement.location)
                     << ": no test is named after \"" << printable(requirement.sentence) << "\"\n";
    }

    void unexercised(const program::Program& program, program::RuleIndex index) {
        const program::Rule& rule = program.origins.rules[index];
        out_ << "  " << spell(program, rule.location) << ": no test breaks "
             << printable(describe(rule)) << "\n";
    }

    static std::string describe(const program::Rule& rule) {
        switch (rule.kind) {
        case program::Rule::Kind::field: return "the field `" + rule.name + "`";
        case program::Rule::Kind::requirement: return "`require " + rule.name + "`";
        case program::Rule::Kind::check:
            return "`" + std::string(rule.warning ? "warn " : "check ") + rule.text + "`";
        default: return "`" + rule.name + "`";
        }
    }

    std::ostream& out_;
    Paint paint_;
    bool sources_;
    bool gap_ = false; // the last line was not a blank one
    bool unreadable_ = false;
    std::size_t passed_ = 0;
    std::size_t failed_ = 0;
    std::size_t broken_ = 0;
    std::size_t covered_ = 0;
    std::size_t requirements_ = 0;
};

ExitCode test(const TestOptions& options, Streams& streams) {
    const RuleFiles found = find_rule_files(options.files, streams.err);
    const Paint paint = Paint::choose(options.rules.color, streams.terminal.out, streams.terminal);
    TestLog log(streams.out, paint, options.sources);
    for (const std::string& file : found.files) {
        const Loaded loaded = load_rules(file, options.rules.load(), streams.in);
        if (loaded)
            log.file(loaded.ruleset().program(),
                     rehearse(loaded.ruleset(), doors_of(options.door)));
        else
            log.broken_file(loaded);
    }
    if (!log.any() && found.complete)
        streams.err << "assay: there is no test and no example in the given files\n";
    if (log.any()) log.finish();
    return found.complete ? log.verdict() : ExitCode::trouble;
}

} // namespace

Action declare_test(VerbOptions& verb) {
    auto options = std::make_shared<TestOptions>();
    declare(verb, *options);
    return [options](Streams& streams) { return test(*options, streams); };
}

} // namespace assay::cli
