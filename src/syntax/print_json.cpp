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

void append(std::string& text, const Json& json, const Spacing& spacing);

void append_array(std::string& text, const Json& json, const Spacing& spacing) {
    text += '[';
    for (const Json& item : json.items) {
        if (&item != &json.items.front()) text += spacing.comma;
        append(text, item, spacing);
    }
    text += ']';
}

void append_object(std::string& text, const Json& json, const Spacing& spacing) {
    text += '{';
    for (const JsonMember& member : json.members) {
        text += &member == &json.members.front() ? spacing.open : spacing.comma;
        append_quoted(text, member.name.text, member.name.span, spacing.source);
        text += spacing.colon;
        append(text, member.value, spacing);
    }
    if (!json.members.empty()) text += spacing.open;
    text += '}';
}

void append(std::string& text, const Json& json, const Spacing& spacing) {
    switch (json.kind) {
    case Json::Kind::null: text += "null"; return;
    case Json::Kind::boolean_true: text += "true"; return;
    case Json::Kind::boolean_false: text += "false"; return;
    case Json::Kind::number: text += json.text; return;
    case Json::Kind::string: append_quoted(text, json.text, json.span, spacing.source); return;
    case Json::Kind::array: return append_array(text, json, spacing);
    case Json::Kind::object: return append_object(text, json, spacing);
    }
}

std::string spell(const Json& json, const Spacing& spacing) {
    std::string text;
    append(text, json, spacing);
    return text;
}

} // namespace

std::string print(const Json& json) { return spell(json, {"", ",", ":", {}}); }

std::string print_spaced(const Json& json, std::string_view source_text) {
    return spell(json, {" ", ", ", ": ", source_text});
}

} // namespace assay::syntax
