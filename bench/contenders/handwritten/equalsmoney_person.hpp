// Equals Money's Person, checked as one would by hand. Leaves out the warning that a further member
// is named nearly as a declared one.
#pragma once

#include "contenders/handwritten/country_codes.hpp"
#include "contenders/handwritten/faults.hpp"
#include "contenders/handwritten/moment.hpp"
#include "contenders/handwritten/names.hpp"
#include "contenders/handwritten/text_rules.hpp"

#include <optional>

namespace bench {

template <class Value>
class EqualsMoneyPersonChecker {
  public:
    bool accepts(Value root) {
        faults_.clear();
        seen_ = 0;
        created_ = updated_ = std::nullopt;
        has_card_ = false;
        const bool object =
            root.members([this](std::string_view name, Value value)
                             __attribute__((always_inline)) { member(name, value); });
        if (object) end();
        return object && faults_.none();
    }

  private:
    // The required ones first, then by kind.
    // clang-format off
    enum Field : std::size_t {
        id, first_name, last_name, middle_initials, dob, gender, nationality,
        country_of_residence, primary_email_address, status, locale, product_id, avatar_id,
        avatar_cdn_url, preferred_method, created_at, updated_at,
        title, primary_mobile_number, sub, email_theme, role_id,
        nationalities,
        avatar, card, persona,
        send_invite, verify_email_address, verify_mobile_number, has_people_card, fields,
    };
    // clang-format on
    using Mask = std::uint32_t;
    static constexpr Mask bit(std::size_t field) { return Mask{1} << field; }
    static constexpr Mask required = bit(title) - 1;
    static constexpr Mask nullable = bit(middle_initials) | bit(dob) | bit(gender) |
                                     bit(nationality) | bit(country_of_residence) | bit(locale) |
                                     bit(avatar_id) | bit(avatar_cdn_url) | bit(preferred_method) |
                                     bit(title) | bit(nationalities) | bit(primary_mobile_number) |
                                     bit(sub) | bit(email_theme);

    [[gnu::always_inline]] void member(std::string_view name, Value value) {
        const std::size_t field = names_.find(name);
        if (field == names_.none) return; // the record is open
        if (seen_ & bit(field)) faults_.error(FaultCode::duplicate_field, field);
        seen_ |= bit(field);
        std::string_view text;
        if (field < nationalities && value.text(text)) return judge(field, text);
        if (field < nationalities || !judge_other(field, value)) refuse(field, value);
    }

    void refuse(std::size_t field, Value value) {
        if (!value.is_null())
            faults_.error(FaultCode::type, field);
        else if (!(nullable & bit(field)))
            faults_.error(FaultCode::null, field);
    }

    void judge(std::size_t field, std::string_view text) {
        static constexpr std::size_t unlimited = ~std::size_t{0};
        static constexpr std::size_t limits[fields] = {
            unlimited, 256,       256,       10,        unlimited, 20,        256,       256,
            256,       unlimited, unlimited, unlimited, unlimited, unlimited, unlimited, unlimited,
            unlimited, unlimited, 50,        256,       32,        unlimited};
        if (!at_most(text, limits[field])) faults_.error(FaultCode::length, field);
        switch (field) {
        case id:
        case product_id:
        case avatar_id:
        case role_id:
            if (!is_uuid(text)) faults_.error(FaultCode::format, field);
            break;
        case created_at: created_ = moment(field, text); break;
        case updated_at: updated_ = moment(field, text); break;
        default:
            if (!is_choice(field, text)) faults_.error(FaultCode::choice, field);
        }
    }

    std::optional<std::int64_t> moment(std::size_t field, std::string_view text) {
        const auto seconds = moment_of(text);
        if (!seconds) faults_.error(FaultCode::format, field);
        return seconds;
    }

    static bool is_choice(std::size_t field, std::string_view text) {
        switch (field) {
        case status:
            return text == "active" || text == "deactivated" || text == "kycReferred" ||
                   text == "rejected";
        case locale: return text == "en-GB";
        case preferred_method: return text == "whatsapp" || text == "sms";
        case title:
            return text == "Mr" || text == "Ms" || text == "Mx" || text == "Mrs" ||
                   text == "Miss" || text == "Master";
        default: return true;
        }
    }

    bool judge_other(std::size_t field, Value value) {
        if (field == nationalities) return judge_nationalities(value);
        if (field < send_invite) return value.is_object();
        bool truth = false;
        const bool right = value.truth(truth);
        if (field == has_people_card) has_card_ = truth;
        return right;
    }

    bool judge_nationalities(Value value) {
        return value.items([this](Value item) __attribute__((always_inline)) {
            std::string_view code;
            if (!item.text(code))
                faults_.error(item.is_null() ? FaultCode::null : FaultCode::type, nationalities);
            else if (!codes_.has(code))
                faults_.error(FaultCode::choice, nationalities);
        });
    }

    void end() {
        if (const Mask missing = required & ~seen_) faults_.errors(FaultCode::required, missing);
        if (created_ && updated_ && *updated_ < *created_) faults_.warning(updated_at);
        const bool has_card = (seen_ & bit(card)) != 0;
        if ((seen_ & bit(has_people_card)) && has_card != has_card_) faults_.warning(card);
    }

    // clang-format off
    const Names<fields> names_{std::to_array<std::string_view>({
        "id", "firstName", "lastName", "middleInitials", "dob", "gender", "nationality",
        "countryOfResidence", "primaryEmailAddress", "status", "locale", "productId", "avatarId",
        "avatarCdnUrl", "preferred2FAMethod", "createdAt", "updatedAt",
        "title", "primaryMobileNumber", "sub", "emailTheme", "roleId",
        "nationalities",
        "avatar", "card", "persona",
        "sendInvite", "verifyEmailAddress", "verifyMobileNumber", "hasPeopleCard"})};
    // clang-format on
    const CountryCodes codes_;
    Faults faults_;
    Mask seen_ = 0;
    std::optional<std::int64_t> created_, updated_;
    bool has_card_ = false;
};

} // namespace bench
