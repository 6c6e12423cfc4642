// Formats with valid texts and with every fault they can find.
#include "format_rows.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace assay::constraint;
using namespace rows;

namespace {

std::vector<FormatRow> all_rows() {
    std::vector<FormatRow> all;
    for (auto part :
         {date_rows(), network_rows(), data_rows(), code_list_rows(), bank_rows(), tax_rows()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

std::string sentence(const FormatInfo& info, FaultIndex fault) {
    return fault ? std::string(info.faults[*fault].english) : "valid";
}

} // namespace

TEST_CASE("formats: each text has the fault that its row says") {
    Store store;
    for (const auto& row : all_rows()) {
        INFO(row.format << " of '" << row.text << "'");
        const auto format = store.format(row.format);
        REQUIRE(format);
        const auto fault = store.fault(*format, row.text);
        const auto& info = formats()[format->kind];
        if (fault) REQUIRE(*fault < info.faults.size());
        CHECK(sentence(info, fault) == sentence(info, row.fault));
    }
}

TEST_CASE("formats: what has rows has a valid one, and one for each of its faults") {
    Store store;
    std::map<std::uint16_t, std::set<int>> seen; // -1: valid
    for (const auto& row : all_rows())
        seen[store.format(row.format)->kind].insert(row.fault ? *row.fault : -1);
    for (std::uint16_t kind = 0; kind < formats().size(); ++kind) {
        if (!seen.contains(kind)) continue; // its case file will do
        INFO("no such row for " << formats()[kind].word);
        CHECK(seen[kind].contains(-1));
        for (std::size_t fault = 0; fault < formats()[kind].faults.size(); ++fault) {
            INFO(formats()[kind].faults[fault].english);
            CHECK(seen[kind].contains(static_cast<int>(fault)));
        }
    }
}

TEST_CASE("formats: no fault depends on what stands behind the text") {
    Store store;
    for (const auto& row : all_rows()) {
        const auto format = *store.format(row.format);
        const std::string longer = row.text + "0Z=.";
        const std::string_view part = std::string_view(longer).substr(0, row.text.size());
        CHECK(store.fault(format, part) == row.fault);
    }
}

TEST_CASE("formats: a change of any one digit breaks a number with check digits") {
    Store store;
    for (const auto& [word, text] :
         std::map<std::string_view, std::string>{{"card", "4242424242424242"},
                                                 {"iban", "DE89370400440532013000"},
                                                 {"lei", "5493001KJTIIGC8Y1R12"},
                                                 {"ru.inn", "500100732259"},
                                                 {"ru.ogrn", "1027700132195"}})
        for (std::size_t at = 0; at < text.size(); ++at)
            for (char digit = '0'; digit <= '9'; ++digit) {
                if (text[at] == digit || text[at] < '0' || text[at] > '9') continue;
                auto changed = text;
                changed[at] = digit;
                INFO(word << " " << changed);
                CHECK(store.fault(*store.format(word), changed));
            }
}

TEST_CASE("formats: words, with their parameter") {
    Store store;
    CHECK(store.format("country.name") == store.format("country.name.en"));
    CHECK(store.format("country.name.ru") == store.format("country.name.ru"));
    CHECK(store.format("country.name.ru") != store.format("country.name"));
    for (const auto* unknown :
         {"", "uid", "country", "country.", "country.name.", "country.name.xx",
          "country.name.ru.de", "country.alpha2.ru", "uuid.", "phone", "ru"})
        CHECK_FALSE(store.format(unknown));
}

TEST_CASE("formats: what was meant") {
    Store store;
    struct Row {
        const char *format, *written, *meant;
    };
    const Row meant[] = {
        {"country.alpha2", "UK", "GB"},
        {"country.alpha2", "gb", "GB"},
        {"country.alpha2", "GBR", "GB"},
        {"country.alpha2", "Germany", "DE"},
        {"country.alpha2", "germany ", "DE"},
        {"country.alpha2", "EL", "GR"},
        {"country.alpha2", "Russia", "RU"},
        {"country.alpha2", "AN", nullptr},
        {"country.alpha2", "EU", nullptr},
        {"country.alpha2", "", nullptr},
        {"country.alpha2", "826", nullptr},
        {"country.alpha3", "GB", "GBR"},
        {"country.alpha3", "deu", "DEU"},
        {"country.alpha3", "France", "FRA"},
        {"country.name", "DE", "Germany"},
        {"country.name", "germany", "Germany"},
        {"country.name.ru", "DE", "Германия"},
        {"currency", "eur", "EUR"},
        {"currency", " usd", "USD"},
        {"currency", "euro", nullptr},
        {"uuid", "x", nullptr},
    };
    for (const auto& row : meant) {
        INFO(row.format << " " << row.written);
        const auto answer = store.meant(*store.format(row.format), row.written);
        CHECK(answer.has_value() == (row.meant != nullptr));
        if (answer && row.meant) CHECK(*answer == row.meant);
        if (answer) CHECK_FALSE(store.fault(*store.format(row.format), *answer));
    }
}
