// Judging payloads: bytes to verdict and report.
#pragma once

#include "assay/limits.hpp"
#include "assay/report.hpp"
#include "assay/ruleset.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

namespace evaluate {
struct Facts;
}

/// Facts given by whoever asks, never by the payload: what `context { … }` declares. Immutable,
/// cheap to copy; may be shared by threads.
class Context {
  public:
    /// No facts at all.
    Context() = default;
    /// From a JSON object (RFC 8259, UTF-8). Where it does not fit the ruleset's `context`, error()
    /// says why and the context holds nothing: that is the caller's error, not the payload's. A
    /// fact that is left out is not an error.
    static Context from_json(const Ruleset& ruleset, std::string_view json);

    bool ok() const { return error_.empty(); }
    const std::string& error() const { return error_; }
    const evaluate::Facts* facts() const { return facts_.get(); }

  private:
    std::shared_ptr<const evaluate::Facts> facts_;
    std::string error_;
};

/// The memory that judging needs, reused from payload to payload: one a thread.
///
/// Throws std::logic_error, and judges nothing, where it is misused: with a type or a context of
/// another ruleset (in all builds), or by two threads at once (wherever they are seen to meet).
class Workspace {
  public:
    explicit Workspace(Ruleset ruleset, const PayloadLimits& limits = {});
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

    /// Judges `payload`, any bytes, against a type of this workspace's ruleset. The bytes need no
    /// padding. They must stay, unchanged, until the last report() about them.
    Verdict check(TypeHandle type, std::string_view payload, const Context& context = {});

    /// Spells out the last check. `language` is "en" or "ru"; any other gives English.
    Report report(std::string_view language = "en") const;

    /// The same into `report`, whatever is in it, be it another workspace's: it is then what
    /// report() returns. Its strings and elements are written over, so that one which is filled
    /// again and again takes no new memory where it has held as many and as long ones, and the
    /// workspace has told the like before. Where this throws std::bad_alloc, what `report` holds is
    /// unspecified; it can be filled again.
    void report_into(Report& report, std::string_view language = "en") const;

    /// Byte ranges of the last check's payload that `@sensitive` covers, in order and without
    /// overlap, for masking what is shown. None where the payload was a document or is malformed.
    std::vector<Place> sensitive_places() const;

    const Ruleset& ruleset() const;

    /// What the doors share; for assay/nlohmann.hpp.
    struct State;
    State& state() { return *state_; }

  private:
    std::unique_ptr<State> state_;
};

} // namespace assay
