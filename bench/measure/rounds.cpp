// Interleaved rounds: what disturbs the machine for a while disturbs every contender alike.
#include "measure/rounds.hpp"

#include "measure/clock.hpp"

#include <algorithm>

namespace bench {

namespace {

std::size_t pass(Contender& contender, const Workload& workload) {
    std::size_t accepted = 0;
    for (const Document& document : workload.documents)
        accepted += contender.accepts(document) ? 1 : 0;
    return accepted;
}

struct Timed {
    Entry* entry;
    std::size_t passes = 1;
    std::vector<double> samples;
};

double time_passes(Timed& timed, const Workload& workload) {
    pass(*timed.entry->contender, workload); // the last turn was somebody else's: caches, branches
    const double begin = processor_nanoseconds();
    for (std::size_t left = timed.passes; left > 0; --left) pass(*timed.entry->contender, workload);
    const double documents = static_cast<double>(timed.passes * workload.documents.size());
    return (processor_nanoseconds() - begin) / documents;
}

void warm_up(Timed& timed, const Workload& workload, const RoundOptions& options) {
    const double once = time_passes(timed, workload) * double(workload.documents.size());
    timed.passes = std::max<std::size_t>(1, std::size_t(options.turn_nanoseconds / once));
}

} // namespace

std::string disagreement(Entry& entry, const Workload& workload) {
    for (const Document& document : workload.documents) {
        const bool accepted = entry.contender->accepts(document);
        if (accepted == (document.valid || !entry.judges)) continue;
        return std::string(accepted ? "accepts " : "refuses ") + std::string(document.text);
    }
    return {};
}

std::vector<Row> measure(Entries& entries, const Workload& workload, const RoundOptions& options) {
    std::vector<Timed> all;
    for (Entry& entry : entries) all.push_back({&entry, 1, {}});
    for (Timed& timed : all) warm_up(timed, workload, options);
    Random random(options.rounds);
    std::vector<std::size_t> order(all.size());
    for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
    for (std::size_t round = 0; round < options.rounds; ++round) {
        random.shuffle(order);
        for (const std::size_t at : order)
            all[at].samples.push_back(time_passes(all[at], workload));
    }
    std::vector<Row> rows;
    const double bytes = double(workload.bytes) / double(workload.documents.size());
    for (Timed& timed : all)
        rows.push_back({workload.name(), timed.entry->name, timed.entry->door,
                        summarise(std::move(timed.samples)), bytes});
    return rows;
}

} // namespace bench
