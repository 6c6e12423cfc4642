// Members that nothing declares: repeated ones, those that an open record takes, misspellings of
// declared ones.
#pragma once

#include "evaluate/judge.hpp"

#include <string_view>
#include <vector>

namespace assay::evaluate {

class UnknownMembers {
  public:
    UnknownMembers(Judge& judge, const Judge::Members& members, const Use& use,
                   const PathNode& path, const Judge::Base& base)
        : judge_(judge), members_(members), record_(judge.program_.records[members.record]),
          use_(use), path_(path), base_(base), unknown_(std::move(judge.unknown_)) {}
    ~UnknownMembers() { // its memory is used again
        unknown_.clear();
        judge_.unknown_ = std::move(unknown_);
    }
    UnknownMembers(const UnknownMembers&) = delete;
    UnknownMembers& operator=(const UnknownMembers&) = delete;

    void judge();

  private:
    bool judge_by_rest(std::uint32_t stranger);
    void fold();
    std::size_t nearest_missing(std::string_view name) const;
    std::size_t nearest_stranger(std::string_view name) const;
    void report(Cell& member);
    void scan(const Cell& member);
    Slice present();
    void warn_near(Cell& member, std::uint32_t stranger);
    Use rest_use() const;

    Judge& judge_;
    const Judge::Members& members_;
    const program::Record& record_;
    const Use& use_;
    const PathNode& path_;
    const Judge::Base& base_;            // where this frame's begin
    std::vector<std::uint32_t> unknown_; // strangers that nothing takes
};

} // namespace assay::evaluate
