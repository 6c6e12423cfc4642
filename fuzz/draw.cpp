// Payloads drawn from rules keep what <assay/fuzz.hpp> promises.
#include "assay/assay.hpp"
#include "assay/fuzz.hpp"
#include "constraint/store.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/judged.hpp"

#include <nlohmann/json.hpp>

#include <cstring>

namespace assay::fuzz {

namespace {

constexpr std::size_t head = 2 + sizeof(std::uint64_t); // of an input: type, what is done, seed
constexpr std::size_t most_bytes = 1024;                // of what is changed

/// Small records, since each is drawn many times for one payload. `Line`, `R` and `T` stand in the
/// examples of constraints.
constexpr const char* records = R"(module fuzz.drawn
record Line { sku: string(length 1..4)  count?: integer(1..9) }
record Order {
    kind: "card" | "wire"
    when kind is "card" { number: card } else { iban: iban }
    items: [Line](count 1..3, unique by sku)
    a?, b?: string(starts "x-", length 3..6)
    at least one of a, b
    check a != b else "a and b are the same"
}
record Period {
    from, to: date(>= 2000-01-01)
    at?: date_time(fraction 0 | 3)
    inner?: Period
    check from <= to else "ends before it begins"
}
record Circle { form: "circle"  radius: number(> 0, scale <= 2) }
record Square { form: "square"  side: integer(multiple of 4, <= 40)  ... }
type Shape = Circle | Square | null
type Labels = map(integer(0..9))(count ..3, keys string(pattern /[a-c]{2,4}|x\d+/))
type Word = "alpha" | "beta" | 1 | 2.5 | true | null
type Patterned = string(pattern /(ab|[^x]\w?){2,3}[0-9]+\s*\.?/) | string(pattern /\pL+/)
type Open = [any](count 2..) | map(any)
)";

/// A type for each format and for the example of each constraint.
std::string rule_text() {
    std::string text = records;
    std::size_t count = 0;
    const auto declare = [&](std::string_view type) {
        text += "type D" + std::to_string(count++) + " = " + std::string(type) + "\n";
    };
    for (const std::string_view word : constraint::format_words()) declare(word);
    for (const auto& one : constraint::constraints()) declare(one.example);
    return text;
}

struct Subject {
    TypeHandle type;
    PayloadSource source;
};

const Ruleset& ruleset() {
    static const Loaded loaded = load_text(rule_text());
    demand(static_cast<bool>(loaded), "the rules to draw from load", loaded.text());
    return loaded.ruleset();
}

std::vector<Subject> subjects() {
    std::vector<Subject> all;
    for (const std::string& name : ruleset().types()) {
        const TypeHandle type = ruleset().type(name).value();
        all.push_back({type, PayloadSource(ruleset(), type)});
    }
    return all;
}

Report judge(const Subject& subject, const std::string& payload) {
    static Judging judging(ruleset());
    return judging.judge(subject.type, payload);
}

void demand_valid(Subject& subject, std::uint64_t seed) {
    const std::optional<std::string> payload = subject.source.valid(seed);
    if (!payload) return;
    demand(judge(subject, *payload).verdict == Verdict::valid, "what is drawn as valid is valid",
           *payload);
}

void demand_broken(Subject& subject, std::uint64_t seed) {
    const std::optional<Broken> broken = subject.source.broken(seed);
    if (!broken) return;
    std::string found;
    for (const Violation& one : judge(subject, broken->payload).violations)
        if (one.severity == Severity::error) found += one.code + " " + one.pointer + "\n";
    demand(found == broken->code + " " + broken->pointer + "\n",
           "what is broken has the one error that is announced", broken->payload + "\n" + found);
}

void demand_changed(Subject& subject, std::string_view text, unsigned seed) {
    std::vector<std::uint8_t> bytes(text.begin(), text.end());
    bytes.resize(most_bytes);
    const std::size_t size = subject.source.mutate(bytes.data(), text.size(), most_bytes, seed);
    demand(size <= most_bytes, "what is changed fits");
    const std::string_view changed(reinterpret_cast<const char*>(bytes.data()), size);
    demand(changed == text || nlohmann::json::accept(changed), "what is changed is JSON", changed);
}

} // namespace

void draw(std::string_view input) {
    static std::vector<Subject> all = subjects();
    if (input.size() < head || input.size() > head + most_bytes) return;
    Subject& subject = all[static_cast<unsigned char>(input[0]) % all.size()];
    std::uint64_t seed = 0;
    std::memcpy(&seed, input.data() + 2, sizeof seed);
    switch (static_cast<unsigned char>(input[1]) % 3) {
    case 0: return demand_valid(subject, seed);
    case 1: return demand_broken(subject, seed);
    default: return demand_changed(subject, input.substr(head), static_cast<unsigned>(seed));
    }
}

} // namespace assay::fuzz
