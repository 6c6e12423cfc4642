// Asking the machine and the headers.
#include "report/machine.hpp"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <fstream>
#include <thread>

namespace bench {

namespace {

/// The value of the first line of the file that begins with the key: "model name : …".
std::string first_value(const std::string& path, const std::string& key) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(key)) return line.substr(line.find(':') + 2);
    return "unknown";
}

std::string one_minute_load() {
    std::ifstream file("/proc/loadavg");
    std::string load = "unknown";
    file >> load;
    return load;
}

std::string version(int major, int minor, int revision) {
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(revision);
}

} // namespace

std::vector<std::pair<std::string, std::string>> machine_facts() {
    return {{"processor", first_value("/proc/cpuinfo", "model name")},
            {"cores", std::to_string(std::thread::hardware_concurrency())},
            {"load before the run", one_minute_load()},
            {"compiler", ASSAY_BENCH_COMPILER},
            {"simdjson", version(simdjson::SIMDJSON_VERSION_MAJOR, simdjson::SIMDJSON_VERSION_MINOR,
                                 simdjson::SIMDJSON_VERSION_REVISION)},
            {"simdjson kernel", simdjson::get_active_implementation()->name()},
            {"nlohmann/json", version(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
                                      NLOHMANN_JSON_VERSION_PATCH)}};
}

} // namespace bench
