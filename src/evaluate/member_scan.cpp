// scan_members() for each processor target: Highway includes this file once for each, and chooses
// one when it is first called.
#include "evaluate/member_scan.hpp"

#include <bit>
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

struct Lanes {
    static HWY_INLINE std::uint64_t head(const char* text, std::uint32_t size) {
#if HWY_ARCH_X86_64 && HWY_TARGET <= HWY_AVX2
        // Of a size of nine bytes and more, it keeps all.
        std::uint64_t head;
        std::memcpy(&head, text + 1, sizeof head);
        return _bzhi_u64(head, (size - 1) * 8);
#else
        return program::MemberTable::head(text, size);
#endif
    }
    static HWY_INLINE bool is_same(const program::MemberTable::Name& name, const char* text) {
        const hn::CappedTag<std::uint8_t, program::MemberTable::window> lanes;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text);
        auto difference = hn::Zero(lanes);
        for (std::size_t at = 0; at < program::MemberTable::window; at += hn::Lanes(lanes)) {
            auto other = hn::Xor(hn::LoadU(lanes, bytes + at), hn::Load(lanes, name.bytes + at));
            difference = hn::Or(difference, hn::And(other, hn::Load(lanes, name.mask + at)));
        }
        return hn::AllTrue(lanes, hn::Eq(difference, hn::Zero(lanes)));
    }
};

ScanStop scan(MemberScan& members, bool narrow) {
    return narrow ? run_over_members<true, Lanes>(members)
                  : run_over_members<false, Lanes>(members);
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
