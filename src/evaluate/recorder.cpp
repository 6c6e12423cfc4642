// Writing down, ordering and cutting violations.
#include "evaluate/recorder.hpp"

#include <algorithm>
#include <functional>

namespace assay::evaluate {

Violation& Recorder::error(Code code, const PathNode& path, const Place& place, const Use& use) {
    if (silent()) {
        ++silenced_errors_;
        return scratch_ = {};
    }
    ++findings_.errors;
    return add(code, path, place, use);
}

Violation& Recorder::warning(Code code, const PathNode& path, const Place& place, const Use& use) {
    if (silent()) return scratch_ = {};
    ++findings_.warnings;
    Violation& violation = add(code, path, place, use);
    violation.warning = true;
    return violation;
}

Violation& Recorder::add(Code code, const PathNode& path, const Place& place, const Use& use) {
    // A payload of a million errors keeps memory for a few times the limit only.
    std::size_t ceiling = std::size_t{limits_.errors} * 2 + 256;
    if (findings_.violations.size() >= ceiling) [[unlikely]]
        cut();
    Violation& violation = append(findings_.violations);
    violation.code = code;
    violation.place = place;
    violation.path = spell(path);
    violation.rule = use.rule;
    violation.sensitive = use.sensitive;
    return violation;
}

void Recorder::cut() {
    sort_and_cut(limits_.errors + std::size_t{1});
    findings_.compact();
}

// As deep as the payload is.
void Recorder::write_way(const PathNode& node) {
    if (!node.up) return; // the root
    write_way(*node.up);
    write(node);
}

void Recorder::related(Violation& violation, const Place& place) {
    if (silent()) return;
    auto& related = findings_.related;
    auto end = static_cast<std::uint32_t>(related.size());
    if (violation.related.size() == 0) violation.related = {end, end};
    related.push_back(place);
    ++violation.related.end;
}

Undecided* Recorder::undecided() {
    if (silent() || findings_.undecided.size() >= limits_.errors) return nullptr;
    findings_.undecided.emplace_back();
    return &findings_.undecided.back();
}

bool Recorder::declared_before(const Violation& a, const Violation& b) const {
    return program_.origins.order(a.rule) < program_.origins.order(b.rule);
}

// Bytes have offsets. A document has the order of iteration, so its paths are compared step by
// step; a missing member comes after all that are there.
bool Recorder::before(const Violation& a, const Violation& b) const {
    if (!findings_.document) {
        if (a.place.offset != b.place.offset) return a.place.offset < b.place.offset;
        return declared_before(a, b);
    }
    const auto& steps = findings_.steps;
    std::uint32_t common = std::min(a.path.size(), b.path.size());
    for (std::uint32_t at = 0; at < common; ++at) {
        std::uint32_t left = steps[a.path.begin + at].ordinal;
        std::uint32_t right = steps[b.path.begin + at].ordinal;
        if (left != right) return left < right;
    }
    if (a.path.size() != b.path.size()) return a.path.size() < b.path.size();
    return declared_before(a, b);
}

bool Recorder::same_path(Slice a, Slice b) const {
    if (a.size() != b.size()) return false;
    const auto* steps = findings_.steps.data();
    return std::equal(steps + a.begin, steps + a.end, steps + b.begin,
                      [](const Step& left, const Step& right) {
                          return left.ordinal == right.ordinal && left.index == right.index &&
                                 left.name == right.name;
                      });
}

// A value judged by two declarations may meet the same rule, or the same repeated member, twice.
bool Recorder::same(const Violation& a, const Violation& b) const {
    return a.code == b.code && a.rule == b.rule && a.warning == b.warning &&
           a.place.offset == b.place.offset && a.constraint == b.constraint &&
           a.format == b.format && same_path(a.path, b.path);
}

namespace {

// Stable. Few are put into place one by one, since the library's sort allocates.
void sort(std::vector<Violation>& all, const auto& in_order) {
    constexpr std::size_t few = 8;
    if (all.size() > few) return std::stable_sort(all.begin(), all.end(), in_order);
    for (auto at = all.begin(); at != all.end(); ++at) {
        const auto place = std::upper_bound(all.begin(), at, *at, in_order);
        if (place == at) continue;
        const Violation moved = *at;
        std::move_backward(place, at, at + 1);
        *place = moved;
    }
}

} // namespace

void Recorder::sort_and_cut(std::size_t keep) {
    auto& all = findings_.violations;
    const auto in_order = [this](const Violation& a, const Violation& b) { return before(a, b); };
    // Where each comes before the next, which is most often so, none is said twice.
    if (std::adjacent_find(all.begin(), all.end(), std::not_fn(in_order)) != all.end()) {
        sort(all, in_order);
        drop_repeated();
    }
    if (all.size() > keep) all.resize(keep);
}

void Recorder::drop_repeated() {
    auto& all = findings_.violations;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (kept > 0 && same(all[at], all[kept - 1])) {
            --(all[at].warning ? findings_.warnings : findings_.errors);
            continue;
        }
        if (kept != at) all[kept] = std::move(all[at]);
        ++kept;
    }
    all.resize(kept);
}

// By rule; of one rule, in the payload's order.
void Recorder::sort_undecided() {
    const program::Origins& origins = program_.origins;
    std::stable_sort(findings_.undecided.begin(), findings_.undecided.end(),
                     [&origins](const Undecided& a, const Undecided& b) {
                         return origins.order(a.rule) < origins.order(b.rule);
                     });
}

void Recorder::settle_verdict() {
    sort_and_cut(limits_.errors);
    if (findings_.undecided.size() > 1) sort_undecided();
    if (findings_.errors != 0) {
        findings_.verdict = Verdict::invalid;
        return;
    }
    bool waits = std::any_of(findings_.undecided.begin(), findings_.undecided.end(),
                             [](const Undecided& each) { return each.required; });
    findings_.verdict = waits ? Verdict::undecided : Verdict::valid;
}

} // namespace assay::evaluate
