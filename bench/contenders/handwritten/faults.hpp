// What a checker written by hand finds: every fault, as a code and a member.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bench {

enum class FaultCode : std::uint8_t {
    required,
    not_allowed,
    unknown_field,
    duplicate_field,
    type,
    null,
    choice,
    length,
    digits,
    hex,
    format,
    range,
    count,
    check,
};

struct Fault {
    FaultCode code;
    std::size_t member;
    bool warning = false;
};

class Faults {
  public:
    void clear() {
        found_.clear();
        errors_ = 0;
    }
    void error(FaultCode code, std::size_t member) {
        found_.push_back({code, member, false});
        ++errors_;
    }
    void warning(std::size_t member) { found_.push_back({FaultCode::check, member, true}); }
    /// An error for each bit of the mask.
    void errors(FaultCode code, std::uint64_t members) {
        for (; members != 0; members &= members - 1)
            error(code, static_cast<std::size_t>(__builtin_ctzll(members)));
    }

    bool none() const { return errors_ == 0; }
    const std::vector<Fault>& all() const { return found_; }

  private:
    std::vector<Fault> found_;
    std::size_t errors_ = 0;
};

} // namespace bench
