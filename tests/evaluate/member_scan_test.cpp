// The leaf kernel under records: on every processor target that this machine has, the same as its
// plain twin, whatever the lengths of names and wherever they stand.
#include "evaluate/member_scan.hpp"

#include "evaluate/structural_index.hpp"
#include "support/guarded.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

namespace {

using assay::evaluate::MemberScan;
using assay::evaluate::ScanStop;
using assay::program::MemberTable;

constexpr std::uint32_t window = MemberTable::window;

/// What a scan leaves behind.
struct Left {
    ScanStop stop{};
    std::ptrdiff_t entry = 0;
    std::uint32_t members = 0;
    bool repeated = false;
    std::vector<std::uint32_t> containers; // their slots
    std::vector<std::uint64_t> bits, handles;

    bool operator==(const Left&) const = default;
};

using Scan = decltype(assay::evaluate::ScanTarget::scan);

Scan best_scan() { return assay::evaluate::scan_targets().front().scan; }

struct TestScan : MemberScan {
    std::vector<std::uint32_t>& containers;
};

/// Notes the slot, and gives up what has a `!` in it.
const std::uint32_t* pass(MemberScan& scan, std::uint32_t slot, const std::uint32_t* entry) {
    static_cast<TestScan&>(scan).containers.push_back(slot);
    for (int depth = 0;; ++entry) {
        const char byte = scan.text.bytes[*entry];
        if (byte == '!') return nullptr;
        depth += byte == '{' || byte == '[';
        depth -= byte == '}' || byte == ']';
        if (depth == 0) return entry + 1;
    }
}

/// Scans the object that `text` is, from its first member on.
Left left_by(Scan scan, std::string_view text, const MemberTable& table, std::size_t slots,
             std::uint32_t most = 10'000) {
    assay::evaluate::StructuralIndex index;
    REQUIRE(index.build(text, text.size()));
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::uint32_t near_end = size < window ? 0 : size - window + 1;
    std::string end_copy(2 * window + 1, '\0');
    end_copy.replace(1, size - near_end, text.substr(near_end));
    Left left;
    left.handles.resize(slots);
    const std::size_t words = (slots + 63) / 64;
    left.bits.resize(2 * words);
    const assay::evaluate::ScanText payload{text.data(),
                                            end_copy.data() + 1,
                                            near_end,
                                            '"',
                                            index.begin() +
                                                (index.size() < 3 ? 0 : index.size() - 3),
                                            most,
                                            pass};
    TestScan members{{payload, table.view(), index.begin() + 1, 0, left.bits.data(),
                      static_cast<std::uint32_t>(words), left.handles.data(), false},
                     left.containers};
    left.stop = scan(members);
    left.entry = members.entry - index.begin();
    left.members = members.members;
    left.repeated = members.repeated;
    return left;
}

std::vector<std::string> names_of_all_lengths() {
    std::vector<std::string> names;
    for (std::size_t size = 1; size <= 40; ++size) {
        names.push_back(std::string(size, 'a'));
        names.push_back(std::string(size - 1, 'b') + 'c'); // differ in the last byte alone
        names.push_back(std::string(size - 1, 'b') + 'd');
    }
    return names;
}

void expect_twins(std::string_view text, const MemberTable& table, std::size_t slots,
                  std::uint32_t most = 10'000) {
    const Left plain = left_by(assay::evaluate::scan_members_plainly, text, table, slots, most);
    for (const auto& target : assay::evaluate::scan_targets()) {
        INFO(target.name << ": " << text);
        CHECK(left_by(target.scan, text, table, slots, most) == plain);
    }
}

/// Builds a table of the names, and looks up all of them at once, and each by itself.
void expect_one_look_each(const std::vector<std::string>& names) {
    std::string text = "{";
    for (const std::string& name : names) text += (text == "{" ? "\"" : ",\"") + name + "\":1";
    text += "}";
    const MemberTable table({names.begin(), names.end()});
    expect_twins(text, table, names.size());
    const Left left = left_by(best_scan(), text, table, names.size());
    CHECK(left.stop == ScanStop::end);
    CHECK(left.members == names.size());
    CHECK_FALSE(left.repeated);
    for (std::size_t slot = 0; slot < names.size(); ++slot)
        CHECK(table.find('"' + names[slot] + '"', names[slot].size() + 2) == slot);
}

std::uint64_t next_random(std::uint64_t& state) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return state >> 33;
}

} // namespace

TEST_CASE("names of all lengths are found at all alignments, up to the last readable byte") {
    const std::vector<std::string> names = names_of_all_lengths();
    const MemberTable table({names.begin(), names.end()},
                            std::vector<std::uint16_t>(names.size(), 5));
    assay_test::Guarded guarded(4096);
    for (std::size_t at = 0; at < names.size(); ++at)
        for (std::size_t spaces = 0; spaces < 64; ++spaces) {
            const std::string text = "{" + std::string(spaces, ' ') + '"' + names[at] + "\":1}";
            const Left left = left_by(best_scan(), guarded.put(text), table, names.size());
            INFO(text);
            // Longer than a window, or where another name hashes to: looked at closely.
            const bool found = left.stop == ScanStop::end;
            CHECK((found || left.stop == ScanStop::member));
            CHECK((found ? left.handles[at] != 0 : left.members == 0));
            CHECK((names[at].size() + 2 <= window || !found));
        }
}

TEST_CASE("each target leaves what the plain twin leaves: lengths, alignments, ends of memory") {
    const std::vector<std::string> names = names_of_all_lengths();
    const MemberTable table({names.begin(), names.end()},
                            std::vector<std::uint16_t>(names.size(), 5));
    assay_test::Guarded guarded(4096);
    for (std::size_t at = 0; at < names.size(); ++at)
        for (std::size_t spaces : {0u, 1u, 7u, 8u, 15u, 16u, 30u, 31u, 32u, 33u, 63u}) {
            const std::string pad(spaces, ' ');
            expect_twins(guarded.put("{" + pad + '"' + names[at] + "\":\"abc\"," + pad +
                                     "\"aaa\":true," + pad + "\"aaaa\":\"abcdef\"}"),
                         table, names.size());
            expect_twins(guarded.put("{" + pad + '"' + names[at] + "x\":1,\"aaa\":2}"), table,
                         names.size());
        }
}

TEST_CASE("each target stops where its plain twin stops") {
    const std::vector<std::string> few = {"a", "ab", "abc", "name", "a_name_of_more_than_8_bytes"};
    std::vector<std::string> many;
    for (int at = 0; at < 200; ++at) many.push_back("member_" + std::to_string(at));
    for (const auto& names : {few, many}) {
        const MemberTable table({names.begin(), names.end()},
                                std::vector<std::uint16_t>(names.size(), 4));
        const std::string first = '"' + names[0] + '"', second = '"' + names[1] + '"';
        for (const std::string& text : {"{" + first + ":1}",
                                        "{" + first + ":1," + second + ":\"ab\"}",
                                        "{" + first + ":\"ab\"," + first + ":\"ab\"}", // repeated
                                        "{" + first + ":[1]}",
                                        "{" + first + ":{}}",
                                        "{" + first + " :1}",
                                        "{" + first + ":[[1],{\"a\":2}]," + second + ":3}",
                                        "{" + first + ":[!]}",
                                        "{" + first + ":{}," + first + ":{}}",
                                        "{" + first + ":[]," + second + ":[] }",
                                        "{" + first + ":[]]",
                                        "{" + first + ":[]:" + second + ":1}",
                                        "{" + first + ",1}",
                                        "{" + first + ":1 2}",
                                        "{" + first + ":1]",
                                        "{" + first + "::1}",
                                        "{" + first + ":,1}",
                                        "{1:" + first + "}",
                                        "{\"stranger\":1," + first + ":1}",
                                        std::string("{\"\":1}"),
                                        std::string("{:1}"),
                                        std::string("{}"),
                                        "{" + first + ":\"a\\\"b\"}",
                                        "{" + first + ":1," + second + ":null,\"a\\u0062\":3}"})
            expect_twins(text, table, names.size());
    }
}

TEST_CASE("zeros where a name should stand are no name") {
    const std::vector<std::string> names = {"a", "with\"quote", std::string(50, 'x')};
    const MemberTable table({names.begin(), names.end()});
    for (std::size_t count = 1; count < 40; ++count) {
        const std::string text = "{" + std::string(count, '\0') + ":1}";
        const Left left = left_by(best_scan(), text, table, names.size());
        CHECK(left.stop == ScanStop::member);
        CHECK(left.members == 0);
        expect_twins(text, table, names.size());
    }
}

TEST_CASE("each target counts members, and stops at the most that are allowed") {
    std::vector<std::string> names;
    std::string text = "{";
    for (int at = 0; at < 64; ++at) {
        names.push_back("m" + std::to_string(at));
        text += (at == 0 ? "\"m" : ",\"m") + std::to_string(at) + "\":\"x\"";
    }
    text += '}';
    const MemberTable table({names.begin(), names.end()},
                            std::vector<std::uint16_t>(names.size(), 3));
    for (std::uint32_t most : {0u, 1u, 63u, 64u, 65u}) expect_twins(text, table, 64, most);
    const Left all = left_by(best_scan(), text, table, 64);
    CHECK(all.stop == ScanStop::end);
    CHECK(all.members == 64);
    CHECK(all.bits[0] == ~std::uint64_t{0});
    CHECK(all.bits[1] == 0);
    CHECK_FALSE(all.repeated);
}

TEST_CASE("containers are members, handed over one by one") {
    const std::vector<std::string> names = {"a", "b", "c", "d"};
    const MemberTable table({names.begin(), names.end()}, std::vector<std::uint16_t>(4, 3));
    const std::string text = R"({"a":{"a":[1,2]},"b":"x","c":[[],{}],"d":12345})";
    for (const auto& target : assay::evaluate::scan_targets()) {
        INFO(target.name);
        const Left left = left_by(target.scan, text, table, names.size());
        CHECK(left.stop == ScanStop::end);
        CHECK(left.members == 4);
        CHECK_FALSE(left.repeated);
        CHECK(left.containers == std::vector<std::uint32_t>{0, 2});
        CHECK(left.bits == std::vector<std::uint64_t>{0b1111, 0b1000}); // only `d` is too long
        for (std::size_t slot = 0; slot < names.size(); ++slot) {
            const std::uint64_t handle = left.handles[slot];
            CHECK(text[static_cast<std::uint32_t>(handle)] == "{\"[1"[slot]);
            CHECK(text[handle >> 32] == ",,,}"[slot]);
        }
        for (std::uint32_t most : {1u, 2u, 3u}) {
            const Left some = left_by(target.scan, text, table, names.size(), most);
            CHECK(some.stop == ScanStop::member);
            CHECK(some.members == most);
        }
    }
}

TEST_CASE("no name is looked up twice, however many members a record has") {
    std::uint64_t random = 20261123;
    for (std::size_t count : {1u, 2u, 15u, 30u, 48u, 60u, 63u, 64u, 65u, 100u, 300u, 1500u}) {
        std::vector<std::string> names;
        // Those that agree in their first eight bytes, length and last two are told apart later.
        for (std::size_t at = 0; at < count; ++at)
            names.push_back(std::to_string(at) + std::string(1 + next_random(random) % 20, 'n') +
                            "_id");
        expect_one_look_each(names);
    }
}

TEST_CASE("nor are names that were made to collide") {
    constexpr std::size_t count = 100;
    std::uint64_t random = 20261124;
    std::vector<std::string> names;
    for (std::size_t at = 0; at < count; ++at) names.push_back("member" + std::to_string(at));
    const MemberTable::View others = MemberTable({names.begin(), names.end()}).view();
    names.clear();
    while (names.size() < count) { // all in one bucket, by what another table multiplies with
        std::string name(8, ' ');
        for (char& letter : name) letter = static_cast<char>('a' + next_random(random) % 26);
        std::uint64_t head = 0;
        std::memcpy(&head, name.data(), sizeof head);
        std::uint16_t tail = 0;
        std::memcpy(&tail, name.data() + 6, sizeof tail);
        const std::uint64_t product = MemberTable::mix(head, tail, 10) * others.multiplier;
        if ((product >> others.bucket_shift & others.last_bucket) == 0) names.push_back(name);
    }
    const MemberTable table({names.begin(), names.end()});
    CHECK(table.view().multiplier != others.multiplier);
    expect_one_look_each(names);
}
