// One violation in words.
#pragma once

#include "constraint/store.hpp"
#include "evaluate/findings.hpp"
#include "program/origins.hpp"
#include "report/arguments.hpp"
#include "report/catalogue.hpp"
#include "report/language.hpp"
#include "report/phrases.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace assay::report {

class Wording {
  public:
    /// All must stay while the Wording is used. `language` is a tag: "ru", "en-GB".
    Wording(const evaluate::Findings& findings, const constraint::Store& store, Phrases& phrases,
            std::string_view type_name, std::string_view language);

    /// Its message and its help. Those that repeat nothing of the payload are spelled once for many
    /// reports.
    void spell(const evaluate::Violation& violation, std::string& message, std::string& help) const;
    std::string reason(const evaluate::Fact& fact) const;

    /// Null for `program::none`.
    const program::Rule* rule(program::RuleIndex index) const;

  private:
    std::string message(const evaluate::Violation& violation) const;
    std::string help(const evaluate::Violation& violation) const;
    /// The field's name as the payload has it, where the sentences may be kept.
    std::optional<std::string_view> kept_for(const evaluate::Violation& violation) const;
    SentenceKey key_of(const evaluate::Violation& violation) const;
    Message row(const evaluate::Violation& violation) const;
    Arguments arguments(const evaluate::Violation& violation, Language language) const;
    void add_demand(Arguments& arguments, const evaluate::Violation& violation,
                    Language language) const;
    void add_found(Arguments& arguments, const evaluate::Violation& violation,
                   Language language) const;
    void add_names(Arguments& arguments, const evaluate::Violation& violation,
                   Language language) const;

    /// By the author's `@message`; false where there is none, or it asks for what must not be told.
    bool by_author(const evaluate::Violation& violation, std::string& out) const;
    /// By the sentence that a constraint or format brings along; false as above.
    bool by_constraint(const evaluate::Violation& violation, const Arguments& arguments,
                       std::string& out) const;

    std::string field_name(evaluate::Slice path) const;

    const evaluate::Findings& findings_;
    const constraint::Store& store_;
    Phrases& phrases_;
    const program::Origins& origins_;
    std::string_view type_name_;
    std::string_view tag_;
    Language language_;
};

} // namespace assay::report
