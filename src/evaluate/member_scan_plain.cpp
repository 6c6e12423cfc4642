// The loop over members in plain C++: what the others are tested against, and a portable build
// uses.
#include "evaluate/member_scan.hpp"

#include "source/load.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace assay::evaluate {

namespace {

#include "evaluate/member_scan_loop.inl"

std::uint64_t load(const unsigned char* bytes) {
    return source::load<std::uint64_t>(reinterpret_cast<const char*>(bytes));
}

struct Plain {
    static std::uint64_t head(const char* text, std::uint32_t size) {
        return program::MemberTable::head(text, size);
    }
    static bool is_same(const program::MemberTable::Name& name, const char* text,
                        std::uint32_t size) {
        const unsigned char* mask = program::MemberTable::mask(size);
        std::uint64_t difference = 0;
        for (std::size_t at = 0; at < program::MemberTable::window; at += sizeof difference)
            difference |=
                (source::load<std::uint64_t>(text + at) & load(mask + at)) ^ load(name.bytes + at);
        return difference == 0;
    }
};

} // namespace

ScanStop scan_members_plainly(MemberScan& scan) { return run_over_members<Plain>(scan); }

#ifdef ASSAY_PORTABLE
std::span<const ScanTarget> scan_targets() {
    static constexpr ScanTarget plain{"plain", scan_members_plainly};
    return {&plain, 1};
}
#endif

} // namespace assay::evaluate
