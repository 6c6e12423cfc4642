// Language-Tag of RFC 5646, section 2.1, subtag by subtag.
#include "constraint/characters.hpp"
#include "constraint/code_list_formats.hpp"

namespace assay::constraint {

namespace {

// Registered before the grammar was, and not in it.
constexpr std::string_view irregular[] = {
    "en-GB-oed", "i-ami", "i-bnn",     "i-default", "i-enochian", "i-hak",
    "i-klingon", "i-lux", "i-mingo",   "i-navajo",  "i-pwn",      "i-tao",
    "i-tay",     "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
};

bool is_letters(std::string_view subtag, std::size_t least, std::size_t most) {
    return subtag.size() >= least && subtag.size() <= most && all(subtag, is_letter);
}

bool is_region(std::string_view subtag) {
    return is_letters(subtag, 2, 2) || (subtag.size() == 3 && all(subtag, is_digit));
}

bool is_variant(std::string_view subtag) {
    return subtag.size() >= 5 || (subtag.size() == 4 && is_digit(subtag.front()));
}

bool is_private(std::string_view subtag) { return equal_but_for_case(subtag, "x"); }

/// The subtags one after the other; all are of 1 to 8 letters and digits.
class Subtags {
  public:
    explicit Subtags(std::string_view tag) : rest_(tag) { advance(); }

    std::string_view current() const { return current_; }
    bool at_end() const { return current_.empty(); }

    void advance() {
        const std::size_t hyphen = rest_.find('-');
        current_ = rest_.substr(0, hyphen);
        rest_ = hyphen == std::string_view::npos ? std::string_view() : rest_.substr(hyphen + 1);
    }

    template <class Predicate>
    bool take_if(Predicate wanted) {
        if (at_end() || !wanted(current_)) return false;
        advance();
        return true;
    }

  private:
    std::string_view current_;
    std::string_view rest_;
};

bool is_singleton(std::string_view subtag) { return subtag.size() == 1 && !is_private(subtag); }

/// After its singleton, an extension has at least one subtag of 2 to 8 characters: `-u-co-phonebk`.
bool take_extension(Subtags& subtags) {
    const auto is_long = [](std::string_view subtag) { return subtag.size() >= 2; };
    if (!subtags.take_if(is_long)) return false;
    while (subtags.take_if(is_long)) {
    }
    return true;
}

/// `x-…`: everything after it is private, if there is anything.
bool take_private(Subtags& subtags) {
    if (!subtags.take_if(is_private) || subtags.at_end()) return false;
    while (!subtags.at_end()) subtags.advance();
    return true;
}

FaultIndex check_subtags(Subtags subtags) {
    if (is_private(subtags.current()))
        return take_private(subtags) ? FaultIndex() : LanguageTag::order;
    const auto language = subtags.current();
    if (!is_letters(language, 2, 8)) return LanguageTag::primary;
    subtags.advance();
    // Extended languages may follow a short language only.
    for (int i = 0; i < 3 && language.size() <= 3; ++i)
        if (!subtags.take_if([](std::string_view subtag) { return is_letters(subtag, 3, 3); }))
            break;
    subtags.take_if([](std::string_view subtag) { return is_letters(subtag, 4, 4); }); // script
    subtags.take_if(is_region);
    while (subtags.take_if(is_variant)) {
    }
    while (subtags.take_if(is_singleton))
        if (!take_extension(subtags)) return LanguageTag::order;
    if (!subtags.at_end() && !take_private(subtags)) return LanguageTag::order;
    return std::nullopt;
}

/// `en` or `en-GB`, as most are.
bool is_plain(std::string_view text) {
    const auto pair = [text](std::size_t at) {
        return is_letter(text[at]) && is_letter(text[at + 1]);
    };
    return text.size() == 2 ? pair(0) : text.size() == 5 && text[2] == '-' && pair(0) && pair(3);
}

} // namespace

FaultIndex LanguageTag::check(std::string_view text) {
    if (is_plain(text)) return std::nullopt;
    if (text.empty() || !all(text, [](char c) { return is_alphanumeric(c) || c == '-'; }))
        return characters;
    std::size_t length = 0;
    for (const char c : text) {
        if (c == '-' && length == 0) return subtag_length;
        length = c == '-' ? 0 : length + 1;
        if (length > 8) return subtag_length;
    }
    if (length == 0) return subtag_length;
    const FaultIndex fault = check_subtags(Subtags(text));
    if (!fault) return fault;
    for (const auto tag : irregular)
        if (equal_but_for_case(text, tag)) return std::nullopt;
    return fault;
}

} // namespace assay::constraint
