// Names of countries in one language, and the country that a word was probably meant for.
#pragma once

#include "constraint/countries.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay::constraint {

/// What `country.name.ru` accepts: ICU's names of the 249 countries; in English ISO's too. Built
/// once, at load, because ICU formats each name anew.
class CountryNames {
  public:
    /// `ru`, `pt_br` as ICU spells it: `ru`, `pt_BR`; nullopt where ICU does not know the language.
    static std::optional<std::string> find_language(std::string_view written);
    /// nullopt where ICU has not all names in this language, spelled as ICU does.
    static std::optional<CountryNames> in(const std::string& language);

    const std::string& language() const { return language_; }
    bool contains(std::string_view name) const;
    /// ICU's name of the country in this language.
    std::string name_of(const Country& country) const;
    std::size_t bytes() const;

  private:
    void add(std::string name);
    /// The place of `name`, or the free one where it would have to be.
    std::size_t place_of(std::string_view name) const;

    std::string language_; // as ICU spells it: `pt_BR`
    std::vector<std::string> names_;
    /// Where in names_ a name is, from one on: at its hash or at the next free place behind it.
    std::array<std::uint16_t, 1024> places_{};
};

/// The country that a code or an English name was meant for, case and outer spaces aside; `UK` and
/// `EL`, which are in use though not ISO's, are known. Cold.
const Country* country_meant(std::string_view text);

} // namespace assay::constraint
