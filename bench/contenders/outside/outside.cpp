// Writing payload files, running the programs, reading what they print.
#include "contenders/outside/outside.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace bench {

namespace {

namespace fs = std::filesystem;

/// A program for Node, and the package that must be there.
struct Program {
    std::string name;
    std::string script;
    std::string package;
    std::string arguments;
};

std::string write_payloads(const Workload& workload, const fs::path& folder) {
    const fs::path path = folder / (workload.subject.name + "-" + workload.set + ".jsonl");
    std::ofstream file(path);
    for (const Document& document : workload.documents) file << document.text << '\n';
    return path.string();
}

fs::path write_manifest(const std::vector<const Workload*>& workloads, const fs::path& folder) {
    nlohmann::ordered_json manifest = nlohmann::ordered_json::array();
    for (const Workload* workload : workloads)
        manifest.push_back({{"name", workload->name()},
                            {"schema", ASSAY_PROJECT_DIR "/" + workload->subject.schema_file},
                            {"payloads", write_payloads(*workload, folder)},
                            {"valid", workload->set != "invalid"}});
    std::ofstream(folder / "manifest.json") << manifest.dump(1) << '\n';
    return folder / "manifest.json";
}

std::string output_of(const std::string& command) {
    std::string output;
    std::FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) return output;
    std::array<char, 1 << 16> part{};
    while (const auto size = std::fread(part.data(), 1, part.size(), pipe))
        output.append(part.data(), size);
    pclose(pipe);
    return output;
}

double average_bytes(const std::vector<const Workload*>& workloads, const std::string& name) {
    for (const Workload* workload : workloads)
        if (workload->name() == name)
            return double(workload->bytes) / double(workload->documents.size());
    return 0;
}

void add_row(const nlohmann::json& result, const std::string& peer, const char* door,
             const std::vector<const Workload*>& workloads, Results& results) {
    if (!result.contains(door)) return;
    const std::string workload = result["workload"];
    results.rows.push_back(
        {workload, peer, door == std::string("bytes") ? Door::bytes : Door::document,
         summarise(result[door].get<std::vector<double>>()), average_bytes(workloads, workload)});
}

/// One line: what a peer measured.
void read_line(const std::string& line, const std::vector<const Workload*>& workloads,
               Results& results) {
    const auto said = nlohmann::json::parse(line, nullptr, false);
    if (said.is_discarded()) return;
    const std::string peer = said["peer"];
    results.machine.emplace_back(peer, said["version"].get<std::string>());
    for (const auto& result : said["results"]) {
        if (result.contains("note"))
            results.notes.push_back(result["workload"].get<std::string>() + ": " + peer + " " +
                                    result["note"].get<std::string>());
        add_row(result, peer, "bytes", workloads, results);
        add_row(result, peer, "document", workloads, results);
    }
}

void run(const Program& program, const std::string& manifest,
         const std::vector<const Workload*>& workloads, const OutsideOptions& options,
         Results& results) {
    if (!fs::exists(fs::path(options.folder) / "node_modules" / program.package)) {
        results.notes.push_back(program.name + " is not installed, so it is left out");
        return;
    }
    const std::string output =
        output_of("node '" ASSAY_PROJECT_DIR "/bench/contenders/outside/" + program.script + "' '" +
                  options.folder + "' '" + manifest + "' " + program.arguments);
    std::size_t begin = 0;
    for (auto end = output.find('\n'); end != std::string::npos; end = output.find('\n', begin)) {
        read_line(output.substr(begin, end - begin), workloads, results);
        begin = end + 1;
    }
}

} // namespace

void run_outside(const std::vector<const Workload*>& workloads, const OutsideOptions& options,
                 Results& results) {
    const fs::path folder = fs::path(options.folder) / "payloads";
    fs::create_directories(folder);
    const std::string manifest = write_manifest(workloads, folder).string();
    const std::string turns =
        std::to_string(options.rounds) + " " + std::to_string(options.turn_nanoseconds);
    const std::array programs = {
        Program{"Ajv", "ajv.cjs", "ajv-formats", turns},
        Program{"Blaze (sourcemeta's jsonschema)", "sourcemeta.cjs", "@sourcemeta/jsonschema",
                std::to_string(options.loops) + " " + std::to_string(options.runs)}};
    for (const Program& program : programs) run(program, manifest, workloads, options, results);
}

} // namespace bench
