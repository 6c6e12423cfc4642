// How often each code, field and rule was found.
#include "cli/output/tally.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

constexpr std::size_t most_names = 100'000;
constexpr const char* others = "(others)";

bool is_index(std::string_view step) {
    return !step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

std::string field_of(const Finding& found) {
    const std::string& pointer = found.pointer;
    std::string field;
    for (std::size_t at = 0; at < pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        const std::string_view step = std::string_view(pointer).substr(at + 1, end - at - 1);
        field.append("/").append(is_index(step) ? "*" : step);
        at = end;
    }
    return field.empty() ? "(the whole payload)" : field;
}

std::string rule_of(const Finding& found) {
    if (!found.rule) return "(no rule)";
    return spell(*found.rule) + (found.rule_words.empty() ? "" : "  " + found.rule_words);
}

void Count::add(std::string name) {
    if (numbers_.size() >= most_names && numbers_.find(name) == numbers_.end()) name = others;
    ++numbers_[std::move(name)];
}

std::vector<TallyRow> Count::rows() const {
    std::vector<TallyRow> sorted(numbers_.begin(), numbers_.end());
    std::sort(sorted.begin(), sorted.end(), [](const TallyRow& a, const TallyRow& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return sorted;
}

void Tally::add(const Finding& found) {
    if (found.level == Finding::Level::note) return;
    codes.add(found.code);
    fields.add(field_of(found));
    rules.add(rule_of(found));
}

} // namespace assay::cli
