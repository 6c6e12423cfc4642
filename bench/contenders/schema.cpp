// Reading a schema, and saying its formats as patterns.
#include "contenders/schema.hpp"

#include <fstream>
#include <map>

namespace bench {

namespace {

const std::string hex = "[0-9a-fA-F]";
const std::string day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const std::string time_of_day = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";
const std::string offset = "([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])";

/// `whole_seconds`: the schema's own pattern forbids a fraction.
std::string pattern_for(const std::string& format, bool whole_seconds) {
    if (format == "uuid")
        return "^" + hex + "{8}-" + hex + "{4}-" + hex + "{4}-" + hex + "{4}-" + hex + "{12}$";
    if (format == "date") return "^" + day + "$";
    return "^" + day + "[Tt]" + time_of_day + (whole_seconds ? "" : "([.][0-9]+)?") + offset + "$";
}

void say_formats_as_patterns(nlohmann::json& schema) {
    if (schema.is_object() && schema.contains("format") && schema["format"].is_string()) {
        schema["pattern"] = pattern_for(schema["format"], schema.contains("pattern"));
        schema.erase("format");
    }
    if (schema.is_structured())
        for (auto& inner : schema) say_formats_as_patterns(inner);
}

} // namespace

nlohmann::json schema_with_patterns(const Subject& subject) {
    std::ifstream file(ASSAY_PROJECT_DIR "/" + subject.schema_file);
    nlohmann::json schema = nlohmann::json::parse(file);
    say_formats_as_patterns(schema);
    return schema;
}

} // namespace bench
