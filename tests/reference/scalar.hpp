// Scalars against one branch of a type: what is wrong with them, in codes.
#pragma once

#include "constraint/store.hpp"
#include "reference/number.hpp"
#include "reference/payload.hpp"
#include "reference/rules.hpp"

namespace assay::reference {

/// The kind of value that a branch holds; nothing for `any`.
std::optional<Payload::Kind> kind_of(const Branch& branch);
bool is_literal(const Branch& branch);

/// Whether `number` is in one of the intervals.
bool within(const std::vector<syntax::SetAtom>& ranges, const Number& number);
/// Whether a date or a date_time is.
bool within_dates(const std::vector<syntax::SetAtom>& ranges, const std::string& text);

/// How two dates or two date_times stand to each other: -1, 0, 1; nothing where one is neither.
std::optional<int> compare_times(const std::string& a, const std::string& b);

std::size_t code_points(const std::string& text);
bool matches(const std::string& text, const std::string& pattern);

class Scalars {
  public:
    /// The codes of every fault of `value`, which is of the branch's kind; empty where it fits.
    std::vector<std::string> faults(const Branch& branch, const Payload& value);
    /// A literal that the constraints of its union leave out takes no part in it.
    bool left_out(const Branch& branch);
    /// `count R` of an array or a map.
    static bool count_holds(const syntax::Constraint& constraint, std::size_t count);

  private:
    std::vector<std::string> text_faults(const Branch& branch, const std::string& text);
    std::string text_fault(const syntax::Constraint& constraint, const std::string& text,
                           const std::string& format);
    bool has_characters(const syntax::Constraint& constraint, const std::string& text);

    constraint::Store store_;
    std::map<std::string, constraint::Constraint> classes_; // `lower`, `not blank`, …
};

} // namespace assay::reference
