// gzip and Zstandard: whole, in several parts, broken off, damaged, enormous.
#include "cli/input/input_kind.hpp"
#include "cli/input/stream_source.hpp"
#include "cli/input/unpacked_source.hpp"
#include "cli/input/zstandard_frames.hpp"

#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>

#include <catch2/catch.hpp>

#include <sstream>

using namespace assay::cli;

namespace {

std::string pack(const std::string& text, Packing packing) {
    namespace iostreams = boost::iostreams;
    std::istringstream in(text);
    std::ostringstream out;
    iostreams::filtering_streambuf<iostreams::output> filter;
    if (packing == Packing::gzip) filter.push(iostreams::gzip_compressor());
    if (packing == Packing::zstandard) filter.push(iostreams::zstd_compressor());
    filter.push(out);
    iostreams::copy(in, filter);
    return out.str();
}

struct Unpacked {
    std::string text;
    std::string failure;
};

Unpacked unpack_all(const std::string& packed, Packing packing) {
    std::istringstream in(packed);
    const Bytes source = unpack(read_from_stream(in), packing);
    Unpacked result;
    char part[5000];
    while (const std::size_t count = source->read(part, sizeof part))
        result.text.append(part, count);
    result.failure = source->failure();
    return result;
}

std::string numbers() {
    std::string text;
    for (int number = 0; number < 60'000; ++number) text += std::to_string(number * 7919) + "\n";
    return text;
}

constexpr Packing packings[] = {Packing::gzip, Packing::zstandard};

} // namespace

TEST_CASE("what was packed comes out, also of several parts behind one another") {
    const std::string text = numbers();
    for (const Packing packing : packings) {
        const std::string packed = pack(text, packing);
        for (const auto& [data, expected] :
             {std::pair(packed, text), std::pair(packed + packed, text + text),
              std::pair(pack("", packing), std::string()),
              std::pair(pack("", packing) + packed, text)}) {
            const Unpacked found = unpack_all(data, packing);
            CHECK(found.failure.empty());
            CHECK((found.text == expected));
        }
    }
}

TEST_CASE("packed data that breaks off or is damaged is never taken for whole") {
    const std::string text = numbers();
    for (const Packing packing : packings) {
        const std::string packed = pack(text, packing);
        std::vector<std::string> broken = {"", "x", packed + "garbage", text};
        for (std::size_t left : {std::size_t{1}, std::size_t{4}, std::size_t{9}, std::size_t{20},
                                 packed.size() / 2, packed.size() - 5, packed.size() - 1})
            broken.push_back(packed.substr(0, left));
        for (const std::string& data : broken) {
            const Unpacked found = unpack_all(data, packing);
            INFO(data.size() << " of " << packed.size() << " bytes");
            CHECK_FALSE(found.failure.empty());
            CHECK(found.text.size() <= text.size());
        }
    }
}

TEST_CASE("what was never packed is not called damaged") {
    const std::string text = R"({"a": 1})";
    struct Row {
        std::string data;
        Packing packing;
        const char* failure;
    };
    const Row rows[] = {
        {text, Packing::gzip, "it is no gzip data, whatever its name says"},
        {text, Packing::zstandard, "it is no Zstandard data, whatever its name says"},
        {"x", Packing::gzip, "it is no gzip data, whatever its name says"},
        {"", Packing::gzip, "it is no gzip data, it is empty"},
        {"", Packing::zstandard, "it is no Zstandard data, it is empty"},
        {pack(text, Packing::zstandard), Packing::gzip,
         "it is no gzip data, as its name says, but Zstandard"},
        {pack(text, Packing::gzip), Packing::zstandard,
         "it is no Zstandard data, as its name says, but gzip"},
        {"\x1F", Packing::gzip, "its packed data is damaged, or breaks off"},
        {"\x28\xB5", Packing::zstandard, "its packed data breaks off"},
        {pack(text, Packing::gzip) + text, Packing::gzip,
         "its packed data is damaged, or breaks off"},
    };
    for (const Row& row : rows) CHECK(unpack_all(row.data, row.packing).failure == row.failure);
}

TEST_CASE("a frame that asks for more memory than it may have gets none") {
    // A magic number, then a header without a size that asks for a window of 256 MiB.
    const std::string greedy("\x28\xB5\x2F\xFD\x00\x90\x01\x00\x00", 9);
    CHECK(unpack_all(greedy, Packing::zstandard).failure ==
          "unpacking it would take more than 128 MiB of memory");
}

TEST_CASE("frames are followed byte by byte as well as at once") {
    // What users may put between frames, an empty frame, and a block of repeated bytes.
    const std::string skippable("\x50\x2A\x4D\x18\x02\x00\x00\x00xy", 10);
    const std::string empty("\x28\xB5\x2F\xFD\x20\x00\x01\x00\x00", 9);
    const std::string repeated("\x28\xB5\x2F\xFD\x20\x05\x2B\x00\x00z", 10);
    const std::string data = skippable + empty + repeated + pack("text", Packing::zstandard);
    ZstandardFrames at_once;
    CHECK_FALSE(at_once.whole());
    at_once.follow(data);
    CHECK(at_once.whole());
    std::vector<std::size_t> ends;
    ZstandardFrames slowly;
    for (std::size_t at = 0; at < data.size(); ++at) {
        slowly.follow(std::string_view(data).substr(at, 1));
        if (slowly.whole()) ends.push_back(at + 1);
    }
    CHECK(ends == std::vector<std::size_t>{10, 19, 29, data.size()});
}

TEST_CASE("the ending of a name says what is in the file") {
    struct Row {
        const char* name;
        bool known;
        Layout layout;
        Packing packing;
    };
    const Row rows[] = {
        {"a.json", true, Layout::document, Packing::none},
        {"a.ndjson", true, Layout::lines, Packing::none},
        {"b/a.jsonl.gz", true, Layout::lines, Packing::gzip},
        {"a.json.zst", true, Layout::document, Packing::zstandard},
        {"a.txt", false, Layout::document, Packing::none},
        {"a.gz", false, Layout::document, Packing::gzip},
        {"json", false, Layout::document, Packing::none},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto kind = kind_of_name(row.name);
        CHECK(kind.has_value() == row.known);
        CHECK(packing_of_name(row.name) == row.packing);
        if (!kind) continue;
        CHECK(kind->layout == row.layout);
        CHECK(kind->packing == row.packing);
    }
}
