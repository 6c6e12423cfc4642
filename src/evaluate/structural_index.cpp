// simdjson's first stage. Its portable fallback kernel reads past the end of the text, so it is
// never used.
#include "evaluate/structural_index.hpp"

#include <algorithm>
#include <simdjson.h>

namespace assay::evaluate {

struct StructuralIndex::Parser {
    const simdjson::implementation* implementation = simdjson::get_active_implementation();
    std::unique_ptr<simdjson::internal::dom_parser_implementation> stages;
    std::size_t capacity = 0;
    bool usable = implementation->name() != "fallback" && implementation->name() != "unsupported";

    bool reserve(std::size_t size) {
        if (size <= capacity) return true;
        std::size_t wanted = size < 4096 ? 4096 : size + size / 2;
        stages.reset();
        capacity = 0;
        if (implementation->create_dom_parser_implementation(wanted, 1, stages) !=
            simdjson::SUCCESS)
            return false;
        capacity = wanted;
        return true;
    }
};

namespace {

/// Counts in a byte each, so that a loop over few bytes has many lanes.
struct Seldom {
    std::uint8_t places = 0;
    std::uint8_t quotes = 0;
};

bool is_operator(unsigned char byte) {
    const unsigned char folded = byte | 0x20; // brackets become braces
    return folded == '{' || folded == '}' || byte == ',' || byte == ':';
}

bool is_blank(unsigned char byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

/// Of at most 255 bytes, before the first of which there is another one.
Seldom count_some(const unsigned char* bytes, std::size_t size) {
    Seldom counted;
    for (std::size_t at = 0; at < size; ++at) {
        const unsigned char byte = bytes[at], before = bytes[at - 1];
        const bool operation = is_operator(byte);
        const bool apart = is_operator(before) | is_blank(before);
        counted.places += operation | (apart & !is_blank(byte));
        counted.quotes += byte == '"';
    }
    return counted;
}

} // namespace

std::uint64_t most_places(std::string_view text) {
    constexpr std::size_t part = 192;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::uint64_t places = 1, quotes = 1;
    for (std::size_t at = 1; at < text.size(); at += part) {
        const Seldom counted = count_some(bytes + at, std::min(part, text.size() - at));
        places += counted.places;
        quotes += counted.quotes;
    }
    return places + quotes / 2; // something may begin right behind a string
}

StructuralIndex::StructuralIndex() : parser_(std::make_unique<Parser>()) {}
StructuralIndex::~StructuralIndex() = default;
StructuralIndex::StructuralIndex(StructuralIndex&&) noexcept = default;
StructuralIndex& StructuralIndex::operator=(StructuralIndex&&) noexcept = default;

bool StructuralIndex::build(std::string_view text, std::uint64_t most) {
    if (!parser_->usable || text.empty()) return false;
    // The index takes four bytes a place, be the text well-formed or not.
    if (text.size() > most && most_places(text) > most) return false;
    if (!parser_->reserve(text.size())) return false;
    return parser_->stages->stage1(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(),
                                   simdjson::stage1_mode::regular) == simdjson::SUCCESS;
}

const std::uint32_t* StructuralIndex::begin() const {
    return parser_->stages->structural_indexes.get();
}

std::uint32_t StructuralIndex::size() const { return parser_->stages->n_structural_indexes; }

} // namespace assay::evaluate
