// Damaged rule files: whatever bytes are missing or repeated, the parser ends and says something
// with a place inside the text; and what it accepts, the formatter keeps.
#include "syntax/support.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace assay;
using namespace assay::test;

namespace {

class Mutator {
  public:
    explicit Mutator(unsigned seed) : random_(seed) {}

    std::string mutate(std::string text) {
        const int changes = 1 + static_cast<int>(random_() % 3);
        for (int i = 0; i < changes; ++i) change(text);
        return text;
    }

  private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

    void change(std::string& text) {
        const std::size_t at = below(text.size());
        const std::size_t length = 1 + below(random_() % 4 == 0 ? 40 : 3);
        const std::size_t from = below(text.size());
        switch (random_() % 5) {
        case 0: text.erase(at, length); break;
        case 1: text.insert(at, text.substr(at, length)); break;
        case 2: text.insert(at, text.substr(from, length)); break;
        case 3: text.insert(at, 1, "{}()[],:;.|?@/\"'`\\-+<>=!0a \n\xC3\x01"[below(30)]); break;
        default: std::swap(text[at], text[from]); break;
        }
    }

    std::mt19937 random_;
};

void check_places(const Parsed& result) {
    const auto size = static_cast<std::uint32_t>(result.sources[0].text().size());
    for (const auto& diagnostic : result.diagnostics) {
        CHECK(diagnostic.location.span.begin <= diagnostic.location.span.end);
        CHECK(diagnostic.location.span.end <= size);
    }
}

void check_layout(const Parsed& result) {
    const std::string once = print(result.file, result.sources[0].text());
    const Parsed again = parsed(once);
    CHECK(again.errors() == "");
    CHECK(dump(again.file) == dump(result.file));
    CHECK(print(again.file, once) == once);
}

} // namespace

TEST_CASE("damaged files are judged and laid out") {
    Mutator mutator(20260131);
    for (const auto& path : golden_inputs()) {
        const std::string sound = read_file(path);
        if (sound.empty()) continue;
        for (int i = 0; i < 150; ++i) {
            const std::string text = mutator.mutate(sound);
            INFO(path << " " << i << "\n" << text);
            const Parsed result = parsed(text);
            check_places(result);
            if (result.diagnostics.empty())
                check_layout(result);
            else
                CHECK_FALSE(result.errors().empty());
            // The tree of a file with errors is incomplete, but sound enough to be printed.
            CHECK_NOTHROW(dump(result.file));
            CHECK_NOTHROW(print(result.file, text));
        }
    }
}

TEST_CASE("each beginning of a file ends in a message or a tree") {
    for (const auto& path : golden_inputs()) {
        const std::string text = read_file(path);
        for (std::size_t size = 0; size < text.size(); size += 7) {
            INFO(path << " " << size);
            check_places(parsed(text.substr(0, size)));
        }
    }
}
