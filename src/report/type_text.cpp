// The canonical text of a type, taken apart for messages.
#include "report/type_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace assay::report {

namespace {

using program::Rule;

constexpr int deepest = 8; // names within names, and brackets within brackets

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// Behind the closing `quote` of what opens at `at`; escapes are skipped.
std::size_t behind_quoted(std::string_view text, std::size_t at, char quote) {
    for (++at; at < text.size() && text[at] != quote; ++at)
        if (text[at] == '\\') ++at;
    return std::min(at + 1, text.size());
}

/// Where `stop` first stands outside brackets, strings, names in backticks and patterns; or
/// the end.
std::size_t find_outside(std::string_view text, char stop) {
    int nesting = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (nesting == 0 && c == stop) return at;
        if (c == '"' || c == '`' || c == '/') {
            at = behind_quoted(text, at, c);
            continue;
        }
        if (c == '(' || c == '[' || c == '{') ++nesting;
        if (c == ')' || c == ']' || c == '}') --nesting;
        ++at;
    }
    return text.size();
}

bool ends_with_name(std::string_view full, std::string_view name) {
    return full.size() > name.size() && full.ends_with(name) &&
           full[full.size() - name.size() - 1] == '.';
}

/// What a declared type's name stands for: its own text where it is a type, the name itself where
/// it is a record; empty where it is unknown, or several modules have one of that name.
std::string_view meaning(std::string_view name, const program::Origins& origins) {
    std::string_view found;
    for (const Rule& rule : origins.rules) {
        if (rule.kind != Rule::Kind::type || rule.name.empty()) continue;
        if (rule.name == name) return rule.text;
        if (!ends_with_name(rule.name, name) && !ends_with_name(name, rule.name)) continue;
        if (!found.empty() && found != rule.text) return {};
        found = rule.text;
    }
    return found;
}

std::string_view last_word(std::string_view name) { return name.substr(name.rfind('.') + 1); }

class Reader {
  public:
    explicit Reader(const program::Origins& origins) : origins_(origins) {}

    void read(std::string_view text, int depth) {
        while (true) {
            const auto bar = find_outside(text, '|');
            branch(trimmed(text.substr(0, bar)), depth);
            if (bar == text.size()) return;
            text.remove_prefix(bar + 1);
        }
    }

    std::vector<Choice> take() { return std::move(choices_); }

  private:
    void add(Choice::Kind kind, std::string_view text) { choices_.push_back({kind, text}); }

    void branch(std::string_view text, int depth) {
        if (text.empty()) return;
        if (text[0] == '[') return add(Choice::Kind::array, text);
        if (text[0] == '{') return add(Choice::Kind::object, text);
        if (text[0] == '"' || text[0] == '-' || (text[0] >= '0' && text[0] <= '9'))
            return add(Choice::Kind::literal, text);
        if (text[0] == '(' && depth < deepest) {
            const auto close = find_outside(text.substr(1), ')');
            return read(text.substr(1, close), depth + 1);
        }
        word(trimmed(text.substr(0, text.find('('))), text, depth);
    }

    void word(std::string_view name, std::string_view text, int depth) {
        using Known = std::pair<std::string_view, Choice::Kind>;
        static constexpr std::array<Known, 7> known = {{{"string", Choice::Kind::string},
                                                        {"integer", Choice::Kind::integer},
                                                        {"number", Choice::Kind::number},
                                                        {"boolean", Choice::Kind::boolean},
                                                        {"null", Choice::Kind::null},
                                                        {"any", Choice::Kind::any},
                                                        {"map", Choice::Kind::object}}};
        const auto* found = std::find_if(
            known.begin(), known.end(), [name](const Known& entry) { return entry.first == name; });
        if (found != known.end()) return add(found->second, text);
        if (name == "true" || name == "false") return add(Choice::Kind::literal, name);
        const char initial = last_word(name).empty() ? '?' : last_word(name)[0];
        if (initial >= 'a' && initial <= 'z') return add(Choice::Kind::format, text);
        declared(name, depth);
    }

    void declared(std::string_view name, int depth) {
        const auto text = meaning(name, origins_);
        if (text.empty() || depth >= deepest)
            add(Choice::Kind::named, name);
        else if (last_word(text) == last_word(name))
            add(Choice::Kind::object, name); // a record: its text is its name
        else
            read(text, depth + 1);
    }

    const program::Origins& origins_;
    std::vector<Choice> choices_;
};

} // namespace

std::vector<Choice> choices_of(std::string_view type_text, const program::Origins& origins) {
    Reader reader(origins);
    reader.read(type_text, 0);
    return reader.take();
}

} // namespace assay::report
