// A stream that takes everything and keeps nothing.
#pragma once

#include <ostream>
#include <streambuf>

namespace assay::cli {

class DiscardBuffer : public std::streambuf {
    int_type overflow(int_type letter) override { return traits_type::not_eof(letter); }
    std::streamsize xsputn(const char*, std::streamsize count) override { return count; }
};

class Discard : public std::ostream {
  public:
    Discard() : std::ostream(nullptr) { rdbuf(&buffer_); }

  private:
    DiscardBuffer buffer_;
};

} // namespace assay::cli
