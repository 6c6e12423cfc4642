// Reading payloads, by nlohmann; decimals, by Boost.Multiprecision; the calendar, by std::chrono.
#include "reference/interpreter/judge.hpp"

#include <nlohmann/json.hpp>

namespace assay::reference {

using boost::multiprecision::cpp_int;

namespace {

using Kind = Payload::Kind;

/// Makes the tree. Numbers are kept as text: nothing is rounded. `long double` because nlohmann
/// refuses what its own number type cannot hold, and a payload may have exponents up to 1,000.
class Builder {
  public:
    using Json = nlohmann::basic_json<std::map, std::vector, std::string, bool, std::int64_t,
                                      std::uint64_t, long double>;

    Payload whole;

    bool null() { return add({}); }
    bool boolean(bool truth) { return add({Kind::boolean, truth, "", {}, {}}); }
    bool number_integer(std::int64_t number) { return add_number(std::to_string(number)); }
    bool number_unsigned(std::uint64_t number) { return add_number(std::to_string(number)); }
    bool number_float(long double, const std::string& text) { return add_number(text); }
    bool string(std::string& text) { return add({Kind::string, false, text, {}, {}}); }
    bool binary(Json::binary_t&) { return false; }
    bool start_array(std::size_t) { return open(Kind::array); }
    bool start_object(std::size_t) { return open(Kind::object); }
    bool end_array() { return close(); }
    bool end_object() { return close(); }
    bool key(std::string& name) {
        open_.back()->members.push_back({name, {}});
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
        return false;
    }

  private:
    Payload& place() {
        if (open_.empty()) return whole;
        Payload& around = *open_.back();
        return around.is(Kind::array) ? around.items.emplace_back() : around.members.back().value;
    }
    bool add(Payload payload) {
        place() = std::move(payload);
        return true;
    }
    bool add_number(const std::string& text) { return add({Kind::number, false, text, {}, {}}); }
    bool open(Kind kind) {
        Payload& added = place();
        added.kind = kind;
        open_.push_back(&added);
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    std::vector<Payload*> open_; // what is still to be filled, from the outermost inwards
};

Number power_of_ten(int exponent) {
    cpp_int power = pow(cpp_int(10), static_cast<unsigned>(std::abs(exponent)));
    return exponent < 0 ? Number(cpp_int(1), power) : Number(power);
}

} // namespace

std::optional<Payload> read_payload(std::string_view text) {
    // Here nlohmann is not strict: it skips a byte order mark, and ends at a NUL.
    if (text.starts_with("\xEF\xBB\xBF") || text.find('\0') != text.npos) return std::nullopt;
    Builder builder;
    if (!Builder::Json::sax_parse(text, &builder)) return std::nullopt;
    return std::move(builder.whole);
}

Value value_of(const Payload& payload) {
    switch (payload.kind) {
    case Kind::null: return {};
    case Kind::boolean: return payload.truth;
    case Kind::number: return read_number(payload.text);
    case Kind::string: return payload.text;
    default: return &payload;
    }
}

Kind kind_of(const Value& value) {
    const auto* container = std::get_if<const Payload*>(&value);
    return container ? (*container)->kind : static_cast<Kind>(value.index());
}

std::string step(const std::string& pointer, std::string_view name) {
    std::string result = pointer + "/";
    for (char c : name) result += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return result;
}

Number read_number(std::string_view text) {
    std::size_t e = std::min(text.find_first_of("eE"), text.size());
    int exponent = e == text.size() ? 0 : std::stoi(std::string(text.substr(e + 1)));
    cpp_int digits = 0;
    bool after_point = false;
    for (char c : text.substr(0, e)) {
        after_point |= c == '.';
        if (c < '0' || c > '9') continue;
        digits = digits * 10 + (c - '0');
        exponent -= after_point;
    }
    return Number(text.starts_with('-') ? -digits : digits) * power_of_ten(exponent);
}

bool is_whole(const Number& number) { return denominator(number) == 1; }

std::size_t scale(Number number) {
    std::size_t places = 0;
    for (; !is_whole(number); ++places) number *= 10;
    return places;
}

Number rounded(const Number& number, int places) {
    Number moved = abs(number) * power_of_ten(places) + Number(cpp_int(1), cpp_int(2));
    Number whole = cpp_int(numerator(moved) / denominator(moved));
    return (number < 0 ? Number(-whole) : whole) * power_of_ten(-places);
}

std::optional<Moment> read_moment(const std::string& text) {
    bool is_date = has_format(text, "date");
    if (!is_date && !has_format(text, "date_time")) return std::nullopt;
    auto number = [&](std::size_t at, std::size_t digits) {
        return std::stoi(text.substr(at, digits));
    };
    using namespace std::chrono;
    Moment moment;
    moment.day = year(number(0, 4)) / number(5, 2) / number(8, 2);
    moment.minutes = sys_days(moment.day).time_since_epoch().count() * 24 * 60;
    if (is_date) return moment;
    // 2020-01-31T23:59:59, perhaps a fraction, then an offset.
    std::size_t offset = text.find_first_of("Zz+-", 19);
    int ahead = text.size() == offset + 1 ? 0 : number(offset + 1, 2) * 60 + number(offset + 4, 2);
    if (text[offset] == '-') ahead = -ahead;
    moment.minutes += number(11, 2) * 60 + number(14, 2) - ahead;
    moment.seconds = read_number(text.substr(17, offset - 17));
    moment.utc = ahead == 0;
    moment.fraction = offset == 19 ? 0 : offset - 20;
    return moment;
}

} // namespace assay::reference
