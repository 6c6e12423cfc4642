// The windows of all inputs, one after the other.
#include "cli/stream/input_reader.hpp"

#include "cli/input/file_source.hpp"
#include "cli/input/stream_source.hpp"
#include "cli/input/unpacked_source.hpp"
#include "cli/interrupt.hpp"

#include <filesystem>

namespace assay::cli {

namespace {

constexpr std::uint64_t enough_bytes = 1u << 19; // for another thread to be worth its start
constexpr std::uint64_t enough_turns = 32;

} // namespace

InputReader::InputReader(const std::vector<Input>& inputs, std::istream& standard_input,
                         WindowSizes sizes)
    : inputs_(inputs), standard_input_(standard_input), sizes_(sizes) {}

bool InputReader::next(Take& take) {
    take.failure.clear();
    while (!interrupt::arrived()) {
        if (!records_ && opened_ == inputs_.size()) return false;
        if (!records_) open_next();
        take.input = opened_ - 1;
        const bool more = records_->next(take.window);
        take.bytes_taken = bytes_before_ + records_->source().taken();
        if (more) {
            bytes_ += take.window.used;
            take.turn = turns_++;
            return true;
        }
        take.failure = records_->failure();
        bytes_before_ = take.bytes_taken;
        records_.reset();
        if (!take.failure.empty() && !interrupt::arrived()) {
            take.turn = turns_++;
            return true;
        }
    }
    return false;
}

bool InputReader::is_worth_sharing() const {
    return (records_ || opened_ < inputs_.size()) &&
           (bytes_ >= enough_bytes || turns_ >= enough_turns);
}

void InputReader::open_next() {
    const Input& input = inputs_[opened_++];
    Bytes source =
        input.name == "-" ? read_from_stream(standard_input_) : read_from_file(input.name);
    records_ =
        read_records(unpack(std::move(source), input.kind.packing), input.kind.layout, sizes_);
}

std::uint64_t total_size(const std::vector<Input>& inputs) {
    std::uint64_t total = 0;
    for (const Input& input : inputs) {
        std::error_code error;
        const std::uintmax_t size = std::filesystem::file_size(input.name, error);
        if (error) return 0;
        total += size;
    }
    return total;
}

} // namespace assay::cli
