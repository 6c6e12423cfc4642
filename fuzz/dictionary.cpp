// Prints libFuzzer's dictionary: the language's own words, from the lists that implement them.
#include "bind/branches.hpp"
#include "bind/reader.hpp"
#include "constraint/code.hpp"
#include "constraint/store.hpp"
#include "syntax/characters.hpp"
#include "syntax/words.hpp"

#include <cstdio>
#include <set>
#include <string>

namespace {

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        char escape[8];
        const auto byte = static_cast<unsigned char>(c);
        std::snprintf(escape, sizeof escape, "\\x%02x", byte);
        if (c == '"' || c == '\\')
            result += std::string("\\") + c;
        else if (byte < 0x20 || byte > 0x7E)
            result += escape;
        else
            result += c;
    }
    return result + "\"";
}

} // namespace

int main() {
    std::set<std::string> words;
    const auto take = [&words](const auto& list) {
        for (const auto& one : list) words.insert(std::string(one));
    };
    take(assay::syntax::declaration_words());
    take(assay::syntax::member_words());
    take(assay::syntax::annotation_words());
    take(assay::syntax::reserved_words());
    for (int first = 1; first < 128; ++first)
        for (const auto& mark : assay::syntax::marks_for(static_cast<char>(first)))
            words.insert(std::string(mark.text));
    take(assay::bind::function_words());
    take(assay::bind::basic_type_words());
    take(assay::constraint::format_words());
    for (const auto& one : assay::constraint::constraints()) {
        words.insert(std::string(one.word));
        words.insert(std::string(one.example));
    }
    for (const auto& one : assay::constraint::formats()) words.insert(std::string(one.example));
    for (const auto& one : assay::constraint::codes()) words.insert(std::string(one.word));
    words.erase("");
    for (const std::string& word : words) std::printf("%s\n", quoted(word).c_str());
}
