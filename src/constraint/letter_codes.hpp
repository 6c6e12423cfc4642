// A set of codes of three capital letters, with a bit for each that there could be.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::constraint {

class LetterCodes {
  public:
    constexpr void add(std::string_view code) {
        thirds_[place(letter(code[0]), letter(code[1]))] |= std::uint32_t{1} << letter(code[2]);
    }

    constexpr bool contains(std::string_view text) const {
        if (text.size() != 3) return false;
        const unsigned first = letter(text[0]), second = letter(text[1]), third = letter(text[2]);
        if (first >= letters || second >= letters || third >= letters) return false;
        return (thirds_[place(first, second)] >> third & 1) != 0;
    }

  private:
    static constexpr unsigned letters = 26;
    static constexpr unsigned letter(char c) { return static_cast<unsigned char>(c - 'A'); }
    static constexpr std::size_t place(unsigned first, unsigned second) {
        return std::size_t{first} * letters + second;
    }

    std::array<std::uint32_t, std::size_t{letters} * letters> thirds_{}; // by the first two letters
};

} // namespace assay::constraint
