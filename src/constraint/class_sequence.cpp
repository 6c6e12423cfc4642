// Recognises patterns that are character classes one after the other: `[0-9]{0,15}`, `\d{2}-\d{7}`.
// Anything unusual is left to RE2, which has already accepted the pattern.
#include "constraint/pattern.hpp"

namespace assay::constraint {

namespace {

using Item = ClassSequence::Item;
using Allowed = std::array<bool, 256>;

bool is_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Characters that mean themselves outside a class.
bool is_plain(char c) {
    return is_alphanumeric(c) ||
           std::string_view(" !\"#%&',-/:;<=>@_`~").find(c) != std::string_view::npos;
}

void allow(Allowed& allowed, char first, char last) {
    for (int c = static_cast<unsigned char>(first); c <= static_cast<unsigned char>(last); ++c)
        allowed[static_cast<std::size_t>(c)] = true;
}

/// After a backslash: `d`, `w`, or punctuation that stands for itself.
bool allow_escape(Allowed& allowed, char c) {
    if (c == 'd' || c == 'w') allow(allowed, '0', '9');
    if (c == 'w') allow(allowed, 'A', 'Z'), allow(allowed, 'a', 'z'), allow(allowed, '_', '_');
    if (c == 'd' || c == 'w') return true;
    if (is_alphanumeric(c) || c <= ' ' || c > '~') return false;
    allow(allowed, c, c);
    return true;
}

class Reader {
  public:
    explicit Reader(std::string_view rest) : rest_(rest) {}

    bool at_end() const { return rest_.empty(); }

    bool take_item(Item& item) { return take_class(item.allowed) && take_repetition(item); }

  private:
    bool take(char wanted) {
        if (!rest_.starts_with(wanted)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    char next() {
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }

    bool take_class(Allowed& allowed) {
        if (take('[')) return take_members(allowed);
        if (take('\\')) return !at_end() && allow_escape(allowed, next());
        if (!is_plain(rest_.front())) return false;
        const char c = next();
        allow(allowed, c, c);
        return true;
    }

    /// The inside of `[…]`: plain characters, their ranges, escapes; `-` only first or last.
    bool take_members(Allowed& allowed) {
        if (rest_.starts_with('^') || rest_.starts_with(']')) return false;
        if (take('-')) allow(allowed, '-', '-');
        while (!at_end()) {
            if (take(']')) return true;
            const char c = next();
            if (c == '\\') {
                if (at_end() || !allow_escape(allowed, next())) return false;
                if (rest_.starts_with('-') && !rest_.starts_with("-]")) return false;
            } else if (c == '-') {
                if (!rest_.starts_with(']')) return false;
                allow(allowed, '-', '-');
            } else if (c == '[' || c < ' ' || c > '~' || !take_range(allowed, c)) {
                return false;
            }
        }
        return false;
    }

    /// `a-z`, whose first character has been taken, or that character alone.
    bool take_range(Allowed& allowed, char first) {
        char last = first;
        if (rest_.starts_with('-') && !rest_.starts_with("-]")) {
            rest_.remove_prefix(1);
            if (at_end() || !is_alphanumeric(rest_.front())) return false;
            last = next();
        }
        allow(allowed, first, last);
        return true;
    }

    bool take_repetition(Item& item) {
        if (take('?'))
            item.least = 0;
        else if (take('*'))
            item.least = 0, item.most = CountRanges::unbounded;
        else if (take('+'))
            item.most = CountRanges::unbounded;
        else if (take('{') && !take_counts(item))
            return false;
        // Lazy and stacked repetitions are RE2's business.
        return at_end() || std::string_view("?*+{").find(rest_.front()) == std::string_view::npos;
    }

    bool take_counts(Item& item) {
        if (!take_number(item.least)) return false;
        item.most = item.least;
        if (take(',')) {
            item.most = CountRanges::unbounded;
            if (!rest_.starts_with('}') && !take_number(item.most)) return false;
        }
        return take('}');
    }

    bool take_number(std::uint64_t& number) {
        std::size_t digits = 0;
        number = 0;
        for (; !at_end() && rest_.front() >= '0' && rest_.front() <= '9'; ++digits)
            number = number * 10 + static_cast<std::uint64_t>(next() - '0');
        return digits > 0 && digits <= 4; // RE2 has no greater repetition than 1000
    }

    std::string_view rest_;
};

} // namespace

std::optional<ClassSequence> ClassSequence::recognise(std::string_view pattern) {
    constexpr std::size_t most_items = 16;
    // The match is of the whole text anyway.
    if (pattern.starts_with('^')) pattern.remove_prefix(1);
    if (pattern.ends_with('$') && !pattern.ends_with("\\$")) pattern.remove_suffix(1);
    ClassSequence sequence;
    for (Reader reader(pattern); !reader.at_end();) {
        // Where an item before the last may vary, the next one's place would have to be searched.
        if (!sequence.items_.empty() && sequence.items_.back().least != sequence.items_.back().most)
            return std::nullopt;
        if (sequence.items_.size() == most_items ||
            !reader.take_item(sequence.items_.emplace_back()))
            return std::nullopt;
    }
    if (sequence.items_.empty()) return std::nullopt;
    return sequence;
}

bool ClassSequence::matches(std::string_view text) const {
    for (const Item& item : items_) {
        const bool last = &item == &items_.back();
        const std::uint64_t length = last ? text.size() : item.least;
        if (length < item.least || length > item.most || length > text.size()) return false;
        bool allowed = true;
        for (const char c : text.substr(0, length))
            allowed &= item.allowed[static_cast<unsigned char>(c)];
        if (!allowed) return false;
        text.remove_prefix(length);
    }
    return true;
}

} // namespace assay::constraint
