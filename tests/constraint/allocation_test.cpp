// Asking a constraint or format about a right value allocates nothing. Counts what this thread asks
// of `operator new`; RE2's states and the normaliser's buffer are theirs, and are left out.
#include "rows.hpp"

#include <cstdlib>
#include <new>

namespace {

thread_local std::size_t allocations = 0;

} // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocations;
    return std::malloc(size > 0 ? size : 1);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

using namespace rows;

namespace {

template <class Ask>
std::size_t allocated(const Ask& ask) {
    if (!ask()) return ~std::size_t{0}; // and whatever is made once a thread is made
    const std::size_t before = allocations;
    ask();
    return allocations - before;
}

} // namespace

TEST_CASE("allocation: none while a constraint holds") {
    struct Row {
        std::string_view word;
        Operand operand;
        std::string_view value;
    };
    const Row on_texts[] = {
        {"length", numbers("1..80"), "Ёжик в тумане"},
        {"length", numbers("13 | 80"), "Ёжик в тумане"},
        {"graphemes", numbers("2..80"), "Ёжик в тумане и его друзья"},
        {"bytes", numbers("1..80"), "Ёжик в тумане"},
        {"digits", numbers("0..15"), "123456789012345"},
        {"letters", {}, "Ёжиквтумане"},
        {"alphanumeric", {}, "Ёжик123"},
        {"hex", {}, "0123456789abcdef0123456789abcdef"},
        {"printable", {}, "Ёжик в тумане"},
        {"lower", {}, "ёжик в тумане"},
        {"upper", {}, "ЁЖИК В ТУМАНЕ"},
        {"not blank", {}, "Ёжик"},
        {"trimmed", {}, "Ёжик"},
        {"nfc", {}, "Ёжик"},
        {"script", text("Cyrillic"), "Ёжик в тумане"},
        {"pattern", pattern("[A-Z]{2}[0-9]{6}"), "AB123456"},
        {"starts", text("Ёж"), "Ёжик"},
        {"ends", text("ик"), "Ёжик"},
        {"contains", text("жи"), "Ёжик"},
    };
    Store store;
    for (const auto& row : on_texts) {
        const auto constraint = add(store, Subject::text, row.word, row.operand);
        INFO(row.word);
        CHECK(allocated([&] { return store.holds(constraint, Text(row.value)); }) == 0);
    }
    const auto range = add(store, Subject::number, "", numbers("0..150 | 200"));
    const auto cents = add(store, Subject::number, "multiple", numbers("0.01"));
    CHECK(allocated([&] { return store.holds(range, number("149.999")); }) == 0);
    CHECK(allocated([&] { return store.holds(cents, number("1e15")); }) == 0);
    CHECK(allocated([&] { return number("0.1") + number("0.2") == number("0.3"); }) == 0);
}

TEST_CASE("allocation: none while a text is in its format") {
    Store store;
    for (const auto& info : formats()) {
        const auto format = *store.format(info.word);
        INFO(info.word);
        CHECK(allocated([&] { return !store.fault(format, info.example); }) == 0);
    }
}
