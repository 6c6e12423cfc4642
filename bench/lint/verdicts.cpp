// What each tool says of each line, read from what it prints.
#include "lint/verdicts.hpp"

#include <fstream>

namespace bench {

Verdicts read_words(const std::string& file) {
    Verdicts verdicts;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (line == "valid" || line == "invalid") verdicts.push_back(line == "valid");
    return verdicts;
}

Verdicts read_failures(const std::string& file, std::size_t lines) {
    const std::string mark = "(entry #";
    Verdicts verdicts(lines, true);
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const std::size_t at = line.find(mark);
        if (line.rfind("fail: ", 0) != 0 || at == std::string::npos) continue;
        const std::size_t number = std::stoul(line.substr(at + mark.size()));
        if (number == 0 || number > lines) return {};
        verdicts[number - 1] = false;
    }
    return verdicts;
}

std::string compare(const Verdicts& ours, const Verdicts& theirs) {
    if (ours.size() != theirs.size()) return "not one for each line";
    std::size_t differ = 0;
    for (std::size_t line = 0; line < ours.size(); ++line) differ += ours[line] != theirs[line];
    return differ == 0 ? "as lint" : std::to_string(differ) + " differ";
}

} // namespace bench
