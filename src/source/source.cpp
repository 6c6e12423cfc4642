// Offsets to lines and columns, computed when somebody prints.
#include "source/source.hpp"

#include "source/utf8.hpp"

#include <algorithm>
#include <utility>

namespace assay::source {

namespace {

constexpr std::size_t stride = 1024; // bytes from mark to mark

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
    std::vector<std::uint32_t> starts;
    starts.reserve(text.size() / 32 + 1); // few texts have more lines
    starts.push_back(0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1))
        starts.push_back(static_cast<std::uint32_t>(at + 1));
    return starts;
}

} // namespace

Source::Source(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_(find_line_starts(text_)) {
    mark_long_lines();
}

void Source::mark_long_lines() {
    for (std::uint32_t number = 1; number <= line_starts_.size(); ++number) {
        const std::size_t end = number < line_starts_.size() ? line_starts_[number] : text_.size();
        if (end - line_starts_[number - 1] <= stride) continue; // mostly
        const std::string_view text = line(number);
        std::size_t next = stride;
        std::uint32_t count = 0;
        for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length, ++count)
            if (at >= next) {
                marks_.push_back(
                    {line_starts_[number - 1] + static_cast<std::uint32_t>(at), count});
                next += stride;
            }
    }
}

std::string_view Source::text(Span span) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    const std::uint32_t begin = std::min(span.begin, size);
    const std::uint32_t end = std::clamp(span.end, begin, size);
    return std::string_view(text_).substr(begin, end - begin);
}

Position Source::position(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
    const std::uint32_t start = line_starts_[line - 1];
    const auto behind = std::upper_bound(
        marks_.begin(), marks_.end(), offset,
        [](std::uint32_t wanted, const Mark& mark) { return wanted < mark.offset; });
    const bool marked = behind != marks_.begin() && (behind - 1)->offset >= start;
    const Mark from = marked ? *(behind - 1) : Mark{start, 0};
    // A CR that belongs to the line end is no column of its own: both point past the last
    // character.
    const std::string_view before =
        this->line(line).substr(from.offset - start, offset - from.offset);
    return {line, from.code_points + static_cast<std::uint32_t>(count_code_points(before)) + 1};
}

std::string_view Source::line(std::uint32_t number) const {
    if (number == 0 || number > line_starts_.size()) return {};
    const std::uint32_t begin = line_starts_[number - 1];
    const bool last = number == line_starts_.size();
    std::size_t end = last ? text_.size() : line_starts_[number] - 1;
    if (!last && end > begin && text_[end - 1] == '\r') --end;
    return std::string_view(text_).substr(begin, end - begin);
}

} // namespace assay::source
