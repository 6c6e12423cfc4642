// Expressions over frames, in Kleene's three values.
#pragma once

#include "evaluate/arena.hpp"
#include "evaluate/lookup.hpp"
#include "evaluate/text_set.hpp"

#include <vector>

namespace assay::evaluate {

/// What an expression came to.
struct Result {
    enum class Is : std::uint8_t {
        unknown,
        boolean,
        number,
        text,
        date,
        date_time,
        null,
        container
    };
    Is is = Is::unknown;
    std::uint8_t reasons = 0; // of unknown
    bool boolean = false;
    constraint::Decimal number;
    std::string_view text;
    constraint::Date date;
    constraint::Instant instant;

    static Result unknown(std::uint8_t reasons);
    static Result truth(bool value);
    static Result of(constraint::Decimal number);
    static Result of(std::string_view text);
};

/// Judges a container against a type without a word: `x is SET` where the set holds records or
/// arrays.
class SilentJudge {
  public:
    virtual ~SilentJudge() = default;
    virtual bool fits_container(Cell& cell, std::uint32_t type) = 0;
};

class Evaluator {
  public:
    Evaluator(const program::Program& program, Arena& arena, SilentJudge& judge)
        : program_(program), arena_(arena), judge_(judge) {}

    Result evaluate(program::NodeIndex node, Scope& scope);

    /// Of the last evaluate(): the first path that an unknown waits for; none where nothing waits.
    program::PathIndex waits_for() const { return waits_for_; }
    /// Before an evaluate(): forgets the last, and watches the quantifier `watched`.
    void forget(program::NodeIndex watched = program::none) {
        waits_for_ = program::none;
        failing_ = nullptr;
        watched_ = watched;
        forget_lists();
    }
    /// Where something else may stand in the place of the lists that were asked.
    void forget_lists() {
        for (KnownList& list : known_lists_) list.array = nullptr;
    }

    /// Of the last evaluate(): the first item that made the watched `all` false.
    const Cell* failing() const { return failing_; }

  private:
    using Node = program::Node;
    enum class Presence : std::uint8_t { there, absent, unknown };

    /// The items of one kind of the list that an `in` last asked.
    struct KnownList {
        program::NodeIndex node = program::none;
        Result::Is kind = Result::Is::unknown;
        const Cell* array = nullptr; // null: it was not asked
        bool known = false;          // it was asked twice
        bool unknown = false;        // some item cannot be told
        TextSet texts;
        std::vector<Result> others; // sorted
    };

    Result logic(const Node& node, Scope& scope, bool dominant);
    Result negation(const Node& node, Scope& scope);
    Result compare(const Node& node, Scope& scope);
    Result membership(program::NodeIndex index, Scope& scope);
    Presence search(Cell& array, const Result& value);
    Presence look_up(program::NodeIndex index, Cell& array, const Result& value);
    KnownList& known_list(program::NodeIndex index, Result::Is kind);
    void learn_items(KnownList& list, Cell& array, const Result& value);
    Result item_of(Cell& array, std::uint32_t at, program::ValueType type);
    Result is_in_set(const Node& node, Scope& scope);
    Result matches(const Node& node, Scope& scope);
    Result arithmetic(const Node& node, Scope& scope);
    Result quantifier(program::NodeIndex index, Scope& scope);
    Result total(const Node& node, Scope& scope);
    Result literal(const Node& node) const;
    Result path(const Node& node, Scope& scope);
    Result function(const Node& node, Scope& scope);
    Result present(const Node& node, Scope& scope);
    Result or_else(const Node& node, Scope& scope);
    Result count(const Node& node, Scope& scope);
    Result between_dates(const Node& node, Scope& scope);
    Result lower(const Result& text);

    Result operand(const Node& node, std::uint32_t index, Scope& scope) {
        return evaluate(program_.operands[node.operands.begin + index], scope);
    }
    Found look(program::PathIndex path, Scope& scope);
    Result read(Cell& cell, program::ValueType type);

    const program::Program& program_;
    Arena& arena_;
    SilentJudge& judge_;
    program::PathIndex waits_for_ = program::none;
    const Cell* failing_ = nullptr;
    program::NodeIndex watched_ = program::none;
    std::vector<KnownList> known_lists_; // of each `in` that met a long list
};

} // namespace assay::evaluate
