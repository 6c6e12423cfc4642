// The loop of scan_members(). A fragment, without a guard: it is compiled once for each processor
// target, inside the namespace of each. `Same` compares the window of a name.

/// Bits in registers where one word holds all slots.
template <bool narrow>
struct SlotBits {
    explicit SlotBits(const MemberScan& scan)
        : all_present(scan.present), all_pending(scan.pending), present(*all_present),
          pending(*all_pending), repeated(scan.repeated) {}

    void mark(std::uint32_t slot, bool waits) {
        std::uint64_t bit = std::uint64_t{1} << (slot % 64);
        std::uint64_t& there = narrow ? present : all_present[slot / 64];
        std::uint64_t& waiting = narrow ? pending : all_pending[slot / 64];
        repeated |= there & bit;
        there |= bit;
        waiting |= std::uint64_t{waits} << (slot % 64);
    }
    void write(MemberScan& scan) const {
        if (narrow) *all_present = present, *all_pending = pending;
        scan.repeated = repeated;
    }

    std::uint64_t *all_present, *all_pending;
    std::uint64_t present, pending, repeated;
};

template <bool narrow, class Same>
ScanStop run_over_members(MemberScan& scan, Same same) {
    constexpr std::uint32_t window = program::MemberTable::window;
    const MemberScan it = scan; // a copy: what is written cannot be what is read
    SlotBits<narrow> bits(it);
    const std::uint32_t* entry = it.entry;
    std::uint32_t ordinal = it.ordinal;
    ScanStop stop = ScanStop::member;
    for (; entry < it.last && ordinal < it.most; ++ordinal) {
        std::uint32_t name_at = entry[0], size = entry[1] - name_at;
        if (size - 2 > window - 2) break;
        const char* text = name_at < it.near_end ? it.bytes + name_at
                                                 : it.end_copy + (name_at - it.near_end);
        std::uint32_t slot = it.table.candidate(text, size);
        if (!same(it.table.names[slot], text) || it.bytes[entry[1]] != ':') break;
        std::uint32_t begin = entry[2], after = entry[3];
        char first = it.bytes[begin];
        if ((first | 0x20) == '{') break; // or `[`
        bits.mark(slot, first != '"' || after - begin > it.short_bytes[slot]);
        std::memcpy(&it.seen[slot].handle, entry + 2, sizeof(std::uint64_t));
        it.seen[slot].ordinal = ordinal;
        entry += 4;
        if (it.bytes[after] == ',') continue;
        stop = it.bytes[after] == '}' ? ScanStop::end : ScanStop::broken;
        ++ordinal;
        break;
    }
    scan.entry = entry;
    scan.ordinal = ordinal;
    bits.write(scan);
    return stop;
}
