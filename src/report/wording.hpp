// One violation in words.
#pragma once

#include "constraint/store.hpp"
#include "evaluate/findings.hpp"
#include "program/origins.hpp"
#include "report/arguments.hpp"
#include "report/catalogue.hpp"
#include "report/language.hpp"
#include "report/phrases.hpp"

#include <string>
#include <string_view>

namespace assay::report {

class Wording {
  public:
    /// All must stay while the Wording is used. `language` is a tag: "ru", "en-GB".
    Wording(const evaluate::Findings& findings, const constraint::Store& store, Phrases& phrases,
            std::string_view type_name, std::string_view language);

    void spell(const evaluate::Violation& violation, std::string& message, std::string& help) const;
    std::string reason(const evaluate::Fact& fact) const;

    /// Of such a one, its name is all that its pointer hangs on.
    bool is_root_member(evaluate::Slice path) const {
        return path.size() == 1 && path.begin < findings_.steps.size() &&
               !findings_.steps[path.begin].index;
    }
    /// What the sentences hang on, and the pointer of a member of the root: nothing of the payload
    /// but its names.
    Key key_of(const evaluate::Violation& violation) const;
    Key key_of(const evaluate::Fact& fact) const;

    /// Null for `program::none`.
    const program::Rule* rule(program::RuleIndex index) const;

  private:
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

    /// The innermost member of a path; where there is none, what is judged has the type's name.
    const evaluate::Step& field(evaluate::Slice path) const;
    std::string field_name(evaluate::Slice path) const;

    const evaluate::Findings& findings_;
    const constraint::Store& store_;
    Phrases& phrases_;
    const program::Origins& origins_;
    evaluate::Step type_; // as if it were a member's name
    std::string_view tag_;
    Language language_;
    std::string_view other_tag_; // authors may know more languages than we do
};

} // namespace assay::report
