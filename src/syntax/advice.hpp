// What to write instead of something that people bring from elsewhere, and that the grammar does
// not take. It only adds help to a message; what is recognised and read on is in slips.hpp.
#pragma once

#include "syntax/state.hpp"

#include <span>
#include <string>
#include <string_view>

namespace assay::syntax {

/// Where and how a parse failed.
struct Failure {
    const Token* at;                       // the token that does not fit
    bool line_ended;                       // it stands on a later line, where nothing was expected
    std::span<const char* const> expected; // as messages have it
    const Token* opening;                  // the bracket that it is in, or null

    bool expects(std::string_view what) const;
};

/// What is recognised in a failure.
struct Remark {
    Remark() = default;
    Remark(std::string_view text) : help(text) {}
    /// What is wrong begins before the token that does not fit.
    Remark(std::string_view text, const Token* from, const Token* to, std::string_view wanted)
        : help(text), first(from), last(to), expected(wanted) {}

    std::string help; // empty where nothing is recognised
    const Token* first = nullptr;
    const Token* last = nullptr;
    std::string_view expected; // in the place of `first`
};

Remark advice(const State& state, const Failure& failure);

} // namespace assay::syntax
