// The distance between names: characters changed, put in, left out, or exchanged with a neighbour.
#include "reference/interpreter/judge.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace assay::reference {

namespace {

std::u32string characters(const icu::UnicodeString& text) {
    std::u32string result;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        result += static_cast<char32_t>(text.char32At(at));
    return result;
}

std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            cost[i][j] = i + j;
            if (i == 0 || j == 0) continue;
            std::size_t changed = cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            cost[i][j] = std::min({changed, cost[i - 1][j] + 1, cost[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

std::u32string without_case_and_marks(icu::UnicodeString text) {
    std::u32string result = characters(text.foldCase());
    std::erase_if(result, [](char32_t c) { return c == U'_' || c == U'-'; });
    return result;
}

} // namespace

std::optional<std::string> only_nearest(const std::string& name,
                                        const std::vector<std::string>& known) {
    std::optional<std::string> nearest;
    std::size_t least = ~std::size_t{0};
    for (const std::string& other : known) {
        auto one = icu::UnicodeString::fromUTF8(name), two = icu::UnicodeString::fromUTF8(other);
        std::u32string a = characters(one), b = characters(two);
        std::size_t far = distance(a, b);
        if (without_case_and_marks(one) == without_case_and_marks(two)) far = 0;
        if (far > least || (far > 1 && far * 3 > std::max(a.size(), b.size()))) continue;
        nearest = far < least ? std::optional(other) : std::nullopt;
        least = far;
    }
    return nearest;
}

bool equal_but_for_form(const std::string& a, const std::string& b) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    return form->normalize(icu::UnicodeString::fromUTF8(a), status) ==
           form->normalize(icu::UnicodeString::fromUTF8(b), status);
}

} // namespace assay::reference
