// Counting what a reader of text counts: code points in a word-wide loop, graphemes by ICU.
#include "constraint/text.hpp"

#include "constraint/lanes.hpp"

#include <cstring>
#include <memory>
#include <new>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace assay::constraint {

namespace {

/// Bytes 10xxxxxx in eight bytes at once: bit 7 set and bit 6 clear.
std::uint64_t continuation_bytes(std::uint64_t word) {
    constexpr std::uint64_t each = 0x0101010101010101;
    const std::uint64_t marks = (word >> 7) & (~word >> 6) & each;
    return (marks * each) >> 56;
}

/// A multiple of any vector's size; so few that their count fits a byte, which is what makes the
/// loop one over vectors.
constexpr std::size_t block = 192;

std::uint64_t continuation_bytes(const char* bytes) {
    std::uint8_t count = 0;
    for (std::size_t at = 0; at < block; ++at)
        count = static_cast<std::uint8_t>(count + (static_cast<signed char>(bytes[at]) < -64));
    return count;
}

/// All bytes of a short text, one over the other. The last eight may be some of those before.
std::uint64_t overlaid(std::string_view bytes) {
    const std::size_t size = bytes.size();
    if (size >= 8) {
        std::uint64_t all = lanes(bytes.data() + size - 8);
        for (std::size_t at = 0; at + 8 < size; at += 8) all |= lanes(bytes.data() + at);
        return all;
    }
    unsigned char all = 0;
    for (const char c : bytes) all |= static_cast<unsigned char>(c);
    return all;
}

std::uint64_t count_code_points(std::string_view bytes) {
    constexpr std::uint64_t highest = 0x8080808080808080;
    std::uint64_t count = bytes.size();
    for (; bytes.size() >= block; bytes.remove_prefix(block))
        count -= continuation_bytes(bytes.data());
    if ((overlaid(bytes) & highest) == 0) return count;
    for (; bytes.size() >= 8; bytes.remove_prefix(8))
        count -= continuation_bytes(lanes(bytes.data()));
    for (const char c : bytes) count -= (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    return count;
}

/// Each ASCII character is a grapheme, but for CR LF, which is one.
bool is_ascii_without_return(std::string_view bytes) {
    unsigned char all = 0;
    for (const char c : bytes) all |= static_cast<unsigned char>(c);
    return all < 0x80 && (bytes.empty() || !std::memchr(bytes.data(), '\r', bytes.size()));
}

/// ICU's iterator takes microseconds to make: one a thread, which lives as long as the thread.
struct Graphemes {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> iterator{
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
    UText text = UTEXT_INITIALIZER;

    Graphemes() = default;
    Graphemes(const Graphemes&) = delete;
    Graphemes& operator=(const Graphemes&) = delete;
    ~Graphemes() { utext_close(&text); }

    /// nullopt-like ~0 where ICU fails: it has no memory or no data.
    std::uint64_t count(std::string_view bytes) {
        if (!iterator || U_FAILURE(status)) return failed;
        UErrorCode error = U_ZERO_ERROR;
        utext_openUTF8(&text, bytes.data(), static_cast<std::int64_t>(bytes.size()), &error);
        if (U_SUCCESS(error)) iterator->setText(&text, error);
        if (U_FAILURE(error)) return failed;
        std::uint64_t count = 0;
        while (iterator->next() != icu::BreakIterator::DONE) ++count;
        return count;
    }

    static constexpr std::uint64_t failed = ~std::uint64_t{0};
};

} // namespace

std::uint64_t Text::code_points() const {
    if (code_points_ == unknown) code_points_ = count_code_points(bytes_);
    return code_points_;
}

std::uint64_t Text::graphemes() const {
    if (is_ascii_without_return(bytes_)) return bytes_.size();
    thread_local Graphemes graphemes;
    const std::uint64_t count = graphemes.count(bytes_);
    return count == Graphemes::failed ? code_points() : count; // never fewer than there are
}

} // namespace assay::constraint
