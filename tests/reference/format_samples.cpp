// The first of each list is right; what follows is right or a near miss.
#include "reference/format_samples.hpp"

#include <map>

namespace assay::reference {

const std::vector<std::string>& samples(const std::string& format_or_pattern) {
    static const std::map<std::string, std::vector<std::string>> all = {
        {"date",
         {"2020-01-01", "2019-12-31", "2000-02-29", "1999-12-31", "2020-01-02", "2001-02-29",
          "2000-01-01", "2020-1-1", "2002-02-28", "1982-01-01"}},
        {"date_time",
         {"2020-01-01T00:00:00Z", "2019-12-31T23:59:59.999Z", "2020-01-01T02:00:00+02:00",
          "2016-12-31T23:59:60Z", "2020-01-01t00:00:00.000z", "2000-02-29T12:00:00.1234-05:00",
          "2020-01-01T00:00:00", "2020-01-01T24:00:00Z"}},
        {"time", {"10:00:00Z", "23:59:59.5+01:00", "23:59:60Z", "24:00:00Z", "10:00"}},
        {"duration", {"P1D", "PT1H30M", "P1Y2M", "P", "P1H", "P1W"}},
        {"uuid",
         {"497f6eca-6276-4993-bfeb-53cbbbba6f08", "497F6ECA-6276-4993-BFEB-53CBBBBA6F08",
          "497f6eca-6276-4993-bfeb-53cbbbba6f0", "497f6eca62764993bfeb53cbbbba6f08"}},
        {"email",
         {"a@b.org", "ada.lovelace@example.org", "abcd@bcd.org", "abcde@bcd.org", "a@", "@b",
          "a b@c.d"}},
        {"uri", {"https://example.org/a?b#c", "urn:isbn:1", "/relative", "http://[::1", "a b"}},
        {"hostname", {"example.org", "a", "-a.b", "a..b", "xn--bcher-kva.example"}},
        {"ipv4", {"127.0.0.1", "255.255.255.255", "256.0.0.1", "1.2.3", "01.2.3.4"}},
        {"ipv6", {"::1", "2001:db8::8a2e:370:7334", "::ffff:1.2.3.4", ":::", "1::2::3"}},
        {"base64", {"YQ==", "", "YWI=", "YQ=", "Y!=="}},
        {"decimal", {"1", "0.10", "-1", "0", "10.001", "1.", "01", "1e2", "0.009"}},
        {"phone.e164", {"+491761234567", "491761234567", "+0123", "+12"}},
        {"country.alpha2", {"GB", "DE", "UK", "XK", "gb", "GBR"}},
        {"country.alpha3", {"GBR", "DEU", "GB", "XKX", "gbr"}},
        {"country.name", {"Germany", "Deutschland", "germany"}},
        {"currency", {"EUR", "JPY", "KWD", "eur", "XXX", "EU"}},
        {"language", {"en", "de-CH-1996", "zh-Hant", "e", "en_GB"}},
        {"iban", {"GB82WEST12345698765432", "DE89370400440532013000", "GB83WEST12345698765432"}},
        {"bic", {"DEUTDEFF", "DEUTDEFF500", "DEUTDEF"}},
        {"lei", {"5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R13", "5493"}},
        {"card", {"4242424242424242", "4242424242424241", "4242"}},
        {"ru.inn", {"7707083893", "500100732259", "7707083894"}},
        {"ru.kpp", {"773601001", "77360100", "7736AB001"}},
        {"ru.ogrn", {"1027700132195", "304500116000157", "1027700132196"}},
        {"ru.okpo", {"00032537", "00032538", "0003253"}},
        {"us.ein", {"12-3456789", "123456789", "00-1234567"}},
        {"eu.vat", {"DE136695976", "ATU13585627", "DE136695977"}},
        {"[a-c]+\\d?", {"abc1", "a", "ab", "abcd", "1", "ab12", ""}},
        {"\\d{2}-[xy]*", {"12-", "12-xyxy", "1-x", "12-z", "12x"}},
        {"", {"ab",       "b",
              "",         "abc",
              "x-1",      "a!",
              "é",        "e\u0301",
              "ДА",       "да",
              " a",       "a@b",
              "12",       "\U0001F468\u200D\U0001F469\u200D\U0001F467",
              "A",        "ǅ",
              "ß",        "\u00a0",
              "a\nb",     "٣",
              "a\u200bb", "12345",
              "0af9",     "\x01"}},
    };
    auto found = all.find(format_or_pattern);
    return found == all.end() ? all.at("") : found->second;
}

} // namespace assay::reference
