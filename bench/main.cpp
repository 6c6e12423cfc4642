// The benchmarks: every contender over every workload, in one run.
#include "contenders/contender.hpp"

#include "growth/family.hpp"
#include "growth/growth.hpp"
#include "load/load.hpp"
#include "measure/rounds.hpp"
#include "memory/valid_path.hpp"
#include "options.hpp"
#include "report/machine.hpp"
#include "report/results.hpp"
#include "selection.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>

namespace {

using namespace bench;

std::vector<Workload> all_workloads() {
    std::vector<Workload> all;
    for (const Subject& subject : subjects())
        for (Workload& workload : workloads_of(subject, Options::documents))
            all.push_back(std::move(workload));
    return all;
}

std::vector<std::string> names_of(const std::vector<Workload>& workloads) {
    std::vector<std::string> names = {"allocations", "load", "stream"};
    for (const Workload& workload : workloads) names.push_back(workload.name());
    for (const Family& family : all_families()) names.push_back("growth/" + family.name);
    return names;
}

/// Who disagrees with the documents' maker is not timed: he does other work than the rest.
void drop_those_who_disagree(Entries& entries, const Workload& workload, Results& results) {
    const auto disagrees = [&](Entry& entry) {
        const std::string what = disagreement(entry, workload);
        if (!what.empty())
            results.notes.push_back(workload.name() + ": " + entry.name + " " + what);
        return !what.empty();
    };
    entries.erase(std::remove_if(entries.begin(), entries.end(), disagrees), entries.end());
}

void run_workload(const Workload& workload, const Selection& selection, const Options& options,
                  Results& results) {
    Entries entries = contenders_for(workload);
    entries.erase(
        std::remove_if(entries.begin(), entries.end(),
                       [&](const Entry& entry) { return !selection.takes_contender(entry.name); }),
        entries.end());
    drop_those_who_disagree(entries, workload, results);
    for (Row& row : measure(entries, workload, options.rounds()))
        results.rows.push_back(std::move(row));
}

void note_what_schemas_leave_out(Results& results) {
    for (const Subject& subject : subjects())
        if (!subject.left_out.empty())
            results.notes.push_back("the schema of " + subject.name + " leaves out " +
                                    subject.left_out);
}

void run_peers(const std::vector<Workload>& workloads, const Selection& selection,
               const Options& options, Results& results) {
    std::vector<const Workload*> chosen;
    for (const Workload& workload : workloads)
        if (workload.is_parsed() && selection.takes_workload(workload.name()))
            chosen.push_back(&workload);
    run_outside(chosen, options.outside(), results);
}

void run_growth(const Selection& selection, const Options& options, Results& results) {
    for (const Family& family : all_families()) {
        if (!selection.takes_workload("growth/" + family.name)) continue;
        try {
            for (Growth& growth : measure_growth(family, options.growth()))
                results.growth.push_back(std::move(growth));
        } catch (const std::runtime_error& error) {
            results.notes.push_back(error.what());
        }
    }
}

/// What is not a matter of contenders: allocations, loading, a file of lines.
void run_others(const std::vector<Workload>& workloads, const Selection& selection,
                const Options& options, Results& results) {
    if (selection.takes_workload("allocations"))
        for (const Workload& workload : workloads)
            for (const Door door : {Door::bytes, Door::document})
                if (workload.set != "invalid" && workload.is_parsed())
                    results.valid_paths.push_back(count_allocations(workload, door));
    if (selection.takes_workload("load")) results.loads = measure_loads(options.quick ? 50 : 300);
    if (selection.takes_workload("stream")) results.streams = measure_streams(options.stream());
}

void write(const std::string& path, const std::string& text) {
    if (path.empty()) return;
    std::ofstream(path) << text;
}

} // namespace

int main(int count, char** words) {
    const Options options = read_options(count, words);
    const std::vector<Workload> workloads = all_workloads();
    const Selection selection(options.only, names_of(workloads));
    Results results;
    results.machine = machine_facts();
    results.notes = absent_peers();
    note_what_schemas_leave_out(results);
    for (const Workload& workload : workloads)
        if (selection.takes_workload(workload.name()))
            run_workload(workload, selection, options, results);
    run_others(workloads, selection, options, results);
    run_growth(selection, options, results);
    if (!options.peers.empty()) run_peers(workloads, selection, options, results);
    const std::string markdown = to_markdown(results);
    write(options.markdown, markdown);
    write(options.json, to_json(results));
    std::cout << markdown;
    return 0;
}
