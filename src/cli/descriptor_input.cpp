// Standard input as a stream that tells a failed read from the end.
#include "cli/descriptor_input.hpp"

#include "cli/interrupt.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace assay::cli {

DescriptorInput::int_type DescriptorInput::underflow() {
    ::ssize_t count = 0;
    do {
        if (!interrupt::wait_readable(descriptor_)) return traits_type::eof();
        count = ::read(descriptor_, buffer_.data(), buffer_.size());
        // Somebody may have made it non-blocking, and somebody else may have read it meanwhile.
    } while (count < 0 && (errno == EAGAIN || errno == EINTR));
    if (count < 0) throw std::system_error(errno, std::generic_category());
    if (count == 0) return traits_type::eof();
    setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
    return traits_type::to_int_type(buffer_.front());
}

std::streamsize DescriptorInput::showmanyc() { return interrupt::is_readable(descriptor_) ? 1 : 0; }

void occupy_closed_descriptors() {
    for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
        if (::fcntl(number, F_GETFD) >= 0) continue;
        // A folder can be opened, but neither read nor, opened so, written.
        if (::open("/", O_RDONLY | O_DIRECTORY) != number) return;
    }
}

} // namespace assay::cli
