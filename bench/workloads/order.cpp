// Payloads of a shop's order: nested records, an array of records, a map, a tree.
#include "workloads/subject.hpp"
#include "workloads/words.hpp"

#include <array>

namespace bench {

namespace {

constexpr std::array<std::string_view, 8> countries = {"DE", "US", "FR", "GB",
                                                       "PL", "IT", "ES", "JP"};

/// Shuffles members and leaves optional ones out, or does nothing of that.
struct Shape {
    bool varied = false;

    std::string close(Members members, const std::vector<std::string_view>& optional,
                      Random& random) const {
        if (varied) {
            thin_out(members, optional, 50, random);
            random.shuffle(members);
        }
        return object(members);
    }
};

std::string address(Shape shape, Random& random) {
    const std::string_view country = shape.varied ? random.one_of(countries) : "DE";
    Members members = {{"name", quoted(random.one_of(words::family_names))},
                       {"street", quoted(random.one_of(words::streets))},
                       {"city", quoted(random.one_of(words::cities))},
                       {"postcode", quoted(random.digits(5))},
                       {"country", quoted(country)}};
    if (country == "US") members.push_back({"state", quoted("TX")});
    return shape.close(std::move(members), {}, random);
}

std::string line(Shape shape, Random& random) {
    Members members = {{"sku", quoted("SKU-" + random.digits(8))},
                       {"title", quoted(std::string(random.one_of(words::companies)) + " box")},
                       {"quantity", std::to_string(random.between(1, 40))},
                       {"cents", std::to_string(random.between(99, 250000))},
                       {"discount", "0." + std::to_string(random.between(1, 49))},
                       {"gift", random.chance(50) ? "true" : "false"}};
    return shape.close(std::move(members), {"discount", "gift"}, random);
}

std::string lines(Shape shape, Random& random) {
    std::vector<std::string> made(shape.varied ? random.between(1, 16) : 8);
    for (std::string& one : made) one = line(shape, random);
    return array(made);
}

std::string category(Shape shape, std::size_t depth, Random& random) {
    std::vector<std::string> children(depth == 0 ? 0 : shape.varied ? random.below(4) : 2);
    for (std::string& child : children) child = category(shape, depth - 1, random);
    Members members = {{"name", quoted(random.one_of(words::regions))},
                       {"rank", std::to_string(random.below(1000))}};
    if (depth > 0) members.push_back({"children", array(children)});
    return shape.close(std::move(members), {}, random);
}

Members order(Shape shape, Random& random) {
    static constexpr std::array<std::string_view, 4> statuses = {"new", "paid", "packed",
                                                                 "shipped"};
    const std::string_view status = shape.varied ? random.one_of(statuses) : "shipped";
    Members members = {{"id", quoted(random.hex(8) + '-' + random.hex(4) + '-' + random.hex(4) +
                                     '-' + random.hex(4) + '-' + random.hex(12))},
                       {"created", quoted("2024-0" + std::to_string(random.between(1, 9)) + "-1" +
                                          random.digits(1) + "T12:3" + random.digits(1) + ":00Z")},
                       {"status", quoted(status)},
                       {"address", address(shape, random)},
                       {"lines", lines(shape, random)},
                       {"category", category(shape, 3, random)},
                       {"labels", R"({"campaign":"spring","channel":"web"})"},
                       {"comment", shape.varied ? "null" : quoted("please ring twice")}};
    if (status == "shipped") members.push_back({"tracking", quoted(random.digits(20))});
    return members;
}

Members steady(Random& random) { return order({false}, random); }

Members varied(Random& random) {
    Members members = order({true}, random);
    thin_out(members, {"labels", "comment"}, 50, random);
    return members;
}

/// The first place of `from` in the member's text becomes `to`; where there is none, the member
/// becomes a number, which is wrong too.
void replace_in(Members& members, std::string_view name, std::string_view from,
                std::string_view to) {
    Member* member = find(members, name);
    const std::size_t at = member ? member->value.rfind(from) : std::string::npos;
    if (at == std::string::npos) return set(members, name, "1");
    member->value.replace(at, from.size(), to);
}

void spoil(Members& members, Random& random) {
    switch (random.below(8)) {
    case 0: return replace_in(members, "lines", "\"quantity\":", "\"quantity\":9999");
    case 1: return replace_in(members, "lines", "\"cents\":", "\"cent\":");
    case 2: return replace_in(members, "lines", "\"SKU-", "\"SKU-0123456789012345");
    case 3: return replace_in(members, "address", "\"country\":\"", "\"country\":\"x");
    case 4: return replace_in(members, "address", "\"city\":\"", "\"city\":7,\"town\":\"");
    case 5: return replace_in(members, "category", "\"rank\":", "\"rank\":0.5,\"order\":");
    case 6: return set(members, "status", quoted("sent"));
    default: return remove(members, "created");
    }
}

} // namespace

Subject order() {
    return {"order",
            "bench/rules/order.assay",
            "Order",
            "",
            "bench/schemas/order.json",
            "",
            steady,
            varied,
            spoil};
}

} // namespace bench
