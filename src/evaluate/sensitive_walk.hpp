// Which values of a payload are sensitive, read from the tokens of a payload that a prover has
// passed: mostly the rules alone say it, and nothing has to be judged again.
#pragma once

#include "evaluate/findings.hpp"
#include "program/program.hpp"

#include <cstdint>
#include <vector>

namespace assay::evaluate {

/// The structural bytes and beginnings of values of a payload that is well-formed, in which no
/// member is repeated.
struct Tokens {
    const char* bytes = nullptr;
    const std::uint32_t* index = nullptr; // offsets
    bool escapes = false;                 // a backslash occurs somewhere
};

class SensitiveWalk {
  public:
    explicit SensitiveWalk(const program::Program& program);

    /// Whether something sensitive can be in a value of the type, or the record.
    bool may_hide(program::TypeIndex type) const { return reaches_[type]; }
    bool record_may_hide(program::RecordIndex record) const {
        return reaches_[program_.types.size() + record];
    }
    /// Whether nothing in a payload of the type can be sensitive, whatever the rules ask of it.
    bool hides_nothing(program::TypeIndex type) const { return usable_ && !may_hide(type); }

    /// The places of what is sensitive in a payload of `type`, in order and none within another,
    /// are added to `places`. False where that hangs on a condition, on which record of a union it
    /// is, or on what else only the judge knows; then some are missing.
    bool find(const Tokens& tokens, program::TypeIndex type, std::vector<Place>& places);

  private:
    enum class Sensitive : std::uint8_t { nothing, whole, inside, unsettled };
    /// What of a member is sensitive; of what may be inside, the type.
    struct Member {
        Sensitive sensitive;
        program::TypeIndex type;
    };

    Member known(const program::Record& record, const program::Slot& slot) const;
    Member unknown(const program::Record& record) const;
    bool value(program::TypeIndex type);
    bool items(program::TypeIndex element);
    bool object(const program::Type& type);
    bool values(program::TypeIndex type);
    bool members(program::RecordIndex record);
    bool member(Member member);
    std::string_view name() const;
    bool reaches(program::TypeIndex type) const { return may_hide(type); }
    void skip();
    void note();
    char byte() const { return tokens_.bytes[tokens_.index[next_]]; }

    const program::Program& program_;
    std::vector<bool> reaches_; // by type, then by record: something sensitive can be inside
    std::vector<std::vector<Member>> members_; // by record, then by slot; the last is the unknown
    bool usable_ = true;
    Tokens tokens_;
    std::uint32_t next_ = 0;
    std::vector<Place>* places_ = nullptr;
};

} // namespace assay::evaluate
