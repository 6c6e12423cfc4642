// A run as JSON, for programs that compare runs.
#include "report/results.hpp"
#include "report/targets.hpp"

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

ordered stream_json(const Stream& stream) {
    return {{"contender", stream.contender},
            {"lines", stream.lines},
            {"bytes", stream.bytes},
            {"seconds", stream.seconds.median},
            {"least", stream.seconds.minimum}};
}

ordered load_json(const Load& load) {
    return {{"name", load.name},
            {"members", load.members},
            {"rules", load.rules},
            {"text_bytes", load.text_bytes},
            {"microseconds", load.microseconds.median},
            {"least", load.microseconds.minimum},
            {"held_bytes", load.held_bytes}};
}

ordered valid_path_json(const ValidPath& path) {
    return {{"workload", path.workload},
            {"door", path.door == Door::bytes ? "bytes" : "document"},
            {"documents", path.documents},
            {"allocations", path.allocations}};
}

ordered target_json(const Target& target) {
    return {{"name", target.name},
            {"what", target.what},
            {"goal", target.goal},
            {"measured", target.measured},
            {"outcome", target.outcome}};
}

template <class List, class Write>
ordered array_of(const List& list, const Write& write) {
    ordered array = ordered::array();
    for (const auto& one : list) array.push_back(write(one));
    return array;
}

} // namespace

std::string to_json(const Results& results) {
    ordered json = {{"version", 1}, {"machine", ordered::object()}};
    for (const auto& [name, value] : results.machine) json["machine"][name] = value;
    json["notes"] = results.notes;
    json["targets"] = array_of(targets(results), target_json);
    json["rows"] = array_of(results.rows, row_json);
    json["streams"] = array_of(results.streams, stream_json);
    json["loads"] = array_of(results.loads, load_json);
    json["allocations"] = array_of(results.valid_paths, valid_path_json);
    json["growth"] = array_of(results.growth, growth_json);
    return json.dump(1) + "\n";
}

} // namespace bench
