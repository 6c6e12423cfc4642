// simdjson without any rules: its first stage alone, and its DOM.
#include "contenders/contender.hpp"

#include <simdjson.h>

#include <stdexcept>

namespace bench {

namespace {

class FirstStage : public Contender {
  public:
    FirstStage() {
        const simdjson::implementation* implementation = simdjson::get_active_implementation();
        if (implementation->create_dom_parser_implementation(1u << 20, 64, stages_))
            throw std::runtime_error("simdjson has no parser here");
    }

    bool accepts(const Document& document) override {
        return stages_->stage1(reinterpret_cast<const std::uint8_t*>(document.text.data()),
                               document.text.size(),
                               simdjson::stage1_mode::regular) == simdjson::SUCCESS;
    }

  private:
    std::unique_ptr<simdjson::internal::dom_parser_implementation> stages_;
};

class Dom : public Contender {
  public:
    bool accepts(const Document& document) override {
        simdjson::dom::element root;
        return parser_.parse(document.text.data(), document.text.size(), false).get(root) ==
               simdjson::SUCCESS;
    }

  private:
    simdjson::dom::parser parser_;
};

} // namespace

void add_simdjson_reads(Entries& entries, const Workload&) {
    entries.push_back({"simdjson stage 1", Door::bytes, false, std::make_unique<FirstStage>()});
    entries.push_back({"simdjson DOM", Door::bytes, false, std::make_unique<Dom>()});
}

} // namespace bench
