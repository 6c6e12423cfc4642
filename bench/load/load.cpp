// Loading texts that are at hand: no file is read while the clock runs.
#include "load/load.hpp"

#include "measure/clock.hpp"
#include "memory/allocations.hpp"
#include "program/program.hpp"

#include <assay/assay.hpp>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace bench {

namespace {

struct Text {
    std::string name;
    std::string rules;
};

std::string read(const std::string& path) {
    std::ifstream file(ASSAY_PROJECT_DIR "/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What stands before the first example: the packs' tests are many times as long as their rules.
std::string without_tests(const std::string& rules) {
    const std::size_t example = rules.find("\n/// The example");
    return rules.substr(0, std::min(example, rules.find("\n/// The request printed")));
}

/// The kinds of members that records usually have, without a pattern.
std::string twenty_five_members() {
    std::string text = "module bench.load\n\nrecord Subject {\n    kind: \"a\" | \"b\" | \"c\"\n";
    for (int group = 0; group < 4; ++group) {
        const std::string number = std::to_string(group);
        text += "    id" + number + ": uuid\n    name" + number +
                ": string(length 1..80)\n    count" + number + "?: integer(0..1000)\n    price" +
                number + ": number(>= 0)\n    created" + number + ": date_time\n";
    }
    return text + "    when kind is \"a\" {\n        street, city: string\n"
                  "        postcode?: string(length ..12)\n        country: country.alpha2\n"
                  "    }\n}\n";
}

std::vector<Text> texts() {
    const std::string navixy = read("rules/navixy/user_personal_info.assay");
    const std::string people = read("rules/equalsmoney/people.assay");
    return {{"a record of 25 members", twenty_five_members()},
            {"Navixy, without its tests", without_tests(navixy)},
            {"Navixy, as shipped", navixy},
            {"Equals Money, without its tests", without_tests(people)},
            {"Equals Money, as shipped", people}};
}

Load measure(const Text& text, std::size_t rounds) {
    Load load;
    load.name = text.name;
    load.text_bytes = text.rules.size();
    const std::int64_t before = allocations().bytes;
    const assay::Loaded kept = assay::load_text(text.rules, text.name);
    load.held_bytes = static_cast<double>(allocations().bytes - before);
    if (!kept) throw std::runtime_error(kept.text());
    load.rules = kept.ruleset().program().origins.rules.size();
    for (const auto& record : kept.ruleset().program().records) load.members += record.slots.size();
    std::vector<double> samples;
    for (std::size_t round = 0; round < rounds; ++round) {
        const double begin = processor_nanoseconds();
        assay::load_text(text.rules, text.name);
        samples.push_back((processor_nanoseconds() - begin) / 1000);
    }
    load.microseconds = summarise(std::move(samples));
    return load;
}

} // namespace

std::vector<Load> measure_loads(std::size_t rounds) {
    std::vector<Load> loads;
    for (const Text& text : texts()) loads.push_back(measure(text, rounds));
    return loads;
}

} // namespace bench
