// Records of an input, in windows: where each begins, and what is kept of it.
#include "cli/input/record_cursor.hpp"
#include "cli/input/records.hpp"
#include "cli/input/stream_source.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace assay::cli;

namespace {

/// Gives its text in small pieces, and says after each that more would have to be waited for.
class Drip : public ByteSource {
  public:
    Drip(std::string text, std::size_t piece) : text_(std::move(text)), piece_(piece) {}
    std::size_t read(char* to, std::size_t room) override {
        const std::size_t count = std::min({room, piece_, text_.size() - at_});
        text_.copy(to, count, at_);
        at_ += count;
        if (at_ == text_.size()) failure_ = last_words;
        return count;
    }
    const std::string& failure() const override { return failure_; }
    bool ready() override { return false; }

    std::string last_words;

  private:
    std::string text_;
    std::size_t piece_;
    std::size_t at_ = 0;
    std::string failure_;
};

struct Found {
    std::string text;
    std::uint64_t line;
    std::uint64_t column;
    std::uint64_t offset;
    bool operator==(const Found&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Found& found) {
    return out << '`' << found.text << "` " << found.line << ':' << found.column << " @"
               << found.offset;
}

/// Every record with its place in the input, whatever the windows.
std::vector<Found> all(Records& records, Layout layout) {
    std::vector<Found> found;
    Distance base;
    for (Window window; records.next(window);) {
        RecordCursor cursor(window, layout);
        while (const RecordSpan* record = cursor.next())
            found.push_back({std::string(window.text(*record)),
                             base.lines + record->before.lines + 1, record->column,
                             base.bytes + record->before.bytes});
        base.lines += window.length.lines;
        base.bytes += window.length.bytes;
        base.records += window.length.records;
        if (layout != Layout::document) CHECK(base.records == found.size());
    }
    return found;
}

/// The same from sources that give much or little at once, in large and small windows.
void check_all(const std::string& text, Layout layout, const std::vector<Found>& expected,
               const std::string& failure = {}, std::uint64_t most = 100) {
    for (const std::size_t piece : {1, 2, 7, 1000})
        for (const std::size_t usual : {1, 16, 1 << 20}) {
            auto records = read_records(std::make_unique<Drip>(text, piece), layout, {usual, most});
            INFO(text << "\nin pieces of " << piece << " and windows of " << usual);
            CHECK(all(*records, layout) == expected);
            CHECK(records->failure() == failure);
        }
}

} // namespace

TEST_CASE("lines: each is a record, and blank ones are none") {
    check_all("", Layout::lines, {});
    check_all("\n\n  \r\n", Layout::lines, {});
    check_all("{}\n[1]\n", Layout::lines, {{"{}", 1, 1, 0}, {"[1]", 2, 1, 3}});
    check_all("{}\n\n \t\n[1]", Layout::lines, {{"{}", 1, 1, 0}, {"[1]", 4, 1, 7}});
    check_all("{}\r\n\r\n[1]\r\n", Layout::lines, {{"{}", 1, 1, 0}, {"[1]", 3, 1, 6}});
    check_all("no json\n {}\r", Layout::lines, {{"no json", 1, 1, 0}, {" {}", 2, 1, 8}});
}

TEST_CASE("lines: of one that is too long only the beginning is kept") {
    const std::string longest(10, 'x');
    check_all(longest + "\n" + longest + "\r\n{}\n", Layout::lines,
              {{longest, 1, 1, 0}, {longest, 2, 1, 11}, {"{}", 3, 1, 23}}, {}, 10);
    for (const std::size_t length : {13u, 1000u, 200'000u})
        for (const std::size_t piece : {1, 7, 1 << 20}) {
            // What begins blank need not be blank.
            const std::string text =
                "{}\n" + std::string(length, length == 1000 ? ' ' : 'x') + "\n[1]\n";
            auto records = read_lines(std::make_unique<Drip>(text, piece), {16, 10});
            const std::vector<Found> found = all(*records, Layout::lines);
            REQUIRE(found.size() == 3);
            CHECK(found[1].text.size() > 10);
            CHECK(found[1].text.size() <= 16);
            CHECK(found[2] == Found{"[1]", 3, 1, length + 4});
        }
}

TEST_CASE("lines: one that comes alone is given at once") {
    Window window;
    auto records = read_lines(std::make_unique<Drip>("{}\n[1]\n", 3), {1 << 20, 100});
    REQUIRE(records->next(window));
    CHECK(std::string(window.bytes.data(), window.used) == "{}\n");
}

TEST_CASE("lines: what came before reading failed is no record") {
    auto source = std::make_unique<Drip>("{}\n{\"a\":", 1000);
    source->last_words = "it broke";
    auto records = read_lines(std::move(source), {1 << 20, 100});
    CHECK(all(*records, Layout::lines) == std::vector<Found>{{"{}", 1, 1, 0}});
    CHECK(records->failure() == "it broke");
}

TEST_CASE("elements: each of the array is a record, with its place in the file") {
    check_all("[]", Layout::elements, {});
    check_all(" [ ] \n", Layout::elements, {});
    check_all("[{},[1,2]]", Layout::elements, {{"{}", 1, 2, 1}, {"[1,2]", 1, 5, 4}});
    check_all("[\n  {\"a\": \"]\\\"}\"},\n\n  \"é\", 12 , true\n]\n", Layout::elements,
              {{"{\"a\": \"]\\\"}\"}", 2, 3, 4},
               {"\"é\"", 4, 3, 22},
               {"12", 4, 8, 28},
               {"true", 4, 13, 33}});
    check_all("[{\n\"a\": 1\n}, {}]", Layout::elements,
              {{"{\n\"a\": 1\n}", 1, 2, 1}, {"{}", 3, 4, 13}});
}

TEST_CASE("elements: a malformed one is left to the judge, and the next is found") {
    check_all("[{\"a\": 1], {}]", Layout::elements, {{"{\"a\": 1]", 1, 2, 1}, {"{}", 1, 12, 11}});
    check_all("[nul, {}]", Layout::elements, {{"nul", 1, 2, 1}, {"{}", 1, 7, 6}});
    check_all("[tr\"x\", 1]", Layout::elements, {{"tr\"x\"", 1, 2, 1}, {"1", 1, 9, 8}});
}

TEST_CASE("elements: what is wrong with the array itself is said with its place") {
    check_all("", Layout::elements, {},
              "it is not an array, which --each needs (line 1, column 1)");
    check_all("{}", Layout::elements, {},
              "it is not an array, which --each needs (line 1, column 1)");
    check_all("[", Layout::elements, {}, "its array is not closed (line 1, column 2)");
    check_all("[1\n 2]", Layout::elements, {{"1", 1, 2, 1}},
              "expected `,` or `]` behind an element of its array (line 2, column 2)");
    check_all("[1,]", Layout::elements, {{"1", 1, 2, 1}},
              "an element of its array is missing (line 1, column 4)");
    check_all("[,1]", Layout::elements, {},
              "an element of its array is missing (line 1, column 2)");
    check_all("[1] 2", Layout::elements, {{"1", 1, 2, 1}},
              "there is more text behind its array (line 1, column 5)");
    check_all("[{\"a\": [", Layout::elements, {{"{\"a\": [", 1, 2, 1}},
              "its array is not closed (line 1, column 9)");
}

TEST_CASE("elements: of one that is too long only the beginning is kept") {
    auto records = read_elements(
        std::make_unique<Drip>("[1,\"" + std::string(1000, 'x') + "\",2]", 64), {1 << 20, 10});
    const std::vector<Found> found = all(*records, Layout::elements);
    REQUIRE(found.size() == 3);
    CHECK(found[1].text.size() == 11);
    CHECK(found[2] == Found{"2", 1, 1007, 1006});
}

TEST_CASE("a document is one record, and one byte more than there may be is enough") {
    check_all("", Layout::document, {{"", 1, 1, 0}});
    check_all("{\n}\n", Layout::document, {{"{\n}\n", 1, 1, 0}});
    auto records = read_document(std::make_unique<Drip>(std::string(50, ' '), 7), {16, 10});
    CHECK(all(*records, Layout::document).front().text.size() == 11);
}
