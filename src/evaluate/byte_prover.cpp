// One pass over the structural index. Every `return false` gives up; the judge then reads the text
// again.
#include "evaluate/byte_prover.hpp"

#include "evaluate/byte_index.hpp"
#include "evaluate/proof_text.hpp"
#include "evaluate/scalar.hpp"

#include <cstring>

namespace assay::evaluate {

namespace {

namespace kind_bit = program::kind_bit;
using program::NumberProof;
using program::TextProof;

bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }
bool is_digit(char byte) { return static_cast<unsigned char>(byte - '0') < 10; }

// What may follow a scalar: white space, or the structural byte that comes next.
bool ends_scalar(char byte) { return byte == ',' || byte == '}' || byte == ']' || is_space(byte); }

constexpr std::size_t largest_text = 16u << 20; // the index takes four bytes for each of the text's

} // namespace

bool ByteProver::prove(std::string_view text, program::TypeIndex type, Frame* context) {
    const TypePlan& plan = plan_.types[type];
    if (plan.record == none && plan.array == none) return false;
    if (text.size() > limits_.bytes || text.size() > largest_text) return false;
    if (!structure_.build(text)) return false;
    bytes_ = text.data();
    size_ = static_cast<std::uint32_t>(text.size());
    index_ = structure_.begin();
    count_ = structure_.size();
    if (count_ < 2 || count_ > limits_.nodes) return false;
    next_ = 0;
    escapes_ = std::memchr(bytes_, '\\', size_) != nullptr;
    start(context);
    Use use;
    use.rule = program_.type_rules[type];
    if (!value(plan, type, use, PathNode{}, false, nullptr, nullptr)) return false;
    if (next_ != count_ || gave_up_) return false;
    recorder_.finish();
    return true;
}

// A container in a set, asked of a value that was passed before: it is passed again.
bool ByteProver::fits_container(Cell& cell, std::uint32_t type) {
    const TypePlan& plan = plan_.types[type];
    std::uint32_t here = next_, depth = depth_;
    Recorder::Silence silence(recorder_);
    Arena::Mark mark = arena_.mark();
    next_ = static_cast<std::uint32_t>(cell.value.handle);
    std::size_t items = items_.size();
    bool proven = value(plan, type, Use{}, PathNode{}, false, nullptr, nullptr);
    // Not proven may still be in the set, for the judge to say.
    gave_up_ |= !proven || silence.errors();
    items_.resize(items);
    next_ = here;
    depth_ = depth;
    arena_.release(mark);
    return true;
}

bool ByteProver::value(const TypePlan& plan, program::TypeIndex type, const Use& use,
                       const PathNode& path, bool keep, Cell* cell, std::uint8_t* tag) {
    if (next_ >= count_) return false;
    switch (byte()) {
    case '"': return text(plan, type, cell, tag);
    case '{': return plan.record != none && record(plan.record, use, path, keep, cell);
    case '[': return plan.array != none && array(plan, use, path, keep, cell);
    case 't': return word(plan, "true", kind_bit::yes, cell);
    case 'f': return word(plan, "false", kind_bit::no, cell);
    case 'n': return word(plan, "null", kind_bit::null, cell);
    default: return number(plan, type, cell);
    }
}

bool ByteProver::word(const TypePlan& plan, std::string_view word, std::uint8_t bit, Cell* cell) {
    std::uint32_t begin = offset();
    if ((plan.plain & bit) == 0 || size_ - begin <= word.size()) return false;
    if (std::memcmp(bytes_ + begin, word.data(), word.size()) != 0) return false;
    if (!ends_scalar(bytes_[begin + word.size()])) return false;
    if (cell) {
        cell->value.kind = bit == kind_bit::null ? Kind::null : Kind::boolean;
        cell->value.boolean = bit == kind_bit::yes;
        cell->value.place = {begin, word.size()};
    }
    ++next_;
    return true;
}

// The closing quote stands before the next entry, with white space between at most.
bool ByteProver::string_end(std::uint32_t& end) const {
    if (next_ + 1 >= count_) return false;
    std::uint32_t begin = offset();
    std::uint32_t at = index_[next_ + 1] - 1;
    while (is_space(bytes_[at])) --at;
    end = at;
    return at > begin && bytes_[at] == '"';
}

bool ByteProver::text(const TypePlan& plan, program::TypeIndex type, Cell* cell,
                      std::uint8_t* tag) {
    std::uint32_t end = 0;
    if (plan.text == TextProof::none || !string_end(end)) return false;
    std::uint32_t begin = offset() + 1;
    std::string_view text(bytes_ + begin, end - begin);
    if (text.size() > limits_.string_bytes) return false;
    if (escapes_ && std::memchr(text.data(), '\\', text.size())) {
        char* decoded = arena_.bytes(text.size());
        std::size_t size = 0;
        if (!decode_checked(text, decoded, size)) return false;
        text = {decoded, size};
    }
    if (plan.text != TextProof::any && !proves_text(plan, type, text, tag)) return false;
    if (cell) {
        cell->value.kind = Kind::string;
        cell->value.text = text;
        cell->value.place = {begin - std::uint64_t{1}, end - begin + std::uint64_t{2}};
    }
    ++next_;
    return true;
}

bool ByteProver::number(const TypePlan& plan, program::TypeIndex type, Cell* cell) {
    if (plan.number == NumberProof::none) return false;
    std::uint32_t begin = offset();
    // The text ends in a bracket, which stops every loop.
    const char* at = bytes_ + begin;
    if (*at == '-') ++at;
    if (*at == '0')
        ++at;
    else if (is_digit(*at))
        while (is_digit(*at)) ++at;
    else
        return false;
    bool integer = *at != '.' && *at != 'e' && *at != 'E';
    if (*at == '.') {
        if (!is_digit(*++at)) return false;
        while (is_digit(*at)) ++at;
    }
    if (*at == 'e' || *at == 'E') {
        ++at;
        if (*at == '+' || *at == '-') ++at;
        const char* digits = at;
        std::uint32_t exponent = 0;
        for (; is_digit(*at) && at - digits < 6; ++at)
            exponent = exponent * 10 + static_cast<std::uint32_t>(*at - '0');
        if (at == digits || is_digit(*at) || exponent > limits_.exponent) return false;
    }
    std::string_view text(bytes_ + begin, static_cast<std::size_t>(at - bytes_) - begin);
    if (!ends_scalar(*at) || text.size() > limits_.number_bytes) return false;
    bool plain =
        plan.number == NumberProof::any || (plan.number == NumberProof::integer && integer);
    if (!plain) {
        auto decimal = constraint::Decimal::parse(text);
        if (!decimal || !fits_number(program_, program_.types[type], *decimal)) return false;
    }
    if (cell) {
        cell->value.kind = Kind::number;
        cell->value.text = text;
        cell->value.place = {begin, text.size()};
    }
    ++next_;
    return true;
}

bool ByteProver::array(const TypePlan& plan, const Use& outer, const PathNode& path, bool keep,
                       Cell* cell) {
    const program::Array& array = program_.arrays[plan.array];
    if (++depth_ > limits_.depth) return false;
    Use use = outer;
    use.sensitive |= plan.sensitive;
    bool kept = keep || array.unique;
    Arena::Mark mark = arena_.mark();
    std::size_t base = items_.size();
    std::uint32_t first = next_;
    Cell whole;
    whole.value.kind = Kind::array;
    whole.value.handle = first;
    if (!items(array, kept, use, path, whole.value.items)) return false;
    std::uint32_t begin = index_[first];
    whole.value.place = {begin, index_[next_ - 1] - begin + std::uint64_t{1}};
    --depth_;
    if (!settle_array(array, whole, kept, base, use, path)) return false;
    if (!keep) {
        whole.elements = nullptr;
        arena_.release(mark);
    }
    if (cell) {
        cell->value = whole.value;
        cell->elements = whole.elements;
    }
    return true;
}

// From the opening bracket to past the closing one.
bool ByteProver::items(const program::Array& array, bool kept, const Use& use, const PathNode& path,
                       std::uint32_t& count) {
    const TypePlan& plan = plan_.types[array.element];
    if (++next_ >= count_) return false;
    if (byte() == ']') {
        ++next_;
        return true;
    }
    for (;;) {
        PathNode node{&path, {}, count, true, false};
        Cell item;
        item.ordinal = count++;
        if (!value(plan, array.element, use, node, kept, kept ? &item : nullptr, nullptr))
            return false;
        if (kept) items_.push_back(item);
        if (next_ >= count_) return false;
        char separator = byte();
        ++next_;
        if (separator == ']') return true;
        if (separator != ',') return false;
    }
}

} // namespace assay::evaluate
