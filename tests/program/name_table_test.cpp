// The perfect hash of member names finds each name and nothing else.
#include "program/name_table.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using assay::program::NameTable;

TEST_CASE("every name is found, and no other") {
    std::vector<std::string> names = {"",
                                      "a",
                                      "b",
                                      "ab",
                                      "ba",
                                      "x-trace",
                                      "registered_street_address",
                                      "registered_street_addresses",
                                      "aaaaaaaaaaaaaaaaaaaaaaaab",
                                      "aaaaaaaaaaaaaaaaaaaaaaaac"};
    for (int index = 0; index < 500; ++index) names.push_back("field_" + std::to_string(index));
    NameTable table(names);
    for (std::uint32_t slot = 0; slot < names.size(); ++slot) {
        CAPTURE(names[slot]);
        CHECK(table.find(names[slot]) == slot);
        CHECK(table.find(names[slot] + "_") == ~std::uint32_t{0});
    }
    CHECK(table.find("field_500") == ~std::uint32_t{0});
    CHECK(NameTable().find("a") == ~std::uint32_t{0});
}

TEST_CASE("names that agree at both ends are told apart") {
    std::vector<std::string> names;
    for (char middle = 'a'; middle <= 'z'; ++middle)
        names.push_back(std::string("prefix_same") + middle + "suffix_same");
    NameTable table(names);
    for (std::uint32_t slot = 0; slot < names.size(); ++slot)
        CHECK(table.find(names[slot]) == slot);
}
