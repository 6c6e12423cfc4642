// The loop over members for each processor target: Highway includes this file once for each. Only
// its headers are used, since its library measures the clock whenever a program starts, for
// milliseconds.
#include "evaluate/member_scan.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <vector>

// What is left: AVX2, and whatever the compiler was told to build for.
#undef HWY_DISABLED_TARGETS
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_SSE4 | (HWY_AVX2 - 1))
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
    static HWY_INLINE bool is_same(const program::MemberTable::Name& name, const char* text,
                                   std::uint32_t size) {
#if HWY_ARCH_X86_64 && HWY_TARGET <= HWY_AVX2
        const auto* known = reinterpret_cast<const __m256i*>(name.bytes);
        const auto* written = reinterpret_cast<const __m256i*>(text);
        const __m256i same =
            _mm256_cmpeq_epi8(_mm256_loadu_si256(written), _mm256_load_si256(known));
        return _bzhi_u32(~static_cast<std::uint32_t>(_mm256_movemask_epi8(same)), size) == 0;
#else
        const hn::CappedTag<std::uint8_t, program::MemberTable::window> lanes;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text);
        const unsigned char* mask = program::MemberTable::mask(size);
        auto difference = hn::Zero(lanes);
        for (std::size_t at = 0; at < program::MemberTable::window; at += hn::Lanes(lanes)) {
            auto written = hn::And(hn::LoadU(lanes, bytes + at), hn::LoadU(lanes, mask + at));
            difference = hn::Or(difference, hn::Xor(written, hn::Load(lanes, name.bytes + at)));
        }
        return hn::AllTrue(lanes, hn::Eq(difference, hn::Zero(lanes)));
#endif
    }
};

[[maybe_unused]] ScanStop scan(MemberScan& members) { return run_over_members<Lanes>(members); }

} // namespace
} // namespace assay::evaluate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace assay::evaluate {

namespace {

#if HWY_ARCH_X86_64 && (HWY_TARGETS & HWY_AVX2)
bool has_avx2() {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
           __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
}
#endif

std::vector<ScanTarget> find_targets() {
    std::vector<ScanTarget> targets;
#if HWY_ARCH_X86_64 && (HWY_TARGETS & HWY_AVX2)
    if (has_avx2()) targets.push_back({"AVX2", N_AVX2::scan});
#endif
// Highway without lanes is slower than words of eight bytes.
#if HWY_STATIC_TARGET != HWY_AVX2 && HWY_STATIC_TARGET != HWY_SCALAR &&                            \
    HWY_STATIC_TARGET != HWY_EMU128
    targets.push_back({"baseline", HWY_STATIC_DISPATCH(scan)});
#endif
    targets.push_back({"plain", scan_members_plainly});
    return targets;
}

} // namespace

std::span<const ScanTarget> scan_targets() {
    static const std::vector<ScanTarget> targets = find_targets();
    return targets;
}

} // namespace assay::evaluate
#endif
