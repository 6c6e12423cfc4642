// `assay trace`: why, and why not.
#include "cli/tool.hpp"
#include "support/folder.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>

using assay::test::check_golden;
using assay::test::Folder;
using assay::test::Ran;
using assay::test::run_tool;
using assay::test::session;

namespace {

constexpr const char* rules = R"(/// Orders.
module shop.order

context {
    today?: date
}

record Line {
    price: integer(0..)
    quantity?: integer(1..)
    when quantity is 1 {
        gift?: boolean
    }
}

record Order {
    kind: "pickup" | "parcel" | "letter"
    when kind is "parcel" {
        weight: number(<= 30)
        when weight > 20 {
            helper: string
        }
    } else when kind is "letter" {
        stamp: string
    } else {
        counter: integer
    }
    email?: string
    phone?: string
    at least one of email, phone
    lines: [Line]
    check count(lines) <= 10 else "at most ten lines"
    check all(line in lines: line.price < 1000) else "too dear"
    due?: date
    check due >= context.today else "it is over"
    @sensitive
    notes?: map(string)
    discount?: integer
    check discount < 50 else "too much"
}
)";

constexpr const char* payload = R"({
  "kind": "parcel", "weight": 12.5, "stamp": "secret-stamp", "email": "secret@x.example",
  "lines": [{"price": 5, "quantity": 2, "gift": true}, {"price": 5000}],
  "due": "2026-01-01", "notes": {"a/b": "secret-note"}, "frist": 1
})";

struct Traced : Folder {
    Traced() {
        write("order.assay", rules);
        write("order.json", payload);
    }
    static std::vector<std::string> at(const std::string& pointer) {
        return {"trace", "-r", "order.assay", "--as", "Order", "order.json", "--at", pointer};
    }
};

} // namespace

TEST_CASE("trace: every kind of rule, and every state of a condition") {
    Traced folder;
    std::string text;
    for (const char* pointer :
         {"/kind", "/weight", "/helper", "/stamp", "/counter", "/email", "/lines", "/lines/1/price",
          "/lines/0/gift", "/due", "/discount", "/notes/a~1b", "/frist", "/emial", ""})
        text += session(Traced::at(pointer)) + "\n";
    check_golden("cli/trace.txt", text);
    CHECK(text.find("secret") == std::string::npos);
}

TEST_CASE("trace: what waits, and what cannot be asked") {
    Traced folder;
    folder.write("order.json", R"({"kind": 5, "lines": []})");
    check_golden("cli/trace_faulty.txt",
                 session(Traced::at("/weight")) + session(Traced::at("/kind")));
}

TEST_CASE("trace: nothing can be told") {
    Traced folder;
    folder.write("broken.json", "{\n  \"kind\": parcel\n}");
    std::string text = session(Traced::at("kind")) + session(Traced::at("/a~2"));
    for (const char* file : {"broken.json", "missing.json"})
        text += session({"trace", "-r", "order.assay", "--as", "Order", file, "--at", "/kind"});
    text += session({"trace", "-r", "order.assay", "--as", "Ordr", "order.json", "--at", "/kind"});
    text += session({"trace", "-r", "order.assay", "order.json"});
    check_golden("cli/trace_refused.txt", text);
}

TEST_CASE("trace: what requires a field, and conditions that wait for a fact") {
    Folder folder;
    folder.write("a.assay", R"(module a
context { zone?: string }
record R {
    kind: "a" | "b"
    phone?: string
    when kind is "a" { require phone }
    when context.zone is "x" { extra?: string }
}
)");
    folder.write("a.json", R"({"kind": "a", "extra": ""})");
    const auto traced = [](const std::string& pointer) {
        return run_tool({"trace", "-r", "a.assay", "--at", pointer, "a.json"}).out;
    };
    CHECK(traced("/phone").find("require phone\n"
                                "  --> a.assay:6:32  requires it\n"
                                "  when kind is \"a\": holds\n"
                                "  = applies\n"
                                "  = error[required]: field `phone` is required\n") !=
          std::string::npos);
    CHECK(traced("/extra").find("when context.zone is \"x\": waits for context.zone\n") !=
          std::string::npos);
}
