// The program's own operator new and delete.
#include "memory/allocations.hpp"

#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

thread_local bench::Allocations counted;

void* take(std::size_t size, std::size_t alignment) {
    void* memory = alignment > __STDCPP_DEFAULT_NEW_ALIGNMENT__
                       ? std::aligned_alloc(alignment, (size + alignment - 1) & ~(alignment - 1))
                       : std::malloc(size == 0 ? 1 : size);
    if (!memory) throw std::bad_alloc();
    ++counted.count;
    counted.bytes += static_cast<std::int64_t>(malloc_usable_size(memory));
    return memory;
}

void give_back(void* memory) noexcept {
    if (memory) counted.bytes -= static_cast<std::int64_t>(malloc_usable_size(memory));
    std::free(memory);
}

} // namespace

namespace bench {

Allocations allocations() { return counted; }

} // namespace bench

// The other forms (arrays, nothrow) call these.
void* operator new(std::size_t size) { return take(size, 0); }
void* operator new(std::size_t size, std::align_val_t alignment) {
    return take(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory) noexcept { give_back(memory); }
void operator delete(void* memory, std::size_t) noexcept { give_back(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { give_back(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { give_back(memory); }
