// The record of 200 members, checked as one would by hand: by a member's suffix.
#pragma once

#include "contenders/handwritten/faults.hpp"
#include "contenders/handwritten/moment.hpp"
#include "contenders/handwritten/names.hpp"
#include "contenders/handwritten/text_rules.hpp"
#include "workloads/wide.hpp"

namespace bench {

template <class Value>
class WideChecker {
  public:
    bool accepts(Value root) {
        faults_.clear();
        seen_ = {};
        const bool object =
            root.members([this](std::string_view name, Value value)
                             __attribute__((always_inline)) { member(name, value); });
        if (object) end();
        return object && faults_.none();
    }

  private:
    enum Suffix : std::size_t { name, code, count, active, state, created, ratio, reference, note };
    static constexpr std::size_t suffixes = wide::suffixes.size();
    static constexpr std::size_t fields = wide::prefixes.size() * suffixes;
    using Masks = std::array<std::uint64_t, (fields + 63) / 64>;

    static constexpr Masks required = [] {
        Masks masks{};
        for (std::size_t field = 0; field < fields; ++field)
            if (field % suffixes < note) masks[field / 64] |= std::uint64_t{1} << field % 64;
        return masks;
    }();

    static std::array<std::string, fields> all_names() {
        std::array<std::string, fields> names;
        for (std::size_t field = 0; field < fields; ++field)
            names[field] = wide::member_name(wide::prefixes[field / suffixes],
                                             wide::suffixes[field % suffixes]);
        return names;
    }

    [[gnu::always_inline]] void member(std::string_view written, Value value) {
        const std::size_t field = names_.find(written);
        if (field == names_.none) return faults_.error(FaultCode::unknown_field, fields);
        const std::uint64_t bit = std::uint64_t{1} << field % 64;
        if (seen_[field / 64] & bit) faults_.error(FaultCode::duplicate_field, field);
        seen_[field / 64] |= bit;
        if (judge(field, value)) return;
        if (!value.is_null())
            faults_.error(FaultCode::type, field);
        else if (field % suffixes != note)
            faults_.error(FaultCode::null, field);
    }

    /// False where the value is of a wrong kind.
    [[gnu::always_inline]] bool judge(std::size_t field, Value value) {
        std::string_view text;
        bool truth = false;
        double number = 0;
        std::int64_t integer = 0;
        switch (field % suffixes) {
        case count:
            if (!value.integer(integer)) return false;
            if (integer < 0 || integer > 1000000) faults_.error(FaultCode::range, field);
            return true;
        case active: return value.truth(truth);
        case ratio:
            if (!value.number(number)) return false;
            if (number < 0 || number > 1) faults_.error(FaultCode::range, field);
            return true;
        case note + 1: return judge_tags(field, value);
        default:
            if (!value.text(text)) return false;
            judge_text(field, text);
            return true;
        }
    }

    void judge_text(std::size_t field, std::string_view text) {
        bool good = true;
        switch (field % suffixes) {
        case name: good = at_most(text, 80); break;
        case code: good = text.size() <= 12 && all_digits(text); break;
        case state: good = text == "open" || text == "held" || text == "closed"; break;
        case created: good = days_of(text).has_value(); break;
        case reference: good = is_uuid(text); break;
        default: good = at_most(text, 200);
        }
        static constexpr FaultCode codes[] = {
            FaultCode::length, FaultCode::digits, FaultCode::range,
            FaultCode::type,   FaultCode::choice, FaultCode::format,
            FaultCode::range,  FaultCode::format, FaultCode::length};
        if (!good) faults_.error(codes[field % suffixes], field);
    }

    bool judge_tags(std::size_t field, Value value) {
        std::size_t items = 0;
        const bool array = value.items([&](Value item) __attribute__((always_inline)) {
            std::string_view text;
            ++items;
            if (!item.text(text))
                faults_.error(item.is_null() ? FaultCode::null : FaultCode::type, field);
            else if (!at_most(text, 20))
                faults_.error(FaultCode::length, field);
        });
        if (items > 5) faults_.error(FaultCode::count, field);
        return array;
    }

    void end() {
        for (std::size_t word = 0; word < required.size(); ++word)
            for (std::uint64_t missing = required[word] & ~seen_[word]; missing != 0;
                 missing &= missing - 1)
                faults_.error(FaultCode::required,
                              word * 64 + static_cast<std::size_t>(__builtin_ctzll(missing)));
    }

    const Names<fields> names_{all_names()};
    Faults faults_;
    Masks seen_{};
};

} // namespace bench
