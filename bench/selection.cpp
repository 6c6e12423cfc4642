// Choosing by parts of names.
#include "selection.hpp"

#include <algorithm>

namespace bench {

namespace {

bool contains(const std::string& name, const std::string& word) {
    return name.find(word) != std::string::npos;
}

bool matches(const std::vector<std::string>& words, const std::string& name) {
    return words.empty() || std::any_of(words.begin(), words.end(), [&](const std::string& word) {
               return contains(name, word);
           });
}

} // namespace

Selection::Selection(const std::vector<std::string>& words,
                     const std::vector<std::string>& workloads) {
    for (const std::string& word : words) {
        const bool of_workload =
            std::any_of(workloads.begin(), workloads.end(),
                        [&](const std::string& name) { return contains(name, word); });
        (of_workload ? workloads_ : contenders_).push_back(word);
    }
}

bool Selection::takes_workload(const std::string& name) const { return matches(workloads_, name); }

bool Selection::takes_contender(const std::string& name) const {
    return matches(contenders_, name);
}

} // namespace bench
