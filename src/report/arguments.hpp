// What fills the placeholders of a sentence.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace assay::report {

/// The placeholders that a sentence may name.
enum class Argument : std::uint8_t {
    field,      // a member's name
    limit,      // what the rule demands: "at most 10"; of a payload limit, the ceiling
    actual,     // what was measured: a length, a count, a kind of value
    expected,   // a type in words
    suggestion, // the rule's own word that was probably meant
    meant,      // the member's name that was probably meant to be `field`
    count,
    names,   // several fields
    literal, // of the rules
    rule,    // a condition or check in canonical text
    message, // its author's words
    last,    // of a list
};
inline constexpr std::array<std::string_view, 12> argument_names = {
    "field", "limit", "actual",  "expected", "suggestion", "meant",
    "count", "names", "literal", "rule",     "message",    "last"};

/// A set of arguments, one bit each.
using ArgumentMask = std::uint32_t;
constexpr ArgumentMask mask(Argument argument) {
    return ArgumentMask{1} << static_cast<unsigned>(argument);
}

constexpr std::optional<Argument> find_argument(std::string_view name) {
    for (std::size_t i = 0; i < argument_names.size(); ++i)
        if (argument_names[i] == name) return static_cast<Argument>(i);
    return std::nullopt;
}

/// The arguments of one sentence. Each is a text, a number, or both: the text is then for reading
/// ("at most 1"), the number for choosing a plural.
class Arguments {
  public:
    Arguments& set(Argument argument, std::string text) {
        at(argument).text = std::move(text);
        texts_ |= mask(argument);
        return *this;
    }
    Arguments& set_number(Argument argument, std::uint64_t number) {
        at(argument).number = number;
        numbers_ |= mask(argument);
        return *this;
    }

    ArgumentMask given() const { return texts_ | numbers_; }
    bool has(Argument argument) const { return (given() & mask(argument)) != 0; }
    const std::string* text(Argument argument) const {
        return (texts_ & mask(argument)) != 0 ? &at(argument).text : nullptr;
    }
    std::optional<std::uint64_t> number(Argument argument) const {
        if ((numbers_ & mask(argument)) == 0) return std::nullopt;
        return at(argument).number;
    }

  private:
    struct Value {
        std::string text;
        std::uint64_t number = 0;
    };
    Value& at(Argument argument) { return values_[static_cast<std::size_t>(argument)]; }
    const Value& at(Argument argument) const { return values_[static_cast<std::size_t>(argument)]; }

    std::array<Value, argument_names.size()> values_;
    ArgumentMask texts_ = 0;
    ArgumentMask numbers_ = 0;
};

} // namespace assay::report
