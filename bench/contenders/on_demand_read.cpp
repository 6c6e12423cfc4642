// simdjson On-Demand without any rules: every member's name and value is read once.
#include "contenders/contender.hpp"

#include <simdjson.h>

namespace bench {

namespace {

namespace ondemand = simdjson::ondemand;

class OnDemandRead : public Contender {
  public:
    bool accepts(const Document& document) override {
        ondemand::document root;
        const std::size_t capacity = document.text.size() + simdjson::SIMDJSON_PADDING;
        if (parser_.iterate(document.text.data(), document.text.size(), capacity).get(root))
            return false;
        ondemand::value value;
        return !root.get_value().get(value) && read(value) &&
               root.current_location().error() == simdjson::OUT_OF_BOUNDS;
    }

  private:
    // Scalars are read where they are met; only containers cost a call.
    simdjson_inline bool read(ondemand::value value) {
        ondemand::json_type type;
        if (value.type().get(type)) return false;
        switch (type) {
        case ondemand::json_type::string: return read_text(value);
        case ondemand::json_type::number: return read_number(value);
        case ondemand::json_type::boolean: return read_boolean(value);
        case ondemand::json_type::null: return value.is_null();
        case ondemand::json_type::array: return read_array(value);
        case ondemand::json_type::object: return read_object(value);
        }
        return false;
    }

    simdjson_inline bool read_text(ondemand::value value) {
        std::string_view text;
        if (value.get_string().get(text)) return false;
        sum_ += text.size();
        return true;
    }

    simdjson_inline bool read_number(ondemand::value value) {
        ondemand::number number;
        if (value.get_number().get(number)) return false;
        sum_ += number.is_int64() ? static_cast<std::size_t>(number.get_int64()) : 1;
        return true;
    }

    simdjson_inline bool read_boolean(ondemand::value value) {
        bool truth = false;
        if (value.get_bool().get(truth)) return false;
        sum_ += truth ? 1 : 0;
        return true;
    }

    simdjson_never_inline bool read_array(ondemand::value value) {
        ondemand::array items;
        if (value.get_array().get(items)) return false;
        for (auto item : items) {
            ondemand::value inner;
            if (item.get(inner) || !read(inner)) return false;
        }
        return true;
    }

    simdjson_never_inline bool read_object(ondemand::value value) {
        ondemand::object members;
        if (value.get_object().get(members)) return false;
        for (auto member : members) {
            ondemand::raw_json_string name; // as written: to decode it costs more
            ondemand::value inner;
            if (member.key().get(name) || member.value().get(inner)) return false;
            sum_ += static_cast<unsigned char>(*name.raw());
            if (!read(inner)) return false;
        }
        return true;
    }

    ondemand::parser parser_;
    std::size_t sum_ = 0; // so that no reading can be left out
};

} // namespace

void add_on_demand_read(Entries& entries, const Workload&) {
    entries.push_back(
        {"simdjson On-Demand read", Door::bytes, false, std::make_unique<OnDemandRead>()});
}

} // namespace bench
