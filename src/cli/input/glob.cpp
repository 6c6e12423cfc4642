// Patterns of file names. Braces are multiplied out first; then a pattern is a list of names, and
// each name is matched by itself.
#include "cli/input/glob.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_alternatives = 1024; // of braces, multiplied out

using Names = std::vector<std::string>;

Names split(std::string_view path) {
    Names names;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view name = path.substr(0, end);
        if (!name.empty() && name != ".") names.emplace_back(name);
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return names;
}

/// What stands between the brackets at the front of `pattern` decides about `letter`, and is taken
/// off the pattern; nullopt where no bracket closes.
std::optional<bool> take_set(std::string_view& pattern, char letter) {
    const std::size_t close = pattern.find(']', 2);
    if (close == std::string_view::npos) return std::nullopt;
    std::string_view set = pattern.substr(1, close - 1);
    pattern.remove_prefix(close + 1);
    const bool negated = set.size() > 1 && (set.front() == '!' || set.front() == '^');
    if (negated) set.remove_prefix(1);
    bool found = false;
    for (std::size_t at = 0; at < set.size(); ++at) {
        if (at + 2 < set.size() && set[at + 1] == '-') {
            found = found || (set[at] <= letter && letter <= set[at + 2]);
            at += 2;
        } else {
            found = found || set[at] == letter;
        }
    }
    return found != negated;
}

/// One step past a single letter; false where the pattern does not allow it.
bool take_letter(std::string_view& pattern, char letter) {
    if (pattern.empty()) return false;
    if (pattern.front() == '[') {
        std::string_view rest = pattern;
        if (const std::optional<bool> inside = take_set(rest, letter)) {
            pattern = rest;
            return *inside;
        }
    }
    const bool fits = pattern.front() == '?' || pattern.front() == letter;
    pattern.remove_prefix(1);
    return fits;
}

/// One name. A star that proves too short is lengthened from where it stood: linear in practice,
/// quadratic at worst, never exponential.
bool name_matches(std::string_view pattern, std::string_view name) {
    if (!name.empty() && name.front() == '.' && (pattern.empty() || pattern.front() != '.'))
        return false;
    std::optional<std::string_view> after_star;
    std::string_view retry;
    while (!name.empty()) {
        if (!pattern.empty() && pattern.front() == '*') {
            pattern.remove_prefix(1);
            after_star = pattern;
            retry = name;
            continue;
        }
        std::string_view next = pattern;
        if (take_letter(next, name.front())) {
            pattern = next;
            name.remove_prefix(1);
            continue;
        }
        if (!after_star) return false;
        pattern = *after_star;
        retry.remove_prefix(1);
        name = retry;
    }
    return pattern.find_first_not_of('*') == std::string_view::npos;
}

bool names_match(const Names& pattern, std::size_t at, const Names& path, std::size_t from) {
    for (; at < pattern.size(); ++at, ++from) {
        if (pattern[at] == "**") {
            for (std::size_t skipped = from; skipped <= path.size(); ++skipped) {
                if (names_match(pattern, at + 1, path, skipped)) return true;
                if (skipped < path.size() && path[skipped].front() == '.') return false;
            }
            return false;
        }
        if (from >= path.size() || !name_matches(pattern[at], path[from])) return false;
    }
    return from == path.size();
}

/// Where the brace that opens at `open` closes, or npos; `commas` are those directly inside.
std::size_t closing_brace(std::string_view text, std::size_t open,
                          std::vector<std::size_t>& commas) {
    std::size_t depth = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        if (text[at] == '{') ++depth;
        if (text[at] == ',' && depth == 1) commas.push_back(at);
        if (text[at] == '}' && --depth == 0) return at;
    }
    return std::string_view::npos;
}

void multiply_out(const std::string& pattern, Names& out) {
    for (std::size_t open = pattern.find('{'); open != std::string::npos;
         open = pattern.find('{', open + 1)) {
        std::vector<std::size_t> commas;
        const std::size_t close = closing_brace(pattern, open, commas);
        if (close == std::string::npos || commas.empty()) continue;
        commas.push_back(close);
        std::size_t begin = open + 1;
        for (const std::size_t end : commas) {
            if (out.size() >= most_alternatives) return;
            multiply_out(pattern.substr(0, open) + pattern.substr(begin, end - begin) +
                             pattern.substr(close + 1),
                         out);
            begin = end + 1;
        }
        return;
    }
    out.push_back(pattern);
}

/// Walks folders along the names of one pattern.
class Expansion {
  public:
    Expansion(const Names& pattern, std::set<std::string>& found)
        : pattern_(pattern), found_(found) {}

    void below(const fs::path& folder, std::size_t at) {
        if (at == pattern_.size() || !entered_.emplace(folder.string(), at).second) return;
        const bool last = at + 1 == pattern_.size();
        if (pattern_[at] == "**") return anywhere_below(folder, at, last);
        if (!is_pattern(pattern_[at])) return step(folder / pattern_[at], at, last);
        for (const fs::path& entry : entries(folder))
            if (name_matches(pattern_[at], entry.filename().string())) step(entry, at, last);
    }

  private:
    static std::vector<fs::path> entries(const fs::path& folder) {
        std::vector<fs::path> found;
        std::error_code error;
        fs::directory_iterator at(folder.empty() ? fs::path(".") : folder, error);
        for (const fs::directory_iterator end; !error && at != end; at.increment(error))
            found.push_back(folder / at->path().filename());
        return found;
    }

    void step(const fs::path& path, std::size_t at, bool last) {
        std::error_code error;
        const bool is_folder = fs::is_directory(path, error);
        if (last && !is_folder && fs::exists(path, error)) found_.insert(path.string());
        if (!last && is_folder) below(path, at + 1);
    }

    void anywhere_below(const fs::path& folder, std::size_t at, bool last) {
        if (!last) below(folder, at + 1);
        for (const fs::path& entry : entries(folder)) {
            if (entry.filename().string().front() == '.') continue;
            std::error_code error;
            const bool is_folder = fs::is_directory(entry, error);
            if (is_folder && !fs::is_symlink(entry, error)) below(entry, at);
            if (last && !is_folder) found_.insert(entry.string());
        }
    }

    const Names& pattern_;
    std::set<std::string>& found_;
    std::set<std::pair<std::string, std::size_t>> entered_; // `**/**` must not walk twice
};

} // namespace

bool is_pattern(std::string_view text) {
    return text.find_first_of("*?[{") != std::string_view::npos;
}

bool matches(std::string_view pattern, std::string_view path) {
    Names alternatives;
    multiply_out(std::string(pattern), alternatives);
    const Names names = split(path);
    return std::any_of(alternatives.begin(), alternatives.end(), [&names](const std::string& one) {
        return names_match(split(one), 0, names, 0);
    });
}

std::vector<std::string> expand(const std::string& pattern) {
    Names alternatives;
    multiply_out(pattern, alternatives);
    std::set<std::string> found;
    for (const std::string& one : alternatives) {
        const Names names = split(one);
        Expansion(names, found).below(one.starts_with("/") ? "/" : "", 0);
    }
    return {found.begin(), found.end()};
}

} // namespace assay::cli
