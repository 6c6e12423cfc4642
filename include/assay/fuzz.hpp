// Payloads drawn from rules: valid ones, and ones that break exactly one rule. For those who fuzz
// or test a handler that stands behind a rule file (docs/fuzzing.md).
#pragma once

#include "assay/workspace.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// A payload with exactly one violation, and which.
struct Broken {
    std::string payload;
    std::string code;    ///< `required`, `length`, …
    std::string pointer; ///< RFC 6901
};

/// Draws JSON payloads for one type. The same seed gives the same payload, on every machine.
///
/// Everything that it gives was checked with the engine first; what it cannot make is said by an
/// empty optional, never by a payload that is something else. Belongs to one thread at a time.
class PayloadSource {
  public:
    /// Throws std::logic_error where type or context are of another ruleset.
    PayloadSource(Ruleset ruleset, TypeHandle type, Context context = {});
    ~PayloadSource();
    PayloadSource(PayloadSource&&) noexcept;
    PayloadSource& operator=(PayloadSource&&) noexcept;

    /// A payload whose verdict is Verdict::valid. Nothing where some hundreds of attempts gave
    /// none: obstacles() may say why.
    std::optional<std::string> valid(std::uint64_t seed);

    /// A payload with one error, and no other. Nothing where this seed gave none, as where the type
    /// is `any`; another seed may.
    std::optional<Broken> broken(std::uint64_t seed);

    /// For LLVMFuzzerCustomMutator: puts a payload in the place of the `size` bytes at `data`,
    /// which are all that fits into `most`: a valid one, one that breaks one rule, or, where the
    /// bytes are a JSON object, that object with members taken from a valid one. Gives the new
    /// size; `size`, and the bytes as they were, where nothing fits.
    std::size_t mutate(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed);

    /// What no value could be made for so far, a sentence each: `a pattern that … : /…/`.
    std::vector<std::string> obstacles() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace assay
