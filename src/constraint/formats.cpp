// From the lists of formats: the table, the words, and dispatch by kind.
#include "constraint/formats.hpp"

#include "constraint/bank_formats.hpp"
#include "constraint/code_list_formats.hpp"
#include "constraint/currencies.hpp"
#include "constraint/data_formats.hpp"
#include "constraint/date_formats.hpp"
#include "constraint/network_formats.hpp"
#include "constraint/tax_formats.hpp"

#include <algorithm>
#include <array>

namespace assay::constraint {

namespace {

using AllFormats = decltype(DateFormats{} + DataFormats{} + NetworkFormats{} + CodeListFormats{} +
                            BankFormats{} + TaxFormats{});

template <class One>
FaultIndex fault_of(const FormatParameters& parameters, Format format, std::string_view text) {
    if constexpr (requires { One::check(text); })
        return One::check(text);
    else
        return One::check(text, parameters.country_names[format.parameter]);
}

template <class One>
std::optional<std::string> meant_of(std::string_view text, const FormatParameters& parameters,
                                    std::uint16_t parameter) {
    if constexpr (requires { One::meant(text); })
        return One::meant(text);
    else if constexpr (requires { One::meant(text, parameters.country_names[parameter]); })
        return One::meant(text, parameters.country_names[parameter]);
    else
        return std::nullopt;
}

using FaultFunction = FaultIndex (*)(const FormatParameters&, Format, std::string_view);
using MeantFunction = std::optional<std::string> (*)(std::string_view, const FormatParameters&,
                                                     std::uint16_t);

template <class Some>
struct FormatTable;

template <class... Each>
struct FormatTable<List<Each...>> {
    static constexpr std::array<FormatInfo, sizeof...(Each)> infos{Each::info...};
    static constexpr std::array<std::string_view, sizeof...(Each)> words{Each::info.word...};
    static constexpr std::array<FaultFunction, sizeof...(Each)> faults{&fault_of<Each>...};
    static constexpr std::array<MeantFunction, sizeof...(Each)> meants{&meant_of<Each>...};
};

using Table = FormatTable<AllFormats>;

std::optional<std::uint16_t> kind_of_word(std::string_view word) {
    const auto at = std::find(Table::words.begin(), Table::words.end(), word);
    if (at == Table::words.end()) return std::nullopt;
    return static_cast<std::uint16_t>(at - Table::words.begin());
}

/// The index of the names in `language`, which are made where this Store has not got them yet.
std::optional<std::uint16_t> country_names(std::string_view language,
                                           FormatParameters& parameters) {
    auto& all = parameters.country_names;
    const auto known = CountryNames::find_language(language);
    if (!known) return std::nullopt;
    const auto same = std::find_if(all.begin(), all.end(), [&](const CountryNames& names) {
        return names.language() == *known;
    });
    const auto index = static_cast<std::uint16_t>(same - all.begin());
    if (same != all.end()) return index;
    auto names = CountryNames::in(*known);
    if (!names) return std::nullopt;
    all.push_back(std::move(*names));
    return index;
}

} // namespace

std::size_t FormatParameters::bytes() const {
    std::size_t total = 0;
    for (const auto& names : country_names) total += names.bytes();
    return total;
}

std::span<const FormatInfo> formats() { return Table::infos; }
std::span<const std::string_view> format_words() { return Table::words; }

std::optional<Format> find_format(std::string_view dotted, FormatParameters& parameters) {
    constexpr std::string_view with_language = CountryName::info.word;
    std::string_view language = "en";
    if (dotted.starts_with(with_language) && dotted.size() > with_language.size() + 1 &&
        dotted[with_language.size()] == '.') {
        language = dotted.substr(with_language.size() + 1);
        dotted = with_language;
    }
    const auto kind = kind_of_word(dotted);
    if (!kind) return std::nullopt;
    if (dotted != with_language) return Format{*kind, 0};
    const auto names = country_names(language, parameters);
    if (!names) return std::nullopt;
    return Format{*kind, *names};
}

FaultIndex format_fault(const FormatParameters& parameters, Format format, std::string_view text) {
    return Table::faults[format.kind](parameters, format, text);
}

std::optional<std::string> format_meant(Format format, std::string_view text,
                                        const FormatParameters& parameters) {
    return Table::meants[format.kind](text, parameters, format.parameter);
}

std::optional<std::uint32_t> Store::currency_decimals(std::string_view alphabetic_code) {
    const Currency* currency = find_currency(alphabetic_code);
    if (!currency || currency->minor_digits == Currency::no_minor_unit) return std::nullopt;
    return static_cast<std::uint32_t>(currency->minor_digits);
}

} // namespace assay::constraint
