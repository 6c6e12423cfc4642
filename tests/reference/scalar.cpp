// Each constraint spelled out. Formats, and the classes of Unicode characters, are asked of
// src/constraint, whose own tests argue them against other tables.
#include "reference/scalar.hpp"

#include "constraint/calendar.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <functional>

namespace assay::reference {

namespace {

using namespace syntax;
using Codes = std::vector<std::string>;

std::string word(const Constraint& constraint) {
    return (constraint.negated ? "not " : "") + constraint.word.text;
}

std::string builtin(const TypeAtom& atom) {
    std::string result;
    for (const Word& part : atom.name.names) result += (result.empty() ? "" : ".") + part.text;
    return result;
}

bool all_of(const std::string& text, const char* characters) {
    return text.find_first_not_of(characters) == text.npos;
}

bool is_literal_value(const Literal& literal, const Payload& value) {
    switch (literal.kind) {
    case Literal::Kind::string: return literal.text == value.text;
    case Literal::Kind::number:
        return compare(Number::read(literal.text), Number::read(value.text)) == 0;
    case Literal::Kind::boolean_true: return value.truth;
    case Literal::Kind::boolean_false: return !value.truth;
    case Literal::Kind::null: return true;
    }
    return false;
}

/// `compared(bound)` is how the value stands to a bound: -1, 0 or 1.
bool inside(const Interval& interval, const std::function<int(const Bound&)>& compared) {
    using Form = Interval::Form;
    bool from = !interval.low || (interval.form == Form::greater ? compared(*interval.low) > 0
                                                                 : compared(*interval.low) >= 0);
    bool to = !interval.high || (interval.form == Form::less ? compared(*interval.high) < 0
                                                             : compared(*interval.high) <= 0);
    if (interval.form == Form::exact) return compared(*interval.low) == 0;
    return from && to;
}

bool any_inside(const std::vector<SetAtom>& ranges,
                const std::function<int(const Bound&)>& compared) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const SetAtom& atom) {
        const auto* interval = std::get_if<Interval>(&atom);
        return interval && inside(*interval, compared);
    });
}

bool within(const std::vector<SetAtom>& ranges, std::size_t count) {
    return within(ranges, Number(boost::multiprecision::cpp_int(count), 0));
}

/// Of `starts "x"`.
std::string string_operand(const Constraint& constraint) {
    return std::get<TypeAtom>(constraint.operand.front()).literal.text;
}

Codes number_faults(const std::vector<const Constraint*>& constraints, const Number& number) {
    Codes codes;
    for (const Constraint* one : constraints) {
        if (one->word.text.empty() && !within(one->operand, number)) codes.push_back("range");
        if (one->word.text == "scale" &&
            !within(one->operand, static_cast<std::size_t>(number.scale())))
            codes.push_back("scale");
        if (one->word.text == "multiple") {
            const auto& step = std::get<Interval>(one->operand.front());
            if (!multiple_of(number, Number::read(step.low->text))) codes.push_back("multiple");
        }
    }
    return codes;
}

} // namespace

std::optional<Payload::Kind> kind_of(const Branch& branch) {
    using Kind = Payload::Kind;
    using Form = TypeAtom::Form;
    if (branch.body) return Kind::object;
    if (branch.atom->form == Form::array) return Kind::array;
    if (branch.atom->form == Form::map) return Kind::object;
    if (branch.atom->form == Form::literal) switch (branch.atom->literal.kind) {
        case Literal::Kind::string: return Kind::string;
        case Literal::Kind::number: return Kind::number;
        case Literal::Kind::null: return Kind::null;
        default: return Kind::boolean;
        }
    std::string name = builtin(*branch.atom);
    if (name == "any") return std::nullopt;
    if (name == "integer" || name == "number") return Kind::number;
    if (name == "boolean") return Kind::boolean;
    return Kind::string;
}

bool is_literal(const Branch& branch) {
    return branch.atom && branch.atom->form == TypeAtom::Form::literal;
}

bool within(const std::vector<SetAtom>& ranges, const Number& number) {
    return any_inside(
        ranges, [&](const Bound& bound) { return compare(number, Number::read(bound.text)); });
}

std::optional<int> compare_times(const std::string& a, const std::string& b) {
    auto sign = [](auto order) { return order < 0 ? -1 : order > 0 ? 1 : 0; };
    auto date_a = constraint::Date::parse(a), date_b = constraint::Date::parse(b);
    if (date_a && date_b) return sign(*date_a <=> *date_b);
    // Beside a date_time a date stands for its first moment in UTC.
    std::string text_a = date_a ? a + "T00:00:00Z" : a, text_b = date_b ? b + "T00:00:00Z" : b;
    auto instant_a = constraint::Instant::parse(text_a);
    auto instant_b = constraint::Instant::parse(text_b);
    if (instant_a && instant_b) return sign(*instant_a <=> *instant_b);
    return std::nullopt;
}

bool within_dates(const std::vector<SetAtom>& ranges, const std::string& text) {
    if (!compare_times(text, "2000-01-01")) return false;
    return any_inside(ranges,
                      [&](const Bound& bound) { return compare_times(text, bound.text).value(); });
}

std::size_t code_points(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool matches(const std::string& text, const std::string& pattern) {
    static thread_local std::map<std::string, std::unique_ptr<re2::RE2>> known;
    std::unique_ptr<re2::RE2>& compiled = known[pattern];
    if (!compiled) compiled = std::make_unique<re2::RE2>(pattern, re2::RE2::Quiet);
    return re2::RE2::FullMatch(text, *compiled);
}

bool Scalars::count_holds(const Constraint& constraint, std::size_t count) {
    return constraint.word.text != "count" || within(constraint.operand, count);
}

bool Scalars::has_characters(const Constraint& constraint, const std::string& text) {
    constraint::Operand operand;
    std::string key = word(constraint);
    if (key == "script") {
        std::string name = std::get<TypeAtom>(constraint.operand.front()).name.names.front().text;
        operand = name;
        key += name;
    }
    auto found = classes_.find(key);
    if (found == classes_.end()) {
        auto kind = find_constraint(constraint::Subject::text, word(constraint));
        auto added = store_.add(kind.value(), operand);
        found = classes_.emplace(key, std::get<constraint::Constraint>(added)).first;
    }
    return store_.holds(found->second, constraint::Text(text));
}

/// Empty where the text satisfies the constraint.
std::string Scalars::text_fault(const Constraint& constraint, const std::string& text,
                                const std::string& format) {
    const std::string name = word(constraint);
    auto code = [](bool holds, const char* otherwise) {
        return std::string(holds ? "" : otherwise);
    };
    if (name.empty()) return code(within_dates(constraint.operand, text), "range");
    if (name == "length") return code(within(constraint.operand, code_points(text)), "length");
    if (name == "bytes") return code(within(constraint.operand, text.size()), "bytes");
    if (name == "graphemes")
        return code(within(constraint.operand, constraint::Text(text).graphemes()), "graphemes");
    if (name == "digits")
        return code(all_of(text, "0123456789") &&
                        (constraint.operand.empty() || within(constraint.operand, text.size())),
                    "digits");
    if (name == "hex") return code(all_of(text, "0123456789abcdefABCDEF"), "characters");
    if (name == "ascii") return code(code_points(text) == text.size(), "characters");
    if (name == "pattern") return code(matches(text, constraint.pattern->text), "pattern");
    if (name == "starts") return code(text.starts_with(string_operand(constraint)), "pattern");
    if (name == "ends") return code(text.ends_with(string_operand(constraint)), "pattern");
    if (name == "contains")
        return code(text.find(string_operand(constraint)) != text.npos, "pattern");
    if (format == "date_time") {
        auto instant = constraint::Instant::parse(text);
        if (name == "utc") return code(instant->utc, "format");
        if (name == "fraction")
            return code(within(constraint.operand, std::size_t{instant->fraction_digits}),
                        "format");
    }
    return code(has_characters(constraint, text), "characters");
}

Codes Scalars::text_faults(const Branch& branch, const std::string& text) {
    std::string format = builtin(*branch.atom);
    if (format != "string" && store_.fault(store_.format(format).value(), text)) return {"format"};
    if (format == "decimal") return number_faults(branch.constraints, Number::read(text));
    Codes codes;
    for (const Constraint* one : branch.constraints) {
        std::string code = text_fault(*one, text, format);
        if (!code.empty()) codes.push_back(code);
    }
    return codes;
}

bool Scalars::left_out(const Branch& branch) {
    if (!is_literal(branch)) return false;
    const Literal& literal = branch.atom->literal;
    if (literal.kind == Literal::Kind::number)
        return !number_faults(branch.constraints, Number::read(literal.text)).empty();
    if (literal.kind != Literal::Kind::string) return false;
    return std::any_of(branch.constraints.begin(), branch.constraints.end(), [&](const auto* one) {
        return !text_fault(*one, literal.text, "").empty();
    });
}

Codes Scalars::faults(const Branch& branch, const Payload& value) {
    using Kind = Payload::Kind;
    const std::vector<const Constraint*>& constraints = branch.constraints;
    if (is_literal(branch)) {
        return is_literal_value(branch.atom->literal, value) ? Codes{} : Codes{"enum"};
    }
    if (value.is(Kind::string)) return text_faults(branch, value.text);
    if (value.is(Kind::number)) {
        Number number = Number::read(value.text);
        if (builtin(*branch.atom) == "integer" && !number.whole()) return {"type"};
        return number_faults(constraints, number);
    }
    return {};
}

} // namespace assay::reference
