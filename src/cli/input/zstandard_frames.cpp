// Where the frames of Zstandard data begin and end.
#include "cli/input/zstandard_frames.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

constexpr std::uint64_t frame_magic = 0xFD2FB528;
constexpr std::uint64_t skippable_magic = 0x184D2A50; // the last four bits are free

constexpr std::size_t dictionary_bytes[] = {0, 1, 2, 4};
constexpr std::size_t content_bytes[] = {0, 2, 4, 8};

bool is_single_segment(unsigned char descriptor) { return (descriptor & 0x20u) != 0; }

/// Bytes of the header behind its descriptor.
std::size_t header_bytes(unsigned char descriptor) {
    std::size_t content = content_bytes[descriptor >> 6];
    if (content == 0 && is_single_segment(descriptor)) content = 1;
    return (is_single_segment(descriptor) ? 0 : 1) + dictionary_bytes[descriptor & 3u] + content;
}

} // namespace

void ZstandardFrames::follow(std::string_view packed) {
    while (!packed.empty()) {
        switch (state_) {
        case State::magic:
            if (collect(packed, 4)) read_magic();
            break;
        case State::skip_size:
            if (collect(packed, 4)) left_ = number(0, 4), enter(State::skip);
            break;
        case State::descriptor:
            if (collect(packed, 1)) read_descriptor();
            break;
        case State::header:
            if (collect(packed, header_bytes(descriptor_))) read_header();
            break;
        case State::block:
            if (collect(packed, 3)) read_block();
            break;
        case State::skip: {
            const auto step =
                static_cast<std::size_t>(std::min<std::uint64_t>(left_, packed.size()));
            packed.remove_prefix(step);
            left_ -= step;
            break;
        }
        case State::damaged: return; // the filter says so itself
        }
        if (state_ == State::skip && left_ == 0) enter(after_skip_);
    }
}

bool ZstandardFrames::collect(std::string_view& packed, std::size_t wanted) {
    while (held_ < wanted && !packed.empty()) {
        field_[held_++] = static_cast<unsigned char>(packed.front());
        packed.remove_prefix(1);
    }
    return held_ == wanted;
}

std::uint64_t ZstandardFrames::number(std::size_t from, std::size_t bytes) const {
    std::uint64_t value = 0;
    for (std::size_t at = bytes; at > 0; --at) value = value << 8 | field_[from + at - 1];
    return value;
}

void ZstandardFrames::enter(State state) {
    state_ = state;
    held_ = 0;
}

void ZstandardFrames::read_magic() {
    const std::uint64_t magic = number(0, 4);
    some_ = true;
    after_skip_ = State::magic;
    if (magic == frame_magic)
        enter(State::descriptor);
    else
        enter((magic & ~0xFull) == skippable_magic ? State::skip_size : State::damaged);
}

void ZstandardFrames::read_descriptor() {
    descriptor_ = field_[0];
    enter(State::header);
}

void ZstandardFrames::read_header() {
    if (is_single_segment(descriptor_)) {
        const std::size_t dictionary = dictionary_bytes[descriptor_ & 3u];
        const std::size_t bytes = header_bytes(descriptor_) - dictionary;
        greedy_ = greedy_ || number(dictionary, bytes) > most_window;
    } else {
        const std::uint64_t base = std::uint64_t{1} << (10 + (field_[0] >> 3));
        greedy_ = greedy_ || base + base / 8 * (field_[0] & 7u) > most_window;
    }
    enter(State::block);
}

void ZstandardFrames::read_block() {
    const std::uint64_t header = number(0, 3);
    const bool last = (header & 1u) != 0;
    const std::uint64_t kind = header >> 1 & 3u;
    constexpr std::uint64_t repeated = 1;
    const bool checksum = (descriptor_ & 4u) != 0;
    left_ = kind == repeated ? 1 : header >> 3;
    if (last && checksum) left_ += 4;
    after_skip_ = last ? State::magic : State::block;
    enter(State::skip);
}

} // namespace assay::cli
