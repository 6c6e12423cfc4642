// Which brackets of a file are closed, and where: for recovery and messages, once something failed.
#pragma once

#include "syntax/token.hpp"

#include <cstdint>
#include <vector>

namespace assay::syntax {

class State;

class Brackets {
  public:
    /// A bracket ends with what it stands in at the latest: a declaration, what is around it, and,
    /// unless it is the brace of a block, the next line of that block.
    explicit Brackets(const State& state);

    /// Where the bracket at `opening` is closed; null where it is not.
    const Token* closing(const Token* opening) const;
    /// The first brace behind `opening`, and before `end`, whose closing one stands further to the
    /// left than its line begins: probably that closes `opening`. Null where there is none.
    const Token* misclosed(const Token* opening, const Token* end,
                           const source::Source& source) const;

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    const Token* first_;
    std::vector<std::uint32_t> closings_; // by token
};

} // namespace assay::syntax
