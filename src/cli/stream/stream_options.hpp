// How records are judged, and what is written beside the findings.
#pragma once

#include "assay/limits.hpp"
#include "library/judging.hpp"

#include <string>

namespace assay::cli {

/// What of each record goes to standard output, instead of findings.
enum class PerRecord {
    nothing,
    verdict,        // a word, a line for each
    report,         // its report as JSON, a line for each
    valid_itself,   // the record, unchanged, where it is good
    invalid_itself, // the record, unchanged, where it is not
};

struct StreamOptions {
    PayloadLimits limits;
    std::string language = "en";
    library::Door door = library::Door::bytes;
    PerRecord per_record = PerRecord::nothing;
    bool require_decided = false; // an undecided record is not good
    bool excerpts = true;         // lines of payloads are shown
    bool listed = true;           // findings are wanted, and not only their number
    std::string id_pointer;       // of the key that findings are to carry; empty for none
    unsigned jobs = 1;
};

} // namespace assay::cli
