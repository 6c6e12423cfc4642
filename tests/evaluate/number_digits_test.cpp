// Numbers of every length: most are read by words of eight bytes, and must come to what they would
// digit by digit, near the end of a payload as well.
#include <assay/assay.hpp>

#include <catch2/catch.hpp>

#include <string>

namespace {

using assay::Verdict;

/// Checks numbers as a member, an item and a value of a map, between `least` and `greatest`.
class Range {
  public:
    Range(const std::string& kind, const std::string& least, const std::string& greatest)
        : loaded_(rules(kind + '(' + least + ".." + greatest + ')')),
          workspace_(loaded_.ruleset()) {}

    void expect(const std::string& number, Verdict verdict) {
        const assay::TypeHandle type = *loaded_.ruleset().type("R");
        for (const std::string after : {"", " ", "\n", "               "})
            for (const std::string& payload :
                 {R"({"a":)" + number + after + "}",
                  R"({"a":)" + number + after + R"(,"b":["as long as a word is"]})",
                  R"({"items":[)" + number + after + "]}",
                  R"({"items":[)" + number + after + "," + number + after + "]}",
                  R"({"map":{"k":)" + number + after + "}}"}) {
                INFO(payload);
                CHECK(workspace_.check(type, payload) == verdict);
            }
    }

  private:
    static assay::Loaded rules(const std::string& type) {
        assay::Loaded loaded =
            assay::load_text("module m\nrecord R {\n    a?: " + type + "\n    b?: [string]\n" +
                             "    items?: [" + type + "]\n    map?: map(" + type + ")\n}\n");
        INFO(loaded.text());
        REQUIRE(loaded);
        return loaded;
    }

    assay::Loaded loaded_;
    assay::Workspace workspace_;
};

} // namespace

TEST_CASE("integers of one to twenty digits are compared with bounds of as many") {
    for (std::size_t digits = 1; digits <= 20; ++digits) {
        INFO(digits << " digits");
        const std::string nines(digits, '9');
        const std::string tens = '1' + std::string(digits, '0');
        Range range("integer", "-" + nines, nines);
        range.expect(nines, Verdict::valid);
        range.expect('-' + nines, Verdict::valid);
        range.expect('1' + std::string(digits - 1, '0'), Verdict::valid);
        range.expect(tens, Verdict::invalid);
        range.expect('-' + tens, Verdict::invalid);
        range.expect('0' + nines, Verdict::malformed);
        range.expect(nines + '.', Verdict::malformed);
        range.expect(nines + 'x', Verdict::malformed);
        range.expect(nines + ".0", Verdict::valid);
        range.expect(nines + ".5", Verdict::invalid);
        range.expect("1e" + std::to_string(digits), Verdict::invalid);
        range.expect("1e" + std::to_string(digits - 1), Verdict::valid);
    }
}

TEST_CASE("numbers with one to twenty digits after the point are compared with bounds") {
    for (std::size_t digits = 1; digits <= 20; ++digits) {
        INFO(digits << " digits");
        const std::string fraction(digits, '5');
        Range range("number", "-10", "10");
        range.expect("9." + fraction, Verdict::valid);
        range.expect("-9." + fraction, Verdict::valid);
        range.expect("10." + fraction, Verdict::invalid);
        range.expect("-10." + fraction, Verdict::invalid);
        range.expect("10." + std::string(digits, '0'), Verdict::valid);
        range.expect("-10." + std::string(digits, '0'), Verdict::valid);
        range.expect("0." + fraction + "e1", Verdict::valid);
        range.expect("." + fraction, Verdict::malformed);
        range.expect("00." + fraction, Verdict::malformed);
        range.expect("-." + fraction, Verdict::malformed);
        range.expect("1." + fraction + ".1", Verdict::malformed);
        range.expect("1." + fraction + "e", Verdict::malformed);
    }
}
