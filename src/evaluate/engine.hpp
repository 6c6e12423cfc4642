// One payload after another, through either door, in memory that is kept.
#pragma once

#include "assay/limits.hpp"
#include "evaluate/arena.hpp"
#include "evaluate/byte_index.hpp"
#include "evaluate/findings.hpp"
#include "evaluate/kept_items.hpp"
#include "evaluate/value.hpp"
#include "program/program.hpp"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace assay::evaluate {

class RecordWatcher;

/// Facts that were judged against a program's context. Immutable.
struct Facts;

class Engine {
  public:
    Engine(std::shared_ptr<const program::Program> program, const PayloadLimits& limits);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// How bytes are judged: proven where that works and judged where not, or always judged; and
    /// then with no item of an array kept, as if all were too many. Verdict and findings are the
    /// same; for tests and measurements.
    enum class Way : std::uint8_t { prove_first, judge_only, judge_again };
    void set_way(Way way);
    /// Bytes of an array's items that are kept for rules that read them once more, at first
    /// most_kept_bytes; others are read again. Where that would be too often, `at_last` are kept,
    /// at first without limit; for more there is no memory (Code::memory).
    void keep_at_most(std::size_t bytes, std::size_t at_last);
    /// Whether the last check() was settled by proof.
    bool proven() const { return proven_; }

    /// Judges bytes; findings() holds what was found until the next call. `facts` may be null.
    Verdict check(std::string_view payload, program::TypeIndex type, const Facts* facts);
    Verdict check_document(const nlohmann::json& document, program::TypeIndex type,
                           const Facts* facts);

    const Findings& findings() const { return findings_; }
    /// Looks for the words that were probably meant. The payload must still be there.
    void find_suggestions();

    /// Places of sensitive values in `payload`, merged and in order. Where the last check() of it
    /// was settled by proof, mostly a walk finds them; else it is judged again, silently.
    /// findings() stays.
    std::vector<Place> sensitive_places(std::string_view payload, program::TypeIndex type,
                                        const Facts* facts);

    /// Judges `payload` again and tells `watcher` of its records; findings() stays.
    void watch(std::string_view payload, program::TypeIndex type, const Facts* facts,
               RecordWatcher& watcher);

    const program::Program& program() const { return *program_; }

  private:
    friend struct Facts;
    Verdict judge_bytes(std::string_view payload, program::TypeIndex type, const Facts* facts);
    Verdict judge_document(const nlohmann::json& document, program::TypeIndex type,
                           const Facts* facts);
    bool read(std::string_view payload);
    std::vector<Place> judge_sensitive_places(std::string_view payload, program::TypeIndex type,
                                              const Facts* facts);
    Verdict report_fault(const Fault& fault);
    Verdict report_no_memory();

    std::shared_ptr<const program::Program> program_;
    PayloadLimits limits_;
    Arena arena_;
    ByteIndex index_;
    Findings findings_;
    struct Doors;
    std::unique_ptr<Doors> doors_;
    Way way_ = Way::prove_first;
    std::size_t most_kept_ = most_kept_bytes;
    std::size_t most_kept_at_last_ = no_limit;
    bool proven_ = false;
};

struct Facts {
    /// Judges `json`; findings().verdict says whether it fits.
    Facts(std::shared_ptr<const program::Program> program, std::string json);
    Facts(const Facts&) = delete;
    Facts& operator=(const Facts&) = delete;

    std::string json;
    Engine engine;
    Frame* frame = nullptr;          // null where it does not fit
    std::vector<std::uint8_t> holds; // by ProofPlan::context_checks: it holds, whatever the payload
};

} // namespace assay::evaluate
