// Examples and tests: payloads written out, expected outcomes looked up.
#include "bind/changes.hpp"
#include "bind/names.hpp"
#include "bind/phases.hpp"
#include "bind/types.hpp"
#include "syntax/print.hpp"

namespace assay::bind {
namespace {

using diagnostic::Kind;

TypeIndex type_named(Binding& binding, FileIndex file, const syntax::Path& path) {
    auto entry = find_entry(binding, file, path);
    return entry == none ? any_type : binding.entries[entry].type;
}

void read_example(Binding& binding, const syntax::Example& tree) {
    binding.rules.examples.push_back({tree.name.text, type_named(binding, 0, tree.type),
                                      syntax::print(tree.json), binding.at(0, tree.name.span)});
}

void read_outcome(Binding& binding, const syntax::Outcome& tree, Expectation& into) {
    auto code = constraint::find_code(tree.code.text);
    if (!code) {
        std::vector<std::string_view> known;
        for (const auto& info : constraint::codes()) known.push_back(info.word);
        auto help = did_you_mean(tree.code.text, known);
        if (help.empty()) help = "a code is what errors are reported with, such as `required`";
        say(binding, Kind::unknown_code, binding.at(0, tree.code.span), {tree.code.text},
            std::move(help));
        return;
    }
    if (into.accept && tree.kind == syntax::Outcome::Kind::error)
        say(binding, Kind::accepted_error, binding.at(0, tree.span), {tree.code.text},
            "write `warning " + tree.code.text + "`, or `reject`");
    Expectation::Outcome outcome{tree.kind, *code, std::nullopt, std::nullopt,
                                 binding.at(0, tree.span)};
    if (tree.caller_code) outcome.caller_code = tree.caller_code->text;
    if (tree.pointer) outcome.pointer = tree.pointer->text;
    into.outcomes.push_back(std::move(outcome));
}

/// The payload, and the type that it is held against.
void read_subject(Binding& binding, const syntax::Expectation& tree, Expectation& into) {
    const auto& subject = tree.subject;
    if (subject.text) {
        into.type = type_named(binding, 0, subject.type);
        into.payload = subject.text->text;
        if (!tree.changes.empty())
            say(binding, Kind::change_target, binding.at(0, tree.changes[0].span),
                {"raw text cannot be changed"}, "write the text as it shall be");
        return;
    }
    syntax::Json json;
    if (subject.json) {
        into.type = type_named(binding, 0, subject.type);
        json = *subject.json;
    } else {
        into.type = any_type;
        auto example = find_example(binding, 0, subject.type);
        if (!example) return; // and its changes cannot be judged
        into.type = type_named(binding, example->file, example->example->type);
        json = example->example->json;
    }
    for (const auto& change : tree.changes) make_change(binding, 0, change, json);
    into.payload = syntax::print(json);
    constexpr std::size_t part = 64; // bytes of a payload that count as one part of the rules
    if (!afford(binding, into.payload.size() / part, binding.at(0, tree.span)))
        into.payload.clear();
}

Expectation read_expectation(Binding& binding, const syntax::Expectation& tree) {
    Expectation expectation;
    expectation.accept = tree.accept;
    expectation.has_with = tree.has_with;
    expectation.location = binding.at(0, tree.span);
    read_subject(binding, tree, expectation);
    if (tree.given) expectation.given = syntax::print(*tree.given);
    if (!tree.accept && !tree.has_with)
        say(binding, Kind::missing_outcome, binding.at(0, tree.span), {},
            "add `with`, a code and where it is: `with required at /name`");
    for (const auto& outcome : tree.outcomes) read_outcome(binding, outcome, expectation);
    return expectation;
}

} // namespace

void read_tests(Binding& binding) {
    if (binding.files.empty()) return;
    for (const auto& declaration : binding.files[0].tree.declarations) {
        if (const auto* example = std::get_if<syntax::Example>(&declaration.what))
            read_example(binding, *example);
        const auto* tree = std::get_if<syntax::Test>(&declaration.what);
        if (!tree) continue;
        Test test{tree->name.text, {}, binding.at(0, tree->name.span)};
        for (const auto& expectation : tree->expectations)
            test.expectations.push_back(read_expectation(binding, expectation));
        binding.rules.tests.push_back(std::move(test));
    }
}

} // namespace assay::bind
