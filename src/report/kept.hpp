// What was spelled before, found again by all that it hangs on: in a table that never grows,
// whatever strangers write.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::report {

/// All that a text hangs on.
struct Key {
    static constexpr std::size_t most_numbers = 7;
    static constexpr std::size_t most_words = 4;

    std::array<std::uint64_t, most_numbers> numbers{};
    std::array<std::string_view, most_words> words{};
};

/// Small numbers as one of a Key.
template <class... Numbers>
constexpr std::uint64_t packed(Numbers... numbers) {
    static_assert((sizeof(Numbers) + ...) <= sizeof(std::uint64_t));
    std::uint64_t all = 0;
    ((all = all << 8 * sizeof numbers | static_cast<std::uint64_t>(numbers)), ...);
    return all;
}

/// By its numbers, and the sizes, beginnings and ends of its words.
std::size_t hash(const Key& key);

/// Of all whose keys hash alike the last two are kept: there is little to search, and all that a
/// stranger can do is make it forget.
template <class Value>
class Kept {
  public:
    /// `pairs` is a power of two.
    explicit Kept(std::size_t pairs) : count_(pairs) {}

    /// Null where it is not kept; stays until the next keep().
    const Value* find(const Key& key) const {
        if (pairs_.empty()) return nullptr;
        for (const auto& entry : pairs_[place_of(key)])
            if (entry && entry->is_of(key)) return &entry->value;
        return nullptr;
    }

    /// What find() does not know. Where words are long, it is not kept.
    void keep(const Key& key, const Value& value) {
        constexpr std::size_t longest = 64; // bytes
        for (const std::string_view word : key.words)
            if (word.size() > longest) return;
        pairs_.resize(count_);
        auto entry = std::make_unique<const Entry>(key, value);
        auto& [newer, older] = pairs_[place_of(key)];
        older = std::exchange(newer, std::move(entry));
    }

  private:
    struct Entry {
        Entry(const Key& key, const Value& its_value) : numbers(key.numbers), value(its_value) {
            std::copy(key.words.begin(), key.words.end(), words.begin());
        }
        bool is_of(const Key& key) const {
            std::uint64_t differing = 0;
            for (std::size_t i = 0; i < numbers.size(); ++i)
                differing |= numbers[i] ^ key.numbers[i];
            return differing == 0 && std::equal(words.begin(), words.end(), key.words.begin());
        }

        std::array<std::uint64_t, Key::most_numbers> numbers;
        std::array<std::string, Key::most_words> words;
        Value value;
    };
    using Pair = std::array<std::unique_ptr<const Entry>, 2>;

    std::size_t place_of(const Key& key) const { return hash(key) & (count_ - 1); }

    std::size_t count_;
    std::vector<Pair> pairs_; // made when there is something to keep
};

} // namespace assay::report
