// How `lint` writes down what it finds: one class a format.
#pragma once

#include "cli/paint.hpp"
#include "cli/payload.hpp"
#include "cli/totals.hpp"
#include "library/judging.hpp"

#include <memory>
#include <ostream>

namespace assay::cli {

class Listing {
  public:
    virtual ~Listing() = default;
    /// One payload after the other, each complete.
    virtual void add(const Payload& payload, const library::Judged& judged) = 0;
    virtual void finish(const Totals& totals) = 0;
};

/// As compilers do it, with the line and a caret; without the line where `redact` is set.
std::unique_ptr<Listing> list_as_text(std::ostream& out, Paint paint, bool redact);
/// One line for each finding, for editors and grep.
std::unique_ptr<Listing> list_concisely(std::ostream& out);
/// One JSON document.
std::unique_ptr<Listing> list_as_json(std::ostream& out);

} // namespace assay::cli
