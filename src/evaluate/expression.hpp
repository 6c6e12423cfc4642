// Expressions over frames, in Kleene's three values.
#pragma once

#include "evaluate/arena.hpp"
#include "evaluate/lookup.hpp"
#include "evaluate/text_set.hpp"

#include <optional>
#include <utility>
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

/// What expressions ask of the judge, who answers without a word.
class SilentJudge {
  public:
    virtual ~SilentJudge() = default;
    /// Judges a container against a type: `x is SET` where the set holds records or arrays.
    virtual bool fits_container(Cell& cell, std::uint32_t type) = 0;

    enum class Depth : std::uint8_t { itself, whole };
    /// An item of an array that was kept; of a record or array what is in it only in its `whole`
    /// depth. One that has to be read again goes to `scratch`, and what is in it, decoded, to
    /// memory_of_items().
    Cell& item(Cell& array, std::uint32_t at, Depth depth, Cell& scratch) {
        if (!array.read_again) return array.elements[at];
        read_item_again(array, at, depth, scratch);
        return scratch;
    }
    /// Of what was in items that were read again: it is given back by who asked for them.
    Arena& memory_of_items() { return memory_of_items_; }

  protected:
    virtual void read_item_again(const Cell& array, std::uint32_t at, Depth depth,
                                 Cell& scratch) = 0;

  private:
    Arena memory_of_items_;
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
        failing_.reset();
        watched_ = watched;
        forget_lists();
    }
    /// Where something else may stand in the place of the lists that were asked.
    void forget_lists() {
        for (KnownList& list : known_lists_) list.array = nullptr;
    }

    /// Of the last evaluate(): the first item that made the watched `all` false.
    struct Item {
        std::uint32_t ordinal;
        Place place;
    };
    const std::optional<Item>& failing() const { return failing_; }

    class Interrupted;

  private:
    using Node = program::Node;
    enum class Presence : std::uint8_t { there, absent, unknown };

    class Items;

    /// The items of one kind of the list that an `in` last asked.
    struct KnownList {
        program::NodeIndex node = program::none;
        Result::Is kind = Result::Is::unknown;
        const Cell* array = nullptr; // null: it was not asked
        bool known = false;          // it was asked twice
        bool unknown = false;        // some item cannot be told
        TextSet texts;
        // Sorted.
        std::vector<constraint::Decimal> numbers;
        std::vector<constraint::Date> dates;
        std::vector<constraint::Instant> instants;

        void clear();
        void add(const Result& item);
        /// All are added.
        void close();
        bool contains(const Result& value);
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
    std::optional<Item> failing_;
    program::NodeIndex watched_ = program::none;
    std::vector<KnownList> known_lists_; // of each `in` that met a long list
};

/// While one lives, an evaluate() that is under way may be interrupted by others.
class Evaluator::Interrupted {
  public:
    explicit Interrupted(Evaluator& evaluator)
        : evaluator_(evaluator), waits_for_(evaluator.waits_for_), failing_(evaluator.failing_),
          watched_(evaluator.watched_), known_lists_(std::exchange(evaluator.known_lists_, {})) {}
    ~Interrupted() {
        evaluator_.waits_for_ = waits_for_;
        evaluator_.failing_ = failing_;
        evaluator_.watched_ = watched_;
        evaluator_.known_lists_ = std::move(known_lists_);
    }
    Interrupted(const Interrupted&) = delete;
    Interrupted& operator=(const Interrupted&) = delete;

  private:
    Evaluator& evaluator_;
    program::PathIndex waits_for_;
    std::optional<Item> failing_;
    program::NodeIndex watched_;
    std::vector<KnownList> known_lists_;
};

} // namespace assay::evaluate
