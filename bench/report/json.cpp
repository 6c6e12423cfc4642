// A run as JSON, for programs that compare runs.
#include "report/results.hpp"

#include <nlohmann/json.hpp>

namespace bench {

namespace {

using ordered = nlohmann::ordered_json;

ordered row_json(const Row& row) {
    return {{"workload", row.workload},
            {"contender", row.contender},
            {"door", row.door == Door::bytes ? "bytes" : "document"},
            {"bytes", row.bytes},
            {"nanoseconds", row.nanoseconds.median},
            {"least", row.nanoseconds.minimum},
            {"spread", row.nanoseconds.spread}};
}

ordered growth_json(const Growth& growth) {
    return {{"family", growth.family},
            {"way", growth.way},
            {"size", growth.size},
            {"nanoseconds", growth.nanoseconds},
            {"factor", growth.factor}};
}

} // namespace

std::string to_json(const Results& results) {
    ordered json = {{"version", 1}, {"machine", ordered::object()}};
    for (const auto& [name, value] : results.machine) json["machine"][name] = value;
    json["notes"] = results.notes;
    json["rows"] = ordered::array();
    for (const Row& row : results.rows) json["rows"].push_back(row_json(row));
    json["growth"] = ordered::array();
    for (const Growth& growth : results.growth) json["growth"].push_back(growth_json(growth));
    return json.dump(1) + "\n";
}

} // namespace bench
