// A whole file, for those who need it at once.
#include "cli/payload.hpp"

#include "cli/input/file_source.hpp"
#include "cli/input/stream_source.hpp"

#include <algorithm>

namespace assay::cli {

Payload read_payload(const std::string& name, std::istream& in, std::uint64_t limit) {
    Payload payload;
    payload.name = name == "-" ? "<stdin>" : name;
    const Bytes source = name == "-" ? read_from_stream(in) : read_from_file(name);
    char part[1 << 14];
    while (payload.text.size() <= limit) {
        const std::uint64_t room = limit + 1 - payload.text.size();
        const std::size_t count = source->read(
            part, static_cast<std::size_t>(std::min<std::uint64_t>(sizeof part, room)));
        if (count == 0) break;
        payload.text.append(part, count);
    }
    payload.failure = source->failure();
    return payload;
}

} // namespace assay::cli
