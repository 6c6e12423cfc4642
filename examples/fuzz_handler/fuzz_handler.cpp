// A server's handler behind a rule file, and a fuzzer of it whose inputs are payloads drawn from
// the same rules: valid ones, and ones that break exactly one rule.
//
//   assay_fuzz_handler 10000          (without libFuzzer: so many inputs)
//   assay_fuzz_handler -max_len=4096  (with it)
#include <assay/assay.hpp>
#include <assay/fuzz.hpp>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

namespace {

constexpr const char* rules = R"(module bookings

record Booking {
    guest: string(not blank, length ..80)
    from, to: date
    rooms: [Room](count 1..5)
    when present(coupon) { email: email }
    coupon?: string(pattern /[A-Z]{4}-\d{2}/)
    check from < to else "a night at least"
}

record Room { kind: "single" | "double"  guests: integer(1..4) }
)";

// --- the server ---

struct Answer {
    int status = 200;
    std::string body;
};

/// Trusts what the rules have let through: `.at()` and `.get<>()` throw where that was a mistake.
Answer book(const std::string& body, assay::Workspace& workspace, assay::TypeHandle type) {
    if (workspace.check(type, body) != assay::Verdict::valid)
        return {422, workspace.report().to_problem_json()};
    const auto booking = nlohmann::json::parse(body);
    int guests = 0;
    for (const auto& room : booking.at("rooms")) guests += room.at("guests").get<int>();
    if (booking.contains("coupon")) booking.at("email").get<std::string>();
    return {200, nlohmann::json{{"guests", guests}}.dump()};
}

// --- the fuzzer ---

struct Fixture {
    assay::Ruleset ruleset = assay::load_text(rules).ruleset();
    assay::TypeHandle type = ruleset.type("Booking").value();
    assay::Workspace workspace{ruleset};
    assay::PayloadSource source{ruleset, type};
};

Fixture& fixture() {
    static Fixture the_fixture;
    return the_fixture;
}

} // namespace

#ifdef WITH_LIBFUZZER
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);
#endif

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
#ifdef WITH_LIBFUZZER
    if (seed % 8 == 0) return LLVMFuzzerMutate(data, size, most); // what is not JSON, too
#endif
    return fixture().source.mutate(data, size, most, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string body(reinterpret_cast<const char*>(data), size);
    const Answer answer = book(body, fixture().workspace, fixture().type);
    if (answer.status != 200 && answer.status != 422) std::abort();
    return 0;
}

#ifndef WITH_LIBFUZZER
int main(int count, char** arguments) {
    const unsigned wanted =
        count > 1 ? static_cast<unsigned>(std::strtoul(arguments[1], nullptr, 10)) : 1000;
    std::vector<std::uint8_t> bytes(4096);
    std::size_t size = 0;
    unsigned booked = 0;
    for (unsigned seed = 0; seed < wanted; ++seed) {
        size = LLVMFuzzerCustomMutator(bytes.data(), size, bytes.size(), seed);
        LLVMFuzzerTestOneInput(bytes.data(), size);
        const std::string body(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
        booked += book(body, fixture().workspace, fixture().type).status == 200;
    }
    std::cout << wanted << " requests, " << booked << " of them booked\n";
}
#endif
