// From one rule text to all that it uses, depth first, so that a circle is seen as the path that
// leads back into itself.
#include "library/module_graph.hpp"

#include "library/module_name.hpp"
#include "syntax/parse.hpp"

#include <algorithm>
#include <utility>

namespace assay::library {

using bind::none;
using diagnostic::Diagnostic;
using diagnostic::Kind;
using source::Location;

constexpr const char* split_help = "split the rules, or raise the limit";

std::string dotted(const syntax::Path& path) {
    std::string text;
    for (const syntax::Word& word : path.names) text += (text.empty() ? "" : ".") + word.text;
    return text;
}

ModuleGraph::ModuleGraph(const RuleLimits& limits, FindModule find)
    : limits_(limits), find_(std::move(find)) {}

void ModuleGraph::load(ModuleText root) {
    if (root.text.size() > limits_.bytes) {
        diagnostics.push_back(
            {Kind::rules_size, {no_source, {}}, {std::to_string(limits_.bytes)}, split_help, {}});
        return;
    }
    const std::uint32_t file = add(std::move(root));
    by_name_.emplace(module_of(file), file);
    follow(file);
}

std::uint32_t ModuleGraph::add(ModuleText text) {
    const auto index = static_cast<std::uint32_t>(files.size());
    bytes_ += text.text.size();
    by_identity_.emplace(text.identity, index);
    folders_.push_back(std::move(text.folder));
    sources.emplace_back(std::move(text.shown), std::move(text.text));
    syntax::ParseLimits limits;
    limits.nesting = limits_.nesting;
    limits.bytes = static_cast<std::uint32_t>(limits_.bytes);
    bind::ParsedFile file;
    file.source = index;
    file.tree = syntax::parse(sources.back(), index, limits, diagnostics);
    files.push_back(std::move(file));
    return index;
}

void ModuleGraph::follow(std::uint32_t file) {
    // Reading on may move `files`, so the lines to follow are copied out first.
    std::vector<syntax::Use> uses;
    for (const syntax::Declaration& declaration : files[file].tree.declarations)
        if (const auto* use = std::get_if<syntax::Use>(&declaration.what)) uses.push_back(*use);
    std::vector<std::uint32_t> found;
    for (const syntax::Use& use : uses) found.push_back(resolve(use, file));
    files[file].uses = std::move(found);
}

std::uint32_t ModuleGraph::resolve(const syntax::Use& use, std::uint32_t from) {
    const std::string name = dotted(use.module);
    const Location at{from, use.module.span};
    if (name.empty()) return none; // the parser has said so
    path_.push_back({from, at});
    std::uint32_t file = none;
    ModuleSearchResult result =
        ModuleText{{}, name, {}, {}}; // given as text, it is known by its name
    if (by_identity_.count(name) == 0) result = find_(name, folders_[from], limits_.bytes - bytes_);
    if (const auto* missing = std::get_if<ModuleMissing>(&result))
        report_missing(name, at, *missing);
    else
        file = enter(std::get<ModuleText>(std::move(result)), name, at);
    path_.pop_back();
    return file;
}

std::uint32_t ModuleGraph::enter(ModuleText text, const std::string& name, Location at) {
    if (const auto known = by_identity_.find(text.identity); known != by_identity_.end()) {
        if (!is_open(known->second)) return known->second;
        report_cycle(known->second, at);
        return none;
    }
    if (const auto other = by_name_.find(name); other != by_name_.end()) {
        diagnostics.push_back({Kind::module_twice,
                               at,
                               {name, sources[other->second].name(), text.shown},
                               "rename one of them, or remove it",
                               {}});
        return none;
    }
    if (!fits(name, at)) return none;
    const std::uint32_t file = add(std::move(text));
    by_name_.emplace(name, file);
    follow(file);
    return file;
}

bool ModuleGraph::is_open(std::uint32_t file) const {
    return std::any_of(path_.begin(), path_.end(),
                       [file](const Step& step) { return step.file == file; });
}

bool ModuleGraph::fits(const std::string& name, Location at) {
    if (files.size() >= limits_.modules) {
        diagnostics.push_back({Kind::module_count,
                               at,
                               {name, std::to_string(limits_.modules)},
                               "join some of them, or raise the limit",
                               {}});
        return false;
    }
    if (path_.size() > limits_.use_depth) {
        diagnostics.push_back({Kind::use_depth,
                               at,
                               {name, std::to_string(limits_.use_depth)},
                               "let the file use what it needs directly",
                               {}});
        return false;
    }
    return true;
}

void ModuleGraph::report_missing(const std::string& name, Location at,
                                 const ModuleMissing& missing) {
    if (missing.too_big) {
        diagnostics.push_back(
            {Kind::rules_size, at, {std::to_string(limits_.bytes)}, split_help, {}});
        return;
    }
    if (missing.unreadable) {
        diagnostics.push_back({Kind::unreadable_module, at, {name, missing.remark}, {}, {}});
        return;
    }
    std::string help = missing.remark;
    if (!missing.nearest.empty()) help = "did you mean `" + missing.nearest + "`?";
    diagnostics.push_back({Kind::module_not_found, at, {name, missing.where}, std::move(help), {}});
}

void ModuleGraph::report_cycle(std::uint32_t file, Location at) {
    Diagnostic diagnostic{Kind::use_cycle, at, {module_of(file)}, {}, {}};
    const auto start = std::find_if(path_.begin(), path_.end(),
                                    [file](const Step& step) { return step.file == file; });
    for (auto step = start; std::next(step) != path_.end(); ++step)
        diagnostic.notes.push_back({step->use, "`" + module_of(step->file) + "` uses `" +
                                                   module_of(std::next(step)->file) + "`"});
    diagnostic.help = "move what both need to a module of its own";
    diagnostics.push_back(std::move(diagnostic));
}

std::string ModuleGraph::module_of(std::uint32_t file) const {
    return dotted(files[file].tree.module);
}

} // namespace assay::library
