// Bytes from somewhere, in the order in which they come.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace assay::cli {

class ByteSource {
  public:
    virtual ~ByteSource() = default;

    /// Waits for one byte at least, and gives those that are there. 0 at the end, and where reading
    /// fails; failure() tells the two apart.
    virtual std::size_t read(char* to, std::size_t room) = 0;
    /// Why reading broke off, as the end of "cannot read `x`: …"; empty where it did not.
    virtual const std::string& failure() const = 0;
    /// False where the next read() would have to wait for whoever writes.
    virtual bool ready() { return true; }
    /// How many bytes there are to read in all; 0 where nobody knows.
    virtual std::uint64_t size() const { return 0; }
    /// How many of size() have been read.
    virtual std::uint64_t taken() const { return 0; }
};

using Bytes = std::unique_ptr<ByteSource>;

} // namespace assay::cli
