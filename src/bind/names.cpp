// Entering names and finding them again.
#include "bind/names.hpp"

#include "bind/branches.hpp"
#include "bind/foreign_words.hpp"
#include "diagnostic/nearest.hpp"

namespace assay::bind {
namespace {

using diagnostic::Kind;

void say_twice(Binding& binding, std::string_view what, const syntax::Word& word, FileIndex file,
               source::Span first) {
    auto& said = say(binding, Kind::duplicate_name, binding.at(file, word.span), {what, word.text});
    said.notes.push_back({binding.at(file, first), "the first is here"});
}

void enter_type(Binding& binding, FileIndex file, const syntax::Declaration& declaration,
                const syntax::Word& name, bool is_record) {
    auto [place, fresh] = binding.scopes[file].types.try_emplace(
        name.text, static_cast<EntryIndex>(binding.entries.size()));
    if (!fresh) {
        say_twice(binding, is_record ? "record" : "type", name, file,
                  binding.entries[place->second].name->span);
        return;
    }
    Entry entry{file, &declaration, &name, static_cast<TypeIndex>(binding.rules.types.size()),
                none, false,        false};
    binding.rules.types.emplace_back();
    if (is_record) {
        entry.record = static_cast<RecordIndex>(binding.rules.records.size());
        binding.rules.records.emplace_back();
        binding.drafts.emplace_back();
        binding.drafts.back().file = file;
        binding.drafts.back().body = &std::get<syntax::Record>(declaration.what).body;
    }
    binding.entries.push_back(entry);
}

void enter_example(Binding& binding, FileIndex file, const syntax::Example& example) {
    auto [place, fresh] = binding.scopes[file].examples.try_emplace(example.name.text, &example);
    if (!fresh) say_twice(binding, "example", example.name, file, place->second->name.span);
}

void enter_import(Binding& binding, FileIndex file, const syntax::Use& use, FileIndex target) {
    auto& scope = binding.scopes[file];
    if (use.module.names.empty()) return;
    const auto& alias = use.alias ? *use.alias : use.module.names.back();
    auto index = static_cast<std::uint32_t>(scope.imports.size());
    auto [place, fresh] = scope.modules.try_emplace(alias.text, index);
    scope.imports.push_back({target, binding.at(file, use.module.span), target == none || !fresh});
    if (!fresh) {
        auto& said =
            say(binding, Kind::duplicate_name, binding.at(file, alias.span), {"module", alias.text},
                "write `use " + spelled(use.module) + " as` and another name");
        said.notes.push_back({scope.imports[place->second].location, "the first is here"});
    }
    if (!use.alias) scope.modules.try_emplace(spelled(use.module), index);
}

void enter_file(Binding& binding, FileIndex file) {
    std::size_t use_count = 0;
    const auto& uses = binding.files[file].uses;
    for (const auto& declaration : binding.files[file].tree.declarations) {
        if (const auto* type = std::get_if<syntax::TypeDeclaration>(&declaration.what)) {
            enter_type(binding, file, declaration, type->name, false);
        } else if (const auto* record = std::get_if<syntax::Record>(&declaration.what)) {
            enter_type(binding, file, declaration, record->name, true);
        } else if (const auto* example = std::get_if<syntax::Example>(&declaration.what)) {
            enter_example(binding, file, *example);
        } else if (const auto* use = std::get_if<syntax::Use>(&declaration.what)) {
            auto target = use_count < uses.size() ? uses[use_count] : none;
            if (target >= binding.files.size()) target = none;
            ++use_count;
            enter_import(binding, file, *use, target);
        }
    }
}

/// `a.b` of `a.b.Type`
std::string module_part(const syntax::Path& path) {
    std::string name;
    for (std::size_t i = 0; i + 1 < path.names.size(); ++i)
        name += (i ? "." : "") + path.names[i].text;
    return name;
}

/// The import that the first words of `path`, all but the last, name; null where that was said.
Import* find_import(Binding& binding, FileIndex file, const syntax::Path& path) {
    auto& scope = binding.scopes[file];
    auto name = module_part(path);
    auto found = scope.modules.find(name);
    if (found != scope.modules.end()) {
        auto& import = scope.imports[found->second];
        import.used = true;
        return &import;
    }
    std::vector<std::string_view> known;
    for (const auto& [alias, index] : scope.modules) known.push_back(alias);
    source::Span span{path.names.front().span.begin, path.names[path.names.size() - 2].span.end};
    auto help = did_you_mean(name, known);
    if (auto near = diagnostic::nearest_word(name, known))
        scope.imports[scope.modules.find(std::string(*near))->second].used = true;
    if (help.empty()) help = "import it: `use " + name + "`";
    say(binding, Kind::unknown_module, binding.at(file, span), {name}, std::move(help));
    return nullptr;
}

/// The built-in type that is written with a capital elsewhere: `String`.
std::string builtin_help(const std::string& name) {
    const auto is_same = [&](std::string_view known) {
        return std::equal(name.begin(), name.end(), known.begin(), known.end(),
                          [](char a, char b) { return (a | 0x20) == (b | 0x20); });
    };
    for (auto known : basic_type_words())
        if (is_same(known) && known != "map") return "built-in types are small: " + ticked(known);
    for (auto known : constraint::format_words())
        if (is_same(known)) return "built-in types are small: " + ticked(known);
    return foreign_type(name);
}

/// Where a name is declared in a module that this file imports, or in a scope of the same name.
std::string elsewhere(Binding& binding, FileIndex file, const std::string& name) {
    std::string shortest;
    for (const auto& [alias, index] : binding.scopes[file].modules) {
        Import& import = binding.scopes[file].imports[index];
        if (import.file == none || !binding.scopes[import.file].types.count(name)) continue;
        import.used = true;
        if (shortest.empty() || alias.size() < shortest.size()) shortest = alias;
    }
    return shortest.empty() ? shortest : "write " + ticked(shortest + "." + name);
}

void say_unknown_type(Binding& binding, FileIndex file, FileIndex target,
                      const syntax::Word& word) {
    std::vector<std::string_view> known;
    for (const auto& [name, index] : binding.scopes[target].types) known.push_back(name);
    auto help = did_you_mean(word.text, known);
    if (auto near = diagnostic::nearest_word(word.text, known))
        binding.entries[binding.scopes[target].types.find(*near)->second].used = true;
    if (help.empty() && file == target) help = elsewhere(binding, file, word.text);
    if (help.empty() && file == target) help = builtin_help(word.text);
    if (help.empty() && file == target)
        help = "declare it: " + ticked("type " + word.text + " = …") + " or " +
               ticked("record " + word.text + " { … }");
    say(binding, Kind::unknown_type, binding.at(file, word.span), {word.text}, std::move(help));
}

} // namespace

std::string type_meant_by(Binding& binding, FileIndex file, const syntax::Path& name) {
    if (name.names.size() < 2) return {};
    auto& scope = binding.scopes[file];
    const auto found = scope.modules.find(module_part(name));
    if (found == scope.modules.end()) return {};
    Import& import = scope.imports[found->second];
    import.used = true;
    if (import.file == none) return {};
    std::vector<std::string_view> known;
    for (const auto& [type, index] : binding.scopes[import.file].types) known.push_back(type);
    const auto near = diagnostic::nearest_word(name.names.back().text, known);
    return near ? "did you mean " + ticked(module_part(name) + "." + std::string(*near)) + "?" : "";
}

void enter_names(Binding& binding) {
    binding.scopes.resize(binding.files.size());
    for (FileIndex file = 0; file < binding.files.size(); ++file) {
        binding.module_names.push_back(spelled(binding.files[file].tree.module));
        enter_file(binding, file);
    }
}

EntryIndex find_entry(Binding& binding, FileIndex file, const syntax::Path& path) {
    if (path.names.empty()) return none;
    auto target = file;
    if (path.names.size() > 1) {
        const auto* import = find_import(binding, file, path);
        if (!import || import->file == none) return none;
        target = import->file;
    }
    auto found = binding.scopes[target].types.find(path.names.back().text);
    if (found == binding.scopes[target].types.end()) {
        say_unknown_type(binding, file, target, path.names.back());
        return none;
    }
    binding.entries[found->second].used = true;
    return found->second;
}

EntryIndex look_up(const Binding& binding, FileIndex file, const syntax::Path& path) {
    if (path.names.empty()) return none;
    const auto* scope = &binding.scopes[file];
    if (path.names.size() > 1) {
        auto module = scope->modules.find(module_part(path));
        if (module == scope->modules.end()) return none;
        auto target = scope->imports[module->second].file;
        if (target == none) return none;
        scope = &binding.scopes[target];
    }
    auto found = scope->types.find(path.names.back().text);
    return found == scope->types.end() ? none : found->second;
}

std::optional<FoundExample> find_example(Binding& binding, FileIndex file,
                                         const syntax::Path& path) {
    if (path.names.empty()) return std::nullopt;
    auto target = file;
    if (path.names.size() > 1) {
        const auto* import = find_import(binding, file, path);
        if (!import || import->file == none) return std::nullopt;
        target = import->file;
    }
    const auto& examples = binding.scopes[target].examples;
    auto found = examples.find(path.names.back().text);
    if (found != examples.end()) return FoundExample{target, found->second};
    std::vector<std::string_view> known;
    for (const auto& [name, example] : examples) known.push_back(name);
    const auto& name = path.names.back().text;
    auto help = did_you_mean(name, known);
    if (help.empty() && target == file)
        help = "declare it: " + ticked("example " + name + ": Type { … }");
    say(binding, Kind::unknown_example, binding.at(file, path.names.back().span), {name},
        std::move(help));
    return std::nullopt;
}

void publish_names(Binding& binding) {
    auto& rules = binding.rules;
    for (FileIndex file = 0; file < binding.files.size(); ++file)
        rules.modules.push_back({binding.module_names[file], binding.files[file].source});
    for (const auto& entry : binding.entries) { // in order of the files, then of the text
        auto name = entry.file == 0 ? entry.name->text
                                    : binding.module_names[entry.file] + "." + entry.name->text;
        rules.names.push_back({std::move(name), entry.type, entry.record != none,
                               binding.at(entry.file, entry.name->span)});
    }
}

void warn_of_unused(Binding& binding) {
    if (binding.files.empty()) return;
    bool library = true; // declares nothing but types, for others
    for (const auto& entry : binding.entries)
        if (entry.file == 0 && entry.record != none) library = false;
    for (const auto& entry : binding.entries)
        if (entry.file == 0 && entry.record == none && !entry.used && !library)
            say(binding, Kind::unused_type, binding.at(0, entry.name->span), {entry.name->text},
                "use it, or remove it");
    for (const auto& import : binding.scopes[0].imports) {
        if (import.used) continue;
        bool facts = false; // a module may be imported for its context alone
        for (const auto& declaration : binding.files[import.file].tree.declarations)
            facts = facts || std::holds_alternative<syntax::Context>(declaration.what);
        if (!facts)
            say(binding, Kind::unused_import, import.location, {binding.module_names[import.file]},
                "remove this `use`");
    }
}

} // namespace assay::bind
