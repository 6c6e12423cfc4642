// Whether a format agrees with another way of telling what is in it.
#pragma once

#include "constraint/pattern.hpp"
#include "variants.hpp"

#include <memory>

namespace variants {

constexpr int random_texts = 200'000;

bool is_in(std::string_view format, std::string_view text);

/// How many of the texts hold: that there are both kinds is checked, so that nothing agrees by
/// being refused.
struct Seen {
    int valid = 0, invalid = 0;

    void count(bool holds) { ++(holds ? valid : invalid); }
    void check() const;
};

/// RE2's opinion of the whole text.
class Expression {
  public:
    explicit Expression(const std::string& pattern);
    bool operator()(std::string_view text) const { return compiled_->matches(text); }

  private:
    std::shared_ptr<const assay::constraint::CompiledPattern> compiled_; // that is not copied
};

/// Of `texts`, which hold, and of what can be made of them, with characters of `alphabet`.
void agree(std::string_view format, const std::vector<std::string>& texts,
           std::string_view alphabet, const std::function<bool(std::string_view)>& expected);

} // namespace variants
