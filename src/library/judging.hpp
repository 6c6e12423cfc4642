// Judging one payload through either door.
#pragma once

#include "assay/workspace.hpp"
#include "evaluate/findings.hpp"
#include "program/origins.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::library {

/// How a payload is read: its bytes by our own strict reader, or as a document of nlohmann/json.
enum class Door { bytes, document };

/// When the places of what is sensitive are looked for, which takes as long as judging does.
enum class SensitiveSearch { never, for_findings, always };

struct Judged {
    Report report;
    /// The bytes were read to their end, and what is sensitive was looked for, where there is a
    /// finding or always. Else all of the payload counts as sensitive.
    bool whole = true;
    std::vector<evaluate::Place> sensitive;
    /// For each violation its rule, which lives as long as the ruleset; null where it has none.
    std::vector<const program::Rule*> rules;
};

/// About how many bytes of memory judging `payload` may take beside it, whatever the rules are.
std::size_t memory_to_judge(std::string_view payload);

/// Workspace::sensitive_places(), in a quarter of the memory.
std::vector<evaluate::Place> sensitive_places(Workspace& workspace);

/// Bytes of an array's items that are kept while a payload is judged, for the rules that read them
/// once more; others are read again. Where that would be too often, since items are in items,
/// `at_last` are kept, and for more there is no memory. At first 32 MiB, and without limit.
void keep_at_most(Workspace& workspace, std::size_t bytes, std::size_t at_last);

/// Judges `payload`. Through the document door the strict reader comes first: malformed text,
/// limits and repeated members are its answer; then the document is built and judged, and a number
/// that it cannot hold exactly is a limit. Its findings get the places that they have in the text.
Judged judge(Workspace& workspace, TypeHandle type, std::string_view payload,
             const Context& context, Door door, std::string_view language,
             SensitiveSearch search = SensitiveSearch::for_findings);

/// What the workspace's last check() of bytes found: as judge() would, without judging again.
Judged judged_before(Workspace& workspace, std::string_view language,
                     SensitiveSearch search = SensitiveSearch::for_findings);

} // namespace assay::library
