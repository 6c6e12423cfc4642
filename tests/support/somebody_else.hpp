// Permissions do not hold for root: being somebody for whom they do, as long as this lives.
#pragma once

#include <catch2/catch.hpp>

#include <unistd.h>

namespace assay::test {

class AsSomebodyElse {
  public:
    AsSomebodyElse() { become(nobody); }
    AsSomebodyElse(const AsSomebodyElse&) = delete;
    AsSomebodyElse& operator=(const AsSomebodyElse&) = delete;
    ~AsSomebodyElse() { become(0); }

  private:
    static constexpr ::uid_t nobody = 65534;

    static void become(::uid_t user) {
        if (::getuid() == 0) REQUIRE(::seteuid(user) == 0);
    }
};

} // namespace assay::test
