// Hashing keys: a few instructions, and enough where a stranger who finds keys that hash alike
// gains nothing.
#include "report/kept.hpp"

#include "source/load.hpp"

#include <cstring>

namespace assay::report {

std::size_t hash(const Key& key) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15; // of the golden ratio
    std::uint64_t all = 0;
    std::uint64_t next = factor; // another for each, and odd
    for (const std::uint64_t number : key.numbers) all += number * (next += 2 * factor);
    for (const std::string_view word : key.words) {
        if (word.empty()) continue;
        std::uint64_t first = 0;
        std::uint64_t last = word.size();
        if (word.size() < sizeof first) {
            std::memcpy(&first, word.data(), word.size());
        } else {
            first = source::load<std::uint64_t>(word.data());
            last += source::load<std::uint64_t>(word.data() + word.size() - sizeof last);
        }
        all = ((all ^ first) * factor ^ last) * factor;
    }
    return (all ^ all >> 32) * factor >> 32; // where each bit has come
}

} // namespace assay::report
