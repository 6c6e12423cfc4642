// The name of a module, and the files that it may stand in.
#include "library/module_name.hpp"

#include <algorithm>

namespace assay::library {

namespace {

constexpr std::size_t most_segments = 16; // the number of candidates grows with its square

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

bool is_word(char c) {
    return is_small(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_segment(std::string_view text) {
    return !text.empty() && is_small(text.front()) &&
           std::all_of(text.begin(), text.end(), is_word);
}

std::vector<std::string_view> split(std::string_view name) {
    std::vector<std::string_view> segments;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('.', begin), name.size());
        segments.push_back(name.substr(begin, end - begin));
        begin = end + 1;
    }
    return segments;
}

/// Past white space and comments, the `///` lines of the file included.
std::string_view skip_blank(std::string_view text) {
    while (!text.empty()) {
        if (text.substr(0, 2) == "//")
            text.remove_prefix(std::min(text.find('\n'), text.size()));
        else if (std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        else
            break;
    }
    return text;
}

/// Segments `from` to the end, the first `folders` of them as folders.
std::string file_name(const std::vector<std::string_view>& segments, std::size_t from,
                      std::size_t folders, char joint) {
    std::string path;
    for (std::size_t i = from; i < segments.size(); ++i) {
        if (i > from) path += i - from <= folders ? '/' : joint;
        path += segments[i];
    }
    return path + ".assay";
}

} // namespace

std::string declared_module(std::string_view text) {
    constexpr std::string_view word = "module";
    text = skip_blank(text);
    if (text.substr(0, word.size()) != word) return {};
    text.remove_prefix(word.size());
    if (text.empty() || is_word(text.front())) return {};
    text = skip_blank(text);
    const auto end =
        std::find_if_not(text.begin(), text.end(), [](char c) { return is_word(c) || c == '.'; });
    return std::string(text.begin(), end);
}

std::vector<std::string> module_files(std::string_view name) {
    const std::vector<std::string_view> segments = split(name);
    if (segments.size() > most_segments) return {};
    if (!std::all_of(segments.begin(), segments.end(), is_segment)) return {};
    std::vector<std::string> files;
    for (std::size_t from = 0; from < segments.size(); ++from) {
        const std::size_t joints = segments.size() - from - 1;
        files.push_back(file_name(segments, from, joints, '/'));
        for (std::size_t folders = joints; folders-- > 0;) {
            files.push_back(file_name(segments, from, folders, '.'));
            files.push_back(file_name(segments, from, folders, '_'));
        }
    }
    return files;
}

} // namespace assay::library
