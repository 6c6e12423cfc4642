// Changes in every place, and changes in places that a fixed seed draws.
#include "variants.hpp"

#include <memory>
#include <random>

namespace variants {

namespace {

void judge_copy(const Judge& judge, std::string_view text) {
    const auto copy = std::make_unique<char[]>(text.size());
    text.copy(copy.get(), text.size());
    judge({copy.get(), text.size()});
}

} // namespace

void of_one_change(const std::vector<std::string>& texts, const Judge& judge) {
    for (const auto& text : texts) {
        judge_copy(judge, text);
        for (std::size_t at = 0; at < text.size(); ++at) {
            judge_copy(judge, text.substr(0, at));
            judge_copy(judge, text.substr(at));
            auto changed = text;
            judge_copy(judge, changed.insert(at, 1, text[at]));
            judge_copy(judge, changed.erase(at, 2));
            changed = text;
            for (int byte = 0; byte < 256; ++byte) {
                changed[at] = static_cast<char>(byte);
                judge_copy(judge, changed);
            }
        }
    }
}

void of_some_changes(const std::vector<std::string>& texts, std::string_view alphabet, int count,
                     const Judge& judge) {
    std::mt19937 random(20261123); // NOLINT: the same texts in every run
    const auto below = [&random](std::size_t bound) { return random() % bound; };
    for (int i = 0; i < count; ++i) {
        auto text = texts[below(texts.size())];
        for (auto changes = below(4) + 1; changes > 0; --changes) {
            const std::size_t at = below(text.size() + 1);
            const std::size_t what = below(4);
            if (what == 0 && at < text.size()) text.erase(at, below(4) + 1);
            if (what == 1) text.insert(at, below(4) + 1, alphabet[below(alphabet.size())]);
            if (what > 1 && at < text.size()) text[at] = alphabet[below(alphabet.size())];
        }
        judge_copy(judge, text);
    }
}

} // namespace variants
