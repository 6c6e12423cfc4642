// Guesses, and asks the constraints: candidates are made of what a constraint names in its own
// words (its limits, its parts, its pattern), and each is judged by the constraint itself.
#include "library/sample_scalar.hpp"

#include "library/sample_pattern.hpp"

#include <algorithm>

namespace assay::library {

using constraint::Decimal;
using constraint::FormatValue;
using program::NumberBranch;
using program::Slice;
using program::TextBranch;

namespace {

constexpr int most_guesses = 300;
constexpr std::size_t longest = 4096; // of a text that is made up

std::string_view word_of(const constraint::Constraint& one) {
    return constraint::constraints()[one.kind].word;
}

/// The numbers and dates that stand in "8, 10 or 12 to 15".
std::vector<std::string> values_in(const std::string& words) {
    std::vector<std::string> found;
    const auto is_part = [](char c) {
        return std::string_view("0123456789.-:TZ").find(c) != std::string_view::npos;
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!is_part(words[at])) continue;
        std::size_t end = at;
        while (end < words.size() && is_part(words[end])) ++end;
        std::string value = words.substr(at, end - at);
        while (!value.empty() && value.back() == '.') value.pop_back();
        if (value.find_first_of("0123456789") != value.npos) found.push_back(value);
        at = end;
    }
    return found;
}

/// What stands in the quotes of `"x-"`, or between the slashes of `/…/`.
std::string inside(const std::string& words) {
    std::string text;
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        const bool quoted = words[0] == '"' && words[at] == '\\';
        text += words[quoted ? ++at : at];
    }
    return text;
}

/// `text` with one of its characters changed for another of its sort.
std::string varied(std::string text, Chance& chance) {
    if (text.empty()) return text;
    char& c = text[chance.below(text.size())];
    if (c >= '0' && c <= '9') c = static_cast<char>('0' + chance.below(10));
    if (c >= 'a' && c <= 'z') c = static_cast<char>('a' + chance.below(26));
    if (c >= 'A' && c <= 'Z') c = static_cast<char>('A' + chance.below(26));
    return text;
}

/// Something that is probably in no format that `text` is in.
std::string disfigured(std::string text, Chance& chance) {
    switch (chance.below(5)) {
    case 0: return text.substr(0, text.size() / 2);
    case 1: return text + "!";
    case 2: return "";
    case 3: std::reverse(text.begin(), text.end()); return text;
    default:
        for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        return text;
    }
}

} // namespace

std::vector<std::string> ScalarSampler::bounds(Slice constraints) const {
    std::vector<std::string> all;
    for (std::uint32_t at = constraints.begin; at < constraints.end; ++at) {
        const auto& one = program_.constraints[at];
        if (word_of(one) == "pattern") continue;
        for (std::string& value : values_in(program_.store.limit(one, "en")))
            all.push_back(std::move(value));
    }
    return all;
}

bool ScalarSampler::takes(const TextBranch& branch, const std::string& text) const {
    const constraint::Store& store = program_.store;
    if (branch.format && store.fault(*branch.format, text)) return false;
    const auto day = constraint::Date::parse(text);
    const auto instant = constraint::Instant::parse(text);
    const auto number = Decimal::parse(text);
    for (std::uint32_t at = branch.constraints.begin; at < branch.constraints.end; ++at) {
        const auto& one = program_.constraints[at];
        bool holds = false;
        switch (constraint::constraints()[one.kind].subject) {
        case constraint::Subject::date: holds = day && store.holds(one, *day); break;
        case constraint::Subject::date_time: holds = instant && store.holds(one, *instant); break;
        case constraint::Subject::number: holds = number && store.holds(one, *number); break;
        default: holds = store.holds(one, constraint::Text(text));
        }
        if (!holds) return false;
    }
    return true;
}

std::string ScalarSampler::formatted_candidate(const TextBranch& branch, Chance& chance) {
    const constraint::FormatInfo& info = constraint::formats()[branch.format->kind];
    const std::vector<std::string> named = bounds(branch.constraints);
    std::string text(info.example);
    if (info.value == FormatValue::number) return number_candidate(branch.constraints, chance);
    if (!named.empty() && info.value != FormatValue::text && chance.percent(50))
        text = chance.pick(named);
    if (info.value == FormatValue::date_time && chance.percent(40))
        text = text.substr(0, 19) + (chance.percent(50) ? "Z" : ".123Z");
    for (std::size_t changes = chance.below(4); changes > 0; --changes) text = varied(text, chance);
    return text;
}

std::string ScalarSampler::text_candidate(const TextBranch& branch, Chance& chance) {
    static const std::vector<std::string> alphabets = {
        "abcdefghij", "0123456789", "0123456789abcdef", "ABCDEFGHIJ", "aB3 -", " "};
    if (branch.format) return formatted_candidate(branch, chance);
    if (!program_.literals.empty() && chance.percent(15)) return chance.pick(program_.literals);
    std::string start, middle, end;
    for (std::uint32_t at = branch.constraints.begin; at < branch.constraints.end; ++at) {
        const auto& one = program_.constraints[at];
        const std::string words = program_.store.limit(one, "en");
        if (word_of(one) == "starts") start = inside(words);
        if (word_of(one) == "contains") middle = inside(words);
        if (word_of(one) == "ends") end = inside(words);
        if (word_of(one) != "pattern") continue;
        if (auto sample = sample_pattern(inside(words), chance)) middle = *sample;
    }
    std::size_t length = chance.below(9);
    const std::vector<std::string> named = bounds(branch.constraints);
    if (!named.empty()) {
        const std::string& bound = chance.pick(named);
        if (bound.size() < 9 && bound.find_first_not_of("0123456789") == bound.npos)
            length = std::stoul(bound) + chance.below(3);
        length -= std::min<std::size_t>(length, 1);
    }
    length = std::min(length, longest);
    const std::string& alphabet = chance.pick(alphabets);
    std::string filling;
    while (start.size() + middle.size() + filling.size() + end.size() < length)
        filling += alphabet[chance.below(alphabet.size())];
    if (chance.percent(8)) // characters of several bytes, as many as the length asks for
        for (filling.clear(); length > 0; --length) filling += chance.percent(50) ? "Ж" : "中";
    return start + middle + filling + end;
}

std::optional<std::string> ScalarSampler::text(const TextBranch& branch, bool right,
                                               Chance& chance) {
    for (int guesses = 0; guesses < most_guesses; ++guesses) {
        std::string text = text_candidate(branch, chance);
        if (!right && branch.format && chance.percent(60)) text = disfigured(text, chance);
        if (takes(branch, text) == right) return text;
    }
    std::string what;
    for (std::uint32_t at = branch.constraints.begin; at < branch.constraints.end; ++at) {
        const auto& one = program_.constraints[at];
        what += (what.empty() ? "" : ", ") + std::string(word_of(one)) + " " +
                program_.store.limit(one, "en");
    }
    if (right) obstacles_.insert("no text was found for: " + what);
    return std::nullopt;
}

std::string ScalarSampler::number_candidate(Slice constraints, Chance& chance) {
    static const std::vector<std::string> steps = {"0",   "0",    "1",     "-1", "2",
                                                   "0.1", "0.01", "-0.01", "10", "0.001"};
    std::vector<std::string> named = bounds(constraints);
    named.insert(named.end(), {"0", "1", std::to_string(chance.below(1000))});
    if (!program_.decimals.empty()) named.push_back(chance.pick(program_.decimals).to_string());
    const auto bound = Decimal::parse(chance.pick(named));
    if (!bound) return "0";
    const Decimal step = *Decimal::parse(chance.pick(steps));
    const Decimal times(static_cast<std::int64_t>(chance.below(6)));
    return (chance.percent(30) ? *bound * times : *bound + step).to_string();
}

std::optional<std::string> ScalarSampler::number(const NumberBranch& branch, bool right,
                                                 Chance& chance) {
    for (int guesses = 0; guesses < most_guesses; ++guesses) {
        const std::string text = number_candidate(branch.constraints, chance);
        const Decimal number = *Decimal::parse(text);
        bool holds = !branch.integer || number.is_integer();
        for (std::uint32_t at = branch.constraints.begin; at < branch.constraints.end; ++at)
            holds = holds && program_.store.holds(program_.constraints[at], number);
        if (holds == right) return text;
    }
    if (right) obstacles_.insert("no number was found that is in all ranges of a type");
    return std::nullopt;
}

} // namespace assay::library
