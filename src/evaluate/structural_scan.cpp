// scan_structure() for AVX-512, 64 bytes at a time, of which the last are read with a mask.
#include "evaluate/structural_scan.hpp"

#ifndef ASSAY_PORTABLE
#include <hwy/base.h>
#endif

#if HWY_ARCH_X86_64 && !defined(ASSAY_PORTABLE)

// g++ 12 warns of the undefined operands that its own intrinsics begin with (GCC bug 105593).
#if HWY_COMPILER_GCC && !HWY_COMPILER_CLANG
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#endif
#include <immintrin.h>

// None of Highway's targets has VBMI2.
HWY_PUSH_ATTRIBUTES("avx2,bmi,bmi2,lzcnt,popcnt,pclmul,avx512f,avx512bw,avx512vl,avx512vbmi2")
namespace assay::evaluate {
namespace {

/// Of 64 bytes, one bit each.
using Bits = std::uint64_t;

struct Block {
    __m512i bytes;

    HWY_INLINE Bits equal(unsigned char byte) const {
        return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(static_cast<char>(byte)));
    }
    HWY_INLINE Bits at_least(unsigned char byte) const {
        return _mm512_cmpge_epu8_mask(bytes, _mm512_set1_epi8(static_cast<char>(byte)));
    }
    HWY_INLINE Bits foreign() const { return _mm512_movepi8_mask(bytes); } // not ASCII
    HWY_INLINE Bits control() const { return _mm512_cmplt_epu8_mask(bytes, _mm512_set1_epi8(' ')); }
    // No two of what is looked for have the same low half.
    HWY_INLINE Bits space() const {
        const __m512i by_low_half = _mm512_broadcast_i32x4(
            _mm_setr_epi8(' ', -1, -1, -1, -1, -1, -1, -1, -1, '\t', '\n', -1, -1, '\r', -1, -1));
        return _mm512_cmpeq_epi8_mask(bytes, _mm512_shuffle_epi8(by_low_half, bytes));
    }
    // Nor of these, and brackets and braces are the same but for one bit. Some control characters
    // would be taken for commas and colons.
    HWY_INLINE Bits structure(Bits control) const {
        const __m512i by_low_half = _mm512_broadcast_i32x4(
            _mm_setr_epi8(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, ':', '{', ',', '}', -1, -1));
        const __m512i folded = _mm512_or_si512(bytes, _mm512_set1_epi8(' '));
        return _mm512_cmpeq_epi8_mask(folded, _mm512_shuffle_epi8(by_low_half, bytes)) & ~control;
    }
};

/// What one block hands on to the next.
struct State {
    Bits escaped = 0;   // 1: its first byte is, by a backslash before it
    Bits in_string = 0; // all: it begins inside of a string
    Bits in_scalar = 0; // 1: it begins right after a byte of a scalar that is no string
    Bits continued = 0; // of its bytes, those that continue a character
    // 1: its first byte comes after 0xE0, 0xED, 0xF0 or 0xF4.
    Bits after_e0 = 0, after_ed = 0, after_f0 = 0, after_f4 = 0;
    Bits narrow = 0;    // any of them
    Bits backslash = 0; // not 0: there is one
    Bits wrong = 0;     // not 0: not UTF-8, or a control character is in a string
};

// The bytes that backslashes escape; of two in a row, the first escapes the second.
HWY_INLINE Bits escaped_by(Bits backslash, Bits& carried) {
    Bits escaped = carried;
    Bits left = backslash & ~carried;
    carried = 0;
    while (left != 0) {
        const Bits first = left & (0 - left);
        escaped |= first << 1;
        carried = first >> 63;
        left &= ~(first | first << 1);
    }
    return escaped;
}

// RFC 3629, section 4: what comes second is narrower after some bytes, lest a character is written
// longer than it need be, is half of a surrogate pair, or is beyond the last one.
HWY_INLINE void check_second_bytes(const Block& block, State& state) {
    const Bits e0 = block.equal(0xE0), ed = block.equal(0xED);
    const Bits f0 = block.equal(0xF0), f4 = block.equal(0xF4);
    const Bits from_90 = block.at_least(0x90), from_a0 = block.at_least(0xA0);
    state.wrong |= (e0 << 1 | state.after_e0) & ~from_a0;
    state.wrong |= (ed << 1 | state.after_ed) & from_a0;
    state.wrong |= (f0 << 1 | state.after_f0) & ~from_90;
    state.wrong |= (f4 << 1 | state.after_f4) & from_90;
    state.after_e0 = e0 >> 63, state.after_ed = ed >> 63;
    state.after_f0 = f0 >> 63, state.after_f4 = f4 >> 63;
    state.narrow = state.after_e0 | state.after_ed | state.after_f0 | state.after_f4;
}

// Each byte continues a character exactly where one before it says so. `two`, `three`: those that
// begin one of so many bytes at least. By value: what is handed on stays in registers elsewhere.
State check_long_characters(Block block, Bits foreign, Bits two, Bits three, State state) {
    const Bits four = block.at_least(0xF0);
    const Bits continued = two << 1 | three << 2 | four << 3 | state.continued;
    state.wrong |= (continued ^ (foreign & ~two)) | block.at_least(0xF5);
    state.continued = two >> 63 | three >> 62 | four >> 61;
    check_second_bytes(block, state);
    return state;
}

// Most languages that are not English are written with characters of two bytes.
HWY_INLINE void check_foreign(const Block& block, Bits foreign, State& state) {
    const Bits two = block.at_least(0xC0), three = block.at_least(0xE0);
    state.wrong |= two & ~block.at_least(0xC2); // would be longer than it need be
    if ((three | state.narrow) != 0) {
        state = check_long_characters(block, foreign, two, three, state);
        return;
    }
    state.wrong |= (two << 1 | state.continued) ^ (foreign & ~two);
    state.continued = two >> 63;
}

// Each bit is the sum of those up to it.
HWY_INLINE Bits prefix_xor(Bits bits) {
    const __m128i sums =
        _mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
    return static_cast<Bits>(_mm_cvtsi128_si64(sums));
}

HWY_INLINE Bits structure_of(const Block& block, State& state) {
    const Bits foreign = block.foreign(), backslash = block.equal('\\');
    if ((foreign | state.continued) != 0) check_foreign(block, foreign, state);
    state.backslash |= backslash;
    const bool escapes = (backslash | state.escaped) != 0;
    const Bits quote =
        block.equal('"') & ~(escapes ? escaped_by(backslash, state.escaped) : Bits{0});
    // From an opening quote on to before the closing one.
    const Bits in_string = prefix_xor(quote) ^ state.in_string;
    state.in_string = 0 - (in_string >> 63);
    const Bits control = block.control(), structure = block.structure(control);
    state.wrong |= control & in_string;
    const Bits scalar = ~(structure | block.space());
    const Bits bare = scalar & ~quote;
    const Bits begins = scalar & ~(bare << 1 | state.in_scalar);
    state.in_scalar = bare >> 63;
    return (structure | begins) & ~(in_string ^ quote);
}

constexpr auto count_up = [] {
    struct {
        alignas(64) unsigned char bytes[64];
    } numbers{};
    for (unsigned char at = 0; at < 64; ++at) numbers.bytes[at] = at;
    return numbers;
}();

HWY_INLINE void put(std::uint32_t* to, __m512i begin, __m128i sixteen) {
    _mm512_storeu_si512(to, _mm512_add_epi32(begin, _mm512_cvtepu8_epi32(sixteen)));
}

// Appends the places of `bits`, sixteen at a time, whether there are as many or not.
HWY_INLINE std::uint32_t* write(std::uint32_t* next, Bits bits, std::uint32_t at) {
    const __m512i found = _mm512_maskz_compress_epi8(bits, _mm512_load_si512(count_up.bytes));
    const __m512i begin = _mm512_set1_epi32(static_cast<int>(at));
    const auto count = static_cast<std::uint32_t>(_mm_popcnt_u64(bits));
    put(next, begin, _mm512_castsi512_si128(found));
    if (count > 16) put(next + 16, begin, _mm512_extracti32x4_epi32(found, 1));
    if (count > 32) {
        put(next + 32, begin, _mm512_extracti32x4_epi32(found, 2));
        put(next + 48, begin, _mm512_extracti32x4_epi32(found, 3));
    }
    return next + count;
}

bool scan_structure(const char* bytes, std::uint32_t size, std::uint32_t* places,
                    StructuralScan& scan) {
    State state;
    std::uint32_t* next = places;
    std::uint32_t at = 0;
    for (; size - at >= 64; at += 64) {
        const Block block{_mm512_loadu_si512(bytes + at)};
        next = write(next, structure_of(block, state), at);
    }
    if (at != size) { // what is masked out is not read, and is spaces
        const Block block{_mm512_mask_loadu_epi8(_mm512_set1_epi8(' '),
                                                 _bzhi_u64(~Bits{0}, size - at), bytes + at)};
        next = write(next, structure_of(block, state), at);
    }
    scan.places = static_cast<std::uint32_t>(next - places);
    scan.escapes = state.backslash != 0;
    return (state.wrong | state.in_string | state.continued) == 0;
}

} // namespace
} // namespace assay::evaluate
HWY_POP_ATTRIBUTES

namespace assay::evaluate {

namespace {

bool has_avx512() {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
           __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt") &&
           __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("avx512f") &&
           __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512vbmi2");
}

} // namespace

ScanStructure structural_kernel() {
    static const ScanStructure kernel = has_avx512() ? scan_structure : nullptr;
    return kernel;
}

} // namespace assay::evaluate

#else

namespace assay::evaluate {

ScanStructure structural_kernel() { return nullptr; }

} // namespace assay::evaluate

#endif
