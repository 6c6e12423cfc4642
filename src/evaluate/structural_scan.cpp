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

// None of Highway's targets has VBMI and VBMI2 alone.
HWY_PUSH_ATTRIBUTES("avx2,bmi,bmi2,lzcnt,popcnt,pclmul,avx512f,avx512bw,avx512vl,avx512vbmi,"
                    "avx512vbmi2")
namespace assay::evaluate {
namespace {

/// Of 64 bytes, one bit each.
using Bits = std::uint64_t;

// What an ASCII byte is. One bit after the other is moved to the top, which is cheap to collect.
enum Class : unsigned char {
    quote_class = 0x80,
    between_class = 0x40, // between scalars: white space and structure
    structure_class = 0x20,
    odd_class = 0x10, // control characters and backslashes
};

constexpr auto classes = [] {
    struct {
        alignas(64) unsigned char of[128]{};
    } table;
    for (unsigned byte = 0; byte < ' '; ++byte) table.of[byte] = odd_class;
    table.of[std::size_t{'\\'}] = odd_class;
    table.of[std::size_t{'"'}] = quote_class;
    for (unsigned char byte : {' ', '\t', '\n', '\r'}) table.of[byte] |= between_class;
    for (unsigned char byte : {'{', '}', '[', ']', ',', ':'})
        table.of[byte] = between_class | structure_class;
    return table;
}();

HWY_INLINE Bits tops(__m512i bytes) { return _mm512_movepi8_mask(bytes); }
HWY_INLINE __m512i twice(__m512i bytes) { return _mm512_add_epi8(bytes, bytes); }
HWY_INLINE __m512i each(unsigned char byte) { return _mm512_set1_epi8(static_cast<char>(byte)); }

struct Block {
    __m512i bytes;
    __m512i before; // the byte before each

    HWY_INLINE Bits equal(unsigned char byte) const {
        return _mm512_cmpeq_epi8_mask(bytes, each(byte));
    }
    HWY_INLINE Bits at_least(unsigned char byte) const {
        return _mm512_cmpge_epu8_mask(bytes, each(byte));
    }
    HWY_INLINE Bits control() const { return _mm512_cmplt_epu8_mask(bytes, each(' ')); }
};

/// The bytes of a block by their classes; those that are not ASCII have none.
struct Classes {
    __m512i by_quote, by_between, by_structure;

    HWY_INLINE explicit Classes(const Block& block)
        : by_quote(_mm512_permutex2var_epi8(_mm512_load_si512(classes.of),
                                            _mm512_min_epu8(block.bytes, each(0x7F)),
                                            _mm512_load_si512(classes.of + 64))),
          by_between(twice(by_quote)), by_structure(twice(by_between)) {}

    HWY_INLINE Bits quote() const { return tops(by_quote); }
    HWY_INLINE Bits between() const { return tops(by_between); }
    HWY_INLINE Bits structure() const { return tops(by_structure); }
    HWY_INLINE __m512i by_odd() const { return twice(by_structure); }
};

/// The bytes of a block in UTF-8 (RFC 3629): the top bits tell, so that texts in which some words
/// are not ASCII take no branch on which.
struct Characters {
    __m512i begins_long; // a character of three or four bytes
    __m512i astray;      // continues a character where none of two began before it, or does not
                         // where one did

    HWY_INLINE explicit Characters(const Block& block) {
        constexpr int all_of_three = 0x80, first_or_other_two = 0xF0 ^ 0x44; // a ^ (b & ~c)
        const __m512i second_bit = twice(block.bytes);
        begins_long =
            _mm512_ternarylogic_epi32(block.bytes, second_bit, twice(second_bit), all_of_three);
        const __m512i begun = _mm512_and_si512(block.before, twice(block.before));
        astray = _mm512_ternarylogic_epi32(begun, block.bytes, second_bit, first_or_other_two);
    }
};

/// What one block hands on to the next: in registers.
struct State {
    __m512i astray;     // top bits: some byte is, as of Characters
    __m512i from_c2;    // the most that bytes are beyond 0xC2; 0xC0 and 0xC1 are beyond all others
    Bits in_string = 0; // all: it begins inside of a string
    Bits in_scalar = 0; // 1: it begins right after a byte of a scalar that is no string
    Bits control = 0;   // not 0: a control character is in a string
};

/// What it hands on where something was in it that few texts have.
struct RareState {
    Bits escaped = 0;   // 1: its first byte is, by a backslash before it
    Bits continued = 0; // of its bytes after the first, those that continue a long character
    // 1: its first byte comes after 0xE0, 0xED, 0xF0 or 0xF4.
    Bits after_e0 = 0, after_ed = 0, after_f0 = 0, after_f4 = 0;
    Bits long_character = 0; // not 0: one is not at its end, or has just begun
    Bits open = 0;           // not 0: that, or escaped
    Bits backslash = 0;      // not 0: there is one
    Bits wrong = 0;          // not 0: not UTF-8
};

// The bytes that backslashes escape, and that are none themselves: those after a run of them whose
// length is odd. A run is added to, from its first bit on, so that the bit behind it is set; odd is
// the length of one that begins at an even bit and ends before an odd one, or the other way round.
// Not inlined, as few texts have escapes: the loop needs the registers.
[[gnu::noinline]] Bits escaped_by(Bits backslash, RareState& rare) {
    constexpr Bits even = 0x5555555555555555u;
    const Bits runs = backslash & ~rare.escaped;
    const Bits first = runs & ~(runs << 1);
    Bits behind_odd = 0; // of runs that begin at odd bits
    const bool over = __builtin_add_overflow(runs, first & ~even, &behind_odd);
    const Bits behind_even = runs + (first & even);
    const Bits escaped = rare.escaped | (behind_odd & ~runs & even) | (behind_even & ~runs & ~even);
    rare.escaped = over ? 1 : 0;
    rare.backslash |= backslash;
    return escaped;
}

// RFC 3629, section 4: what comes second is narrower after some bytes, lest a character is written
// longer than it need be, is half of a surrogate pair, or is beyond the last one.
HWY_INLINE void check_second_bytes(const Block& block, RareState& rare) {
    const Bits e0 = block.equal(0xE0), ed = block.equal(0xED);
    const Bits f0 = block.equal(0xF0), f4 = block.equal(0xF4);
    const Bits from_90 = block.at_least(0x90), from_a0 = block.at_least(0xA0);
    rare.wrong |= (e0 << 1 | rare.after_e0) & ~from_a0;
    rare.wrong |= (ed << 1 | rare.after_ed) & from_a0;
    rare.wrong |= (f0 << 1 | rare.after_f0) & ~from_90;
    rare.wrong |= (f4 << 1 | rare.after_f4) & from_90;
    rare.after_e0 = e0 >> 63, rare.after_ed = ed >> 63;
    rare.after_f0 = f0 >> 63, rare.after_f4 = f4 >> 63;
    rare.long_character |= rare.after_e0 | rare.after_ed | rare.after_f0 | rare.after_f4;
}

// Each byte continues a character exactly where one before it says so.
[[gnu::noinline]] void check_long_characters(Block block, RareState& rare) {
    const Bits lead = block.at_least(0xC0), continues = block.at_least(0x80) & ~lead;
    const Bits three = block.at_least(0xE0), four = block.at_least(0xF0);
    const Bits begun = _mm512_cmpge_epu8_mask(block.before, each(0xC0));
    rare.wrong |= continues ^ (begun | three << 2 | four << 3 | rare.continued);
    rare.wrong |= block.at_least(0xF5);
    rare.continued = rare.long_character = three >> 62 | four >> 61;
    check_second_bytes(block, rare);
}

// Each bit is the sum of those up to it.
HWY_INLINE Bits prefix_xor(Bits bits) {
    const __m128i sums =
        _mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
    return static_cast<Bits>(_mm_cvtsi128_si64(sums));
}

HWY_INLINE Bits pick(const Classes& all, Bits quote, Bits control, State& state) {
    const Bits structure = all.structure(), between = all.between();
    // From an opening quote on to before the closing one.
    const Bits in_string = prefix_xor(quote) ^ state.in_string;
    state.in_string = 0 - (in_string >> 63);
    state.control |= control & in_string;
    const Bits bare = ~(between | quote);
    const Bits begins = ~between & ~(bare << 1 | state.in_scalar);
    state.in_scalar = bare >> 63;
    return (structure | begins) & ~(in_string ^ quote);
}

HWY_INLINE Bits odd_structure_of(const Block& block, const Classes& all,
                                 const Characters& characters, Bits backslash, State& state,
                                 RareState& rare) {
    Bits quote = all.quote();
    if ((backslash | rare.escaped) != 0) quote &= ~escaped_by(backslash, rare);
    if ((tops(characters.begins_long) | rare.long_character) != 0)
        check_long_characters(block, rare);
    else
        state.astray = _mm512_or_si512(state.astray, characters.astray);
    rare.open = rare.long_character | rare.escaped;
    return pick(all, quote, block.control(), state);
}

HWY_INLINE Bits structure_of(const Block& block, Bits& backslash, State& state, RareState& rare) {
    const Classes all(block);
    const Characters characters(block);
    state.from_c2 = _mm512_max_epu8(state.from_c2, _mm512_sub_epi8(block.bytes, each(0xC2)));
    if ((tops(_mm512_or_si512(all.by_odd(), characters.begins_long)) | rare.open) != 0) {
        backslash = block.equal('\\');
        return odd_structure_of(block, all, characters, backslash, state, rare);
    }
    backslash = 0;
    state.astray = _mm512_or_si512(state.astray, characters.astray);
    return pick(all, all.quote(), 0, state);
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

// Appends the places of `bits`. Up to 32 are written without a branch on how many there are:
// whether a block has more than sixteen cannot be foretold.
HWY_INLINE std::uint32_t* write(std::uint32_t* next, Bits bits, std::uint32_t at) {
    const __m512i found = _mm512_maskz_compress_epi8(bits, _mm512_load_si512(count_up.bytes));
    const __m512i begin = _mm512_set1_epi32(static_cast<int>(at));
    const auto count = static_cast<std::uint32_t>(_mm_popcnt_u64(bits));
    put(next, begin, _mm512_castsi512_si128(found));
    put(next + 16, begin, _mm512_extracti32x4_epi32(found, 1));
    if (count > 32) {
        put(next + 32, begin, _mm512_extracti32x4_epi32(found, 2));
        put(next + 48, begin, _mm512_extracti32x4_epi32(found, 3));
    }
    return next + count;
}

// What is masked out is not read, and is spaces.
HWY_INLINE Block load(const char* bytes, std::uint32_t at, Bits here) {
    const Bits before = at == 0 ? here & ~Bits{1} : here;
    return {_mm512_mask_loadu_epi8(each(' '), here, bytes + at),
            _mm512_maskz_loadu_epi8(before, bytes + at - 1)};
}

bool is_utf8(const State& state, const RareState& rare) {
    const Bits too_long = _mm512_cmpge_epu8_mask(state.from_c2, each(0xFE));
    return (tops(state.astray) | too_long | rare.wrong | rare.continued) == 0;
}

bool scan_structure(const char* bytes, std::uint32_t size, std::uint32_t* places,
                    std::uint64_t* backslashes, StructuralScan& scan) {
    State state;
    state.astray = state.from_c2 = _mm512_setzero_si512();
    RareState rare;
    std::uint32_t* next = places;
    std::uint32_t at = 0;
    for (; size - at >= scan_block; at += scan_block) {
        const Block block = load(bytes, at, ~Bits{0});
        next = write(next, structure_of(block, *backslashes++, state, rare), at);
    }
    if (at != size) {
        const Block block = load(bytes, at, _bzhi_u64(~Bits{0}, size - at));
        next = write(next, structure_of(block, *backslashes, state, rare), at);
    }
    scan.places = static_cast<std::uint32_t>(next - places);
    scan.escapes = rare.backslash != 0;
    const bool complete = size == 0 || static_cast<unsigned char>(bytes[size - 1]) < 0xC0;
    return complete && (state.control | state.in_string) == 0 && is_utf8(state, rare);
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
           __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2");
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
