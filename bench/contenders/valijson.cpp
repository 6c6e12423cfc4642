// valijson over nlohmann documents: parsed before, or from bytes by nlohmann's parse. It stops at
// the first error.
#include "contenders/contender.hpp"
#include "contenders/schema.hpp"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace bench {

namespace {

class Valijson : public Contender {
  public:
    Valijson(const Subject& subject, Door door) : door_(door) {
        const nlohmann::json schema = schema_with_patterns(subject);
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema), schema_);
    }

    bool accepts(const Document& document) override {
        if (door_ == Door::document) return judge(document.parsed);
        const nlohmann::json parsed = nlohmann::json::parse(document.text, nullptr, false);
        return !parsed.is_discarded() && judge(parsed);
    }

  private:
    bool judge(const nlohmann::json& document) {
        return validator_.validate(schema_, valijson::adapters::NlohmannJsonAdapter(document),
                                   nullptr);
    }

    Door door_;
    valijson::Schema schema_;
    valijson::Validator validator_;
};

} // namespace

void add_valijson(Entries& entries, const Workload& workload) {
    for (const Door door : {Door::bytes, Door::document})
        entries.push_back(
            {"valijson", door, true, std::make_unique<Valijson>(workload.subject, door)});
}

} // namespace bench
