// The strict reading of JSON text: the grammar of RFC 8259, UTF-8 and the limits, every byte
// judged, whether a rule reads it or not. Yields an index of all values, in the order of the text.
#pragma once

#include "assay/limits.hpp"
#include "evaluate/chunks.hpp"
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
    IndexNode operator[](std::size_t index) const;
    std::size_t size() const { return nodes_.size(); }

  private:
    friend class Reader;

    /// What a node is; which of them a number stands for.
    enum class Form : std::uint8_t { null, no, yes, number, string, escaped, array, object };

    /// A node, in eight bytes: payloads of a million values have a million of them.
    class Packed {
      public:
        Packed() = default;
        Packed(Form form, std::size_t begin, std::size_t extent)
            : bits_(std::uint64_t{begin} | std::uint64_t{extent} << width |
                    static_cast<std::uint64_t>(form) << (2 * width)) {}

        Form form() const { return static_cast<Form>(bits_ >> (2 * width)); }
        std::uint32_t begin() const { return static_cast<std::uint32_t>(bits_ & mask); }
        /// Of scalars and names the length in bytes; else the place in containers_.
        std::uint32_t extent() const { return static_cast<std::uint32_t>(bits_ >> width & mask); }

      private:
        static constexpr unsigned width = 30; // offsets in what is at most 1 GiB
        static constexpr std::uint64_t mask = (std::uint64_t{1} << width) - 1;
        std::uint64_t bits_;
    };

    struct Container {
        std::uint32_t length = 0;
        std::uint32_t next = 0;
        std::uint32_t items = 0;
    };

    std::string_view text_;
    Chunks<Packed> nodes_;
    Chunks<Container> containers_;
    std::vector<std::uint32_t> open_; // nodes of containers that are not yet closed
    Fault fault_;
};

inline IndexNode ByteIndex::operator[](std::size_t index) const {
    const Packed packed = nodes_[index];
    const Form form = packed.form();
    IndexNode node;
    node.begin = packed.begin();
    if (form >= Form::array) {
        const Container& container = containers_[packed.extent()];
        node.length = container.length;
        node.next = container.next;
        node.items = container.items;
        node.kind = form == Form::array ? Kind::array : Kind::object;
        return node;
    }
    node.length = packed.extent();
    node.next = static_cast<std::uint32_t>(index + 1);
    constexpr Kind kinds[] = {Kind::null,   Kind::boolean, Kind::boolean,
                              Kind::number, Kind::string,  Kind::string};
    node.kind = kinds[static_cast<std::size_t>(form)];
    node.boolean = form == Form::yes;
    node.escaped = form == Form::escaped;
    return node;
}

} // namespace assay::evaluate
