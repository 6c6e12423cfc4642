// Mutations that know what the input is: payloads that nearly fit the rules, facts that fit them,
// lines of rules moved about, and libFuzzer's own changes to one part at a time.
#include "fuzz/argument.hpp"
#include "reference/generate_payloads.hpp"
#include "reference/generate_rules.hpp"

#include <cstring>
#include <sstream>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace assay::fuzz {

namespace {

using reference::Argued;
using reference::Bench;
using reference::Random;

void mutate_bytes(std::string& text, std::size_t most) {
    std::vector<std::uint8_t> bytes(text.begin(), text.end());
    bytes.resize(std::max(most, bytes.size()) + 1);
    const std::size_t size = LLVMFuzzerMutate(bytes.data(), text.size(), bytes.size());
    text.assign(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// Takes out, repeats or exchanges lines, or takes one from other rules.
void mutate_lines(std::string& rules, Random& random) {
    std::vector<std::string> lines = lines_of(rules);
    if (lines.empty()) return;
    const auto at = lines.begin() + static_cast<std::ptrdiff_t>(random.below(lines.size()));
    switch (random.below(4)) {
    case 0: lines.erase(at); break;
    case 1: lines.insert(at, random.pick(lines)); break;
    case 2: std::swap(*at, random.pick(lines)); break;
    default: lines.insert(at, random.pick(lines_of(reference::generate_rules(random)))); break;
    }
    rules.clear();
    for (const std::string& line : lines) rules += line + "\n";
}

void mutate_payload(Argued& argued, Bench& bench, Random& random) {
    reference::PayloadGenerator payloads(bench.file(), bench.interpreter(), random);
    if (random.chance(15)) argued.context = payloads.context();
    const auto present = reference::read_payload(argued.payload);
    argued.payload =
        payloads.text(present && random.chance(60) ? payloads.changed(*present)
                                                   : payloads.payload(argued.type, argued.context));
}

void mutate(Argued& argued, std::size_t most, Random& random) {
    // Other rules are the exception: to load them takes as long as many arguments.
    const std::size_t chosen = random.below(100);
    if (chosen == 0) argued.rules = reference::generate_rules(random);
    if (chosen == 1 || chosen == 2) mutate_lines(argued.rules, random);
    if (chosen == 3 || chosen == 4) mutate_bytes(argued.rules, most);
    Bench* bench = bench_of(argued.rules);
    if (!bench) return;
    if (const auto types = bench->types(); !types.empty() && random.chance(10))
        argued.type = random.pick(types);
    choose_type(argued, *bench);
    if (argued.type.empty()) return;
    if (!bench->context_fits(argued.context)) argued.context = "{}";
    if (chosen == 5) mutate_bytes(argued.context, most);
    if (chosen >= 6 && chosen <= 29) mutate_bytes(argued.payload, most);
    if (chosen == 0 || chosen > 29) mutate_payload(argued, *bench, random);
}

} // namespace

} // namespace assay::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
    using namespace assay::fuzz;
    assay::reference::Random random(seed);
    assay::reference::Argued argued = read_argued({reinterpret_cast<const char*>(data), size});
    mutate(argued, most, random);
    const std::string result = write_argued(argued);
    if (result.size() > most) return LLVMFuzzerMutate(data, size, most);
    std::memcpy(data, result.data(), result.size());
    return result.size();
}
