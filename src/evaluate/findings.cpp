// Emptying findings, keeping their memory; and giving up what belongs to violations that were
// dropped.
#include "evaluate/findings.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace assay::evaluate {

namespace {

/// What slices point into, while those that are left are moved to a fresh one.
template <class T>
class Moved {
  public:
    explicit Moved(std::vector<T>& all) : old_(std::exchange(all, {})), new_(all) {}

    void move(Slice& slice) {
        // An undecided rule may have one path twice.
        if (slice.begin == last_.begin && slice.end == last_.end) {
            slice = last_moved_;
            return;
        }
        last_ = slice;
        const auto begin = static_cast<std::uint32_t>(new_.size());
        const T* first = old_.data();
        new_.insert(new_.end(), first + slice.begin, first + slice.end);
        slice = last_moved_ = {begin, static_cast<std::uint32_t>(new_.size())};
    }

  private:
    std::vector<T> old_;
    std::vector<T>& new_;
    Slice last_;
    Slice last_moved_;
};

bool holds(const std::string& text, std::string_view part) {
    return !std::less<>()(part.data(), text.data()) &&
           !std::less<>()(text.data() + text.size(), part.data());
}

} // namespace

void Findings::compact() {
    Moved steps_left(steps);
    Moved facts_left(facts);
    Moved related_left(related);
    Moved present_left(present);
    for (Violation& violation : violations) {
        steps_left.move(violation.path);
        facts_left.move(violation.because);
        related_left.move(violation.related);
        present_left.move(violation.present);
    }
    for (Fact& fact : facts) steps_left.move(fact.path);
    for (Undecided& rule : undecided)
        for (Slice* slice : {&rule.path, &rule.at, &rule.waits_for}) steps_left.move(*slice);
    compact_words();
}

void Findings::compact_words() {
    if (words.empty()) return;
    const std::deque<std::string> old = std::exchange(words, {});
    for (Violation& violation : violations) {
        const std::string_view word = violation.unfamiliar;
        const bool ours = std::any_of(
            old.begin(), old.end(), [word](const std::string& each) { return holds(each, word); });
        if (ours) violation.unfamiliar = words.emplace_back(word);
    }
}

void Findings::empty() {
    violations.clear();
    undecided.clear();
    steps.clear();
    facts.clear();
    related.clear();
    present.clear();
    if (!words.empty()) words.clear(); // mostly there are none
}

} // namespace assay::evaluate
