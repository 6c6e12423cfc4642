// SARIF 2.1.0: code scanning of GitHub and Azure, editors. Written as it comes; what is known only
// at the end (which codes there were, whether all was read) stands at the end.
#include "cli/output/fingerprint.hpp"
#include "cli/output/formats.hpp"
#include "cli/output/one_by_one.hpp"
#include "cli/output/region.hpp"
#include "cli/version.hpp"
#include "constraint/code.hpp"
#include "report/json_text.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

using report::JsonObject;

constexpr std::size_t most_related = 8; // places of a repeated member
constexpr const char* schema = "https://json.schemastore.org/sarif-2.1.0.json";

/// Bytes that a path in a URI may hold as they are.
bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~/").find(c) != std::string_view::npos;
}

std::string uri(std::string_view path) {
    std::string out = path.substr(0, 1) == "/" ? "file://" : "";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain(c))
            out += c;
        else
            out += std::string("%") + "0123456789ABCDEF"[byte >> 4] + "0123456789ABCDEF"[byte & 15];
    }
    return out;
}

/// In a message `{0}` would be an argument and `[a](1)` a link.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '{' || c == '}') out += c;
        if (c == '(' && !out.empty() && out.back() == ']') out += ' ';
        out += c;
    }
    return out;
}

void add_message(JsonObject& object, std::string_view name, std::string_view text) {
    JsonObject message(object.member(name));
    message.text("text", text);
}

void add_file(JsonObject& physical, std::string_view path) {
    JsonObject artifact(physical.member("artifactLocation"));
    artifact.text("uri", uri(path));
}

void add_region(JsonObject& physical, const JudgedRecord& record, const Finding& found) {
    const auto region = region_of(record, found);
    if (!region) return;
    JsonObject object(physical.member("region"));
    object.number("startLine", region->line);
    object.number("startColumn", region->column);
    object.number("endLine", region->end_line);
    object.number("endColumn", region->end_column);
    object.number("byteOffset", found.place->offset);
    object.number("byteLength", found.place->length);
}

void append_location(std::string& out, const JudgedRecord& record, const Finding& found) {
    JsonObject location(out);
    {
        JsonObject physical(location.member("physicalLocation"));
        add_file(physical, record.source);
        add_region(physical, record, found);
    }
    if (found.pointer.empty()) return;
    location.member("logicalLocations") += '[';
    {
        JsonObject logical(out);
        logical.text("fullyQualifiedName", found.pointer);
    }
    out += ']';
}

void append_related(std::string& out, std::string_view message, std::string_view file,
                    std::uint64_t line, std::uint64_t column) {
    JsonObject location(out);
    {
        JsonObject physical(location.member("physicalLocation"));
        add_file(physical, file);
        JsonObject region(physical.member("region"));
        region.number("startLine", line);
        region.number("startColumn", column);
    }
    add_message(location, "message", message);
}

/// The rule, and the other places of a repeated member.
std::vector<std::string> related(const JudgedRecord& record, const Finding& found) {
    std::vector<std::string> all;
    if (found.rule)
        append_related(all.emplace_back(), "the rule", found.rule->file, found.rule->line,
                       found.rule->column);
    if (found.violation == nullptr) return all;
    const std::vector<Place>& places = found.violation->related;
    for (std::size_t i = 0; i < std::min(places.size(), most_related); ++i)
        append_related(all.emplace_back(), "also here", record.source, places[i].line,
                       places[i].column);
    return all;
}

void append_text(std::string& out, const std::string& text) { out += text; }

void add_properties(JsonObject& result, const JudgedRecord& record, const Finding& found) {
    JsonObject properties(result.member("properties"));
    properties.text_if_any("record", record.judged.report.type);
    if (record.start) properties.number("number", record.start->number);
    if (!record.id.empty()) properties.member("id") += record.id;
    if (found.violation == nullptr) return;
    properties.text_if_any("callerCode", found.violation->caller_code);
    properties.text_if_any("source", found.violation->source);
    const auto append = [](std::string& out, const Reason& reason) {
        report::append_json_string(out, reason.message);
    };
    if (!found.violation->because.empty())
        properties.array("because", found.violation->because, append);
}

/// A note is no failure: something is open, or only said.
void add_level(JsonObject& result, const Finding& found) {
    if (found.level == Finding::Level::note)
        result.text("kind", found.code == "undecided" ? "open" : "informational");
    result.text("level", found.level == Finding::Level::note ? "none" : to_string(found.level));
}

std::string message_of(const Finding& found) {
    std::string text = plain(found.message);
    if (found.violation == nullptr) return text;
    for (const Reason& reason : found.violation->because)
        text += "\nbecause " + plain(reason.message);
    if (!found.violation->help.empty()) text += "\nhelp: " + plain(found.violation->help);
    return text;
}

std::string_view summary_of(const std::string& code) {
    if (const auto known = constraint::find_code(code)) return constraint::info(*known).summary;
    if (code == "undecided") return "a rule that waits for a fact";
    return "more was found than is listed";
}

class SarifWriter : public OneByOne {
  public:
    explicit SarifWriter(std::ostream& out) : out_(out) {}

    void begin() override {
        out_ << "{\"$schema\":\"" << schema << "\",\"version\":\"2.1.0\",\"runs\":[{\"results\":[";
    }

    void unreadable(std::string_view source, std::string_view reason) override {
        const Finding found = unreadable_finding(reason);
        std::string& text = notifications_.emplace_back();
        JsonObject notification(text);
        notification.text("level", "error");
        add_message(notification, "message", plain(found.message));
        notification.member("locations") += '[';
        {
            JsonObject location(text);
            JsonObject physical(location.member("physicalLocation"));
            add_file(physical, source);
        }
        text += ']';
    }

    void end(const Totals&) override {
        std::string text = first_ ? "]" : "\n]";
        text += ",\"columnKind\":\"unicodeCodePoints\",\"invocations\":[";
        {
            JsonObject invocation(text);
            invocation.member("executionSuccessful") += notifications_.empty() ? "true" : "false";
            if (!notifications_.empty())
                invocation.array("toolExecutionNotifications", notifications_, append_text);
        }
        text += "],\"tool\":";
        append_tool(text);
        out_ << text << "}]}\n";
    }

  private:
    void finding(const JudgedRecord& record, const Finding& found) override {
        std::string text;
        {
            JsonObject result(text);
            result.text("ruleId", found.code);
            result.number("ruleIndex", index_of(found.code));
            add_level(result, found);
            add_message(result, "message", message_of(found));
            result.member("locations") += '[';
            append_location(text, record, found);
            text += ']';
            if (const auto others = related(record, found); !others.empty())
                result.array("relatedLocations", others, append_text);
            {
                JsonObject prints(result.member("partialFingerprints"));
                prints.text("assay/v1", fingerprint(record.source, found));
            }
            add_properties(result, record, found);
        }
        out_ << (first_ ? "\n" : ",\n") << text;
        first_ = false;
    }

    std::size_t index_of(const std::string& code) {
        const auto found = std::find(codes_.begin(), codes_.end(), code);
        if (found != codes_.end()) return static_cast<std::size_t>(found - codes_.begin());
        codes_.push_back(code);
        return codes_.size() - 1;
    }

    void append_tool(std::string& out) const {
        JsonObject tool(out);
        JsonObject driver(tool.member("driver"));
        driver.text("name", "Assay");
        driver.text("version", version);
        driver.array("rules", codes_, [](std::string& text, const std::string& code) {
            JsonObject rule(text);
            rule.text("id", code);
            add_message(rule, "shortDescription", plain(summary_of(code)));
        });
    }

    std::ostream& out_;
    bool first_ = true;
    std::vector<std::string> codes_; // in the order of their first findings
    std::vector<std::string> notifications_;
};

} // namespace

Format sarif_format() {
    return {"sarif", "SARIF 2.1.0, for code scanning and editors",
            [](std::ostream& out, const Presentation&) -> std::unique_ptr<Writer> {
                return std::make_unique<SarifWriter>(out);
            }};
}

} // namespace assay::cli
