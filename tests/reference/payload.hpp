// A payload as a plain tree that keeps what a text says: repeated members, the spelling of numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::reference {

struct PayloadMember;

struct Payload {
    enum class Kind { null, boolean, number, string, array, object };
    Kind kind = Kind::null;
    bool truth = false;
    std::string text; // string: decoded; number: as written
    std::vector<Payload> items;
    std::vector<PayloadMember> members; // in the order of the text, repeated ones too

    /// Has an error of its own; the interpreter's note.
    bool spoiled = false;

    bool is(Kind asked) const { return kind == asked; }
};

struct PayloadMember {
    std::string name;
    Payload value;
};

/// Nothing where `text` is not JSON by RFC 8259, or has a byte order mark or half a surrogate pair.
std::optional<Payload> read_payload(std::string_view text);

/// Compact JSON text.
std::string write_payload(const Payload& payload);
/// A JSON string of `text`, quotes included.
std::string write_text(std::string_view text);

/// `pointer` and one more step (RFC 6901).
std::string step(const std::string& pointer, std::string_view name);
std::string step(const std::string& pointer, std::size_t index);

} // namespace assay::reference
