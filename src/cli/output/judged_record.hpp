// One record that was judged, as every output sees it: a plain value.
#pragma once

#include "cli/mask.hpp"
#include "library/judging.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay::cli {

/// Where a record begins in a source of many.
struct RecordStart {
    std::uint64_t number = 1; // of the record in its source, one-based
    std::uint64_t line = 1;   // one-based
    std::uint64_t column = 1; // one-based, in code points
    std::uint64_t offset = 0; // in bytes
};

/// Views must stay until whoever takes the record has returned.
struct JudgedRecord {
    std::string_view source;          // as it is shown: the file's name, or "<stdin>"
    std::optional<RecordStart> start; // absent where the source is the record
    std::string_view text;            // its bytes, for excerpts
    std::string id;                   // the key asked for by the caller, as JSON; may be empty
    library::Judged judged;
};

/// Makes the places of the findings count from the beginning of the source. Those of
/// `judged.sensitive` stay within the record's text.
void place_in_source(JudgedRecord& record);

/// What an excerpt of it must not show.
Mask mask_of(const JudgedRecord& record, Mask used = {});

/// A place of a finding, counted from the beginning of the record's text, for an excerpt.
Place place_in_text(const JudgedRecord& record, Place place);

} // namespace assay::cli
