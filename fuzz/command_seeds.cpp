// Seeds for the fuzzer of the tool: what people type, over a few small files.
#include "fuzz/command_seeds.hpp"

#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_stream.hpp>

#include <sstream>

namespace assay::fuzz {

namespace {

constexpr const char* orders = R"(module a
record Order {
    id: integer(1..)
    kind: "pickup" | "parcel" | "letter"
    when kind is "parcel" {
        weight: number(<= 30)
        when weight > 20 { helper: string }
    } else when kind is "letter" { stamp: string(length 3..) } else {}
    @sensitive
    phone?: string(digits 0..9)
    notes?: [string(not blank)](unique)
    @deprecated "old"
    note?: string
    warn length(note) < 9 else "long"
    @code "E7"
    check id != 7 else "seven"
}
)";

constexpr const char* tested = R"(module a
record R {
    @source "A1"
    id: integer(1..)
    kind?: "a" | "b"
    when kind is "a" { word: string }
}
example one: R { "id": 1 }
test "records" {
    accept one
    reject one + { "id": 0 } with range at /id
    accept one + { "kind": "a" }
}
)";

constexpr const char* facts = R"(module a.b
context { today: date  roles?: [string] }
record R {
    from: date
    check from >= context.today else "past"
    check "hr" in context.roles else "not yours"
    when context.today > 2026-06-01 { late: boolean }
}
record S { a?: string(trimmed)  ... }
type T = R | [S] | null
)";

constexpr const char* mended = R"(module a
record R {
    a?: string(trimmed)
    b?: string(nfc)
    c?: string(lower)
    d?: country.alpha2
    e?: "draft" | "sent"
    @sensitive
    f?: string(upper)
}
)";

constexpr const char* faulty = R"(module a
recrod Order { id integer }
type T = string(lenght 3, one of two)
record R { a: strin  b?: S  when a is 3 { c: T } check d > 1 }
test "x" { reject R {} }
)";

constexpr const char* project = R"(rule-path = ["in"]
exclude = ["in/b*"]
format = "text"
language = "en"
max-errors = 9
[[lint]]
files = ["payload*", "in/**/*.{json,ndjson}"]
rules = "rules.assay"
exclude = []
)";

constexpr const char* project_of_facts = R"([[lint]]
files = ["payload.json"]
rules = "rules.assay"
as = "R"
context = "in/facts.json"
[[lint]]
files = ["in/a.ndjson"]
rules = "rules.assay"
as = "S"
ndjson = true
)";

constexpr const char* wrong_project = R"(formta = "text"
format = "tetx"
language = 3
max-errors = 0
rule-path = "in"
lint = 1
[[lnt]]
file = ["a"]
)";

constexpr const char* wrong_entry = R"([[lint]]
files = "a"
rules = ["r"]
as = 3
each = 1
ndjson = true
[[lint]]
each = true
ndjson = true
)";

constexpr const char* good = R"({"id": 1, "kind": "pickup", "note": "a"})";
constexpr const char* bad = R"({
  "id": 7, "kind": "parcel", "weight": 21.5, "hlper": "x",
  "phone": "+49", "notes": ["a", "a", " "], "note": "ten letters", "kind": "x"
})";
constexpr const char* lines = R"({"id": 1, "kind": "pickup", "note": "a"}
{"id": 0, "kind": "letter", "stamp": "a", "phone": "x"}

{"id": 2,}
{"id": 1, "kind": "pick\u0075p", "note": "a", "notes": null}
)";
constexpr const char* elements = R"([{"id": 1, "kind": "pickup", "note": "a"}, {"id": "1"}, 3,
 {"id": 1 "kind"}, [[{}]], {"id": 1, "kind": "pickup", "note": "a"}])";
constexpr const char* mendable =
    R"({"a": " \u00a0x\t", "b": "e\u0301A\u030a", "c": "ABC", "d": "de",
 "e": "Draft", "f": "abc", "a": " x\t", "a": " x\t"})";
constexpr const char* uses = R"(module a
use b
use b.c as d
record R { id: b.Id  n: d.T | b.Idd }
)";
constexpr const char* used = "module b\ntype Id = string(length 1..9) | integer\n";
constexpr const char* some_facts = R"({"today": "2026-01-31", "roles": ["hr"]})";

constexpr const char* about_itself[] = {
    "--help",
    "--version",
    "lint\n--help",
    "trace\n--help\n\nfmt\n--help",
    "lnt",
    "--lint",
    "reference",
    "manual",
    "explain",
    "explain\nrequired",
    "explain\nlength",
    "explain\nnot\nblank",
    "explain\nemail\n\nexplain\ndate",
    "explain\nwhen",
    "explain\nunknown-type",
    "explain\nrequird",
    "completion\nbash",
    "completion\nzsh",
    "completion\nfish",
    "completion\ncsh",
    "demo\n\ndemo",
    "init",
    "init\n--pre-commit\n--ci\n\ninit\n--ci",
};

constexpr const char* about_rules[] = {
    "check\nrules.assay",
    "tty\ncheck\nrules.assay\nrules.assay",
    "check\n--format\njson\nrules.assay\nmissing.assay",
    "check\n--color\nalways\n.",
    "check\n--rule-path\nin\nin",
    "check\n--frmat\njson\nrules.assay",
    "test\nrules.assay",
    "test\n--sources\n--door\nboth\nrules.assay",
    "tty\ntest\n--door\ndocument\n.",
    "fmt\n--check\nrules.assay",
    "tty\nfmt\n--check\n--color\nalways\n.",
    "fmt\n-",
    "fmt\n.\n\nfmt\n--check\nrules.assay",
    "init\n\nlint\n--show-config",
};

constexpr const char* about_payloads[] = {
    "lint\n-r\nrules.assay\npayload.json",
    "tty\nlint\n-r\nrules.assay\npayload.json\nin/a.json\nin/b.json",
    "lint\n--rules=rules.assay\n--as\nOrder\n.",
    "lint\n-r\nrules.asay\npayload.json",
    "lint\n-r\nrules.assay\n--as\nOder\npayload.json",
    "lint\n-r\nrules.assay\npaylod.json\nnowhere/a.json\n*.jsn",
    "lint\n-r\nrules.assay\n**/*.{json,ndjson}\nin/[a-c]?.json\nin/a1.json",
    "lint\n-r\nrules.assay\n-",
    "lint\n-r\nrules.assay\n--stdin-filename\na.ndjson\n--fail-level\nwarning\n-",
    "lint\n-r\nrules.assay\n--lang\nru\n--max-errors\n1\n--door\ndocument\npayload.json",
    "tty\nlint\n-r\nrules.assay\n--lang\nru\npayload.ndjson",
    "lint\n-r\nrules.assay\n--color\nalways\n--require-decided\npayload.json",
    "lint\n-r\nrules.assay\n--redact\n--fail-fast\npayload.json\npayload.jsonl",
    "lint\n-r\nrules.assay\n--context\n-\n--as\nR\npayload.json",
    "lint\n-r\nrules.assay\n--context\nrules.assay\npayload.json",
    "lint\n-r\nrules.assay\n--each\n--id=/id\n--statistics\npayload.json",
    "lint\n-r\nrules.assay\n--each\n--format\njson\n--statistics\npayload.json",
    "lint\n-r\nrules.assay\n--ndjson\n--jobs\n2\n--verdicts\npayload.json",
    "lint\n-r\nrules.assay\n--ndjson\n--verdicts=json\n--id=/kind\n--fail-fast\n-",
    "lint\n-r\nrules.assay\n--ndjson\n--pass\nvalid\n-",
    "lint\n-r\nrules.assay\n--pass\ninvalid\npayload.ndjson\npayload.jsonl.gz",
    "lint\n-r\nrules.assay\n--pass\nvalid\npayload.json",
    "lint\n-r\nrules.assay\npayload.json.gz\npayload.ndjson.zst",
    "lint\n-r\nrules.assay\n--each\npayload.json.zst\n--id=/0/id~1~0",
    "lint\n-r\nrules.assay\n--write-baseline\nb\npayload.json\n\n"
    "lint\n-r\nrules.assay\n--baseline\nb\npayload.json",
    "lint\n-r\nrules.assay\n--baseline\nrules.assay\npayload.json",
    "lint\n-r\nrules.assay\n--summary\ns\n--quiet\n--exit-zero\npayload.json\n\n"
    "summary\n--format\njson\ns\n--fail-level\nwarning",
    "summary\npayload.json\nmissing\n-",
    "lint\n-r\nrules.assay\n--output\nsarif=s\n--output\nhtml=h\n--output\njunit=j\n--output\n"
    "text=t\npayload.json",
    "lint\n-r\nrules.assay\n--output\nrdjson=in/s\n--output\nxml=x\npayload.json",
    "lint\n-r\nrules.assay\n--output\ntext=nowhere/t\n--summary\nnowhere/s\npayload.json",
    "lint\n-r\nrules.assay\n--diff\npayload.json",
    "lint\n-r\nrules.assay\n--fix\npayload.json\n\nlint\n-r\nrules.assay\n--diff\npayload.json",
    "tty\nlint\n-r\nrules.assay\n--diff\n--exit-zero\npayload.ndjson",
    "lint\n-r\nrules.assay\n--fix\n--ndjson\npayload.json\n-",
    "lint\n-r\nrules.assay\n--fix\n--each\npayload.json\npayload.json.gz",
    "lint\n-r\nrules.assay\n--diff\n--redact\npayload.json",
    "lint\n-r\nrules.assay\n--ndjson\n--each\n-\n-",
    "lint\n-r\nrules.assay\n--id=id\n-",
    "lint\n-r\nrules.assay\n--no-config\n[a,b]",
    "trace\n-r\nrules.assay\n--at=/id\npayload.json",
    "tty\ntrace\n-r\nrules.assay\n--at=\npayload.json",
    "trace\n-r\nrules.assay\n--at=/helper\npayload.json\n\ntrace\n-r\nrules.assay\n--at=/stamp\n-",
    "trace\n-r\nrules.assay\n--lang\nru\n--at=/notes/1\n-\n\ntrace\n-r\nrules.assay\n--at=/nots\n-",
    "trace\n-r\nrules.assay\n--as\nR\n--context\nin/facts.json\n--at=/from\npayload.json",
    "trace\n-r\nrules.assay\n--at=/kind\n-\n\ntrace\n-r\nrules.assay\n--at=/notes\n-",
    "trace\n-r\nrules.assay\n--at=/weight\n-",
    "trace\n-r\nrules.assay\n--as\nR\n--context\n-\n--at=/from\npayload.json\n\n"
    "trace\n-r\nrules.assay\n--as\nR\n--context\n-\n--at=/late\npayload.json",
    "lint\n-r\nrules.assay\n--output\nsarif=payload.json\npayload.json\n\n"
    "lint\n-r\nrules.assay\n--output\nsarif=a\n--output\nhtml=a\npayload.json",
    "lint\n-r\nrules.assay\n--statistics\n--format\nsarif\npayload.json",
    "trace\n-r\nrules.assay\n--at=notes\npayload.json\n\ntrace\n-r\nrules.assay\n--at=/a\nmissing",
};

constexpr const char* about_projects[] = {
    "lint",
    "lint\n--show-config\nin/a.json",
    "lint\npayload.ndjson\nin/a.json",
    "lint\nin/b.json\nin/c.txt",
    "lint\n--config\nassay.toml\n--format\nconcise\nin/a.json",
    "lint\n--config\nasay.toml",
    "tty\nlint\n--fix\nin/a.ndjson\n\nlint\nin/facts.json",
};

template <class Filter>
std::string packed(const std::string& text, const Filter& filter) {
    std::ostringstream bytes;
    {
        boost::iostreams::filtering_ostream out;
        out.push(filter);
        out.push(bytes);
        out << text;
    }
    return bytes.str();
}

std::vector<std::string> payloads() {
    const std::string gzip = packed(lines, boost::iostreams::gzip_compressor());
    const std::string zstandard = packed(lines, boost::iostreams::zstd_compressor());
    std::vector<std::string> all = {good, bad, lines, elements, "{,", "", "\xEF\xBB\xBF{}"};
    for (const std::string& one : {gzip, zstandard}) {
        all.push_back(one);
        all.push_back(one + one);
        all.push_back(one.substr(0, one.size() / 2));
    }
    return all;
}

} // namespace

std::string command_seed(const std::string& commands, const std::string& rules,
                         const std::string& project, const std::string& in,
                         const std::string& payload) {
    const std::string end(1, '\0');
    return commands + end + rules + end + project + end + in + end + payload;
}

std::vector<std::string> command_seeds() {
    std::vector<std::string> seeds;
    const auto put = [&seeds](const auto&... parts) { seeds.push_back(command_seed(parts...)); };
    for (const char* commands : about_itself) put(commands, orders, "", "", good);
    for (const char* commands : about_rules)
        for (const char* rules : {tested, orders, facts, faulty})
            put(commands, rules, "", rules, "");
    const std::vector<std::string> all = payloads();
    std::size_t next = 0;
    for (const char* commands : about_payloads) {
        for (int times = 0; times < 4; ++times) { // each by turns: all of them would be too many
            const std::string& payload = all[next++ % all.size()];
            const bool binary = payload.find('\0') != payload.npos; // would end a part
            put(commands, orders, "", binary ? "" : payload, payload);
        }
        put(commands, mended, "", mendable, mendable);
        put(commands, facts, "", some_facts, R"({"from": "2026-01-01"})");
    }
    for (const char* commands :
         {"check\n--rule-path\nin\nrules.assay\nin/b.assay", "test\nrules.assay\nin/b.assay",
          "lint\n--rule-path=in\n-r\nrules.assay\npayload.json\nin/b.assay"})
        for (const char* payload : {used, "module b\nuse a\n", "module c\n", ""})
            put(commands, uses, "", "", payload);
    for (const char* format : {"text", "jsonl", "json", "concise", "sarif", "github", "gitlab",
                               "junit", "checkstyle", "rdjson", "html"}) {
        const std::string lint = std::string("lint\n-r\nrules.assay\n--format\n") + format;
        for (const char* payload : {good, bad, lines, "{,"})
            put(lint + "\npayload.json\npayload.ndjson\nmissing.json\n\n" + lint +
                    "\n--max-errors\n1\n--redact\npayload.json",
                orders, "", "", payload);
        put(lint + "\n--as\nR\n--context\n-\npayload.json", facts, "", R"({"today": "2026-08-01"})",
            R"({"from": "2026-01-01"})");
    }
    for (const char* commands : about_projects) {
        for (const char* text : {project, wrong_project, wrong_entry, "a = [", ""})
            put(commands, orders, text, "", bad);
        put(commands, facts, project_of_facts, "", some_facts);
    }
    return seeds;
}

} // namespace assay::fuzz
