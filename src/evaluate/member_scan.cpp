// scan_members() for each processor target: Highway includes this file once for each, and chooses
// one when it is first called.
#include "evaluate/member_scan.hpp"

#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "evaluate/member_scan.cpp"
#include <hwy/foreach_target.h> // before highway.h

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace assay::evaluate::HWY_NAMESPACE {
namespace {

#include "evaluate/member_scan_loop.inl"

namespace hn = hwy::HWY_NAMESPACE;

HWY_INLINE bool is_same(const program::MemberTable::Name& name, const char* text) {
    const hn::CappedTag<std::uint8_t, program::MemberTable::window> lanes;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text);
    auto difference = hn::Zero(lanes);
    for (std::size_t at = 0; at < program::MemberTable::window; at += hn::Lanes(lanes)) {
        auto other = hn::Xor(hn::LoadU(lanes, bytes + at), hn::Load(lanes, name.bytes + at));
        difference = hn::Or(difference, hn::And(other, hn::Load(lanes, name.mask + at)));
    }
    return hn::AllTrue(lanes, hn::Eq(difference, hn::Zero(lanes)));
}

ScanStop scan(MemberScan& scan, bool narrow) {
    auto same = [](const program::MemberTable::Name& name, const char* text)
                    HWY_ATTR { return is_same(name, text); };
    return narrow ? run_over_members<true>(scan, same) : run_over_members<false>(scan, same);
}

} // namespace
} // namespace assay::evaluate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace assay::evaluate {

HWY_EXPORT(scan);

ScanStop scan_members(MemberScan& members, bool narrow) {
    return HWY_DYNAMIC_DISPATCH(scan)(members, narrow);
}

} // namespace assay::evaluate
#endif
