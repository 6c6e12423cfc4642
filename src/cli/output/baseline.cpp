// Findings that are known.
#include "cli/output/baseline.hpp"

#include "cli/output/fingerprint.hpp"
#include "cli/words.hpp"
#include "report/json_text.hpp"

#include <nlohmann/json.hpp>

namespace assay::cli {

Baseline::Key Baseline::key_of(std::string_view source, const Finding& finding) {
    return {printable(plain_source(source)), finding.pointer, finding.code, finding.rule_words};
}

std::string Baseline::read(std::string_view text) {
    const auto document = nlohmann::json::parse(text, nullptr, false);
    if (document.is_discarded()) return "it is not JSON";
    if (!document.is_object() || !document.contains("findings") ||
        document.value("version", 0) != 1)
        return "it is no baseline of version 1";
    try {
        for (const auto& entry : document.at("findings")) {
            Key key{entry.at("source"), entry.at("pointer"), entry.at("code"), entry.at("rule")};
            known_[std::move(key)] += entry.at("count").get<std::uint64_t>();
        }
    } catch (const nlohmann::json::exception&) { // a member is missing or of another type
        return "one of its findings is incomplete";
    }
    return {};
}

void Baseline::add(std::string_view source, const Finding& finding) {
    ++known_[key_of(source, finding)];
}

bool Baseline::take(std::string_view source, const Finding& finding) {
    const auto found = known_.find(key_of(source, finding));
    if (found == known_.end() || found->second == 0) return false;
    --found->second;
    return true;
}

std::uint64_t Baseline::size() const {
    std::uint64_t count = 0;
    for (const auto& [key, times] : known_) count += times;
    return count;
}

std::string Baseline::text() const {
    std::string text = "{\"version\":1,\"findings\":[";
    bool first = true;
    for (const auto& [key, times] : known_) {
        text += first ? "\n" : ",\n";
        first = false;
        report::JsonObject entry(text);
        entry.text("source", key.source);
        entry.text("pointer", key.pointer);
        entry.text("code", key.code);
        entry.text("rule", key.rule);
        entry.number("count", times);
    }
    return text + "\n]}\n";
}

} // namespace assay::cli
