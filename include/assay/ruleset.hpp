// Rule text to a ruleset.
#pragma once

#include "assay/limits.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

namespace program {
struct Program;
}
namespace library {
struct LoadedBuilder;
}

/// One finding about rule text.
struct RuleDiagnostic {
    bool warning = false;
    std::string code; ///< stable, kebab-case
    std::string message;
    std::string help; ///< may be empty
    std::string file;
    std::uint32_t line = 1;   ///< one-based
    std::uint32_t column = 1; ///< one-based, in code points
};

/// A type or record by which payloads are judged. Belongs to its Ruleset: Ruleset::type() makes it,
/// and only workspaces of the same rules take it.
struct TypeHandle {
    std::uint32_t index = 0;
    const program::Program* program = nullptr;
};

/// Loaded rules: immutable, cheap to copy, shared by any number of threads without locks.
class Ruleset {
  public:
    explicit Ruleset(std::shared_ptr<const program::Program> program);

    /// A type or record of the root module by its name ("Update"), or any by its full name
    /// ("shop.order.Update").
    std::optional<TypeHandle> type(std::string_view name) const;
    /// The records of the root module, in the order of the text.
    std::vector<std::string> records() const;
    /// Every type that type() knows, by the shorter of its names.
    std::vector<std::string> types() const;

    const program::Program& program() const { return *program_; }
    std::shared_ptr<const program::Program> share() const { return program_; }

  private:
    std::shared_ptr<const program::Program> program_;
};

/// What came of loading: a ruleset, or errors; warnings either way. A value: nothing is thrown for
/// what an author wrote.
class Loaded {
  public:
    explicit operator bool() const { return ruleset_.has_value(); }
    /// Call only where it loaded.
    const Ruleset& ruleset() const { return *ruleset_; }
    const std::vector<RuleDiagnostic>& diagnostics() const { return diagnostics_; }
    /// The diagnostics as a compiler would show them: source line, caret, help.
    const std::string& text() const { return text_; }
    /// The same with ANSI colours.
    const std::string& coloured_text() const { return coloured_text_; }
    /// The same as a JSON array.
    const std::string& json() const { return json_; }

  private:
    friend struct library::LoadedBuilder;

    std::optional<Ruleset> ruleset_;
    std::vector<RuleDiagnostic> diagnostics_;
    std::string text_;
    std::string coloured_text_;
    std::string json_;
};

/// Text of the module `name` ("shop.order"), or nullopt. Must be quick to say no.
using ModuleFinder = std::function<std::optional<std::string>(std::string_view name)>;

struct LoadOptions {
    RuleLimits limits;
    /// Where load_file() looks for used modules after the file's own folder.
    std::vector<std::string> rule_path;
};

/// Loads a rule file and the modules it uses: each beside it or on the rule path, never outside
/// them.
Loaded load_file(const std::string& path, const LoadOptions& options = {});

/// Loads rule text. Touches no file: `use` asks `find_module`, and fails where there is none.
/// `name` is what diagnostics call the text.
Loaded load_text(std::string_view text, const std::string& name = "rules",
                 const ModuleFinder& find_module = {}, const LoadOptions& options = {});

} // namespace assay
