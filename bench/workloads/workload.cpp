// Making the sets of payloads.
#include "workloads/workload.hpp"

#include <array>
#include <cstring>

namespace bench {

namespace {

constexpr std::size_t padding = 64; // what simdjson may read behind a text

struct Set {
    std::string_view name;
    std::size_t times;      // as many documents as the others
    std::size_t most_bytes; // of its texts
};

// Parsed documents stay in a core's own cache: a payload that is judged has just been received.
// Fresh ones are too many for the processor to learn which branches they take.
constexpr std::size_t cached = 128 << 10;
constexpr std::array sets = {Set{"steady", 1, cached}, Set{"varied", 1, cached},
                             Set{"invalid", 1, cached}, Set{"fresh", 16, 1 << 20}};

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
        Document document{{end, text.size()}, {}, workload.set != "invalid"};
        if (workload.is_parsed()) document.parsed = nlohmann::json::parse(text);
        workload.documents.push_back(std::move(document));
        end += text.size() + padding;
    }
}

Workload make_workload(const Subject& subject, const Set& set, std::size_t documents) {
    Workload workload;
    workload.subject = subject;
    workload.set = set.name;
    Random random(0x0A55A9 + set.name.size());
    std::vector<std::string> texts;
    for (std::size_t bytes = 0; texts.size() < documents * set.times && bytes < set.most_bytes;) {
        texts.push_back(make_text(subject, set.name, random));
        bytes += texts.back().size();
    }
    keep(workload, texts);
    return workload;
}

} // namespace

std::vector<Workload> workloads_of(const Subject& subject, std::size_t documents) {
    std::vector<Workload> made;
    for (const Set& set : sets) made.push_back(make_workload(subject, set, documents));
    return made;
}

} // namespace bench
