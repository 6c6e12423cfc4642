// Walks through the expression and writes as it goes: an alternative is chosen, a class gives one
// of its characters, what is repeated is walked through again.
#include "library/sample_pattern.hpp"

#include <algorithm>

namespace assay::library {

namespace {

constexpr std::size_t most_steps = 2000; // repetitions within repetitions multiply
constexpr std::string_view digits = "0123456789";
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

class Walk {
  public:
    Walk(std::string_view pattern, Chance& chance) : pattern_(pattern), chance_(chance) {}

    std::optional<std::string> whole() {
        std::string text = alternatives();
        if (failed_ || at_ != pattern_.size()) return std::nullopt;
        return text;
    }

  private:
    char peek() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }
    bool take(char c) {
        if (peek() != c || at_ == pattern_.size()) return false;
        ++at_;
        return true;
    }
    std::string fail() {
        failed_ = true;
        at_ = pattern_.size();
        return {};
    }

    std::string alternatives() {
        std::vector<std::string> all;
        do all.push_back(sequence());
        while (take('|'));
        return chance_.pick(all);
    }

    std::string sequence() {
        std::string text;
        while (at_ < pattern_.size() && peek() != '|' && peek() != ')') text += repeated();
        return text;
    }

    std::string repeated() {
        const std::size_t begin = at_;
        std::string text = atom();
        const auto [least, most] = repetitions();
        const std::size_t end = at_;
        std::size_t count = least + chance_.below(std::min<std::size_t>(most - least, 4) + 1);
        if (count == 0) return {};
        for (; count > 1 && !failed_; --count) {
            at_ = begin;
            text += atom();
        }
        at_ = failed_ ? pattern_.size() : end;
        return text;
    }

    std::pair<std::size_t, std::size_t> repetitions() {
        std::pair<std::size_t, std::size_t> bounds{1, 1};
        if (take('?'))
            bounds = {0, 1};
        else if (take('*'))
            bounds = {0, 8};
        else if (take('+'))
            bounds = {1, 8};
        else if (take('{')) {
            bounds.first = number();
            bounds.second = bounds.first;
            if (take(',')) bounds.second = peek() == '}' ? bounds.first + 8 : number();
            if (!take('}') || bounds.second < bounds.first) fail();
        }
        take('?'); // as few as possible: the same texts
        return bounds;
    }

    std::size_t number() {
        std::size_t value = 0;
        while (peek() >= '0' && peek() <= '9' && value < 1000)
            value = value * 10 + static_cast<std::size_t>(pattern_[at_++] - '0');
        return value;
    }

    std::string atom() {
        if (++steps_ > most_steps || failed_) return fail();
        const char c = pattern_[at_++];
        switch (c) {
        case '(': return group();
        case '[': return one_of(character_class());
        case '\\': return one_of(escaped());
        case '.': return one_of(std::string(letters) + std::string(digits));
        case '^':
        case '$': return {};
        default: return {c};
        }
    }

    std::string group() {
        if (take('?') && !take(':')) return fail();
        std::string text = alternatives();
        return take(')') ? text : fail();
    }

    std::string one_of(const std::string& characters) {
        if (characters.empty()) return fail();
        return {characters[chance_.below(characters.size())]};
    }

    /// After the backslash.
    std::string escaped() {
        if (at_ == pattern_.size()) return fail();
        const char c = pattern_[at_++];
        switch (c) {
        case 'd': return std::string(digits);
        case 'w': return std::string(letters) + std::string(digits) + "_";
        case 's': return " \t";
        case 't': return "\t";
        case 'n': return "\n";
        default:
            return letters.find(c) == letters.npos && digits.find(c) == digits.npos
                       ? std::string(1, c)
                       : fail();
        }
    }

    /// After the opening bracket: all characters of the class.
    std::string character_class() {
        std::string all;
        if (peek() == '^') return fail();
        while (!take(']') || all.empty()) {
            if (failed_ || at_ == pattern_.size() || pattern_[at_] == '[') return fail();
            const char first = pattern_[at_++];
            if (static_cast<unsigned char>(first) > 0x7F) return fail();
            if (first == '\\') {
                all += escaped();
            } else if (peek() == '-' && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
                const char last = pattern_[at_ + 1];
                at_ += 2;
                for (int c = first; c <= last; ++c) all += static_cast<char>(c);
            } else {
                all += first;
            }
        }
        return all;
    }

    std::string_view pattern_;
    Chance& chance_;
    std::size_t at_ = 0;
    std::size_t steps_ = 0;
    bool failed_ = false;
};

} // namespace

std::optional<std::string> sample_pattern(std::string_view pattern, Chance& chance) {
    return Walk(pattern, chance).whole();
}

} // namespace assay::library
