// Rule text to a ruleset: find the modules, parse, bind, compile; every diagnostic is kept.
#include "assay/ruleset.hpp"

#include "bind/bind.hpp"
#include "diagnostic/render_json.hpp"
#include "diagnostic/render_text.hpp"
#include "library/beside.hpp"
#include "library/load_read.hpp"
#include "library/module_graph.hpp"
#include "library/module_name.hpp"
#include "library/read_file.hpp"
#include "program/compile.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace assay {

namespace library {

namespace {

using diagnostic::Diagnostic;
using diagnostic::Diagnostics;
using diagnostic::Kind;

RuleLimits under_the_ceilings(RuleLimits limits) {
    limits.nesting = std::min(limits.nesting, 64u);
    limits.bytes = std::min<std::uint64_t>(limits.bytes, 64u << 20);
    limits.modules = std::min(limits.modules, 1024u);
    limits.use_depth = std::min(limits.use_depth, 64u);
    return limits;
}

void sort_by_place(Diagnostics& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const auto& a, const auto& b) {
        return std::pair(a.location.source, a.location.span.begin) <
               std::pair(b.location.source, b.location.span.begin);
    });
}

RuleDiagnostic spell(const Diagnostic& diagnostic, const source::Sources& sources,
                     const std::string& root) {
    const diagnostic::KindInfo& kind = info(diagnostic.kind);
    RuleDiagnostic result;
    result.warning = kind.severity == diagnostic::Severity::warning;
    result.code = kind.name;
    result.message = sentence(diagnostic);
    result.help = diagnostic.help;
    result.file = root;
    if (diagnostic.location.source < sources.size()) {
        const source::Source& source = sources[diagnostic.location.source];
        const source::Position position = source.position(diagnostic.location.span.begin);
        result.file = source.name();
        result.line = position.line;
        result.column = position.column;
    }
    return result;
}

} // namespace

/// Puts a Loaded together; the only one who may.
struct LoadedBuilder {
    static Loaded build(ModuleGraph graph, const std::string& root) {
        Loaded loaded;
        std::optional<bind::Rules> rules;
        if (!graph.files.empty()) rules = bind::bind(graph.files, graph.sources, graph.diagnostics);
        graph.files.clear(); // a large file's tree is most of the memory that loading it takes
        sort_by_place(graph.diagnostics);
        for (const Diagnostic& diagnostic : graph.diagnostics)
            loaded.diagnostics_.push_back(spell(diagnostic, graph.sources, root));
        loaded.text_ = render_text(graph.diagnostics, graph.sources, false);
        loaded.coloured_text_ = render_text(graph.diagnostics, graph.sources, true);
        loaded.json_ = render_json(graph.diagnostics, graph.sources);
        if (rules && !has_errors(graph.diagnostics))
            loaded.ruleset_.emplace(program::compile(std::move(*rules), std::move(graph.sources)));
        return loaded;
    }

    static Loaded unreadable(const std::string& path, const std::string& reason,
                             std::string help = {}) {
        ModuleGraph graph({}, {});
        graph.diagnostics.push_back(
            {Kind::unreadable, {no_source, {}}, {path, reason}, std::move(help), {}});
        return build(std::move(graph), path);
    }
};

namespace {

Loaded load_root(ModuleText root, const RuleLimits& limits, FindModule find) {
    const std::string name = root.shown;
    ModuleGraph graph(limits, std::move(find));
    graph.load(std::move(root));
    return LoadedBuilder::build(std::move(graph), name);
}

/// What a caller's finder says, as the result of a search.
ModuleSearchResult ask(const ModuleFinder& finder, std::string_view name, std::uint64_t room) {
    ModuleMissing missing;
    missing.where = "no folder is searched for rules given as text";
    if (!finder) return missing;
    missing.where = "the program that loads the rules has no such module";
    std::optional<std::string> text = finder(name);
    if (!text) return missing;
    missing.too_big = text->size() > room;
    if (missing.too_big) return missing;
    if (const std::string declared = declared_module(*text); declared != name) {
        missing.remark = "the text that was given for it declares " +
                         (declared.empty() ? "no module" : "the module `" + declared + "`");
        return missing;
    }
    return ModuleText{std::string(name), std::string(name), {}, std::move(*text)};
}

/// Of a file that is not there, what stands beside it may help.
std::string help_for(const ReadFailure& failure, const std::string& path) {
    const bool missing = failure.cause == ReadFailure::Cause::missing;
    return missing ? did_you_mean_rule_file(path) : std::string();
}

} // namespace

Loaded load_read(std::variant<std::string, ReadFailure> read, const std::string& name,
                 const std::string& folder, const LoadOptions& options) {
    if (const auto* failure = std::get_if<ReadFailure>(&read))
        return LoadedBuilder::unreadable(name, failure->reason, help_for(*failure, name));
    const ModuleSearch search(options.rule_path);
    ModuleText root{name, real_path(name), folder, std::get<std::string>(std::move(read))};
    return load_root(std::move(root), under_the_ceilings(options.limits),
                     [&search](std::string_view module, const std::string& from,
                               std::uint64_t room) { return search.find(module, from, room); });
}

} // namespace library

Loaded load_file(const std::string& path, const LoadOptions& options) {
    try {
        const std::uint64_t most = library::under_the_ceilings(options.limits).bytes;
        return library::load_read(library::read_regular_file(path, most), path,
                                  library::folder_of(path), options);
    } catch (const std::bad_alloc&) {
        return library::LoadedBuilder::unreadable(path, "there is not enough memory");
    }
}

Loaded load_text(std::string_view text, const std::string& name, const ModuleFinder& find_module,
                 const LoadOptions& options) {
    try {
        library::ModuleText root{name, library::declared_module(text), {}, std::string(text)};
        return library::load_root(
            std::move(root), library::under_the_ceilings(options.limits),
            [&find_module](std::string_view wanted, const std::string&, std::uint64_t room) {
                return library::ask(find_module, wanted, room);
            });
    } catch (const std::bad_alloc&) {
        return library::LoadedBuilder::unreadable(name, "there is not enough memory");
    }
}

} // namespace assay
