// No value of a payload stands in any default output: ten thousand secrets are planted, in every
// kind of place and with every kind of error, and looked for.
#include "assay/assay.hpp"
#include "assay/nlohmann.hpp"
#include "cli/output/formats.hpp"
#include "cli/tool.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::ordered_json;

// `@` stands where a @sensitive is put in or not.
constexpr const char* members = R"(
    @ given, family: string(length 2..3, letters)
    @ word: "alpha" | "beta" | "gamma"
    @ code?: country.alpha2 | currency
    @ account?: iban
    @ born?: date(>= 1900-01-01)
    @ mail?: email(length ..9)
    @ amount?: decimal(> 0)
    @ number?: integer(1..5, multiple of 2)
    @ scaled?: number(scale 1)
    @ patterned?: string(pattern /[a-c]+/, starts "a", ends "c")
    @ tags?: [string(digits)](unique, count ..2)
    @ rows?: [{ id: any  text?: string(trimmed, upper) }](unique by id)
    @ labels?: map(string(hex))(keys string(digits))
    @ figure?: Circle | Box
    when word is "alpha" { @ hidden?: string }
    check given != family and given == "xx" else "the same"
    warn years(born, 2026-01-01) > 18 else "young"
)";

std::string rules(const std::string& annotation) {
    std::string text = members;
    for (auto at = text.find('@'); at != text.npos; at = text.find('@', at + annotation.size()))
        text.replace(at, 1, annotation);
    return "module promises.secrets\nrecord Circle { kind: \"circle\"  radius: number }\n"
           "record Box { kind: \"box\"  width: number }\nrecord Holder {" +
           text + "}\n";
}

/// Values that no rule file and no sentence holds.
class Secrets {
  public:
    std::string text() {
        const std::string secret = "zq" + std::to_string(700'000 + planted_++) + "qz";
        all_.push_back(secret);
        return secret;
    }
    std::int64_t number() {
        const std::int64_t secret = 8'300'000'000 + static_cast<std::int64_t>(planted_++);
        all_.push_back(std::to_string(secret));
        return secret;
    }
    std::size_t planted() const { return planted_; }
    /// The secrets since the last call; the first that stands in `text`, or "".
    std::string found_in(const std::string& text) const {
        for (const std::string& secret : all_)
            if (text.find(secret) != text.npos) return secret;
        return "";
    }
    void forget() { all_.clear(); }

  private:
    std::size_t planted_ = 0;
    std::vector<std::string> all_;
};

Json payload(Secrets& secrets, int round) {
    Json holder;
    for (const char* name :
         {"given", "word", "code", "account", "born", "mail", "amount", "patterned", "hidden"})
        holder[name] = round % 5 == 1 ? Json(secrets.number()) : Json(secrets.text());
    holder[round % 2 ? "famliy" : "family"] = secrets.text();
    if (round % 3 == 0) holder["word"] = "alpha";
    holder["number"] = secrets.number();
    holder["scaled"] = secrets.number();
    holder["tags"] = {secrets.text(), secrets.text(), secrets.number()};
    const std::string twice = secrets.text();
    holder["tags"].push_back(twice);
    holder["tags"].push_back(twice);
    holder["rows"] = {{{"id", twice}, {"text", secrets.text()}},
                      {{"id", twice}, {"text", secrets.text()}, {"more", secrets.text()}}};
    holder["labels"] = {{"a", secrets.text()}, {"1", secrets.text()}};
    holder["figure"] = {{"kind", round % 4 ? Json(secrets.text()) : Json("box")},
                        {"width", secrets.text()}};
    holder["stranger"] = secrets.text();
    holder["strange"] = {{"inside", secrets.text()}};
    return holder;
}

void check_outputs(const Secrets& secrets, const assay::Report& report) {
    REQUIRE(report.verdict == assay::Verdict::invalid);
    CHECK(secrets.found_in(report.to_json()) == "");
    CHECK(secrets.found_in(report.to_problem_json("/x")) == "");
}

void check_tool(const Secrets& secrets, const std::vector<std::string>& options) {
    std::vector<std::string> arguments = {"lint", "-r", "rules.assay", "--as", "Holder"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.push_back("payload.json");
    const assay::test::Ran ran = assay::test::run_tool(arguments);
    CAPTURE(options, ran.err);
    REQUIRE(ran.code == 1);
    CHECK(secrets.found_in(ran.out + ran.err) == "");
}

} // namespace

TEST_CASE("ten thousand planted secrets are in no report") {
    const assay::Loaded loaded = assay::load_text(rules(""));
    INFO(loaded.text());
    REQUIRE(loaded);
    const assay::TypeHandle type = loaded.ruleset().type("Holder").value();
    assay::Workspace workspace(loaded.ruleset());
    Secrets secrets;
    for (int round = 0; secrets.planted() < 10'000; ++round) {
        secrets.forget();
        const Json holder = payload(secrets, round);
        const std::string text = holder.dump();
        workspace.check(type, text);
        for (const char* language : {"en", "ru"})
            check_outputs(secrets, workspace.report(language));
        const nlohmann::json document = nlohmann::json::parse(text); // the report reads it
        assay::check(workspace, type, document);
        check_outputs(secrets, workspace.report());
    }
}

TEST_CASE("the tool shows a value only in the line of the file, and a sensitive one nowhere") {
    assay::test::Folder folder;
    Secrets secrets;
    for (int round = 0; round < 40; ++round) {
        secrets.forget();
        folder.write("payload.json", payload(secrets, round).dump(round % 2 ? 2 : -1));
        folder.write("rules.assay", rules(""));
        for (const assay::cli::Format& format : assay::cli::formats()) {
            const std::string name(format.name);
            check_tool(secrets, {"--format", name, "--redact"});
            if (name != "text" && name != "html") check_tool(secrets, {"--format", name});
        }
    }
}

TEST_CASE("of a sensitive record nothing is shown, whoever is in error") {
    assay::test::Folder folder;
    const std::string open = rules("@sensitive");
    std::string all = open;
    all.insert(all.find("record Holder"), "@sensitive\n");
    Secrets secrets;
    for (int round = 0; round < 40; ++round) {
        secrets.forget();
        folder.write("payload.json", payload(secrets, round).dump(round % 2 ? 2 : -1));
        folder.write("rules.assay", all);
        check_tool(secrets, {});
        check_tool(secrets, {"--lang", "ru"});
    }
}

TEST_CASE("of malformed text only the shape is shown") {
    assay::test::Folder folder;
    folder.write("rules.assay", rules("@sensitive"));
    Secrets secrets;
    for (int round = 0; round < 40; ++round) {
        secrets.forget();
        std::string text = payload(secrets, round).dump();
        text.erase(text.size() / 2 + static_cast<std::size_t>(round), 1 + text.size() % 3);
        text += "]";
        folder.write("payload.json", text);
        check_tool(secrets, {});
    }
}
