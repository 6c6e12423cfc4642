// One format, one other way, many texts.
#include "agreement.hpp"

#include "constraint/store.hpp"

#include <catch2/catch.hpp>

namespace variants {

using namespace assay::constraint;

bool is_in(std::string_view format, std::string_view text) {
    static Store store;
    return !store.fault(*store.format(format), text);
}

void Seen::check() const {
    CHECK(valid > 100);
    CHECK(invalid > 100);
}

Expression::Expression(const std::string& pattern)
    : compiled_(std::make_shared<CompiledPattern>(
          std::get<CompiledPattern>(CompiledPattern::compile(pattern, false)))) {}

void agree(std::string_view format, const std::vector<std::string>& texts,
           std::string_view alphabet, const std::function<bool(std::string_view)>& expected) {
    Store store;
    const auto kind = store.format(format);
    REQUIRE(kind);
    for (const auto& text : texts) {
        INFO(format << " of '" << text << "'");
        CHECK_FALSE(store.fault(*kind, text));
    }
    Seen seen;
    const auto judge = [&](std::string_view text) {
        const bool holds = expected(text);
        seen.count(holds);
        if (!store.fault(*kind, text) != holds) FAIL(format << " of '" << text << "'");
    };
    of_one_change(texts, judge);
    of_some_changes(texts, alphabet, random_texts, judge);
    seen.check();
}

} // namespace variants
