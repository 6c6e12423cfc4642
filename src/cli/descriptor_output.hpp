// Standard output as a stream that knows why a write failed: std::cout does not.
#pragma once

#include <array>
#include <streambuf>
#include <string>

namespace assay::cli {

class DescriptorOutput : public std::streambuf {
  public:
    explicit DescriptorOutput(int descriptor) : descriptor_(descriptor) {
        setp(buffer_.data(), buffer_.data() + buffer_.size());
    }

    /// The error of the write that failed, as errno has it; 0 where none did.
    int error() const { return error_; }

  protected:
    int_type overflow(int_type letter) override;
    std::streamsize xsputn(const char* text, std::streamsize count) override;
    int sync() override;

  private:
    bool write(const char* text, std::size_t count);
    bool write_buffered();

    int descriptor_;
    int error_ = 0;
    std::array<char, 1 << 15> buffer_;
};

} // namespace assay::cli
