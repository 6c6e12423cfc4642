// The records of one input, by how they stand in it.
#include "cli/input/records.hpp"

namespace assay::cli {

std::unique_ptr<Records> read_records(Bytes source, Layout layout, WindowSizes sizes) {
    switch (layout) {
    case Layout::document: return read_document(std::move(source), sizes);
    case Layout::lines: return read_lines(std::move(source), sizes);
    case Layout::elements: break;
    }
    return read_elements(std::move(source), sizes);
}

} // namespace assay::cli
