// nlohmann/json without any rules: its DOM, and its SAX events thrown away.
#include "contenders/contender.hpp"

#include <nlohmann/json.hpp>

namespace bench {

namespace {

class NlohmannDom : public Contender {
  public:
    bool accepts(const Document& document) override {
        return !nlohmann::json::parse(document.text, nullptr, false).is_discarded();
    }
};

class NlohmannSax : public Contender {
  public:
    bool accepts(const Document& document) override {
        return nlohmann::json::accept(document.text);
    }
};

} // namespace

void add_nlohmann_reads(Entries& entries, const Workload&) {
    entries.push_back({"nlohmann DOM", Door::bytes, false, std::make_unique<NlohmannDom>()});
    entries.push_back({"nlohmann SAX", Door::bytes, false, std::make_unique<NlohmannSax>()});
}

} // namespace bench
