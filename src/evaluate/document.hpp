// The door for a document that nlohmann/json has parsed, or a program has built.
#pragma once

#include "assay/limits.hpp"
#include "evaluate/byte_index.hpp"
#include "evaluate/value.hpp"

#include <nlohmann/json.hpp>

namespace assay::evaluate {

/// The first fault of a document: what has no JSON text (NaN, binary, discarded values, invalid
/// UTF-8), or a limit. Places have no offsets. Never recurses deeper than limits.depth.
Fault find_fault(const nlohmann::json& document, const PayloadLimits& limits);

/// True where nlohmann::json holds the number that `text` (by RFC 8259) names exactly, its doubles
/// standing for their shortest decimal.
bool exactly_representable(std::string_view number_text);

class DocumentDoor {
  public:
    static constexpr bool repeats = false;
    static constexpr bool reads_again = false;
    using Json = nlohmann::json;

    explicit DocumentDoor(const Json& document) : document_(document) {}

    struct Cursor {
        Json::const_iterator at;
        Json::const_iterator end;
    };

    Value root() const {
        Value value;
        read(document_, value);
        return value;
    }
    /// Into a fresh one, in its place: what is copied right after it was written in parts waits.
    static void read(const Json& json, Value& value);

    Cursor open(const Value& container) const {
        const Json& json = *reinterpret_cast<const Json*>(container.handle);
        return {json.cbegin(), json.cend()};
    }

    bool item(Cursor& cursor, Cell& cell) const {
        if (cursor.at == cursor.end) return false;
        read(*cursor.at, cell.value);
        ++cursor.at;
        return true;
    }

    bool member(Cursor& cursor, Cell& cell) const {
        if (cursor.at == cursor.end) return false;
        cell.name = cell.written = cursor.at.key();
        return item(cursor, cell);
    }

  private:
    const Json& document_;
};

} // namespace assay::evaluate
