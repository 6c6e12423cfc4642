// Names that occur twice in one object: that none does is told by hash, in linear time; which do,
// by sorting, so that no payload makes it slow.
#include "evaluate/judge.hpp"

#include "evaluate/decode.hpp"

#include <algorithm>

namespace assay::evaluate {

std::size_t Judge::report_repeated_strangers(std::size_t base, const PathNode& path) {
    std::size_t count = strangers_.size() - base;
    if (count < 2) return 0;
    names_.clear();
    for (std::size_t at = base; at < strangers_.size(); ++at)
        names_.push_back(name_of(strangers_[at], arena_));
    if (distinct_.are_distinct(names_, 0)) return 0;
    order_.resize(count);
    for (std::uint32_t at = 0; at < count; ++at) order_[at] = static_cast<std::uint32_t>(base + at);
    std::sort(order_.begin(), order_.end(), [this](std::uint32_t a, std::uint32_t b) {
        auto ordering = strangers_[a].name <=> strangers_[b].name;
        return ordering != 0 ? ordering < 0 : a < b;
    });
    std::size_t superfluous = 0;
    for (std::size_t at = 0; at + 1 < count;) {
        std::size_t end = at + 1;
        while (end < count && strangers_[order_[end]].name == strangers_[order_[at]].name) ++end;
        superfluous += end - at - 1;
        if (end - at > 1) {
            Cell& first = strangers_[order_[at]];
            PathNode node{&path, first.written, first.ordinal, false, first.written_escaped};
            Violation& violation = recorder_.error(Code::duplicate_field, node,
                                                   strangers_[order_[at + 1]].name_place, Use{});
            violation.actual = end - at;
            recorder_.related(violation, first.name_place);
            for (std::size_t each = at + 2; each < end; ++each)
                recorder_.related(violation, strangers_[order_[each]].name_place);
            for (std::size_t each = at; each < end; ++each)
                strangers_[order_[each]].repeated = true;
        }
        at = end;
    }
    return superfluous;
}

} // namespace assay::evaluate
