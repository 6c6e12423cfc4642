// ISO 3166-1 alpha-2 and Kosovo's XK, as a bit for each pair of letters.
#pragma once

#include "constraint/countries.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace bench {

class CountryCodes {
  public:
    CountryCodes() {
        for (const auto& country : assay::constraint::countries()) add(country.alpha2);
        add("XK");
    }

    bool has(std::string_view code) const {
        if (code.size() != 2) return false;
        const unsigned first = static_cast<unsigned char>(code[0] - 'A');
        const unsigned second = static_cast<unsigned char>(code[1] - 'A');
        return first < 26 && second < 26 && (rows_[first] >> second & 1) != 0;
    }

  private:
    void add(std::string_view code) {
        rows_[static_cast<std::size_t>(code[0] - 'A')] |= 1u << (code[1] - 'A');
    }

    std::array<std::uint32_t, 26> rows_{};
};

} // namespace bench
