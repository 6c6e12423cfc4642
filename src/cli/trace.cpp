// `assay trace`: which rules speak about one place of a payload, and why, or why not.
#include "library/trace.hpp"
#include "cli/choice.hpp"
#include "cli/input/input_kind.hpp"
#include "cli/paint.hpp"
#include "cli/payload.hpp"
#include "cli/rule_options.hpp"
#include "cli/setting.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/words.hpp"

#include <memory>

namespace assay::cli {

namespace {

using library::Trace;
using library::TracedCondition;
using library::TracedFinding;
using library::TracedRule;
using Outcome = TracedRule::Outcome;
using Role = TracedRule::Role;
using State = TracedCondition::State;

struct TraceOptions {
    RuleOptions rules;
    SettingNames names;
    std::string payload;
    std::string pointer;
    std::string language = "en";
};

void declare(VerbOptions& verb, TraceOptions& options) {
    verb.add_option("-r,--rules", options.names.rule_file, "The rule file")
        ->required()
        ->type_name("FILE");
    verb.add_option("--as", options.names.type,
                    "The record or type to judge by, where the file has several")
        ->type_name("RECORD");
    verb.add_option("--context", options.names.context_file,
                    "Facts for the rules' `context`: a JSON object in a file")
        ->type_name("FILE");
    verb.add_option(
            "--at", options.pointer,
            "The place: a JSON Pointer, such as /customer/id; also of a field that is absent")
        ->required()
        ->type_name("POINTER");
    verb.add_option("--lang", options.language, "Language of the messages (en)")
        ->one_of({"en", "ru"});
    options.rules.declare(verb);
    verb.add_option("PAYLOAD", options.payload, "A JSON file; `-` is standard input")
        ->required()
        ->type_name("");
    verb.footer(
        "Names every rule that speaks about the place, the conditions that it stands under, "
        "and what came of it. Shows no value of the payload.\n"
        "Example: assay trace -r order.assay --at /customer/id order.json\n"
        "Exit codes: 0 the rules are told, 2 something could not be read.");
}

std::string spell(const RulePlace& rule) {
    return printable(rule.file) + ":" + std::to_string(rule.line) + ":" +
           std::to_string(rule.column);
}

std::string spell(const std::string& payload, const Place& place) {
    return printable(payload) + ":" + std::to_string(place.line) + ":" +
           std::to_string(place.column);
}

std::string waits(const std::string& for_what) {
    return for_what.empty() ? "waits for something that is not there"
                            : "waits for " + printable(for_what);
}

std::string in_words(const TracedCondition& condition) {
    switch (condition.state) {
    case State::holds: return "holds";
    case State::does_not_hold: return "does not hold";
    case State::taken: return "is not asked: an earlier arm holds";
    case State::waits: return waits(condition.waits_for);
    case State::faulty: break;
    }
    return "cannot be asked: what it reads has an error of its own";
}

std::string in_words(const TracedRule& rule) {
    switch (rule.outcome) {
    case Outcome::applies: return rule.findings.empty() ? "applies, and is met" : "applies";
    case Outcome::holds: return "holds";
    case Outcome::fails: return rule.role == Role::condition ? "does not hold" : "fails";
    case Outcome::does_not_apply:
        if (rule.conditions.empty() || rule.conditions.back().state == State::holds)
            return "does not apply: something optional that it reads is absent";
        return "does not apply";
    case Outcome::waits: return waits(rule.waits_for);
    case Outcome::faulty: break;
    }
    return "is not asked: what it reads has an error of its own";
}

std::string_view what_it_does(Role role) {
    switch (role) {
    case Role::field: return "declares it";
    case Role::inside: return "declares what it is in";
    case Role::requirement: return "requires it";
    case Role::group: return "counts it";
    case Role::check: return "checks it";
    case Role::condition: break;
    }
    return "asks for it";
}

class TraceText {
  public:
    TraceText(std::ostream& out, Paint paint, const std::string& file)
        : out_(out), paint_(paint), file_(file) {}

    void head(const std::string& pointer, const Trace& trace) {
        out_ << paint_.strong(printable(pointer.empty() ? "(the whole payload)" : pointer));
        out_ << (trace.there ? " is " + trace.kind : " is not there") << "\n  "
             << paint_.frame("--> ") << spell(file_, *trace.place) << "\n";
        if (!trace.record.empty())
            out_ << "  in the record " << paint_.strong(printable(trace.record)) << "\n";
        for (const TracedFinding& each : trace.findings) finding(each);
    }

    void rule(const TracedRule& rule) {
        out_ << "\n" << paint_.strong(printable(rule.words)) << "\n";
        fact(paint_.frame("--> ") + spell(rule.rule) + "  " + std::string(what_it_does(rule.role)));
        for (const TracedCondition& condition : rule.conditions)
            fact((condition.text == "else" ? "" : "when ") + printable(condition.text) + ": " +
                 in_words(condition));
        const bool open = !rule.conditions.empty() && rule.conditions.back().state != State::holds;
        if (!open || rule.outcome == Outcome::does_not_apply) fact("= " + painted(rule));
        for (const TracedFinding& each : rule.findings) finding(each);
    }

    void nothing(const std::string& pointer, const Trace& trace) {
        std::string last = pointer.substr(pointer.rfind('/') + 1);
        out_ << "\nno rule speaks about it" << did_you_mean(last, trace.names) << "\n";
    }

  private:
    std::string painted(const TracedRule& rule) const {
        std::string words = in_words(rule);
        if (rule.outcome == Outcome::fails && rule.role != Role::condition)
            return paint_.error(words);
        if (rule.outcome == Outcome::waits) return paint_.note(words);
        return words;
    }

    void finding(const TracedFinding& finding) {
        fact("= " + paint_.error(finding.text));
        if (!finding.elsewhere) return;
        const std::string place = spell(file_, *finding.elsewhere);
        fact("  " + paint_.frame("--> ") + place + "  " + printable(finding.pointer));
    }

    void fact(const std::string& text) { out_ << "  " << text << "\n"; }

    std::ostream& out_;
    Paint paint_;
    std::string file_; // the payload's
};

std::string flaw_of_standard_input(const TraceOptions& options) {
    std::vector<std::string> contents = from_standard_input(options.names);
    if (options.payload == "-") contents.emplace_back("the payload");
    return cli::flaw_of_standard_input(contents);
}

/// One payload is traced, as it is.
std::string way_out(const std::string& payload) {
    const InputKind kind = kind_of_name(payload).value_or(InputKind{});
    if (kind.packing != Packing::none) return "; pass it unpacked, as `-`";
    if (kind.layout == Layout::lines) return "; it has a record in each line: pass one as `-`";
    return {};
}

ExitCode trace(const TraceOptions& options, Streams& streams) {
    Settings settings(streams, options.rules.color, PayloadLimits{});
    SettingNames names = options.names;
    names.rule_path = options.rules.rule_path;
    if (const std::string flaw = flaw_of_standard_input(options); !flaw.empty()) {
        streams.err << "assay: " << flaw << "\n";
        return ExitCode::trouble;
    }
    const Setting* setting = settings.find(names);
    if (setting == nullptr) return ExitCode::trouble;
    const Payload payload = read_payload(options.payload, streams.in, PayloadLimits{}.bytes);
    Trace found;
    Workspace workspace(setting->ruleset);
    if (payload.ok())
        found = library::trace(workspace, setting->type, payload.text, setting->context,
                               options.pointer, options.language);
    const std::string fault = payload.ok() ? found.fault : payload.failure;
    if (!fault.empty()) {
        streams.err << "assay: cannot trace `" << printable(options.pointer) << "` in `"
                    << (found.fault_place ? spell(payload.name, *found.fault_place)
                                          : printable(payload.name))
                    << "`: " << fault << way_out(options.payload) << "\n";
        return ExitCode::trouble;
    }
    TraceText text(streams.out,
                   Paint::choose(options.rules.color, streams.terminal.out, streams.terminal),
                   payload.name);
    text.head(options.pointer, found);
    for (const TracedRule& rule : found.rules) text.rule(rule);
    if (found.rules.empty()) text.nothing(options.pointer, found);
    return ExitCode::good;
}

} // namespace

Action declare_trace(VerbOptions& verb) {
    auto options = std::make_shared<TraceOptions>();
    declare(verb, *options);
    return [options](Streams& streams) { return trace(*options, streams); };
}

} // namespace assay::cli
