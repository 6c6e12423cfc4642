// Payload bytes against each type of the shipped packs.
#include "assay/assay.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/judged.hpp"

#include <memory>

namespace assay::fuzz {

namespace {

struct Subject {
    std::shared_ptr<Judging> judging; // shared by the types of one pack
    TypeHandle type;
    Context context;
};

std::vector<Subject> subjects() {
    std::vector<Subject> all;
    const std::string folder = ASSAY_PROJECT_DIR "/rules/";
    for (const auto& [file, facts] :
         {std::pair("navixy/user_personal_info.assay", R"({"plugins":[45]})"),
          std::pair("equalsmoney/people.assay", "{}")}) {
        const Loaded loaded = load_file(folder + file);
        demand(static_cast<bool>(loaded), "the packs load", loaded.text());
        const Ruleset& ruleset = loaded.ruleset();
        const auto judging = std::make_shared<Judging>(ruleset);
        const std::string_view given(facts);
        for (const std::string& name : ruleset.types())
            all.push_back({judging, ruleset.type(name).value(),
                           given == "{}" ? Context() : Context::from_json(ruleset, given)});
    }
    return all;
}

} // namespace

void packs(std::string_view input) {
    static const std::vector<Subject> all = subjects();
    if (input.empty()) return;
    const Subject& subject = all[static_cast<unsigned char>(input.front()) % all.size()];
    demand_showable(subject.judging->judge(subject.type, input.substr(1), subject.context));
}

} // namespace assay::fuzz
