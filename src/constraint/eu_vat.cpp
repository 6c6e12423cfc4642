// VAT numbers: the prefix chooses a layout and a check.
#include "constraint/characters.hpp"
#include "constraint/eu_vat_checks.hpp"
#include "constraint/tax_formats.hpp"

namespace assay::constraint {

namespace {

struct State {
    std::string_view prefix;
    /// `#` a digit, `@` a capital letter, `*` either, `!` a capital letter, + or *; other
    /// characters are themselves. Several lengths or forms are divided by `|`.
    std::string_view layouts;
    bool (*check)(std::string_view);
};

constexpr State states[] = {
    {"AT", "U########", vat::austria},
    {"BE", "##########", vat::belgium},
    {"BG", "#########|##########", vat::bulgaria},
    {"CY", "########@", vat::cyprus},
    {"CZ", "########|#########|##########", vat::czechia},
    {"DE", "#########", vat::germany},
    {"DK", "########", vat::denmark},
    {"EE", "#########", vat::estonia},
    {"EL", "#########", vat::greece},
    {"ES", "*#######*", vat::spain},
    {"FI", "########", vat::finland},
    {"FR", "**#########", vat::france},
    {"HR", "###########", vat::croatia},
    {"HU", "########", vat::hungary},
    {"IE", "#######@|#######@@|#!#####@", vat::ireland},
    {"IT", "###########", vat::italy},
    {"LT", "#########|############", vat::lithuania},
    {"LU", "########", vat::luxembourg},
    {"LV", "###########", vat::latvia},
    {"MT", "########", vat::malta},
    {"NL", "#########B##", vat::netherlands},
    {"PL", "##########", vat::poland},
    {"PT", "#########", vat::portugal},
    {"RO", "##|###|####|#####|######|#######|########|#########|##########", vat::romania},
    {"SE", "############", vat::sweden},
    {"SI", "########", vat::slovenia},
    {"SK", "##########", vat::slovakia},
    {"XI", "#########|############|GD###|HA###", vat::northern_ireland},
};

static_assert(std::size(states) == 27 + 1);

bool fits(char c, char shape) {
    switch (shape) {
    case '#': return is_digit(c);
    case '@': return is_upper(c);
    case '*': return is_upper_alphanumeric(c);
    case '!': return is_upper(c) || c == '+' || c == '*';
    default: return c == shape;
    }
}

bool has_layout(std::string_view text, std::string_view layouts) {
    while (!layouts.empty()) {
        const auto layout = layouts.substr(0, layouts.find('|'));
        if (std::equal(text.begin(), text.end(), layout.begin(), layout.end(), fits)) return true;
        layouts.remove_prefix(std::min(layout.size() + 1, layouts.size()));
    }
    return false;
}

} // namespace

FaultIndex EuVat::check(std::string_view text) {
    const auto prefix = text.substr(0, 2);
    const auto state = std::find_if(std::begin(states), std::end(states), [&](const State& one) {
        return prefix.size() == 2 && one.prefix[0] == prefix[0] && one.prefix[1] == prefix[1];
    });
    if (state == std::end(states)) return country;
    text.remove_prefix(2);
    if (!has_layout(text, state->layouts)) return layout;
    return state->check(text) ? FaultIndex() : check_digits;
}

} // namespace assay::constraint
