// The argument: one payload, one rule file, four answers that must be one.
#pragma once

#include "reference/interpreter/interpreter.hpp"

#include <assay/assay.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

namespace assay::reference {

struct Argued {
    std::string rules;
    std::string type;
    std::string payload;
    std::string context = "{}";
};

/// A rule file, ready to be argued about: parsed for the reference, loaded for the engine, and
/// printed and loaded again.
class Bench {
  public:
    /// Nothing where the loader refuses the rules; then `why` is its first error.
    static std::unique_ptr<Bench> open(const std::string& rules, std::string* why = nullptr);

    const syntax::File& file() const { return file_; }
    /// What the reference judges by.
    const Rules& interpreter() const { return *interpreter_; }
    std::vector<std::string> types() const { return ruleset_->types(); }

    /// Whether these are facts that the rules can be asked with.
    bool context_fits(const std::string& context);
    /// Who differs from the reference, and how; nothing where all agree, and where nothing is to
    /// be said: the context does not fit, or a limit was reached, which the reference does not
    /// know.
    std::optional<std::string> differs(const std::string& type, const std::string& payload,
                                       const std::string& context);

  private:
    struct Engine {
        explicit Engine(const Ruleset& ruleset);
        Workspace workspace;
        Context context;
        std::string context_text;
        void give(const std::string& facts);
    };

    syntax::File file_;
    std::unique_ptr<Rules> interpreter_;
    std::optional<Ruleset> ruleset_;
    std::unique_ptr<Engine> engine_;
    std::unique_ptr<Engine> again_; // of the printed rules
};

struct Tally {
    std::uint64_t pairs = 0;
    std::uint64_t files = 0;
    std::uint64_t refused = 0;
    std::uint64_t disagreements = 0;
    std::map<std::string, int> refusals; // by the code of the loader's first error
};

/// Argues `wanted` pairs over generated rule files, from `seed` on; disagreements are shrunk and
/// written to `out` as cases. Stops at `most` of them.
Tally argue(std::uint64_t wanted, std::uint64_t seed, std::uint64_t most, std::ostream& out);

/// Argues `wanted` payloads about one rule file.
void argue_about(const std::string& rules, std::uint64_t wanted, std::uint64_t seed, Tally& tally,
                 std::ostream& out);

/// The smallest case that still differs that greedy removal finds.
Argued shrink(Argued argued);
/// As a rule file whose test says what the reference says.
std::string as_case(const Argued& argued);

} // namespace assay::reference
