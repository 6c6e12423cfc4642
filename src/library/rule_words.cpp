// Rules in a few words, and their places.
#include "library/rule_words.hpp"

namespace assay::library {

std::string in_words(const program::Rule& rule) {
    using Kind = program::Rule::Kind;
    switch (rule.kind) {
    case Kind::field: return "field `" + rule.name + "`";
    case Kind::requirement: return "require " + rule.name;
    case Kind::check: return (rule.warning ? "warn " : "check ") + rule.text;
    case Kind::condition: return "when " + rule.text;
    case Kind::type: return "type " + rule.name;
    case Kind::record: return "record " + rule.name;
    case Kind::rest: return "...";
    case Kind::group:
    case Kind::fact: break;
    }
    return rule.name;
}

RulePlace place_of(const program::Origins& origins, const program::Rule& rule) {
    const source::Source& file = origins.sources[rule.location.source];
    const source::Position position = file.position(rule.location.span.begin);
    return {file.name(), position.line, position.column};
}

} // namespace assay::library
