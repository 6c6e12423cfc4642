// Standard input as a source of bytes: what is in the stream's buffer is taken at once, so that a
// record is judged as soon as it is there, and nobody waits for the next one.
#include "cli/input/stream_source.hpp"

#include "cli/interrupt.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

class StreamSource : public ByteSource {
  public:
    explicit StreamSource(std::istream& in) : in_(in) {}

    std::size_t read(char* to, std::size_t room) override {
        if (in_.peek() == std::istream::traits_type::eof()) { // fills the buffer
            if (in_.bad()) failure_ = "it cannot be read";
            if (interrupt::arrived()) failure_ = interrupt::reason;
            return 0;
        }
        const std::streamsize there = std::max<std::streamsize>(in_.rdbuf()->in_avail(), 1);
        const auto most = static_cast<std::streamsize>(std::min<std::size_t>(room, 1u << 30));
        in_.read(to, std::min(there, most));
        return static_cast<std::size_t>(in_.gcount());
    }

    const std::string& failure() const override { return failure_; }

    /// -1 is a stream that knows its end.
    bool ready() override { return in_.rdbuf()->in_avail() != 0; }

  private:
    std::istream& in_;
    std::string failure_;
};

} // namespace

Bytes read_from_stream(std::istream& in) { return std::make_unique<StreamSource>(in); }

} // namespace assay::cli
