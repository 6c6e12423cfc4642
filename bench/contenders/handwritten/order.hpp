// A shop's order, checked as one would by hand: one function for each record.
#pragma once

#include "contenders/handwritten/country_codes.hpp"
#include "contenders/handwritten/faults.hpp"
#include "contenders/handwritten/moment.hpp"
#include "contenders/handwritten/names.hpp"
#include "contenders/handwritten/text_rules.hpp"

#include <algorithm>

namespace bench {

template <class Value>
class OrderChecker {
  public:
    bool accepts(Value root) {
        faults_.clear();
        return judge_order(root) && faults_.none();
    }

  private:
    using Mask = std::uint32_t;
    static constexpr Mask bit(std::size_t field) { return Mask{1} << field; }

    enum OrderField { id, created, status, address, lines, category, labels, comment, tracking };
    enum AddressField { recipient, street, city, postcode, country, state };
    enum LineField { sku, title, quantity, cents, discount, gift };
    enum CategoryField { name, rank, children };

    /// Hands each member to `judge`, which says whether it is of the right kind. The members that
    /// were seen, or nothing where this is no object.
    template <std::size_t Count, class Judge>
    [[gnu::always_inline]] bool members(Value value, const Names<Count>& names, Mask& seen,
                                        const Judge& judge) {
        return value.members([&](std::string_view written,
                                 Value inner) __attribute__((always_inline)) {
            const std::size_t field = names.find(written);
            if (field == names.none) return faults_.error(FaultCode::unknown_field, Count);
            if (seen & bit(field)) faults_.error(FaultCode::duplicate_field, field);
            seen |= bit(field);
            if (!judge(field, inner))
                faults_.error(inner.is_null() ? FaultCode::null : FaultCode::type, field);
        });
    }

    void require(Mask required, Mask seen) {
        if (const Mask missing = required & ~seen) faults_.errors(FaultCode::required, missing);
    }

    void demand(bool good, FaultCode code, std::size_t field) {
        if (!good) faults_.error(code, field);
    }

    [[gnu::always_inline]] bool text(Value value, std::size_t least, std::size_t most,
                                     std::size_t field) {
        std::string_view text;
        if (!value.text(text)) return false;
        demand(at_least(text, least) && at_most(text, most), FaultCode::length, field);
        return true;
    }

    static bool at_least(std::string_view text, std::size_t least) {
        return least <= 1 ? text.size() >= least : code_points(text) >= least;
    }

    [[gnu::always_inline]] bool integer(Value value, std::int64_t least, std::int64_t most,
                                        std::size_t field) {
        std::int64_t number = 0;
        if (!value.integer(number)) return false;
        demand(least <= number && number <= most, FaultCode::range, field);
        return true;
    }

    [[gnu::always_inline]] bool judge_order(Value value) {
        Mask seen = 0;
        shipped_ = known_status_ = false;
        if (!members(value, order_names_, seen, [this](std::size_t field, Value inner) {
                return judge_order_member(field, inner);
            }))
            return false;
        require(bit(id) | bit(created) | bit(status) | bit(address) | bit(lines) | bit(category) |
                    (shipped_ ? bit(tracking) : 0),
                seen);
        if (known_status_ && !shipped_ && (seen & bit(tracking)))
            faults_.error(FaultCode::not_allowed, tracking);
        return true;
    }

    bool judge_order_member(std::size_t field, Value value) {
        std::string_view written;
        switch (field) {
        case address: return judge_address(value);
        case lines: return judge_lines(value);
        case category: return judge_category(value);
        case labels: return judge_labels(value);
        case comment: return value.is_null() || text(value, 0, 500, comment);
        case tracking: return text(value, 8, 40, tracking);
        default:
            if (!value.text(written)) return false;
            judge_order_text(field, written);
            return true;
        }
    }

    void judge_order_text(std::size_t field, std::string_view written) {
        if (field == id) return demand(is_uuid(written), FaultCode::format, id);
        if (field == created)
            return demand(moment_of(written).has_value(), FaultCode::format, created);
        shipped_ = written == "shipped";
        known_status_ = shipped_ || written == "new" || written == "paid" || written == "packed";
        demand(known_status_, FaultCode::choice, status);
    }

    bool judge_address(Value value) {
        Mask seen = 0;
        bool american = false, known = false;
        if (!members(value, address_names_, seen, [&](std::size_t field, Value inner) {
                static constexpr std::size_t most[] = {80, 120, 80, 12, 2, 2};
                if (field != country)
                    return text(inner,
                                field == recipient ? 1
                                : field == state   ? 2
                                                   : 0,
                                most[field], field);
                std::string_view code;
                if (!inner.text(code)) return false;
                american = code == "US";
                known = codes_.has(code);
                demand(known, FaultCode::choice, country);
                return true;
            }))
            return false;
        require(bit(state) - 1 + (american ? bit(state) : 0), seen);
        if (known && !american && (seen & bit(state))) faults_.error(FaultCode::not_allowed, state);
        return true;
    }

    bool judge_lines(Value value) {
        std::size_t count = 0;
        const bool array = value.items([&](Value item) __attribute__((always_inline)) {
            ++count;
            if (!judge_line(item))
                faults_.error(item.is_null() ? FaultCode::null : FaultCode::type, lines);
        });
        if (array) demand(count >= 1 && count <= 100, FaultCode::count, lines);
        return array;
    }

    [[gnu::always_inline]] bool judge_line(Value value) {
        Mask seen = 0;
        if (!members(
                value, line_names_,
                seen, [this](std::size_t field, Value inner) __attribute__((always_inline)) {
                    return judge_line_member(field, inner);
                }))
            return false;
        require(bit(discount) - 1, seen);
        return true;
    }

    [[gnu::always_inline]] bool judge_line_member(std::size_t field, Value value) {
        double number = 0;
        bool truth = false;
        switch (field) {
        case sku: return text(value, 3, 20, sku);
        case title: return text(value, 0, 120, title);
        case quantity: return integer(value, 1, 1000, quantity);
        case cents: return integer(value, 0, 100000000, cents);
        case gift: return value.truth(truth);
        default:
            if (!value.number(number)) return false;
            demand(number >= 0 && number <= 1, FaultCode::range, discount);
            return true;
        }
    }

    bool judge_category(Value value) {
        Mask seen = 0;
        if (!members(value, category_names_, seen, [this](std::size_t field, Value inner) {
                if (field == name) return text(inner, 1, 60, name);
                if (field == rank) return integer(inner, 0, INT64_MAX, rank);
                return judge_children(inner);
            }))
            return false;
        require(bit(name) | bit(rank), seen);
        return true;
    }

    bool judge_children(Value value) {
        std::size_t count = 0;
        const bool array = value.items([&](Value item) {
            ++count;
            if (!judge_category(item))
                faults_.error(item.is_null() ? FaultCode::null : FaultCode::type, children);
        });
        demand(count <= 20, FaultCode::count, children);
        return array;
    }

    bool judge_labels(Value value) {
        std::size_t count = 0;
        const bool object = value.members([&](std::string_view, Value inner) {
            ++count;
            if (!text(inner, 0, 40, labels))
                faults_.error(inner.is_null() ? FaultCode::null : FaultCode::type, labels);
        });
        demand(count <= 10, FaultCode::count, labels);
        return object;
    }

    const Names<9> order_names_{
        std::to_array<std::string_view>({"id", "created", "status", "address", "lines", "category",
                                         "labels", "comment", "tracking"})};
    const Names<6> address_names_{std::to_array<std::string_view>(
        {"name", "street", "city", "postcode", "country", "state"})};
    const Names<6> line_names_{
        std::to_array<std::string_view>({"sku", "title", "quantity", "cents", "discount", "gift"})};
    const Names<3> category_names_{std::to_array<std::string_view>({"name", "rank", "children"})};
    const CountryCodes codes_;
    Faults faults_;
    bool shipped_ = false;
    bool known_status_ = false;
};

} // namespace bench
