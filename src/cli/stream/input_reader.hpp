// The windows of all inputs, one after the other.
#pragma once

#include "cli/input/records.hpp"
#include "cli/stream/input.hpp"

#include <istream>
#include <memory>
#include <string>
#include <vector>

namespace assay::cli {

/// What one thread takes at a time: a window, or why an input was not read to its end.
struct Take {
    std::size_t input = 0;
    std::uint64_t turn = 0; // takes are numbered as they are taken
    Window window;
    std::string failure;           // then there is no window
    std::uint64_t bytes_taken = 0; // of all inputs, as they lie there
};

/// One thread at a time may ask it.
class InputReader {
  public:
    InputReader(const std::vector<Input>& inputs, std::istream& standard_input, WindowSizes sizes);

    /// False where there is nothing more.
    bool next(Take& take);
    /// Whether there is so much that another thread is worth having.
    bool is_worth_sharing() const;

  private:
    void open_next();

    const std::vector<Input>& inputs_;
    std::istream& standard_input_;
    WindowSizes sizes_;
    std::size_t opened_ = 0;
    std::unique_ptr<Records> records_; // of the input opened last, until it ends
    std::uint64_t turns_ = 0;
    std::uint64_t bytes_ = 0;        // that came out of all inputs
    std::uint64_t bytes_before_ = 0; // of inputs that have ended
};

/// Bytes of all inputs as they lie there; 0 where not all of them are files of a known size.
std::uint64_t total_size(const std::vector<Input>& inputs);

} // namespace assay::cli
