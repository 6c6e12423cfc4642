// Navixy's Update, checked as one would by hand: the members are asked once, presence is bits.
#pragma once

#include "contenders/handwritten/faults.hpp"
#include "contenders/handwritten/names.hpp"
#include "contenders/handwritten/text_rules.hpp"

#include <algorithm>
#include <vector>

namespace bench {

/// `Value` is a value of either door: text(), is_null().
template <class Value>
class NavixyUpdateChecker {
  public:
    bool accepts(Value root) {
        begin();
        const bool object =
            root.members([this](std::string_view name, Value value)
                             __attribute__((always_inline)) { member(name, value); });
        if (!object) return false;
        end();
        return faults_.none();
    }

  private:
    // clang-format off
    enum Field : std::size_t {
        hash, first_name, middle_name, last_name, legal_type, phone,
        post_country, post_index, post_region, post_city, post_street_address,
        registered_country, registered_index, registered_region, registered_city,
        registered_street_address, state_reg_num, tin, okpo_code, legal_name, iec, fields,
    };
    // clang-format on
    enum LegalType { legal_entity, sole_trader, individual, unknown };
    using Mask = std::uint32_t;

    static constexpr Mask bit(std::size_t field) { return Mask{1} << field; }
    static constexpr Mask always =
        bit(first_name) | bit(middle_name) | bit(last_name) | bit(legal_type);
    static constexpr Mask registered = bit(registered_country) | bit(registered_index) |
                                       bit(registered_region) | bit(registered_city) |
                                       bit(registered_street_address) | bit(tin);
    static constexpr Mask business = registered | bit(state_reg_num) | bit(okpo_code);
    static constexpr Mask entity = bit(legal_name) | bit(iec);

    void begin() {
        faults_.clear();
        seen_ = wrong_ = 0;
        type_ = unknown;
    }

    [[gnu::always_inline]] void member(std::string_view name, Value value) {
        const std::size_t field = names_.find(name);
        if (field == names_.none) return faults_.error(FaultCode::unknown_field, fields);
        if (seen_ & bit(field)) faults_.error(FaultCode::duplicate_field, field);
        seen_ |= bit(field);
        std::string_view text;
        if (!value.text(text)) {
            wrong_ |= bit(field);
            return faults_.error(value.is_null() ? FaultCode::null : FaultCode::type, field);
        }
        if (special & bit(field)) judge(field, text);
    }

    static constexpr Mask special =
        bit(hash) | bit(legal_type) | bit(phone) | bit(okpo_code) | bit(state_reg_num);

    void judge(std::size_t field, std::string_view text) {
        switch (field) {
        case hash:
            if (text.size() != 32) fault(FaultCode::length, field);
            if (!all_hex(text)) fault(FaultCode::hex, field);
            break;
        case legal_type: set_type(text); break;
        case phone:
            if (text.size() > 15 || !all_digits(text)) fault(FaultCode::digits, field);
            break;
        case okpo_code:
            okpo_size_ = code_points(text);
            if (okpo_size_ > 10) fault(FaultCode::length, field);
            break;
        default:
            if (!at_most(text, 15)) fault(FaultCode::length, field);
        }
    }

    void fault(FaultCode code, std::size_t field) {
        wrong_ |= bit(field);
        faults_.error(code, field);
    }

    void set_type(std::string_view text) {
        if (text == "legal_entity")
            type_ = legal_entity;
        else if (text == "sole_trader")
            type_ = sole_trader;
        else if (text == "individual")
            type_ = individual;
        else
            fault(FaultCode::choice, legal_type);
    }

    void end() {
        static constexpr Mask required[] = {always | registered | entity, always | registered,
                                            always, always};
        static constexpr Mask forbidden[] = {0, entity, entity | business, 0};
        if (const Mask missing = required[type_] & ~seen_)
            faults_.errors(FaultCode::required, missing);
        if (const Mask excess = forbidden[type_] & seen_)
            faults_.errors(FaultCode::not_allowed, excess);
        if ((seen_ & ~wrong_ & bit(okpo_code)) && !usual_okpo()) faults_.warning(okpo_code);
        if (std::find(plugins_.begin(), plugins_.end(), 45) == plugins_.end())
            faults_.error(FaultCode::check, fields);
    }

    bool usual_okpo() const {
        if (okpo_size_ == 0 || okpo_size_ == 8) return true;
        return type_ != legal_entity && (type_ != sole_trader || okpo_size_ == 10);
    }

    // clang-format off
    const Names<fields> names_{std::to_array<std::string_view>({
        "hash", "first_name", "middle_name", "last_name", "legal_type", "phone",
        "post_country", "post_index", "post_region", "post_city", "post_street_address",
        "registered_country", "registered_index", "registered_region", "registered_city",
        "registered_street_address", "state_reg_num", "tin", "okpo_code", "legal_name", "iec"})};
    // clang-format on
    const std::vector<std::int64_t> plugins_ = {1, 45, 46};
    Faults faults_;
    Mask seen_ = 0;
    Mask wrong_ = 0;
    LegalType type_ = unknown;
    std::size_t okpo_size_ = 0;
};

} // namespace bench
