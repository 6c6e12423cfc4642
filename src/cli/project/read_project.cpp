// The text of `assay.toml` into what it says. Each key is a row of a table that knows its name,
// what it holds and where that goes.
#include "cli/project/read_project.hpp"

#include "cli/output/formats.hpp"
#include "cli/words.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <functional>
#include <span>

namespace assay::cli {

namespace {

constexpr std::int64_t most_errors = 1'000'000;

class Reader {
  public:
    explicit Reader(const source::Source& source) : source_(source) {}

    ReadProject read() {
        try {
            whole(toml::parse(source_.text()));
        } catch (const toml::parse_error& error) {
            flaw(error.source(), "this is not TOML: " + described(error), "");
        }
        std::stable_sort(
            result_.flaws.begin(), result_.flaws.end(),
            [](const ProjectFlaw& a, const ProjectFlaw& b) { return a.span.begin < b.span.begin; });
        return std::move(result_);
    }

  private:
    struct Key {
        std::string_view name;
        std::function<void(const toml::node&)> take;
    };

    /// Keys of the other kind of table.
    struct Elsewhere {
        std::span<const std::string_view> names;
        const char* where;
    };

    void whole(const toml::table& table) {
        Project& project = result_.project;
        const Key keys[] = {
            {"rule-path", [&](const toml::node& node) { texts(node, project.rule_path); }},
            {"exclude", [&](const toml::node& node) { texts(node, project.exclude); }},
            {"format", [&](const toml::node& node) { word(node, project.format, format_names()); }},
            {"language",
             [&](const toml::node& node) {
                 word(node, project.language, {"en", "ru"});
             }},
            {"max-errors", [&](const toml::node& node) { number(node, project.max_errors); }},
            {"lint", [&](const toml::node& node) { entries(node); }},
        };
        constexpr std::string_view of_entries[] = {"files",   "rules",  "as",
                                                   "context", "ndjson", "each"};
        take_all(table, keys, {of_entries, "it stands in a `[[lint]]`"});
    }

    void entries(const toml::node& node) {
        const toml::array* array = node.as_array();
        if (array == nullptr || !array->is_homogeneous(toml::node_type::table))
            return flaw(node.source(), "`lint` is a list of tables",
                        "each begins with a line `[[lint]]`");
        for (const toml::node& item : *array) entry(*item.as_table());
    }

    void entry(const toml::table& table) {
        ProjectEntry entry;
        entry.line = table.source().begin.line;
        const Key keys[] = {
            {"files", [&](const toml::node& node) { texts(node, entry.files); }},
            {"exclude", [&](const toml::node& node) { texts(node, entry.exclude); }},
            {"rules", [&](const toml::node& node) { text(node, entry.rules); }},
            {"as", [&](const toml::node& node) { text(node, entry.type); }},
            {"context", [&](const toml::node& node) { text(node, entry.context); }},
            {"ndjson", [&](const toml::node& node) { flag(node, entry.lines); }},
            {"each", [&](const toml::node& node) { flag(node, entry.each); }},
        };
        constexpr std::string_view of_all[] = {"rule-path", "format", "language", "max-errors"};
        take_all(table, keys, {of_all, "it stands before the first `[[lint]]`"});
        for (const char* needed : {"files", "rules"})
            if (!table.contains(needed) && !was_meant(needed))
                flaw(table.source(), "this `[[lint]]` has no `" + std::string(needed) + "`",
                     std::string_view(needed) == "files"
                         ? "`files` says which files it judges: files = [\"payloads/**/*.json\"]"
                         : "`rules` names the rule file that judges them");
        if (entry.lines && entry.each)
            flaw(table.source(), "`ndjson` and `each` exclude one another", "");
        result_.project.entries.push_back(std::move(entry));
    }

    /// A key that is misspelt has been spoken of.
    bool was_meant(const char* key) const {
        const std::string hint = "did you mean `" + std::string(key) + "`?";
        return !result_.flaws.empty() && result_.flaws.back().help == hint;
    }

    void take_all(const toml::table& table, std::span<const Key> keys, const Elsewhere& elsewhere) {
        for (const auto& [key, node] : table) {
            const std::string_view name = key.str();
            const auto known = std::find_if(keys.begin(), keys.end(),
                                            [name](const Key& one) { return one.name == name; });
            if (known != keys.end())
                known->take(node);
            else
                unknown(key.source(), std::string(name), keys, elsewhere);
        }
    }

    void unknown(const toml::source_region& place, const std::string& name,
                 std::span<const Key> keys, const Elsewhere& elsewhere) {
        const auto& other = elsewhere.names;
        if (std::find(other.begin(), other.end(), name) != other.end())
            return flaw(place, "there is no key `" + name + "` here", elsewhere.where);
        std::vector<std::string> names;
        for (const Key& key : keys) names.emplace_back(key.name);
        const std::string meant = did_you_mean(name, names);
        flaw(place, "there is no key `" + name + "` here",
             meant.empty() ? "the keys are " + listed(names) : meant.substr(2));
    }

    void text(const toml::node& node, std::string& to) {
        if (const auto value = node.value_exact<std::string>())
            to = *value;
        else
            flaw(node.source(), "a text in quotes is expected", "");
    }

    void flag(const toml::node& node, bool& to) {
        if (const auto value = node.value_exact<bool>())
            to = *value;
        else
            flaw(node.source(), "true or false is expected", "");
    }

    void texts(const toml::node& node, std::vector<std::string>& to) {
        const toml::array* array = node.as_array();
        if (array == nullptr)
            return flaw(node.source(), "a list of texts is expected",
                        "write it in brackets: [\"…\"]");
        for (const toml::node& item : *array) text(item, to.emplace_back());
    }

    void word(const toml::node& node, std::optional<std::string>& to,
              const std::vector<std::string>& words) {
        std::string value;
        const std::size_t flaws = result_.flaws.size();
        text(node, value);
        if (result_.flaws.size() > flaws) return;
        if (std::find(words.begin(), words.end(), value) != words.end()) {
            to = value;
            return;
        }
        const std::string meant = did_you_mean(value, words);
        flaw(node.source(), "there is no `" + value + "`",
             meant.empty() ? "it is one of " + listed(words) : meant.substr(2));
    }

    void number(const toml::node& node, std::optional<std::uint32_t>& to) {
        const auto value = node.value_exact<std::int64_t>();
        if (value && *value >= 1 && *value <= most_errors)
            to = static_cast<std::uint32_t>(*value);
        else
            flaw(node.source(),
                 "a number from 1 to " + std::to_string(most_errors) + " is expected", "");
    }

    /// The parser's sentence, in our manner.
    static std::string described(const toml::parse_error& error) {
        std::string text(error.description());
        if (!text.empty() && text.size() > 1 && text[1] >= 'a' && text[1] <= 'z')
            text[0] = static_cast<char>(text[0] | 0x20);
        return text;
    }

    void flaw(const toml::source_region& place, std::string message, std::string help) {
        const std::uint32_t begin = offset(place.begin);
        const std::uint32_t end = std::max(begin, offset(place.end));
        result_.flaws.push_back({{begin, end}, std::move(message), std::move(help)});
    }

    /// Lines and columns count from 1, columns in code points.
    std::uint32_t offset(const toml::source_position& position) const {
        const std::string_view line = source_.line(position.line);
        if (line.data() == nullptr) return static_cast<std::uint32_t>(source_.text().size());
        std::size_t at = 0;
        for (toml::source_index column = 1; column < position.column && at < line.size(); ++column)
            do ++at;
            while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80);
        return static_cast<std::uint32_t>(line.data() + at - source_.text().data());
    }

    const source::Source& source_;
    ReadProject result_;
};

} // namespace

ReadProject read_project(const source::Source& source) { return Reader(source).read(); }

} // namespace assay::cli
