// Where the frames of Zstandard data begin and end (RFC 8878), told from the packed bytes alone.
// Boost's filter takes data that breaks off in the middle of a frame for its end, and gives a frame
// whatever memory it asks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::cli {

class ZstandardFrames {
  public:
    /// What a frame may ask for: the most that the `zstd` tool grants without being told to.
    static constexpr std::uint64_t most_window = 128u << 20;

    /// Follows the next bytes of the data.
    void follow(std::string_view packed);

    /// Whether the data may end here: after a whole frame.
    bool whole() const { return some_ && state_ == State::magic && held_ == 0; }
    /// A frame asks for more memory than most_window.
    bool greedy() const { return greedy_; }

  private:
    enum class State : std::uint8_t { magic, skip_size, descriptor, header, block, skip, damaged };

    /// Collects `wanted` bytes of a field that may be cut between two reads.
    bool collect(std::string_view& packed, std::size_t wanted);
    std::uint64_t number(std::size_t from, std::size_t bytes) const;
    void enter(State state);
    void read_magic();
    void read_descriptor();
    void read_header();
    void read_block();

    State state_ = State::magic;
    State after_skip_ = State::magic;
    unsigned char field_[16] = {};
    std::size_t held_ = 0;
    std::uint64_t left_ = 0; // of what is skipped
    unsigned char descriptor_ = 0;
    bool some_ = false;
    bool greedy_ = false;
};

} // namespace assay::cli
