// JSON inside a rule file, on one line.
#include "syntax/parts.hpp"
#include "syntax/print.hpp"

namespace assay::syntax {

namespace {

struct Spacing {
    const char* open;  // after `{`, before `}`
    const char* comma; // between two items
    const char* colon;
    std::string_view source;
};

std::string spell(const Json& json, const Spacing& spacing);

std::string spell_array(const Json& json, const Spacing& spacing) {
    std::string result = "[";
    for (const Json& item : json.items) {
        if (result.size() > 1) result += spacing.comma;
        result += spell(item, spacing);
    }
    return result + "]";
}

std::string spell_object(const Json& json, const Spacing& spacing) {
    if (json.members.empty()) return "{}";
    std::string result;
    for (const JsonMember& member : json.members) {
        result += &member == &json.members.front() ? spacing.open : spacing.comma;
        result += quoted(member.name.text, member.name.span, spacing.source) + spacing.colon +
                  spell(member.value, spacing);
    }
    return "{" + result + spacing.open + "}";
}

std::string spell(const Json& json, const Spacing& spacing) {
    switch (json.kind) {
    case Json::Kind::null: return "null";
    case Json::Kind::boolean_true: return "true";
    case Json::Kind::boolean_false: return "false";
    case Json::Kind::number: return json.text;
    case Json::Kind::string: return quoted(json.text, json.span, spacing.source);
    case Json::Kind::array: return spell_array(json, spacing);
    case Json::Kind::object: break;
    }
    return spell_object(json, spacing);
}

} // namespace

std::string print(const Json& json) { return spell(json, {"", ",", ":", {}}); }

std::string print_spaced(const Json& json, std::string_view source_text) {
    return spell(json, {" ", ", ", ": ", source_text});
}

} // namespace assay::syntax
