// Checkers written by hand, over bytes with simdjson On-Demand. Strict about the rules; about JSON
// as strict as On-Demand is, which is less than a whole parse.
#include "contenders/handwritten/checkers.hpp"
#include "contenders/handwritten/raw_name.hpp"

#include <simdjson.h>

#include <cmath>

namespace bench {

namespace {

namespace ondemand = simdjson::ondemand;

// Everything is inlined and values are copied: an On-Demand value whose address is taken is kept in
// memory, which costs twice the time of all the rest.
class OnDemandValue {
  public:
    explicit OnDemandValue(ondemand::value value) : value_(value) {}

    simdjson_inline bool text(std::string_view& text) { return !value_.get_string().get(text); }
    simdjson_inline bool truth(bool& truth) { return !value_.get_bool().get(truth); }
    simdjson_inline bool integer(std::int64_t& integer) {
        if (!value_.get_int64().get(integer)) return true;
        double real = 0; // 1.0 and 1e2 are integers too
        if (!number(real) || real != std::floor(real) || std::abs(real) > 9e15) return false;
        integer = static_cast<std::int64_t>(real);
        return true;
    }
    simdjson_inline bool number(double& number) { return !value_.get_double().get(number); }
    simdjson_inline bool is_null() { return value_.is_null(); }
    simdjson_inline bool is_object() {
        ondemand::json_type type;
        return !value_.type().get(type) && type == ondemand::json_type::object;
    }

    template <class Use>
    simdjson_inline bool members(const Use& use) {
        ondemand::object object;
        if (value_.get_object().get(object)) return false;
        for (auto member : object) {
            ondemand::raw_json_string written;
            std::string_view name;
            ondemand::value value;
            if (member.key().get(written)) return false;
            if (!raw_name(written.raw(), name) && member.unescaped_key().get(name)) return false;
            if (member.value().get(value)) return false;
            use(name, OnDemandValue(value));
        }
        return true;
    }

    template <class Use>
    simdjson_inline bool items(const Use& use) {
        ondemand::array array;
        if (value_.get_array().get(array)) return false;
        for (auto item : array) {
            ondemand::value value;
            if (item.get(value)) return false;
            use(OnDemandValue(value));
        }
        return true;
    }

  private:
    ondemand::value value_;
};

template <class Checker>
class OnBytes : public Contender {
  public:
    bool accepts(const Document& document) override {
        ondemand::document root;
        const std::size_t capacity = document.text.size() + simdjson::SIMDJSON_PADDING;
        if (parser_.iterate(document.text.data(), document.text.size(), capacity).get(root))
            return false;
        ondemand::value value;
        if (root.get_value().get(value)) return false;
        return checker_.accepts(OnDemandValue(value)) &&
               root.current_location().error() == simdjson::OUT_OF_BOUNDS;
    }

  private:
    ondemand::parser parser_;
    Checker checker_;
};

} // namespace

void add_handwritten_on_demand(Entries& entries, const Workload& workload) {
    with_checker<OnDemandValue>(workload.subject, [&](auto checker) {
        entries.push_back(
            {"written by hand", Door::bytes, true, std::make_unique<OnBytes<decltype(checker)>>()});
    });
}

} // namespace bench
