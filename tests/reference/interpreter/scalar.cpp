// Each constraint spelled out. Formats, classes of Unicode characters and graphemes are asked of
// src/constraint, whose own tests argue them against other tables.
#include "reference/interpreter/judge.hpp"

#include "constraint/store.hpp"

#include <re2/re2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace assay::reference {

using namespace syntax;

namespace {

Value value_of(const Bound& bound) {
    return bound.kind == Bound::Kind::number ? Value(read_number(bound.text)) : bound.text;
}

/// What knows the formats and the classes of characters; one a thread, as it remembers.
constraint::Store& store() {
    static thread_local constraint::Store the_store;
    return the_store;
}

bool has_characters(const Constraint& constraint, const std::string& text) {
    static thread_local std::map<std::string, std::optional<constraint::Constraint>> known;
    const std::string word = (constraint.negated ? "not " : "") + constraint.word.text;
    const std::string script =
        word == "script" ? dotted(std::get<TypeAtom>(constraint.operand[0]).name) : "";
    std::optional<constraint::Constraint>& found = known[word + script];
    if (!found) {
        auto kind = find_constraint(constraint::Subject::text, word);
        constraint::Operand operand;
        if (!script.empty()) operand = script;
        found = std::get<constraint::Constraint>(store().add(kind.value(), operand));
    }
    return store().holds(*found, constraint::Text(text));
}

bool holds(const Constraint& constraint, const Number& number) {
    const std::string& word = constraint.word.text;
    if (word == "scale") return within(constraint.operand, Number(scale(number)));
    if (word != "multiple") return within(constraint.operand, number);
    return is_whole(number / read_number(std::get<Interval>(constraint.operand[0]).low->text));
}

bool holds(const Constraint& constraint, const std::string& text) {
    const std::string& word = constraint.word.text;
    const std::vector<SetAtom>& operand = constraint.operand;
    auto counted = [&](std::size_t count) { return within(operand, Number(count)); };
    auto part = [&] { return std::get<TypeAtom>(operand[0]).literal.text; }; // of `starts "x"`
    if (word.empty()) return within(operand, text);
    if (word == "length") return counted(code_points(text));
    if (word == "bytes") return counted(text.size());
    if (word == "graphemes") return counted(constraint::Text(text).graphemes());
    if (word == "digits")
        return text.find_first_not_of("0123456789") == text.npos &&
               (operand.empty() || counted(text.size()));
    if (word == "hex") return text.find_first_not_of("0123456789abcdefABCDEF") == text.npos;
    if (word == "ascii") return code_points(text) == text.size();
    if (word == "pattern") return matches(text, constraint.pattern->text);
    if (word == "starts") return text.starts_with(part());
    if (word == "ends") return text.ends_with(part());
    if (word == "contains") return text.find(part()) != text.npos;
    if (word == "utc") return read_moment(text)->utc;
    if (word == "fraction") return counted(read_moment(text)->fraction);
    return has_characters(constraint, text);
}

std::string code_of(const std::string& word) {
    static const std::set<std::string> own = {"scale",     "multiple", "length", "bytes",
                                              "graphemes", "digits",   "pattern"};
    if (word.empty()) return "range";
    if (own.count(word)) return word;
    if (word == "starts" || word == "ends" || word == "contains") return "pattern";
    return word == "utc" || word == "fraction" ? "format" : "characters";
}

/// The codes of the constraints that `value` does not satisfy.
std::vector<std::string> broken(const Branch& branch, Value value) {
    if (branch.atom && dotted(branch.atom->name) == "decimal")
        value = read_number(std::get<std::string>(value));
    const auto* number = std::get_if<Number>(&value);
    const auto* text = std::get_if<std::string>(&value);
    std::vector<std::string> codes;
    for (const Constraint* one : branch.constraints)
        if ((number && !holds(*one, *number)) || (text && !holds(*one, *text)))
            codes.push_back(code_of(one->word.text));
    return codes;
}

} // namespace

bool within(const std::vector<SetAtom>& ranges, const Value& value) {
    using Form = Interval::Form;
    for (const SetAtom& atom : ranges) {
        const auto* interval = std::get_if<Interval>(&atom);
        if (!interval) continue;
        std::optional<int> low = 1, high = -1; // of an open end
        if (interval->low) low = order(value, value_of(*interval->low));
        if (interval->high) high = order(value, value_of(*interval->high));
        if (interval->form == Form::exact) high = low;
        bool strictly = interval->form == Form::less || interval->form == Form::greater;
        if (low && high && *low >= strictly && *high <= -strictly) return true;
    }
    return false;
}

std::optional<int> order(const Value& a, const Value& b) {
    if (const auto* x = std::get_if<Number>(&a))
        if (const auto* y = std::get_if<Number>(&b)) return x->compare(*y);
    const auto *x = std::get_if<std::string>(&a), *y = std::get_if<std::string>(&b);
    auto from = x ? read_moment(*x) : std::nullopt, to = y ? read_moment(*y) : std::nullopt;
    if (!from || !to) return std::nullopt;
    if (from->minutes != to->minutes) return from->minutes < to->minutes ? -1 : 1;
    return from->seconds.compare(to->seconds);
}

std::size_t code_points(const std::string& text) {
    return static_cast<std::size_t>(icu::UnicodeString::fromUTF8(text).countChar32());
}

bool matches(const std::string& text, const std::string& pattern) {
    static thread_local std::map<std::string, std::unique_ptr<re2::RE2>> known;
    std::unique_ptr<re2::RE2>& compiled = known[pattern];
    if (!compiled) compiled = std::make_unique<re2::RE2>(pattern, re2::RE2::Quiet);
    return re2::RE2::FullMatch(text, *compiled);
}

Value value_of(const Literal& literal) {
    switch (literal.kind) {
    case Literal::Kind::string: return literal.text;
    case Literal::Kind::number: return read_number(literal.text);
    case Literal::Kind::boolean_true: return true;
    case Literal::Kind::boolean_false: return false;
    default: return {};
    }
}

bool left_out(const Branch& branch) {
    return branch.is_literal() && !broken(branch, value_of(branch.atom->literal)).empty();
}

bool has_format(const std::string& text, const std::string& format) {
    return !store().fault(store().format(format).value(), text);
}

std::vector<std::string> faults(const Branch& branch, const Value& value) {
    using Codes = std::vector<std::string>;
    if (branch.is_literal())
        return value_of(branch.atom->literal) == value ? Codes() : Codes{"enum"};
    const std::string name = dotted(branch.atom->name);
    const auto* number = std::get_if<Number>(&value);
    if (number && name == "integer" && !is_whole(*number)) return {"type"};
    const auto* text = std::get_if<std::string>(&value);
    if (text && name != "string" && !has_format(*text, name)) return {"format"};
    return broken(branch, value);
}

bool takes(const Union& type, const Value& value) {
    return std::any_of(type.branches.begin(), type.branches.end(), [&](const Branch& branch) {
        if (!branch.kind) return true;
        return branch.kind == kind_of(value) && !left_out(branch) && faults(branch, value).empty();
    });
}

} // namespace assay::reference
