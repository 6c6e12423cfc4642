// Open addressing, at most half full.
#include "evaluate/text_set.hpp"

#include "evaluate/distinct.hpp"
#include "program/same_text.hpp"

#include <algorithm>
#include <bit>

namespace assay::evaluate {

void TextSet::clear() {
    texts_.clear();
    sorted_ = false;
    asked_ = looks_ = 0;
}

void TextSet::close() {
    places_.assign(std::bit_ceil(texts_.size() * 2 + 1), 0);
    for (std::uint32_t at = 0; at < texts_.size(); ++at) {
        std::uint32_t& place = place_of(texts_[at]);
        if (place == 0) place = at + 1;
        if (crowded()) return sort();
    }
}

bool TextSet::contains(std::string_view text) {
    ++asked_;
    if (sorted_) return std::binary_search(texts_.begin(), texts_.end(), text);
    const bool found = place_of(text) != 0;
    if (crowded()) sort();
    return found;
}

// Where it stands, or the free place where it would.
std::uint32_t& TextSet::place_of(std::string_view text) {
    const std::size_t mask = places_.size() - 1;
    std::size_t at = hash(text) & mask;
    for (; places_[at] != 0; at = (at + 1) & mask, ++looks_)
        if (program::same_text(texts_[places_[at] - 1], text)) break;
    return places_[at];
}

void TextSet::sort() {
    sorted_ = true;
    std::sort(texts_.begin(), texts_.end());
}

} // namespace assay::evaluate
