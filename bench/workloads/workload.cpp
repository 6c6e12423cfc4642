// Making the sets of payloads.
#include "workloads/workload.hpp"

#include <array>
#include <cstring>

namespace bench {

namespace {

constexpr std::size_t padding = 64; // what simdjson may read behind a text

// A set whose parsed documents stay in a core's own cache: a payload that is judged has just been
// received.
constexpr std::size_t most_bytes = 128 << 10;

std::string make_text(const Subject& subject, std::string_view set, Random& random) {
    if (set == "steady") return object(subject.steady(random));
    Members members = subject.varied(random);
    random.shuffle(members);
    if (set == "invalid")
        for (std::size_t faults = random.between(1, 2); faults > 0; --faults)
            subject.spoil(members, random);
    return object(members);
}

void keep(Workload& workload, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) workload.bytes += text.size();
    workload.memory = std::make_unique<char[]>(workload.bytes + texts.size() * padding);
    char* end = workload.memory.get();
    for (const std::string& text : texts) {
        std::memcpy(end, text.data(), text.size());
        workload.documents.push_back(
            {{end, text.size()}, nlohmann::json::parse(text), workload.set != "invalid"});
        end += text.size() + padding;
    }
}

Workload make_workload(const Subject& subject, std::string_view set, std::size_t documents) {
    Workload workload;
    workload.subject = subject;
    workload.set = set;
    Random random(0x0A55A9 + set.size());
    std::vector<std::string> texts;
    for (std::size_t bytes = 0; texts.size() < documents && bytes < most_bytes;) {
        texts.push_back(make_text(subject, set, random));
        bytes += texts.back().size();
    }
    keep(workload, texts);
    return workload;
}

} // namespace

std::vector<Workload> workloads_of(const Subject& subject, std::size_t documents) {
    static constexpr std::array<std::string_view, 3> sets = {"steady", "varied", "invalid"};
    std::vector<Workload> made;
    for (const std::string_view set : sets) made.push_back(make_workload(subject, set, documents));
    return made;
}

} // namespace bench
