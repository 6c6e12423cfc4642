// What constraints and formats are, in words.
#include "cli/vocabulary.hpp"

namespace assay::cli {

using constraint::Expects;
using constraint::FormatValue;
using constraint::Subject;

std::string_view plural(Subject subject) {
    switch (subject) {
    case Subject::text: return "strings";
    case Subject::number: return "numbers";
    case Subject::array: return "arrays";
    case Subject::map: return "maps";
    case Subject::date: return "dates";
    case Subject::date_time: break;
    }
    return "date_times";
}

std::string_view operand(Expects expects) {
    switch (expects) {
    case Expects::nothing: return "nothing";
    case Expects::range:
        return "a range: `8`, `0..15`, `1..`, `..10`, `<= 10`, `> 0`, or a choice `8 | 10 | "
               "12..15`";
    case Expects::optional_range: return "a range such as `4` or `0..15`, or nothing";
    case Expects::positive: return "a number above zero";
    case Expects::string: return "a string in double quotes";
    case Expects::pattern:
        return "a regular expression between slashes; it matches the whole string";
    case Expects::name: return "a name, such as `Latin`";
    case Expects::paths:
        return "`by` and a field, or fields in parentheses; nothing where the items are scalars";
    case Expects::type: break;
    }
    return "a type of strings";
}

namespace {

std::string_view placeholder(Expects expects) {
    switch (expects) {
    case Expects::nothing: return "";
    case Expects::range: return "R";
    case Expects::optional_range: return "[R]";
    case Expects::positive: return "N";
    case Expects::string: return "\"text\"";
    case Expects::pattern: return "/…/";
    case Expects::name: return "Name";
    case Expects::paths: return "[by a]";
    case Expects::type: break;
    }
    return "T";
}

} // namespace

std::string syntax(const constraint::ConstraintInfo& info) {
    std::string text(info.word);
    if (info.spelled_of) text += " of";
    const std::string_view rest = placeholder(info.expects);
    if (!text.empty() && !rest.empty()) text += " ";
    return text + std::string(rest);
}

std::string_view takes(FormatValue value) {
    switch (value) {
    case FormatValue::text: return "";
    case FormatValue::date: return "constraints on dates";
    case FormatValue::date_time: return "constraints on date_times";
    case FormatValue::number: break;
    }
    return "constraints on numbers";
}

} // namespace assay::cli
