// What payloads are judged by, loaded once.
#include "cli/setting.hpp"

#include "cli/nearest_type.hpp"
#include "cli/paint.hpp"
#include "cli/payload.hpp"
#include "cli/rule_files.hpp"
#include "cli/words.hpp"

namespace assay::cli {

std::vector<std::string> from_standard_input(const SettingNames& names) {
    std::vector<std::string> contents;
    if (names.rule_file == "-") contents.emplace_back("the rules");
    if (names.context_file == "-") contents.emplace_back("the context");
    return contents;
}

std::string flaw_of_standard_input(const std::vector<std::string>& contents) {
    if (contents.size() < 2) return {};
    return "standard input can be read only once, and is to hold " + contents[0] + " and " +
           contents[1];
}

Settings::Settings(Streams& streams, std::string color, const PayloadLimits& limits)
    : streams_(streams), color_(std::move(color)), limits_(limits) {}
Settings::~Settings() = default;

const Setting* Settings::find(const SettingNames& names) {
    const auto [entry, fresh] = loaded_.try_emplace(names);
    if (fresh) entry->second = load(names);
    return entry->second.get();
}

std::unique_ptr<Setting> Settings::load(const SettingNames& names) {
    const auto [entry, fresh] = rules_.try_emplace({names.rule_file, names.rule_path});
    if (fresh) entry->second = load_rules(names);
    const std::optional<Ruleset>& rules = entry->second;
    if (!rules) return nullptr;
    const std::optional<TypeHandle> type = choose_type(names, *rules);
    if (!type) return nullptr;
    std::optional<Context> context = read_context(names, *rules);
    if (!context) return nullptr;
    return std::make_unique<Setting>(Setting{*rules, *type, std::move(*context)});
}

std::optional<Ruleset> Settings::load_rules(const SettingNames& names) {
    LoadOptions options;
    options.rule_path = names.rule_path;
    const Loaded loaded = cli::load_rules(names.rule_file, options, streams_.in);
    if (loaded) return loaded.ruleset();
    const Paint paint = Paint::choose(color_, streams_.terminal.err, streams_.terminal);
    streams_.err << (paint.on() ? loaded.coloured_text() : loaded.text())
                 << "\nassay: nothing was linted, because the rules do not load\n";
    return std::nullopt;
}

std::optional<TypeHandle> Settings::choose_type(const SettingNames& names, const Ruleset& rules) {
    const std::vector<std::string> records = rules.records();
    const std::string file = "`" + printable(shown_rules(names.rule_file)) + "`";
    std::ostream& err = streams_.err;
    if (!names.type.empty()) {
        const std::optional<TypeHandle> type = rules.type(names.type);
        if (!type)
            err << "assay: " << file << " has no type `" << printable(names.type) << "`"
                << type_meant_by(names.type, rules)
                << (rules.types().size() == 1 ? "\nIts type is " : "\nIts types are ")
                << listed(rules.types()) << ".\n";
        return type;
    }
    if (records.size() == 1) return rules.type(records.front());
    if (records.empty())
        err << "assay: " << file
            << " has no record; say which type is meant with --as: " << listed(rules.types())
            << "\n";
    else
        err << "assay: " << file << " has " << records.size()
            << " records; say which is meant with --as: " << listed(records) << "\n";
    return std::nullopt;
}

std::optional<Context> Settings::read_context(const SettingNames& names, const Ruleset& rules) {
    if (names.context_file.empty()) return Context();
    const Payload facts = read_payload(names.context_file, streams_.in, limits_.bytes);
    if (!facts.ok()) {
        streams_.err << "assay: cannot read the context `" << printable(facts.name)
                     << "`: " << facts.failure << "\n";
        return std::nullopt;
    }
    Context context = Context::from_json(rules, facts.text);
    if (context.ok()) return context;
    streams_.err << "assay: the context `" << printable(facts.name)
                 << "` does not fit the rules: " << printable(context.error()) << "\n";
    return std::nullopt;
}

} // namespace assay::cli
