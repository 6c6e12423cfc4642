// What to say of a path that leads nowhere.
#include "bind/reader.hpp"
#include "bind/records.hpp"

#include <algorithm>

namespace assay::bind {

using diagnostic::Kind;

namespace {

std::string name_of(const Binding& binding, RecordIndex record) {
    const auto& name = binding.rules.records[record].name;
    if (record == binding.rules.context) return "the context";
    if (name.empty()) return "this record";
    return ticked(name.substr(name.rfind('.') + 1));
}

} // namespace

void Reader::say_unknown_start(const syntax::Path& tree, const Path& path) {
    bool facts = path.root == Path::Root::context;
    auto record = facts ? binding_.rules.context : record_;
    const auto& word = tree.names[facts ? 1 : 0];
    auto help = nearest_field(binding_, record, word.text);
    bool fact = !facts && binding_.rules.context != none &&
                find_slot(binding_, binding_.rules.context, word.text) != none;
    if (fact) help = "the context has it: write " + ticked("context." + word.text);
    if (help.empty() && (word.text == "undefined" || word.text == "missing"))
        help = "that a field is absent is asked for by `not present(name)`";
    if (help.empty() && (word.text == "this" || word.text == "self"))
        help = "a field is named by itself";
    if (help.empty() && (word.text == "parent" || word.text == "root"))
        help = "a rule sees its own record and what is in it: write it in the record around";
    if (help.empty() && !facts && binding_.rules.records[record].name.empty())
        help = "a record in place sees its own fields only";
    if (help.empty() && !facts && tree.names.size() == 1)
        help = "if a text is meant, it stands in double quotes: " + ticked('"' + word.text + '"');
    say(binding_, Kind::unknown_field, at(word.span), {name_of(binding_, record), word.text},
        std::move(help));
}

void Reader::say_lost(const syntax::Path& tree, const Path& path, const Reached& reached) {
    auto offset = tree.names.size() - path.names.size();
    if (reached.step == 0 && path.root != Path::Root::variable)
        return say_unknown_start(tree, path);
    const auto& word = tree.names[std::min(reached.step + offset, tree.names.size() - 1)];
    std::string before;
    source::Span span{tree.names[0].span.begin, tree.names[0].span.end};
    for (std::size_t i = 0; i < reached.step + offset && i < tree.names.size(); ++i) {
        before += (i ? "." : "") + tree.names[i].text;
        span.end = tree.names[i].span.end;
    }
    const bool size = word.text == "length" || word.text == "size" || word.text == "count";
    switch (reached.why) {
    case Reached::Why::array:
        say(binding_, Kind::array_step, at(span), {before},
            size ? "write `count(" + before + ")`"
                 : "write `all(x in " + before + ": …)`, or `any`, `sum`, `count`");
        return;
    case Reached::Why::no_object:
        say(binding_, Kind::no_members, at(word.span), {before, in_words(reached.kinds), word.text},
            size && (reached.kinds & kind::strings) ? "write `length(" + before + ")`" : "");
        return;
    default: break;
    }
    auto help = nearest_field(binding_, reached.record, word.text);
    if (reached.why == Reached::Why::in_some_only)
        help = "a path goes only where every record of the union has the field";
    auto& said = say(binding_, Kind::unknown_field, at(word.span),
                     {name_of(binding_, reached.record), word.text}, std::move(help));
    said.notes.push_back(
        {binding_.rules.records[reached.record].location, "the record is declared here"});
}

} // namespace assay::bind
