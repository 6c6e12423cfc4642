// One pass over the structural index. Every `return false` gives up; the judge then reads the text
// again.
#include "evaluate/byte_prover_container.hpp"

#include "evaluate/escapes.hpp"
#include "evaluate/scalar.hpp"
#include "evaluate/white_space.hpp"

#include <cstring>

namespace assay::evaluate {

namespace {

namespace kind_bit = program::kind_bit;
using program::TextProof;

constexpr std::size_t largest_text = 16u << 20;
constexpr std::size_t large_text = 1u << 20; // the memory for its index is worth giving back
constexpr std::uint64_t places_of_value = 4; // of a value in the index: its name, colon, and comma

} // namespace

[[gnu::always_inline]] inline bool ByteProver::proves(std::string_view text,
                                                      program::TypeIndex type, const Given& given) {
    const TypePlan& plan = plan_.types[type];
    if (!plan.has_containers()) return false;
    if (text.size() > limits_.bytes || text.size() > largest_text) return false;
    if (!structure_.build(text, limits_.nodes * places_of_value)) return false;
    bytes_ = text.data();
    size_ = static_cast<std::uint32_t>(text.size());
    index_ = structure_.begin();
    count_ = structure_.size();
    if (count_ < 2) return false;
    if (count_ > limits_.nodes && count_values() > limits_.nodes) return false;
    next_ = 0;
    copy_end();
    escapes_ = structure_.has_escapes();
    start_scan();
    start(given);
    Use use;
    use.rule = program_.type_rules[type];
    if (byte() != '{' && byte() != '[') return false; // of such a type, only containers are proven
    if (container(plan, use, PathNode{}, false, nullptr) != Passed::proven) return false;
    if (next_ != count_ || gave_up_) return false;
    recorder_.finish();
    return true;
}

bool ByteProver::prove(std::string_view text, program::TypeIndex type, const Given& given) {
    const bool proven = proves(text, type, given);
    if (!proven && text.size() > large_text)
        structure_ = StructuralIndex(); // the judge has another
    return proven;
}

std::uint64_t ByteProver::count_values() const {
    std::uint64_t values = 0;
    for (std::uint32_t at = 0; at < count_; ++at) {
        const char byte = bytes_[index_[at]];
        values += byte != ',' && byte != ']' && byte != '}';
        values -= byte == ':' ? 2 : 0; // and the name before it
    }
    return values;
}

// Stage 1 never reads past the text, and nor does anything here.
void ByteProver::copy_end() {
    constexpr std::uint32_t window = program::MemberTable::window;
    if (size_ >= window) {
        near_end_ = size_ - window + 1;
        std::memcpy(end_copy_, bytes_ + size_ - window, window);
        return;
    }
    near_end_ = 0;
    std::memset(end_copy_, 0, window);
    std::memcpy(end_copy_ + 1, bytes_, size_);
}

void ByteProver::start_scan() {
    constexpr std::uint32_t short_number = 16; // a sign, seven digits, a point, and seven more
    constexpr int no_byte = 256;
    const bool within = size_ <= limits_.string_bytes;
    plain_ = within && !escapes_;
    const bool proven_by_length = plain_ || (within && structure_.knows_escapes());
    const std::uint32_t* last = index_ + (count_ < 3 ? 0 : count_ - 3);
    last_word_ = size_ >= 8 && limits_.number_bytes >= short_number ? bytes_ + size_ - 8 : nullptr;
    payload_ = {bytes_, end_copy_ + 1,   near_end_,        proven_by_length ? '"' : no_byte,
                last,   limits_.members, scanned_container};
}

// The judge reads items again where there are too many to be kept.
bool ByteProver::keeps_too_much() {
    if (2 * items_.size() * sizeof(Cell) + arena_.used() <= most_kept()) return false;
    items_ = {};
    return true;
}

// A container in a set, asked of a value that was passed before: it is passed again.
bool ByteProver::fits_container(Cell& cell, std::uint32_t type) {
    const TypePlan& plan = plan_.types[type];
    std::uint32_t here = next_, depth = depth_;
    Recorder::Silence silence(recorder_);
    Evaluator::Interrupted interrupted(evaluator_);
    Arena::Mark mark = arena_.mark();
    next_ = static_cast<std::uint32_t>(cell.value.handle);
    std::size_t items = items_.size();
    gave_up_ |= value(plan, type, Use{}, PathNode{}, false, nullptr) != Passed::proven;
    items_.resize(items);
    next_ = here;
    depth_ = depth;
    arena_.release(mark);
    return !silence.errors();
}

Passed ByteProver::value(const TypePlan& plan, program::TypeIndex type, const Use& use,
                         const PathNode& path, bool keep, Cell* cell) {
    if (next_ >= count_) return Passed::unknown;
    switch (byte()) {
    case '"': return text(plan, type, cell);
    case 't': return word(plan, "true", kind_bit::yes, cell);
    case 'f': return word(plan, "false", kind_bit::no, cell);
    case 'n': return word(plan, "null", kind_bit::null, cell);
    case '{':
    case '[': return container(plan, use, path, keep, cell);
    default: return number(plan, type, cell);
    }
}

Passed ByteProver::word(const TypePlan& plan, std::string_view word, std::uint8_t bit, Cell* cell) {
    std::uint32_t begin = offset();
    Passed passed = judge_word(plan, word, bit, begin);
    if (cell) {
        cell->value.kind = bit == kind_bit::null ? Kind::null : Kind::boolean;
        cell->value.boolean = bit == kind_bit::yes;
        cell->value.place = {begin, word.size()};
    }
    ++next_;
    return passed;
}

Passed ByteProver::judge_rare_word(const TypePlan& plan, std::uint32_t begin) const {
    switch (bytes_[begin]) {
    case 't': return judge_word(plan, "true", kind_bit::yes, begin);
    case 'f': return judge_word(plan, "false", kind_bit::no, begin);
    case 'n': return judge_word(plan, "null", kind_bit::null, begin);
    default: return Passed::unknown;
    }
}

Passed ByteProver::judge_word(const TypePlan& plan, std::string_view word, std::uint8_t bit,
                              std::uint32_t begin) const {
    if (size_ - begin <= word.size()) return Passed::unknown;
    // Four bytes and the last are all of `true`, `false` and `null`.
    const char* written = bytes_ + begin;
    if (std::memcmp(written, word.data(), 4) != 0 || written[word.size() - 1] != word.back())
        return Passed::unknown;
    if (!ends_scalar(bytes_[begin + word.size()])) return Passed::unknown;
    return (plan.plain & bit) != 0 ? Passed::proven : Passed::wrong;
}

// What stands between the quotes of the string at `begin`; `after` is where the next token begins,
// with white space between at most.
std::string_view ByteProver::string_at(std::uint32_t begin, std::uint32_t after) const {
    std::uint32_t end = after - 1;
    while (bytes_[end] != '"') --end;
    return {bytes_ + begin + 1, end - begin - 1};
}

// That string within limits and decoded; without data where it is none. By value: what is copied
// right after it was written in parts waits.
std::string_view ByteProver::read_rare_text(std::uint32_t begin, std::uint32_t after) {
    std::string_view written = string_at(begin, after);
    if (written.size() > limits_.string_bytes) return {};
    return has_escapes(begin, after) ? decode(written) : written;
}

Passed ByteProver::text(const TypePlan& plan, program::TypeIndex type, Cell* cell) {
    if (next_ + 1 >= count_) return Passed::unknown;
    std::uint32_t begin = offset(), after = index_[next_ + 1];
    std::string_view text = read_text(begin, after);
    if (!text.data()) return Passed::unknown;
    if (cell) {
        cell->value.kind = Kind::string;
        cell->value.text = text;
        cell->value.place = {begin, token_end(after) - begin};
    }
    ++next_;
    return proves_text(plan, type, text, nullptr) ? Passed::proven : Passed::wrong;
}

// In the string at `begin`, before the next token.
bool ByteProver::has_escapes(std::uint32_t begin, std::uint32_t after) const {
    if (!escapes_) return false;
    if (structure_.knows_escapes()) return structure_.has_escapes(begin, after);
    return std::memchr(bytes_ + begin, '\\', after - begin) != nullptr;
}

// Without data where an escape is none.
std::string_view ByteProver::decode(std::string_view text) {
    char* decoded = arena_.bytes(text.size());
    std::size_t size = 0;
    if (!decode_checked(text, decoded, size)) return {};
    return {decoded, size};
}

// The container from the entry `first` on, of which the last entry was passed.
void ByteProver::read_passed(std::uint32_t first, Kind kind, std::uint32_t items,
                             Value& value) const {
    value.kind = kind;
    value.handle = first;
    value.items = items;
    std::uint32_t begin = index_[first];
    value.place = {begin, index_[next_ - 1] - begin + std::uint64_t{1}};
}

// A member again: all that is asked was judged in passing.
bool ByteProver::text_of(const Seen& seen, std::string_view& text) {
    auto begin = static_cast<std::uint32_t>(seen.handle);
    if (bytes_[begin] != '"') return false;
    text = text_at(begin, static_cast<std::uint32_t>(seen.handle >> 32));
    return true;
}

// As string_at(), decoded.
std::string_view ByteProver::text_at(std::uint32_t begin, std::uint32_t after) {
    std::string_view text = string_at(begin, after);
    if (!has_escapes(begin, after)) return text;
    char* decoded = arena_.bytes(text.size());
    return {decoded, decode_escapes(text, decoded)};
}

// A text takes two entries: its own, and that of what follows it.
bool ByteProver::list_texts(const Seen& seen) {
    const std::uint32_t* at = index_ + seen.place + 1;
    for (; bytes_[*at] == '"'; at += 2) {
        texts_.push_back(text_at(at[0], at[1]));
        if (bytes_[at[1]] == ']') return true;
    }
    return bytes_[*at] == ']';
}

void ByteProver::read(const Seen& seen, Value& value) {
    auto begin = static_cast<std::uint32_t>(seen.handle);
    auto after = static_cast<std::uint32_t>(seen.handle >> 32);
    std::uint32_t end = token_end(after);
    value.place = {begin, end - begin};
    switch (bytes_[begin]) {
    case '"':
        value.kind = Kind::string;
        value.text = text_at(begin, after);
        return;
    case '{': value.kind = Kind::object, value.handle = seen.place; return;
    case '[': value.kind = Kind::array, value.handle = seen.place; return;
    case 'n': value.kind = Kind::null; break;
    case 't':
    case 'f':
        value.kind = Kind::boolean;
        value.boolean = bytes_[begin] == 't';
        break;
    default: value.kind = Kind::number; break;
    }
    value.text = {bytes_ + begin, end - begin};
}

// Where the token before `after` ends.
std::uint32_t ByteProver::token_end(std::uint32_t after) const {
    while (is_space(bytes_[after - 1])) --after;
    return after;
}

} // namespace assay::evaluate
