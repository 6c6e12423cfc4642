// The line that says how far a long run is.
#include "cli/stream/progress.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using assay::cli::Progress;
using assay::cli::progress_text;
using std::chrono::milliseconds;

TEST_CASE("progress: what has been done, at which rate, and what is left") {
    CHECK(progress_text(1, 0, 0, milliseconds(0)) == "1 record");
    CHECK(progress_text(12'000, 34'500'000, 1'200'000'000, milliseconds(100)) ==
          "12,000 records, 34.5 MB of 1.2 GB, 345 MB/s, 4 s left");
    CHECK(progress_text(1'234'567, 500, 1000, milliseconds(60'000)) ==
          "1,234,567 records, 500 B of 1.0 kB, 8 B/s, 1 min 0 s left");
    CHECK(progress_text(5, 1'000'000, 10'000'000'000'000, milliseconds(1000)) ==
          "5 records, 1.0 MB of 10.0 TB, 1.0 MB/s, 2777 h 46 min left");
}

TEST_CASE("progress: without a size it is the records that come at a rate") {
    CHECK(progress_text(3'000, 0, 0, milliseconds(2'000)) == "3,000 records, 1,500 a second");
}

TEST_CASE("progress: a short run and a run without a terminal show nothing") {
    for (const bool on : {true, false}) {
        std::ostringstream err;
        Progress progress(err, on, 1000);
        progress.show(500, {});
        progress.hide();
        CHECK(err.str().empty());
    }
}
