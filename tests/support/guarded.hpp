// Memory that ends where reading on ends the process.
#pragma once

#include <catch2/catch.hpp>

#include <cstring>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

namespace assay_test {

/// Pages of which the last cannot be read: texts are put right before it.
class Guarded {
  public:
    explicit Guarded(std::size_t room) {
        const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
        room_ = (room + page - 1) / page * page;
        size_ = room_ + page;
        void* memory =
            mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        REQUIRE(memory != MAP_FAILED);
        begin_ = static_cast<char*>(memory);
        REQUIRE(mprotect(begin_ + room_, page, PROT_NONE) == 0);
    }
    ~Guarded() { munmap(begin_, size_); }
    Guarded(const Guarded&) = delete;
    Guarded& operator=(const Guarded&) = delete;

    /// `text`, whose last byte is the last that can be read.
    std::string_view put(std::string_view text) {
        REQUIRE(text.size() <= room_);
        char* at = begin_ + room_ - text.size();
        std::memcpy(at, text.data(), text.size());
        return {at, text.size()};
    }

  private:
    char* begin_ = nullptr;
    std::size_t room_ = 0;
    std::size_t size_ = 0;
};

} // namespace assay_test
