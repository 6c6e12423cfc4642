// Equals Money's UpdatePerson, checked as one would by hand.
#pragma once

#include "contenders/handwritten/country_codes.hpp"
#include "contenders/handwritten/faults.hpp"
#include "contenders/handwritten/moment.hpp"
#include "contenders/handwritten/names.hpp"
#include "contenders/handwritten/text_rules.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace bench {

template <class Value>
class EqualsMoneyUpdateChecker {
  public:
    bool accepts(Value root) {
        faults_.clear();
        seen_ = 0;
        const bool object =
            root.members([this](std::string_view name, Value value)
                             __attribute__((always_inline)) { member(name, value); });
        return object && faults_.none();
    }

  private:
    // clang-format off
    enum Field : std::size_t {
        account_id, first_name, last_name, title, middle_initials, dob, gender, nationality,
        nationalities, country_of_residence, primary_mobile_number, email_theme,
        transactional_email_preference, locale, fields,
    };
    // clang-format on
    using Mask = std::uint32_t;
    static constexpr Mask bit(std::size_t field) { return Mask{1} << field; }
    static constexpr Mask nullable = bit(title) | bit(middle_initials) | bit(dob) | bit(gender) |
                                     bit(nationality) | bit(country_of_residence) |
                                     bit(primary_mobile_number) |
                                     bit(transactional_email_preference);

    [[gnu::always_inline]] void member(std::string_view name, Value value) {
        const std::size_t field = names_.find(name);
        if (field == names_.none) return faults_.error(FaultCode::unknown_field, fields);
        if (seen_ & bit(field)) faults_.error(FaultCode::duplicate_field, field);
        seen_ |= bit(field);
        std::string_view text;
        bool truth = false;
        if (field == nationalities) return judge_nationalities(value);
        if (field == transactional_email_preference ? value.truth(truth) : value.text(text))
            return judge(field, text);
        if (!value.is_null())
            faults_.error(FaultCode::type, field);
        else if (!(nullable & bit(field)))
            faults_.error(FaultCode::null, field);
    }

    void judge(std::size_t field, std::string_view text) {
        static constexpr std::size_t unlimited = ~std::size_t{0};
        static constexpr std::size_t limits[fields] = {
            unlimited, 256,       256, unlimited, 10,        unlimited, 20,
            256,       unlimited, 256, 50,        unlimited, unlimited, unlimited};
        if (!at_most(text, limits[field])) faults_.error(FaultCode::length, field);
        bool good = true;
        switch (field) {
        case title: good = is_title(text); break;
        case email_theme: good = text == "em-light" || text == "em-dark"; break;
        case locale: good = text == "en-GB"; break;
        case dob:
            if (!days_of(text)) faults_.warning(dob);
            break;
        case nationality: faults_.warning(nationality); break;
        default: break;
        }
        if (!good) faults_.error(FaultCode::choice, field);
    }

    static bool is_title(std::string_view text) {
        return text == "Mr" || text == "Ms" || text == "Mx" || text == "Mrs" || text == "Miss" ||
               text == "Master";
    }

    void judge_nationalities(Value value) {
        countries_.clear();
        const bool array = value.items([this](Value item) __attribute__((always_inline)) {
            std::string_view code;
            if (!item.text(code))
                return faults_.error(item.is_null() ? FaultCode::null : FaultCode::type,
                                     nationalities);
            if (!codes_.has(code)) faults_.error(FaultCode::choice, nationalities);
            countries_.push_back(code);
        });
        if (!array)
            return faults_.error(value.is_null() ? FaultCode::null : FaultCode::type,
                                 nationalities);
        for (std::size_t at = 1; at < countries_.size(); ++at) // a handful
            if (std::find(countries_.begin(), countries_.begin() + static_cast<long>(at),
                          countries_[at]) != countries_.begin() + static_cast<long>(at))
                return faults_.warning(nationalities);
    }

    const Names<fields> names_{std::to_array<std::string_view>(
        {"accountId", "firstName", "lastName", "title", "middleInitials", "dob", "gender",
         "nationality", "nationalities", "countryOfResidence", "primaryMobileNumber", "emailTheme",
         "transactionalEmailPreference", "locale"})};
    const CountryCodes codes_;
    Faults faults_;
    std::vector<std::string_view> countries_;
    Mask seen_ = 0;
};

} // namespace bench
