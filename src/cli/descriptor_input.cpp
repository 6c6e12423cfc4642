// Standard input as a stream that tells a failed read from the end.
#include "cli/descriptor_input.hpp"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <system_error>
#include <unistd.h>

namespace assay::cli {

DescriptorInput::int_type DescriptorInput::underflow() {
    ::ssize_t count = 0;
    while ((count = ::read(descriptor_, buffer_.data(), buffer_.size())) < 0) {
        if (errno == EAGAIN) { // somebody made it non-blocking
            ::pollfd entry{descriptor_, POLLIN, 0};
            ::poll(&entry, 1, -1);
        } else if (errno != EINTR) {
            break;
        }
    }
    if (count < 0) throw std::system_error(errno, std::generic_category());
    if (count == 0) return traits_type::eof();
    setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
    return traits_type::to_int_type(buffer_.front());
}

void occupy_closed_descriptors() {
    for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
        if (::fcntl(number, F_GETFD) >= 0) continue;
        // A folder can be opened, but neither read nor, opened so, written.
        if (::open("/", O_RDONLY | O_DIRECTORY) != number) return;
    }
}

} // namespace assay::cli
