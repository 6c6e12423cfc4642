// The key of a record, read from its bytes.
#include "cli/stream/record_key.hpp"

#include "evaluate/byte_index.hpp"
#include "evaluate/escapes.hpp"

#include <charconv>
#include <optional>

namespace assay::cli {

namespace {

using evaluate::ByteIndex;
using evaluate::IndexNode;
using evaluate::Kind;

constexpr std::uint32_t longest_key = 1024; // bytes

std::string unescape(std::string_view step) {
    std::string text;
    for (std::size_t at = 0; at < step.size(); ++at) {
        if (step[at] != '~') {
            text += step[at];
        } else {
            ++at;
            text += step[at] == '1' ? '/' : '~';
        }
    }
    return text;
}

std::string name_of(const ByteIndex& index, const IndexNode& node) {
    const std::string_view written = index.text().substr(node.begin, node.length);
    if (!node.escaped) return std::string(written);
    std::string name(written.size(), '\0');
    name.resize(evaluate::decode_escapes(written, name.data()));
    return name;
}

std::optional<std::size_t> member(const ByteIndex& index, std::size_t object,
                                  const std::string& name) {
    std::size_t at = object + 1;
    for (std::uint32_t count = 0; count < index[object].items; ++count) {
        if (name_of(index, index[at]) == name) return at + 1;
        at = index[at + 1].next;
    }
    return std::nullopt;
}

std::optional<std::size_t> item(const ByteIndex& index, std::size_t array,
                                const std::string& step) {
    if (step.size() > 1 && step.front() == '0') return std::nullopt; // no index has leading zeros
    std::uint32_t wanted = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), wanted);
    if (error != std::errc{} || end != step.data() + step.size()) return std::nullopt;
    if (wanted >= index[array].items) return std::nullopt;
    std::size_t at = array + 1;
    for (; wanted > 0; --wanted) at = index[at].next;
    return at;
}

std::optional<std::size_t> walk(const ByteIndex& index, std::string_view pointer) {
    std::size_t at = 0;
    while (!pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        const std::string step = unescape(pointer.substr(1, end - 1));
        pointer.remove_prefix(end);
        std::optional<std::size_t> next;
        if (index[at].kind == Kind::object) next = member(index, at, step);
        if (index[at].kind == Kind::array) next = item(index, at, step);
        if (!next) return std::nullopt;
        at = *next;
    }
    return at;
}

bool may_be_shown(const IndexNode& node, const std::vector<evaluate::Place>& sensitive) {
    for (const evaluate::Place& place : sensitive)
        if (node.begin < place.offset + place.length && place.offset < node.begin + node.length)
            return false;
    return true;
}

} // namespace

bool is_pointer(std::string_view text) {
    if (!text.empty() && text.front() != '/') return false;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '~' &&
            (at + 1 == text.size() || (text[at + 1] != '0' && text[at + 1] != '1')))
            return false;
    return true;
}

std::string key_at(std::string_view record, std::string_view pointer,
                   const std::vector<evaluate::Place>& sensitive) {
    ByteIndex index;
    if (!index.build(record, PayloadLimits{})) return {};
    const std::optional<std::size_t> at = walk(index, pointer);
    if (!at) return {};
    const IndexNode node = index[*at];
    if (node.kind == Kind::object || node.kind == Kind::array || node.length > longest_key ||
        !may_be_shown(node, sensitive))
        return {};
    std::string value(record.substr(node.begin, node.length));
    return node.kind == Kind::string ? "\"" + value + "\"" : value;
}

} // namespace assay::cli
