// The strict reading of JSON text: the grammar of RFC 8259, UTF-8 and the limits, every byte
// judged, whether a rule reads it or not. Yields an index of all values, in the order of the text.
#pragma once

#include "assay/limits.hpp"
#include "evaluate/findings.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::evaluate {

/// One value of the text. A member's name is a node before its value. Children follow their
/// container.
struct IndexNode {
    std::uint32_t begin = 0; // byte offset; of strings and names inside the quotes
    std::uint32_t length =
        0; // bytes; of strings and names without the quotes, of containers brackets included
    std::uint32_t next = 0;  // index of the first node after this value
    std::uint32_t items = 0; // containers: items or members
    Kind kind = Kind::null;
    bool boolean = false;
    bool escaped = false; // a backslash occurs
};

/// The first fault of a text, in its order.
struct Fault {
    Malformed malformed = Malformed::none;
    Code code = Code::malformed; // or that of a limit
    std::uint64_t limit = 0;     // the ceiling that was reached
    std::uint64_t offset = 0;
    std::uint64_t length = 1;
};

class ByteIndex {
  public:
    /// False where the text is not JSON or a limit was reached; then fault() says which. Needs no
    /// padding, never recurses, linear.
    bool build(std::string_view text, const PayloadLimits& limits);

    const Fault& fault() const { return fault_; }
    std::string_view text() const { return text_; }
    const IndexNode& operator[](std::size_t index) const { return nodes_[index]; }
    std::size_t size() const { return nodes_.size(); }

  private:
    friend class Reader;
    std::string_view text_;
    std::vector<IndexNode> nodes_;
    std::vector<std::uint32_t> open_; // containers not yet closed
    Fault fault_;
};

/// Decodes the JSON escapes of `written` (well-formed, as the index saw it) into `out`, which has
/// room for written.size() bytes; returns the bytes used.
std::size_t decode_escapes(std::string_view written, char* out);

} // namespace assay::evaluate
