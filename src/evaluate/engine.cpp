// Running a payload through a door and the judge.
#include "evaluate/engine.hpp"

#include "evaluate/byte_door.hpp"
#include "evaluate/byte_prover.hpp"
#include "evaluate/ceilings.hpp"
#include "evaluate/decode.hpp"
#include "evaluate/document.hpp"
#include "evaluate/document_prover.hpp"
#include "evaluate/pass.hpp"
#include "evaluate/sensitive_walk.hpp"
#include "evaluate/suggestions.hpp"
#include "program/proof_plan.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace assay::evaluate {

namespace {

PayloadLimits within_ceilings(PayloadLimits limits) {
    const PayloadLimits most = ceilings();
    limits.depth = std::min(limits.depth, most.depth);
    limits.bytes = std::min(limits.bytes, most.bytes);
    limits.nodes = std::min(limits.nodes, most.nodes);
    limits.members = std::min(limits.members, most.members);
    limits.string_bytes = std::min(limits.string_bytes, most.string_bytes);
    limits.name_bytes = std::min(limits.name_bytes, most.name_bytes);
    limits.number_bytes = std::min(limits.number_bytes, most.number_bytes);
    limits.exponent = std::min(limits.exponent, most.exponent);
    limits.errors = std::min(limits.errors, most.errors);
    return limits;
}

Cell cell_of(const Value& value) {
    Cell cell;
    cell.value = value;
    return cell;
}

Given given_by(const Facts* facts) {
    return facts ? Given{facts->frame, facts->holds.data()} : Given{};
}

/// Leaves the outermost of them, in order.
void merge(std::vector<Place>& places) {
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return a.offset != b.offset ? a.offset < b.offset : a.length > b.length;
    });
    std::uint64_t end = 0; // of the last one that is left
    std::erase_if(places, [&end](const Place& each) {
        if (each.offset < end) return true;
        end = each.end();
        return false;
    });
}

} // namespace

// What is kept from payload to payload.
struct Engine::Doors {
    explicit Doors(Engine& engine)
        : byte_door(engine.index_),
          byte_pass(byte_door, *engine.program_, engine.findings_, engine.arena_, engine.limits_),
          byte_prover(*engine.program_, engine.findings_, engine.arena_, engine.limits_),
          document_prover(*engine.program_, engine.findings_, engine.arena_, engine.limits_) {}

    ByteDoor byte_door;
    Pass<ByteDoor> byte_pass;
    ByteProver byte_prover;
    DocumentProver document_prover;
    std::optional<SensitiveWalk> sensitive_walk; // once somebody asks for it
};

Engine::Engine(std::shared_ptr<const program::Program> program, const PayloadLimits& limits)
    : program_(std::move(program)), limits_(within_ceilings(limits)),
      doors_(std::make_unique<Doors>(*this)) {
    findings_.violations.reserve(1); // for the one that says there is no memory
}
Engine::~Engine() = default;

void Engine::set_way(Way way) {
    way_ = way;
    keep_at_most(way == Way::judge_again ? 0 : most_kept_bytes, no_limit);
}

void Engine::keep_at_most(std::size_t bytes, std::size_t at_last) {
    most_kept_ = bytes;
    most_kept_at_last_ = at_last;
    doors_->byte_pass.keep_at_most(bytes, at_last);
    doors_->byte_prover.keep_at_most(bytes, at_last);
}

// A failed allocation is an outcome, and never "valid". What it interrupted is not used again
// before the next payload starts it afresh.
Verdict Engine::check(std::string_view payload, program::TypeIndex type, const Facts* facts) try {
    return judge_bytes(payload, type, facts);
} catch (const std::bad_alloc&) {
    return report_no_memory();
}

Verdict Engine::check_document(const nlohmann::json& document, program::TypeIndex type,
                               const Facts* facts) try {
    return judge_document(document, type, facts);
} catch (const std::bad_alloc&) {
    return report_no_memory();
}

Verdict Engine::report_no_memory() {
    bool document = findings_.document;
    findings_.clear();
    findings_.document = document;
    Fault fault;
    fault.code = Code::memory;
    fault.offset = document ? no_offset : 0;
    return report_fault(fault);
}

Verdict Engine::report_fault(const Fault& fault) {
    Violation violation;
    violation.code = fault.code;
    violation.malformed = fault.malformed;
    violation.limit = fault.limit;
    violation.place = {fault.offset, fault.length};
    findings_.violations.push_back(violation);
    findings_.errors = 1;
    findings_.verdict = fault.code == Code::malformed ? Verdict::malformed : Verdict::limit;
    return findings_.verdict;
}

bool Engine::read(std::string_view payload) {
    findings_.clear();
    arena_.clear();
    if (index_.build(payload, limits_)) return true;
    report_fault(index_.fault());
    return false;
}

Verdict Engine::judge_bytes(std::string_view payload, program::TypeIndex type, const Facts* facts) {
    Frame* context = facts ? facts->frame : nullptr;
    proven_ = false;
    if (way_ == Way::prove_first) {
        findings_.clear();
        arena_.clear();
        proven_ = doors_->byte_prover.prove(payload, type, given_by(facts));
        if (proven_) return findings_.verdict;
    }
    if (!read(payload)) return findings_.verdict;
    Cell root = cell_of(doors_->byte_door.root());
    doors_->byte_pass.run(root, type, context);
    return findings_.verdict;
}

Verdict Engine::judge_document(const nlohmann::json& document, program::TypeIndex type,
                               const Facts* facts) {
    Frame* context = facts ? facts->frame : nullptr;
    findings_.clear();
    findings_.document = true;
    arena_.clear();
    proven_ =
        way_ == Way::prove_first && doors_->document_prover.prove(document, type, given_by(facts));
    if (proven_) return findings_.verdict;
    findings_.clear();
    findings_.document = true;
    arena_.clear();
    Fault fault = find_fault(document, limits_);
    if (fault.malformed != Malformed::none || fault.code != Code::malformed)
        return report_fault(fault);
    DocumentDoor door(document);
    Cell root = cell_of(door.root());
    Pass<DocumentDoor> pass(door, *program_, findings_, arena_, limits_);
    pass.run(root, type, context);
    return findings_.verdict;
}

void Engine::find_suggestions() { evaluate::find_suggestions(*program_, findings_); }

std::vector<Place> Engine::sensitive_places(std::string_view payload, program::TypeIndex type,
                                            const Facts* facts) {
    std::vector<Place> places;
    if (!doors_->sensitive_walk) doors_->sensitive_walk.emplace(*program_);
    if (doors_->sensitive_walk->hides_nothing(type)) return places;
    if (proven_ && !findings_.document && doors_->byte_prover.has_passed(payload)) {
        places.reserve(32);
        if (doors_->sensitive_walk->find(doors_->byte_prover.tokens(), type, places)) return places;
    }
    return judge_sensitive_places(payload, type, facts);
}

// In the memory of the last check, of which only the findings stay; they need nothing of it.
std::vector<Place> Engine::judge_sensitive_places(std::string_view payload, program::TypeIndex type,
                                                  const Facts* facts) {
    arena_.clear();
    if (!index_.build(payload, limits_)) return {};
    Findings findings;
    Cell root = cell_of(doors_->byte_door.root());
    Pass<ByteDoor> pass(doors_->byte_door, *program_, findings, arena_, limits_);
    pass.collect_sensitive(*doors_->sensitive_walk);
    pass.keep_at_most(most_kept_, most_kept_at_last_);
    pass.run(root, type, facts ? facts->frame : nullptr);
    merge(findings.sensitive);
    return std::move(findings.sensitive);
}

void Engine::watch(std::string_view payload, program::TypeIndex type, const Facts* facts,
                   RecordWatcher& watcher) {
    ByteIndex index;
    if (!index.build(payload, limits_)) return;
    Findings findings;
    Arena arena;
    ByteDoor door(index);
    Cell root = cell_of(door.root());
    Pass<ByteDoor> pass(door, *program_, findings, arena, limits_);
    pass.tell(watcher);
    pass.run(root, type, facts ? facts->frame : nullptr);
}

Facts::Facts(std::shared_ptr<const program::Program> program, std::string text)
    : json(std::move(text)), engine(std::move(program), PayloadLimits{}) {
    if (!engine.read(json) || engine.program().context == none) return;
    ByteDoor door(engine.index_);
    Cell root = cell_of(door.root());
    Pass<ByteDoor> pass(door, engine.program(), engine.findings_, engine.arena_, engine.limits_);
    if (root.value.kind != Kind::object) {
        engine.findings_.verdict = Verdict::invalid;
        return;
    }
    Frame* judged = pass.run_context(root);
    if (engine.findings_.verdict == Verdict::invalid) return;
    // They are read by many threads at once, so nothing may be left to decode later.
    decode_all(*judged, engine.arena_);
    frame = judged;
    for (program::NodeIndex check : engine.program().proofs->context_checks)
        holds.push_back(pass.holds_in_context(check, *frame));
}

} // namespace assay::evaluate
