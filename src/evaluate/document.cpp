// Reading nlohmann's values, and finding what in them is not JSON.
#include "evaluate/document.hpp"

#include "evaluate/utf8.hpp"

#include <cmath>

namespace assay::evaluate {

namespace {

class FaultFinder {
  public:
    explicit FaultFinder(const PayloadLimits& limits) : limits_(limits) {}

    bool find(const nlohmann::json& json, std::uint32_t depth) {
        if (++nodes_ > limits_.nodes) return limit(Code::nodes, limits_.nodes);
        switch (json.type()) {
        case nlohmann::json::value_t::object: return object(json, depth);
        case nlohmann::json::value_t::array: return array(json, depth);
        case nlohmann::json::value_t::string:
            return text(json.get_ref<const std::string&>(), limits_.string_bytes,
                        Code::string_size);
        case nlohmann::json::value_t::number_float:
            return !std::isfinite(json.get<double>()) && malformed(Malformed::nan_value);
        case nlohmann::json::value_t::binary: return malformed(Malformed::binary_value);
        case nlohmann::json::value_t::discarded: return malformed(Malformed::discarded_value);
        default: return false;
        }
    }

    Fault fault;

  private:
    bool object(const nlohmann::json& json, std::uint32_t depth) {
        if (depth >= limits_.depth) return limit(Code::depth, limits_.depth);
        if (json.size() > limits_.members) return limit(Code::members, limits_.members);
        for (auto at = json.begin(); at != json.end(); ++at)
            if (text(at.key(), limits_.name_bytes, Code::name_size) || find(*at, depth + 1))
                return true;
        return false;
    }

    bool array(const nlohmann::json& json, std::uint32_t depth) {
        if (depth >= limits_.depth) return limit(Code::depth, limits_.depth);
        for (const auto& item : json)
            if (find(item, depth + 1)) return true;
        return false;
    }

    bool text(const std::string& text, std::uint64_t ceiling, Code code) {
        if (text.size() > ceiling) return limit(code, ceiling);
        return !is_utf8(text) && malformed(Malformed::invalid_utf8);
    }

    bool limit(Code code, std::uint64_t ceiling) {
        fault = {Malformed::none, code, ceiling, no_offset, 0};
        return true;
    }

    bool malformed(Malformed cause) {
        fault = {cause, Code::malformed, 0, no_offset, 0};
        return true;
    }

    const PayloadLimits& limits_;
    std::uint64_t nodes_ = 0;
};

} // namespace

Fault find_fault(const nlohmann::json& document, const PayloadLimits& limits) {
    FaultFinder finder(limits);
    bool found = finder.find(document, 0);
    if (found) return finder.fault;
    Fault none_found;
    none_found.offset = no_offset;
    return none_found;
}

bool exactly_representable(std::string_view number_text) {
    nlohmann::json json = nlohmann::json::parse(number_text, nullptr, false);
    auto exact = constraint::Decimal::parse(number_text);
    if (!json.is_number() || !exact) return false;
    if (json.is_number_unsigned())
        return constraint::Decimal::from_unsigned(json.get<std::uint64_t>()) == *exact;
    if (json.is_number_integer()) return constraint::Decimal(json.get<std::int64_t>()) == *exact;
    auto shortest = constraint::Decimal::shortest(json.get<double>());
    return shortest && *shortest == *exact;
}

void DocumentDoor::read(const Json& json, Value& value) {
    switch (json.type()) {
    case Json::value_t::null: value.kind = Kind::null; break;
    case Json::value_t::boolean:
        value.kind = Kind::boolean;
        value.boolean = json.get<bool>();
        break;
    case Json::value_t::string:
        value.kind = Kind::string;
        value.text = json.get_ref<const std::string&>();
        break;
    case Json::value_t::number_integer:
        value.kind = Kind::number;
        value.form = NumberForm::signed_integer;
        value.integer = json.get<std::int64_t>();
        break;
    case Json::value_t::number_unsigned:
        value.kind = Kind::number;
        value.form = NumberForm::unsigned_integer;
        value.natural = json.get<std::uint64_t>();
        break;
    case Json::value_t::number_float:
        value.kind = Kind::number;
        value.form = NumberForm::real;
        value.real = json.get<double>();
        break;
    default:
        value.kind = json.is_array() ? Kind::array : Kind::object;
        value.items = static_cast<std::uint32_t>(json.size());
        value.handle = reinterpret_cast<std::uint64_t>(&json);
    }
}

} // namespace assay::evaluate
