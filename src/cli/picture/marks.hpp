// What is marked in a picture: the value that it points at, and others.
#pragma once

#include "assay/report.hpp"
#include "cli/picture/neighbourhood.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace assay::cli {

/// The bytes that a place marks: of an empty one, one.
struct Span {
    std::size_t begin;
    std::size_t end;
};

class Marks {
  public:
    /// Of an object or array that is not in sight as a whole only the bracket is marked.
    Marks(std::string_view text, const Place& focus, const std::vector<Place>& others,
          const Neighbourhood& near);

    const Span& focus() const { return focus_; }
    /// Nothing else is to be marked.
    bool focus_only() const { return others_.empty(); }

    /// `^` in the focus, `-` in another one, or a blank.
    char at(std::size_t offset) const;
    /// Up to where all is marked as at `offset`, or marks have to be looked at again.
    std::size_t end_of(std::size_t offset) const;

  private:
    Span focus_;
    std::vector<Span> others_; // that are near
};

} // namespace assay::cli
