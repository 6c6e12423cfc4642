// The names of the record of 200 members: every prefix with every suffix.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace bench::wide {

inline constexpr std::array<std::string_view, 20> prefixes = {
    "customer", "recipient", "payer",  "carrier",   "warehouse", "contract", "invoice",
    "payment",  "shipment",  "parcel", "insurance", "customs",   "return",   "vehicle",
    "driver",   "route",     "depot",  "agent",     "project",   "account"};

inline constexpr std::array<std::string_view, 10> suffixes = {
    "name", "code", "count", "active", "state", "created", "ratio", "reference", "note", "tags"};

inline std::string member_name(std::string_view prefix, std::string_view suffix) {
    return std::string(prefix) + "_" + std::string(suffix);
}

} // namespace bench::wide
