// How what was found becomes output: one class a format.
#pragma once

#include "cli/output/judged_record.hpp"
#include "cli/paint.hpp"
#include "cli/totals.hpp"

#include <string>
#include <string_view>

namespace assay::cli {

/// What a person asked for beside the format; machine formats need none of it.
struct Presentation {
    Paint paint{false};
    bool redact = false; // show no line of any payload
};

/// Called from one thread: begin, then the records in the order of the input, then end.
class Writer {
  public:
    virtual ~Writer() = default;
    virtual void begin() {}
    /// A record; of a document also one without findings. Places are those in the source.
    virtual void record(const JudgedRecord& record) = 0;
    /// So many further records of a stream that nothing is said about.
    virtual void faultless(std::string_view source, std::uint64_t records) {
        static_cast<void>(source), static_cast<void>(records);
    }
    /// A source that could not be read. People are told on standard error.
    virtual void unreadable(std::string_view source, std::string_view reason) {
        static_cast<void>(source), static_cast<void>(reason);
    }
    virtual void end(const Totals& totals) = 0;
};

} // namespace assay::cli
