// A regular expression that matches a whole text in linear time: by RE2, or by counting where it is
// only character classes one after the other.
#pragma once

#include "constraint/operand.hpp"

#include <array>

namespace re2 {
class RE2;
}

namespace assay::constraint {

/// `[A-Z]{2}\d{6}`: ASCII classes, each but the last of a fixed length. Settled in one look per
/// byte.
class ClassSequence {
  public:
    /// nullopt where the pattern has anything else in it. `pattern` is one that RE2 accepts.
    static std::optional<ClassSequence> recognise(std::string_view pattern);
    bool matches(std::string_view text) const;

    struct Item {
        std::array<bool, 256> allowed{};
        std::uint64_t least = 1;
        std::uint64_t most = 1;
    };

  private:
    std::vector<Item> items_;
};

class CompiledPattern {
  public:
    CompiledPattern();
    CompiledPattern(CompiledPattern&&) noexcept;
    CompiledPattern& operator=(CompiledPattern&&) noexcept;
    ~CompiledPattern();

    /// Without `settle_classes` RE2 decides everything; the tests argue one against the other.
    static std::variant<CompiledPattern, Flaw> compile(std::string_view text,
                                                       bool settle_classes = true);
    bool matches(std::string_view text) const;
    bool is_settled_without_re2() const { return sequence_.has_value(); }
    const std::string& text() const { return text_; }
    std::size_t bytes() const;

    static constexpr std::size_t longest = 1024;         // bytes of text
    static constexpr int most_instructions = 10'000;     // of the compiled program
    static constexpr std::int64_t most_memory = 8 << 20; // for program and cached states

  private:
    std::string text_;
    std::optional<ClassSequence> sequence_;
    std::unique_ptr<re2::RE2> expression_; // none where the sequence decides
};

std::optional<Flaw> read(Operand&& operand, CompiledPattern& into);
std::string words(const CompiledPattern& operand, Language language);

} // namespace assay::constraint
