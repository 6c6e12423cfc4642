// The records of one input, in windows.
#pragma once

#include "cli/input/byte_source.hpp"
#include "cli/input/input_kind.hpp"
#include "cli/input/window.hpp"

#include <memory>
#include <string>

namespace assay::cli {

class Records {
  public:
    virtual ~Records() = default;

    /// Fills the window with the next records; false at the end. Gives those that are there rather
    /// than wait for more.
    virtual bool next(Window& window) = 0;
    /// Why the input was not read to its end; empty where it was.
    virtual const std::string& failure() const = 0;
    virtual const ByteSource& source() const = 0;
};

struct WindowSizes {
    std::size_t usual = 1u << 20;        // bytes of a window whose records are not larger
    std::uint64_t most_bytes = 8u << 20; // of one record; of more only the beginning is kept
};

std::unique_ptr<Records> read_records(Bytes source, Layout layout, WindowSizes sizes);

std::unique_ptr<Records> read_document(Bytes source, WindowSizes sizes);
/// Leaves the lines of a window to a RecordCursor.
std::unique_ptr<Records> read_lines(Bytes source, WindowSizes sizes);
std::unique_ptr<Records> read_elements(Bytes source, WindowSizes sizes);

} // namespace assay::cli
