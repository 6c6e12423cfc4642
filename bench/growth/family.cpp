// The list of families, and what they are made with.
#include "growth/family.hpp"

namespace bench {

std::string repeat(const std::string& text, std::size_t count) {
    std::string repeated;
    repeated.reserve(text.size() * count);
    for (; count > 0; --count) repeated += text;
    return repeated;
}

std::string list(std::size_t count, const Sized& item) {
    std::string text;
    for (std::size_t at = 0; at < count; ++at) text += (at == 0 ? "" : ",") + item(at);
    return text;
}

Sized always(std::string text) {
    return [text = std::move(text)](std::size_t) { return text; };
}

std::vector<Family> all_families() {
    std::vector<Family> families;
    add_member_families(families);
    add_array_families(families);
    add_scalar_families(families);
    add_condition_families(families);
    add_rule_families(families);
    return families;
}

} // namespace bench
