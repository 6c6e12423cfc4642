// Looking literals up.
#include "bind/literals.hpp"

#include "bind/kinds.hpp"
#include "bind/membership.hpp"
#include "diagnostic/nearest.hpp"

namespace assay::bind {

using ExpressionKind = Expression::Kind;

bool is_literal(const Expression& expression) {
    switch (expression.kind) {
    case ExpressionKind::literal_number:
    case ExpressionKind::literal_text:
    case ExpressionKind::literal_boolean:
    case ExpressionKind::literal_null: return true;
    default: return false;
    }
}

bool has_text_of(Binding& binding, TypeIndex index, const std::string& text) {
    constexpr std::size_t large = 32;
    const auto& type = binding.rules.types[index];
    if (type.text_literals.size() < large || !type.texts.empty() || type.any)
        return has_text(binding.rules, type, text);
    auto [place, fresh] = binding.enums.try_emplace(index);
    if (fresh)
        for (const auto& literal : type.text_literals) place->second.insert(literal.text);
    return place->second.count(text) == 1;
}

bool has_literal(Binding& binding, TypeIndex index, const Expression& literal) {
    const auto& rules = binding.rules;
    const auto& type = rules.types[index];
    switch (literal.kind) {
    case ExpressionKind::literal_number: return has_number(rules, type, literal.number);
    case ExpressionKind::literal_text: return has_text_of(binding, index, literal.text);
    case ExpressionKind::literal_boolean:
        return type.any || (literal.boolean ? type.true_literal : type.false_literal);
    default: return type.any || type.null;
    }
}

std::string nearest_literal(const Binding& binding, TypeIndex index, std::string_view text) {
    const auto& type = binding.rules.types[index];
    std::vector<std::string_view> known;
    for (const auto& literal : type.text_literals) known.push_back(literal.text);
    if (auto near = diagnostic::nearest_word(text, known))
        return "did you mean `\"" + std::string(*near) + "\"`?";
    for (const auto& branch : type.texts) {
        if (!branch.format) continue;
        if (auto meant = binding.rules.store.meant(*branch.format, text))
            return "did you mean `\"" + *meant + "\"`?";
    }
    return {};
}

bool only_literals(const Type& type) {
    bool any_boolean = (type.true_literal || type.false_literal) && !type.boolean_literals;
    bool others = type.any || any_boolean || !type.texts.empty() || !type.numbers.empty() ||
                  type.array || type.map || !type.records.empty();
    return !others && kinds_of(type) != 0;
}

std::vector<std::string> spelled_literals(const Type& type) {
    std::vector<std::string> spelled;
    for (const auto& literal : type.text_literals) spelled.push_back('"' + literal.text + '"');
    for (const auto& number : type.number_literals) spelled.push_back(number.to_string());
    if (type.true_literal) spelled.push_back("true");
    if (type.false_literal) spelled.push_back("false");
    if (type.null) spelled.push_back("null");
    return spelled;
}

std::string absence_help(const syntax::Expression& tree) {
    if (tree.kind != syntax::Expression::Kind::path) return {};
    return "an absent field is not null: ask `present(" + spelled(tree.path) + ")`";
}

} // namespace assay::bind
