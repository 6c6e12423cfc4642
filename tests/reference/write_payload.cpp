// JSON text of a payload.
#include "reference/write_payload.hpp"

namespace assay::reference {

namespace {

using Kind = Payload::Kind;

void write(std::string& out, const Payload& payload) {
    switch (payload.kind) {
    case Kind::null: out += "null"; break;
    case Kind::boolean: out += payload.truth ? "true" : "false"; break;
    case Kind::number: out += payload.text; break;
    case Kind::string: out += write_text(payload.text); break;
    case Kind::array: {
        const char* separator = "[";
        for (const Payload& item : payload.items) {
            out += separator;
            write(out, item);
            separator = ", ";
        }
        out += payload.items.empty() ? "[]" : "]";
        break;
    }
    case Kind::object: {
        const char* separator = "{ ";
        for (const PayloadMember& member : payload.members) {
            out += separator + write_text(member.name) + ": ";
            write(out, member.value);
            separator = ", ";
        }
        out += payload.members.empty() ? "{}" : " }";
    }
    }
}

} // namespace

std::string write_payload(const Payload& payload) {
    std::string out;
    write(out, payload);
    return out;
}

std::string write_text(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += "0123456789abcdef"[byte >> 4];
            out += "0123456789abcdef"[byte & 15];
        } else {
            out += c;
        }
    }
    return out + "\"";
}

} // namespace assay::reference
