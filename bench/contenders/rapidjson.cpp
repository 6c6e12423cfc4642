// RapidJSON's schema validator, driven by its own reader: no document is built. It stops at the
// first error.
#include "contenders/contender.hpp"
#include "contenders/schema.hpp"

#include <rapidjson/document.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/schema.h>

namespace bench {

namespace {

class RapidJson : public Contender {
  public:
    explicit RapidJson(const Subject& subject)
        : schema_(parse(schema_with_patterns(subject).dump())), validator_(schema_) {}

    bool accepts(const Document& document) override {
        validator_.Reset();
        rapidjson::MemoryStream stream(document.text.data(), document.text.size());
        const auto read = reader_.Parse<rapidjson::kParseValidateEncodingFlag>(stream, validator_);
        return !read.IsError() && validator_.IsValid();
    }

  private:
    static rapidjson::Document parse(const std::string& text) {
        rapidjson::Document document;
        document.Parse(text.c_str());
        return document;
    }

    const rapidjson::SchemaDocument schema_;
    rapidjson::SchemaValidator validator_;
    rapidjson::Reader reader_;
};

} // namespace

void add_rapidjson(Entries& entries, const Workload& workload) {
    entries.push_back(
        {"RapidJSON schema", Door::bytes, true, std::make_unique<RapidJson>(workload.subject)});
}

} // namespace bench
