// Judging members that nothing declares.
#include "evaluate/unknown_members.hpp"

#include "diagnostic/nearest.hpp"
#include "evaluate/decode.hpp"
#include "evaluate/name_likeness.hpp"
#include "evaluate/scalar.hpp"

namespace assay::evaluate {

namespace {

// Comparing every unknown name with every declared one must not become quadratic in the payload.
constexpr std::size_t names_compared = 64;

} // namespace

void UnknownMembers::judge() {
    if (judge_.strangers_.size() - base_.strangers > 1)
        judge_.report_repeated_strangers(base_.strangers, path_);
    // Judging may grow the stack, so entries are taken by index.
    for (std::size_t at = base_.strangers; at < judge_.strangers_.size(); ++at) {
        if (const Cell& member = judge_.strangers_[at]; member.repeated) {
            const bool typed = record_.rest && record_.rest->value != none;
            if (judge_.collecting_ && typed) judge_.collect_inside(record_.rest->value, member);
            continue;
        }
        auto stranger = static_cast<std::uint32_t>(at);
        if (!record_.rest || !judge_by_rest(stranger)) append(unknown_) = stranger;
    }
    if (base_.missing != judge_.missing_.size()) fold();
    for (std::uint32_t at : unknown_) report(judge_.strangers_[at]);
}

Use UnknownMembers::rest_use() const {
    return Use{record_.rest->rule, use_.sensitive, nullptr, none};
}

// What `...` takes: any member, or those of a kind of name, of a type.
bool UnknownMembers::judge_by_rest(std::uint32_t stranger) {
    const auto& rest = record_.rest;
    Cell member = judge_.strangers_[stranger];
    const auto& types = judge_.program_.types;
    if (rest->keys != none &&
        !fits_text(judge_.program_, types[rest->keys], name_of(member, judge_.arena_)))
        return false;
    PathNode node{&path_, member.written, member.ordinal, false, member.written_escaped};
    if (rest->value != none)
        judge_.judge(member, rest->value, rest_use(), node, false);
    else if (member.value.kind == Kind::array || member.value.kind == Kind::object)
        judge_.scan(member.value, node);
    warn_near(member, stranger);
    return true;
}

// A name that equals a declared absent one but for case or normal form was probably meant to be it.
void UnknownMembers::warn_near(Cell& member, std::uint32_t stranger) {
    if (judge_.recorder_.silent() || judge_.facts_) return;
    std::string_view name = name_of(member, judge_.arena_);
    // Where a missing one is meant, its own error names this member.
    for (std::size_t at = base_.missing; at < judge_.missing_.size(); ++at) {
        const auto& declared = record_.slots[judge_.missing_[at].slot].name;
        if (!equal_but_for_form(name, declared)) continue;
        judge_.missing_[at].meant = stranger;
        return;
    }
    for (std::uint32_t slot = 0; slot < record_.slots.size(); ++slot) {
        const auto& declared = record_.slots[slot].name;
        if (members_.has(slot) || !equal_but_for_form(name, declared)) continue;
        PathNode node{&path_, member.written, member.ordinal, false, member.written_escaped};
        Violation& violation =
            judge_.recorder_.warning(Code::unknown_field, node, member.name_place, rest_use());
        violation.suggestion = declared;
        return;
    }
}

// An unknown member folds into a required one that is absent where each is the other's unique
// nearest name.
void UnknownMembers::fold() {
    std::size_t missing = judge_.missing_.size() - base_.missing;
    if (missing > names_compared || unknown_.size() > names_compared) return;
    auto& folded = judge_.folded_;
    folded.clear();
    for (std::uint32_t at : unknown_) {
        Cell& member = judge_.strangers_[at];
        const std::size_t target = nearest_missing(name_of(member, judge_.arena_));
        if (target == missing) continue;
        Judge::Missing& meant = judge_.missing_[base_.missing + target];
        if (nearest_stranger(record_.slots[meant.slot].name) != at) continue;
        meant.meant = at;
        folded.push_back(at);
    }
    if (folded.empty()) return;
    auto next = folded.begin(); // in the order of unknown_
    std::erase_if(unknown_, [&](std::uint32_t at) {
        const bool found = next != folded.end() && *next == at;
        next += found;
        return found;
    });
    for (std::uint32_t at : folded) scan(judge_.strangers_[at]);
}

std::size_t UnknownMembers::nearest_missing(std::string_view name) const {
    auto& names = judge_.names_;
    names.clear();
    for (std::size_t at = base_.missing; at < judge_.missing_.size(); ++at)
        names.push_back(record_.slots[judge_.missing_[at].slot].name);
    auto nearest = diagnostic::nearest(name, std::span<const std::string_view>(names));
    for (std::size_t at = 0; at < names.size(); ++at)
        if (nearest && names[at] == *nearest) return at;
    return names.size();
}

std::size_t UnknownMembers::nearest_stranger(std::string_view name) const {
    auto& names = judge_.names_;
    names.clear();
    for (std::uint32_t at : unknown_)
        names.push_back(name_of(judge_.strangers_[at], judge_.arena_));
    auto nearest = diagnostic::nearest(name, std::span<const std::string_view>(names));
    for (std::size_t at = 0; at < names.size(); ++at)
        if (nearest && names[at] == *nearest) return unknown_[at];
    return judge_.strangers_.size();
}

void UnknownMembers::report(Cell& member) {
    std::string_view name = name_of(member, judge_.arena_);
    PathNode node{&path_, member.written, member.ordinal, false, member.written_escaped};
    Use use{record_.rule, use_.sensitive, nullptr, none};
    Violation& violation =
        judge_.recorder_.error(Code::unknown_field, node, member.name_place, use);
    if (!judge_.recorder_.silent() && unknown_.size() <= names_compared) {
        violation.unfamiliar = judge_.lasting(name);
        violation.record = members_.record;
        violation.present = present();
    }
    scan(member);
}

// Of what nothing judges, repeated members inside are still told.
void UnknownMembers::scan(const Cell& member) {
    if (member.value.kind != Kind::array && member.value.kind != Kind::object) return;
    PathNode node{&path_, member.written, member.ordinal, false, member.written_escaped};
    const Value value = member.value; // the member moves where the stack grows
    judge_.scan(value, node);
}

// Of the declared names, those that are there.
Slice UnknownMembers::present() {
    auto& all = judge_.recorder_.findings().present;
    const auto begin = static_cast<std::uint32_t>(all.size());
    for (std::size_t word = 0; word * 64 < record_.slots.size(); ++word)
        append(all) = members_.present[word];
    return {begin, static_cast<std::uint32_t>(all.size())};
}

} // namespace assay::evaluate
