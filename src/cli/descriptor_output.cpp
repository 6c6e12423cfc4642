// Standard output as a stream that knows why a write failed.
#include "cli/descriptor_output.hpp"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace assay::cli {

DescriptorOutput::int_type DescriptorOutput::overflow(int_type letter) {
    if (!write_buffered()) return traits_type::eof();
    if (traits_type::eq_int_type(letter, traits_type::eof())) return traits_type::not_eof(letter);
    return sputc(traits_type::to_char_type(letter));
}

std::streamsize DescriptorOutput::xsputn(const char* text, std::streamsize count) {
    if (count <= epptr() - pptr()) return std::streambuf::xsputn(text, count);
    if (!write_buffered() || !write(text, static_cast<std::size_t>(count))) return 0;
    return count;
}

int DescriptorOutput::sync() { return write_buffered() ? 0 : -1; }

bool DescriptorOutput::write_buffered() {
    const bool written = write(pbase(), static_cast<std::size_t>(pptr() - pbase()));
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return written;
}

bool DescriptorOutput::write(const char* text, std::size_t count) {
    while (count > 0 && error_ == 0) {
        const ::ssize_t written = ::write(descriptor_, text, count);
        if (written >= 0) {
            text += written;
            count -= static_cast<std::size_t>(written);
        } else if (errno == EAGAIN) { // somebody made it non-blocking
            ::pollfd entry{descriptor_, POLLOUT, 0};
            ::poll(&entry, 1, -1);
        } else if (errno != EINTR) {
            error_ = errno;
        }
    }
    return error_ == 0;
}

} // namespace assay::cli
