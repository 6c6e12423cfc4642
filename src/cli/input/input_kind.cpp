// What the ending of a name says about a file.
#include "cli/input/input_kind.hpp"

namespace assay::cli {

namespace {

struct PackedEnding {
    std::string_view text;
    Packing packing;
};
constexpr PackedEnding packed_endings[] = {{".gz", Packing::gzip}, {".zst", Packing::zstandard}};

struct LayoutEnding {
    std::string_view text;
    Layout layout;
};
constexpr LayoutEnding layout_endings[] = {
    {".json", Layout::document}, {".ndjson", Layout::lines}, {".jsonl", Layout::lines}};

} // namespace

Packing packing_of_name(std::string_view name) {
    for (const PackedEnding& ending : packed_endings)
        if (name.ends_with(ending.text)) return ending.packing;
    return Packing::none;
}

std::optional<InputKind> kind_of_name(std::string_view name) {
    InputKind kind;
    for (const PackedEnding& ending : packed_endings)
        if (name.ends_with(ending.text)) {
            kind.packing = ending.packing;
            name.remove_suffix(ending.text.size());
            break;
        }
    for (const LayoutEnding& ending : layout_endings)
        if (name.ends_with(ending.text)) {
            kind.layout = ending.layout;
            return kind;
        }
    return std::nullopt;
}

} // namespace assay::cli
