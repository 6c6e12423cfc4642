// Whether a text is ASCII, whatever its length and wherever the byte is that is not.
#include "source/ascii.hpp"

#include "support/guarded.hpp"

#include <catch2/catch.hpp>

#include <string>

TEST_CASE("one byte that is not ASCII is seen in texts of every length") {
    assay_test::Guarded guarded(4096);
    for (std::size_t size = 0; size <= 80; ++size) {
        std::string text(size, 'a');
        INFO(size << " bytes");
        CHECK(assay::source::is_ascii(guarded.put(text)));
        for (char& byte : text) {
            byte = '\x80';
            CHECK_FALSE(assay::source::is_ascii(guarded.put(text)));
            byte = '\x7F';
            CHECK(assay::source::is_ascii(guarded.put(text)));
        }
    }
}
