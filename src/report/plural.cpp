// How a language counts, by ICU. Its objects are made once a language; asking them is thread-safe.
#include "report/plural.hpp"

#include "report/language.hpp"

#include <unicode/dcfmtsym.h>
#include <unicode/plurrule.h>

#include <algorithm>
#include <array>
#include <memory>

namespace assay::report {

namespace {

constexpr std::array<std::string_view, 6> plural_words = {"zero", "one",  "two",
                                                          "few",  "many", "other"};

struct Counting {
    std::unique_ptr<const icu::PluralRules> rules; // null if ICU has none
    std::array<Plural, 32> small{};                // what the rules say of the first numbers
    std::string separator;                         // of thousands
};

Plural select(const icu::PluralRules* rules, std::uint64_t number) {
    if (rules == nullptr) return Plural::other;
    std::string word;
    rules->select(static_cast<double>(number)).toUTF8String(word);
    return find_plural(word).value_or(Plural::other);
}

Counting counting_in(Language language) {
    Counting counting;
    const icu::Locale locale(std::string(tag_of(language)).c_str());
    UErrorCode status = U_ZERO_ERROR;
    counting.rules.reset(icu::PluralRules::forLocale(locale, status));
    if (U_FAILURE(status)) counting.rules.reset();
    for (std::size_t number = 0; number < counting.small.size(); ++number)
        counting.small[number] = select(counting.rules.get(), number);
    status = U_ZERO_ERROR;
    const icu::DecimalFormatSymbols symbols(locale, status);
    if (U_SUCCESS(status))
        symbols.getConstSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol)
            .toUTF8String(counting.separator);
    return counting;
}

const Counting& counting(std::string_view language) {
    static const std::array<Counting, language_count> all = {counting_in(Language::english),
                                                             counting_in(Language::russian)};
    return all[static_cast<std::size_t>(language_of(language))];
}

} // namespace

std::optional<Plural> find_plural(std::string_view word) {
    const auto* found = std::find(plural_words.begin(), plural_words.end(), word);
    if (found == plural_words.end()) return std::nullopt;
    return static_cast<Plural>(found - plural_words.begin());
}

Plural plural_of(std::uint64_t number, std::string_view language) {
    const Counting& how = counting(language);
    return number < how.small.size() ? how.small[number] : select(how.rules.get(), number);
}

std::string grouped(std::uint64_t number, std::string_view language) {
    const std::string digits = std::to_string(number);
    if (digits.size() <= 3) return digits;
    const std::string& separator = counting(language).separator;
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += separator;
        out += digits[i];
    }
    return out;
}

} // namespace assay::report
