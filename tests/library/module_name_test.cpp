// Names of modules, and the files that they may stand in.
#include "library/module_name.hpp"

#include <catch2/catch.hpp>

using assay::library::declared_module;
using assay::library::module_files;

TEST_CASE("a module may stand in files made from its last segments") {
    CHECK(module_files("order") == std::vector<std::string>{"order.assay"});
    CHECK(module_files("shop.order") ==
          std::vector<std::string>{"shop/order.assay", "shop.order.assay", "shop_order.assay",
                                   "order.assay"});
    const auto files = module_files("navixy.user.personal_info");
    for (const char* file :
         {"navixy/user/personal_info.assay", "navixy/user_personal_info.assay",
          "user_personal_info.assay", "navixy.user.personal_info.assay", "personal_info.assay"})
        CHECK(std::find(files.begin(), files.end(), file) != files.end());
}

TEST_CASE("what is no module name stands nowhere") {
    for (const char* name : {"", ".", "..", "a..b", "a.", "../etc", "a/b", "Order", "a.b\n"})
        CHECK(module_files(name).empty());
    std::string long_name = "a";
    for (int i = 0; i < 100; ++i) long_name += ".a";
    CHECK(module_files(long_name).empty());
}

TEST_CASE("the declared module is read past comments and documentation") {
    CHECK(declared_module("module a.b\nrecord R {}") == "a.b");
    CHECK(declared_module("/// Doc\n// comment\n\n  module  shop.order // x") == "shop.order");
    CHECK(declared_module("modules a").empty());
    CHECK(declared_module("record R {}").empty());
    CHECK(declared_module("").empty());
    CHECK(declared_module("module").empty());
}
