// What payloads are judged by: the rules, the type and the facts.
#pragma once

#include "assay/assay.hpp"
#include "cli/streams.hpp"

#include <map>
#include <memory>
#include <string>
#include <tuple>

namespace assay::cli {

struct Setting {
    Ruleset ruleset;
    TypeHandle type;
    Context context;
};

/// Where a setting comes from, as it was asked for.
struct SettingNames {
    std::string rule_file;    // "-" is standard input
    std::string type;         // empty where the file's only record is meant
    std::string context_file; // empty for none; "-" is standard input
    std::vector<std::string> rule_path;

    auto operator<=>(const SettingNames&) const = default;
};

/// What of it is read from standard input: "the rules", "the context".
std::vector<std::string> from_standard_input(const SettingNames& names);

/// What is wrong where all of these come from standard input; empty for one or none.
std::string flaw_of_standard_input(const std::vector<std::string>& contents);

/// Loads each setting once. Whoever wrote what does not load is told, on standard error.
class Settings {
  public:
    /// `color` is auto, always or never.
    Settings(Streams& streams, std::string color, const PayloadLimits& limits);
    ~Settings();

    /// Null where it does not load.
    const Setting* find(const SettingNames& names);

  private:
    std::unique_ptr<Setting> load(const SettingNames& names);
    std::optional<Ruleset> load_rules(const SettingNames& names);
    std::optional<TypeHandle> choose_type(const SettingNames& names, const Ruleset& rules);
    std::optional<Context> read_context(const SettingNames& names, const Ruleset& rules);

    Streams& streams_;
    std::string color_;
    PayloadLimits limits_;
    std::map<SettingNames, std::unique_ptr<Setting>> loaded_;
    std::map<std::pair<std::string, std::vector<std::string>>, std::optional<Ruleset>> rules_;
};

} // namespace assay::cli
