// Standard input as a stream that tells a failed read from the end: std::cin does not.
#pragma once

#include <array>
#include <streambuf>

namespace assay::cli {

class DescriptorInput : public std::streambuf {
  public:
    explicit DescriptorInput(int descriptor) : descriptor_(descriptor) {}

  protected:
    /// Throws where the read fails; the istream turns that into its bad bit.
    int_type underflow() override;
    /// 1 where a read would not have to wait: there is something, or the end.
    std::streamsize showmanyc() override;

  private:
    int descriptor_;
    std::array<char, 1 << 16> buffer_;
};

/// Where one of the standard descriptors is closed, the next file opened would take its number, and
/// output would end up in that file. Gives the numbers to something that cannot be written to.
void occupy_closed_descriptors();

} // namespace assay::cli
