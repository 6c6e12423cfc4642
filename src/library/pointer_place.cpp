// Where in the bytes of a payload a JSON Pointer leads.
#include "library/pointer_place.hpp"

#include "evaluate/byte_door.hpp"
#include "evaluate/ceilings.hpp"
#include "report/pointer.hpp"

namespace assay::library {

namespace {

using evaluate::ByteDoor;
using evaluate::Cell;
using evaluate::Kind;

std::string name_of(const Cell& cell) {
    return cell.written_escaped ? report::decode_name(cell.written) : std::string(cell.written);
}

/// One step down; false where there is none of that name or number.
bool step(const ByteDoor& door, const std::string& name, PointerPlace& place) {
    auto cursor = door.open(place.value);
    Cell cell;
    if (place.value.kind == Kind::array) {
        for (std::uint64_t index = 0; door.item(cursor, cell); ++index, cell = {})
            if (std::to_string(index) == name) {
                place.value = cell.value;
                place.name = {};
                return true;
            }
        return false;
    }
    for (; door.member(cursor, cell); cell = {}) {
        if (name_of(cell) != name) {
            place.siblings.push_back(name_of(cell));
            continue;
        }
        place.value = cell.value;
        place.name = cell.name_place;
        return true;
    }
    return false;
}

} // namespace

// The payload has passed the limits that count; the index need not know them again.
PointerPlaces::PointerPlaces(std::string_view payload)
    : ready_(index_.build(payload, evaluate::ceilings())) {}

PointerPlace PointerPlaces::find(const std::vector<std::string>& steps) const {
    PointerPlace place;
    if (!ready_) return place;
    const ByteDoor door(index_);
    place.value = door.root();
    for (const std::string& name : steps) {
        const Kind kind = place.value.kind;
        place.siblings.clear();
        if (kind != Kind::array && kind != Kind::object) return place;
        place.container = place.value;
        if (!step(door, name, place)) return place;
    }
    place.siblings.clear();
    place.found = true;
    return place;
}

} // namespace assay::library
