// libFuzzer's entry: one program a harness.
#include "fuzz/harness.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    assay::fuzz::ASSAY_HARNESS({reinterpret_cast<const char*>(data), size});
    return 0;
}
