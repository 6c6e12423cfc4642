// The loop over members. A fragment, without a guard: it is compiled once for each processor
// target, inside the namespace of each. `Target` compares the window of a name, and takes its head.

// Bits in registers where one word holds all slots. Whether a member is repeated is counted: then
// fewer bits are new than members were passed.
template <bool narrow>
struct SlotBits {
    explicit SlotBits(const MemberScan& scan)
        : all_present(scan.bits), all_pending(scan.bits + scan.words), present(*all_present),
          pending(*all_pending) {}

    void mark(std::uint32_t slot, bool waits) {
        std::uint64_t& there = narrow ? present : all_present[slot / 64];
        std::uint64_t& waiting = narrow ? pending : all_pending[slot / 64];
        const std::uint64_t bit = std::uint64_t{1} << (slot % 64);
        if (!narrow) fresh += (there & bit) == 0;
        there |= bit;
        waiting |= bit & (0 - std::uint64_t{waits});
    }
    void write(MemberScan& scan, std::uint32_t passed) const {
        auto added = static_cast<std::uint32_t>(
            narrow ? std::popcount(present) - std::popcount(*all_present) : fresh);
        if (narrow) *all_present = present, *all_pending = pending;
        scan.repeated |= added != passed;
    }

    std::uint64_t *all_present, *all_pending;
    std::uint64_t present, pending;
    int fresh = 0;
};

template <bool narrow, bool moved, class Target>
ScanStop run_over_members(MemberScan& scan) {
    constexpr std::uint32_t window = program::MemberTable::window;
    SlotBits<narrow> bits(scan);
    const ScanText& payload = scan.text;
    const char* const bytes = payload.bytes;
    const program::MemberTable::View& table = scan.table;
    std::uint64_t* const handles = scan.handles;
    const std::uint32_t* first_entry = scan.entry; // less what containers took: four a member
    const std::uint32_t* entry = first_entry;
    const auto quote = static_cast<std::uint32_t>(payload.quote);
    const std::size_t most = 4 * std::size_t{payload.most - scan.members};
    const std::uint32_t* end = std::min(first_entry + most, payload.last);
    ScanStop stop = ScanStop::member;
    while (entry < end) {
        const std::uint32_t name_at = entry[0], size = entry[1] - name_at;
        if (size - 2 > window - 3) break; // with its colon, it has room in a window
        const char* text = bytes + name_at;
        if (name_at >= payload.near_end) text = payload.end_copy + (name_at - payload.near_end);
        std::uint16_t tail;
        std::memcpy(&tail, text + size - 3, sizeof tail);
        const program::MemberTable::Place place = table.template place<moved>(
            program::MemberTable::mix(Target::head(text, size), tail, size));
        const std::uint32_t slot = place.slot;
        if (!Target::is_same(table.names[slot], text, size + 1)) break;
        const std::uint32_t begin = entry[2], after = entry[3];
        const std::uint32_t first = static_cast<unsigned char>(bytes[begin]);
        char separator = bytes[after];
        // Inside a container comes something else first, or it is judged as a scalar, and is none.
        if (separator != ',' && (first | 0x20) == '{') { // or `[`
            const std::uint32_t* const follows = payload.container(scan, slot, entry + 2);
            if (!follows) {
                stop = ScanStop::broken;
                break;
            }
            bits.mark(slot, false);
            handles[slot] = std::uint64_t{*follows} << 32 | begin;
            first_entry += follows - (entry + 3);
            end = std::min(first_entry + most, payload.last);
            separator = bytes[*follows];
            entry = follows + 1;
        } else {
            bits.mark(slot, ((first ^ quote) << 16 | (after - begin)) > place.mark);
            std::memcpy(handles + slot, entry + 2, sizeof *handles);
            entry += 4;
        }
        if (separator == ',') continue;
        stop = separator == '}' ? ScanStop::end : ScanStop::broken;
        break;
    }
    const auto passed = static_cast<std::uint32_t>(entry - first_entry) / 4;
    scan.entry = entry;
    scan.members += passed;
    bits.write(scan, passed);
    return stop;
}

template <class Target>
ScanStop run_over_members(MemberScan& scan) {
    if (scan.words != 1) return run_over_members<false, true, Target>(scan);
    return scan.table.moves ? run_over_members<true, true, Target>(scan)
                            : run_over_members<true, false, Target>(scan);
}
