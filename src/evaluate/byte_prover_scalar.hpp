// Scalars from bytes, as most are written: texts without escapes, numbers of few digits, words.
// What is written otherwise goes to the rare ways. Inlined into the loops over members and items.
#pragma once

#include "constraint/lanes.hpp"
#include "evaluate/byte_prover.hpp"

#include <array>
#include <bit>

namespace assay::evaluate {

/// Up to seven digits at `at`, which is then past them, without a branch on how many. False where
/// there are none, or more. Eight bytes can be read there.
inline bool read_few_digits(const char*& at, std::int64_t& value) {
    const std::uint64_t word = constraint::lanes(at);
    const std::uint64_t others = constraint::other_than_digits(word);
    const int size = std::countr_zero(others) / 8;
    if (size == 0 || others == 0) return false;
    at += size;
    const std::uint64_t digits = constraint::digits_of(word) << (64 - 8 * size); // zeros before it
    value = static_cast<std::int64_t>(constraint::number(digits));
    return true;
}

[[gnu::always_inline]] inline Passed ByteProver::judge_number(std::uint32_t begin,
                                                              std::uint32_t after,
                                                              const TypePlan& plan,
                                                              program::TypeIndex type) const {
    const char* const first = bytes_ + begin;
    const bool negative = *first == '-';
    const char* const digits = first + negative;
    const char* at = digits;
    std::int64_t value = 0;
    if (at <= last_word_ && read_few_digits(at, value) && (*digits != '0' || at == digits + 1)) {
        if (negative) value = -value;
        if (*at == '.') return judge_fraction(begin, after, at, value - negative, plan, type);
        if (at == bytes_ + after || ends_scalar(*at)) {
            if (value >= plan.least && value <= plan.greatest) return Passed::proven;
            if (plan.number == program::NumberProof::range) return Passed::wrong;
        }
    }
    return judge_rare_number(begin, plan, type);
}

// What follows it is the next token, or it is judged as what is rarely written.
[[gnu::always_inline]] inline Passed
ByteProver::judge_word(std::uint32_t begin, std::uint32_t after, const TypePlan& plan) const {
    constexpr auto word = [](const char(&text)[5]) {
        return std::bit_cast<std::uint32_t>(
            std::array<char, 4>{text[0], text[1], text[2], text[3]});
    };
    const std::uint32_t size = after - begin;
    if (size == 4 || size == 5) {
        const auto head = source::load<std::uint32_t>(bytes_ + begin);
        std::uint8_t bit = 0;
        if (size == 4)
            bit = head == word("true")   ? program::kind_bit::yes
                  : head == word("null") ? program::kind_bit::null
                                         : std::uint8_t{0};
        else if (head == word("fals") && bytes_[begin + 4] == 'e')
            bit = program::kind_bit::no;
        if ((plan.plain & bit) != 0) return Passed::proven;
    }
    return judge_rare_word(plan, begin);
}

[[gnu::always_inline]] inline Passed
ByteProver::judge_scalar(std::uint32_t begin, std::uint32_t after, const TypePlan& plan,
                         program::TypeIndex type, std::uint8_t* tag) {
    const char first = bytes_[begin];
    if (first == '"') {
        const std::string_view text = read_text(begin, after);
        if (!text.data()) return Passed::unknown;
        return proves_text(plan, type, text, tag) ? Passed::proven : Passed::wrong;
    }
    if (first <= '9') return judge_number(begin, after, plan, type);
    return judge_word(begin, after, plan);
}

} // namespace assay::evaluate
