// Which bytes of a payload may not be shown.
#include "cli/mask.hpp"

#include "cli/picture/neighbourhood.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace assay::cli {

namespace {

/// Past the string that begins at `begin` with a quote: the offset of its closing quote, or `end`.
std::size_t string_end(std::string_view text, std::size_t begin, std::size_t end) {
    const char quote = text[begin];
    for (std::size_t at = begin + 1; at < end; ++at) {
        if (text[at] == quote) return at;
        if (text[at] == '\\') ++at;
    }
    return end;
}

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t word_end(std::string_view text, std::size_t begin, std::size_t end) {
    while (begin < end && is_word(text[begin])) ++begin;
    return begin;
}

/// Words that show what is wrong and tell nothing of anybody.
bool is_common(std::string_view word) {
    constexpr std::string_view common[] = {"true",     "false",     "null", "True", "False", "None",
                                           "Infinity", "undefined", "nil",  "NaN",  "nan",   "inf"};
    return std::find(std::begin(common), std::end(common), word) != std::end(common);
}

} // namespace

void Mask::hide(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const auto to = static_cast<std::uint32_t>(end);
    if (!hidden_.empty() && hidden_.back().end == begin)
        hidden_.back().end = to;
    else
        hidden_.push_back({static_cast<std::uint32_t>(begin), to});
}

bool Mask::covers(std::size_t offset) const { return Walk(*this, offset).part_at(offset).covered; }

Mask::Walk::Walk(const Mask& mask, std::size_t offset)
    : next_(mask.hidden_.data()), end_(next_ + mask.hidden_.size()) {
    next_ = std::upper_bound(next_, end_, offset,
                             [](std::size_t at, const Run& run) { return at < run.end; });
}

Mask Mask::sensitive(std::string_view text, const std::vector<evaluate::Place>& places, Mask used) {
    Mask mask = std::move(used);
    mask.hidden_.clear();
    mask.hidden_.reserve(places.size());
    for (const evaluate::Place& place : places) {
        const std::size_t begin = std::min<std::size_t>(place.offset, text.size());
        const std::size_t length = std::min<std::size_t>(place.length, text.size() - begin);
        const std::size_t end = begin + length;
        const bool inside_quotes =
            begin > 0 && end < text.size() && text[begin - 1] == '"' && text[end] == '"';
        const bool whole_string = length > 1 && length == place.length && text[begin] == '"';
        if (inside_quotes)
            mask.hide(begin, end);
        else if (whole_string)
            mask.hide(begin + 1, end - 1);
        else
            mask.hide_inside(text, begin, end);
    }
    return mask;
}

void Mask::hide_inside(std::string_view text, std::size_t begin, std::size_t end) {
    while (begin < end) {
        std::size_t next = begin + 1;
        if (text[begin] == '"') {
            next = string_end(text, begin, end);
            hide(begin + 1, next);
            next = std::min(next + 1, end);
        } else if (std::string_view("{}[]:, \t\r\n").find(text[begin]) == std::string_view::npos) {
            hide(begin, next);
        }
        begin = next;
    }
}

Mask Mask::malformed(std::string_view text, std::size_t focus) {
    const std::size_t first = focus - std::min(focus, reach);
    const std::size_t last = std::min(text.size(), focus + reach);
    Mask mask;
    mask.hide(0, first);
    const auto hide = [&](std::size_t begin, std::size_t end) {
        if (begin < last && end > first) mask.hide(std::max(begin, first), end);
    };
    for (std::size_t at = 0; at < last;) {
        if (text[at] == '"' || text[at] == '\'') {
            const std::size_t end = string_end(text, at, text.size());
            hide(at + 1, end);
            at = end + 1;
        } else if (is_word(text[at])) {
            const std::size_t end = word_end(text, at, text.size());
            if (!is_common(text.substr(at, end - at))) hide(at, end);
            at = end;
        } else {
            ++at;
        }
    }
    mask.hide(mask.hidden_.empty() ? last : std::max<std::size_t>(last, mask.hidden_.back().end),
              text.size());
    return mask;
}

} // namespace assay::cli
