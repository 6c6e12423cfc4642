// One payload against one type: what the interpreter's parts share.
#pragma once

#include "reference/interpreter.hpp"
#include "reference/scalar.hpp"

#include <map>
#include <optional>

namespace assay::reference {

/// Why something is unknown: a set, for several things may be missing at once.
namespace why {
inline constexpr int absent = 1;       // an optional field of a complete record is not there
inline constexpr int inapplicable = 2; // null or another kind, for order, arithmetic or length
inline constexpr int spoiled = 4;      // a field that has an error of its own
inline constexpr int waits = 8;        // an optional fact of the context is not there
inline constexpr int must_wait = 16;   // a required fact, or a field of a partial record
} // namespace why

/// What an expression comes to.
struct Outcome {
    enum class Is { unknown, boolean, number, text, null, container };
    Is is = Is::unknown;
    int reasons = 0; // of unknown
    bool truth = false;
    Number number;
    std::string text;
    Payload* container = nullptr;
    bool fact = false; // a container of the context

    static Outcome unknown(int reasons);
    static Outcome of(bool truth);
    static Outcome of(Number number);
    static Outcome of(std::string text);

    bool known() const { return is != Is::unknown; }
    bool yes() const { return is == Is::boolean && truth; }
    bool no() const { return is == Is::boolean && !truth; }
};

Outcome both(const Outcome& a, const Outcome& b);   // and
Outcome either(const Outcome& a, const Outcome& b); // or
Outcome negated(const Outcome& a);

/// A field of an object that is judged as a record.
struct Slot {
    Payload* value = nullptr; // null where it is absent
    bool repeated = false;
    bool settled = false;
    bool spoiled = false;   // an error of its own
    bool misplaced = false; // required but absent, or not allowed
};

/// An object that is judged as a record.
struct Frame {
    const Shape* shape = nullptr;
    Payload* object = nullptr;
    std::string pointer;
    std::map<std::string, Slot> slots;
    std::map<const Condition*, Outcome> own;   // of the arm's own expression
    std::map<const Condition*, Outcome> truth; // with what is around and before
};

/// The loop variable of `all(x in xs: …)`.
struct Variable {
    std::string name;
    Payload* item = nullptr;
};

class Judge {
  public:
    Judge(const Rules& rules, Scalars& scalars, Payload* context)
        : rules_(rules), scalars_(scalars), context_(context) {}

    Answer run(Payload& payload, const Union& type);

  private:
    // values.cpp: a value against a type. `code` is the caller's own.
    void value(Payload& value, const Union& type, const std::string& pointer,
               const std::string& code);
    void scalar(Payload& value, const std::vector<const Branch*>& branches, bool several,
                const std::string& pointer, const std::string& code);
    void array(Payload& value, const Branch& branch, const std::string& pointer,
               const std::string& code);
    void unique(Payload& value, const syntax::Constraint& constraint, const std::string& pointer,
                const std::string& code);
    void map(Payload& value, const Branch& branch, const std::string& pointer,
             const std::string& code);
    void object(Payload& value, const std::vector<const Branch*>& branches,
                const std::string& pointer, const std::string& code);
    std::string discriminator(const std::vector<const Branch*>& branches) const;
    std::vector<Payload> literals(const Branch& branch, const std::string& field) const;
    /// Repeated members of what no rule judges.
    void repeats_within(const Payload& value, const std::string& pointer);
    bool fits(const Payload& value, const Union& type);
    bool same(const Payload& a, const Payload& b) const;

    // record.cpp: an object against a record.
    void record(Payload& object, const Shape& shape, const std::string& pointer);
    Slot& settle(Frame& frame, const std::string& name);
    void settle_present(Frame& frame, const std::string& name, Slot& slot);
    bool is_required(Frame& frame, const std::string& name, std::string& code);
    void strangers(Frame& frame);
    bool taken_by_rest(Frame& frame, PayloadMember& member);
    void warn_near(Frame& frame, const std::string& name);
    std::set<std::string> meant(Frame& frame, const std::vector<PayloadMember*>& unknown);
    void group(Frame& frame, const Grouping& group);
    void check(Frame& frame, const Checking& checking);
    std::string check_pointer(Frame& frame, const syntax::Check& check, bool failed);
    bool is_reached(const syntax::Expression& whole, const syntax::Expression& part, Frame& frame);
    Outcome truth(Frame& frame, const Condition& condition);
    Outcome own(Frame& frame, const Condition& condition);

    // expression.cpp, path.cpp: expressions over frames.
    Outcome evaluate(const syntax::Expression& expression, Frame& frame, const Variable* variable);
    Outcome compare(const syntax::Expression& expression, Frame& frame, const Variable* variable);
    Outcome in(const syntax::Expression& expression, Frame& frame, const Variable* variable);
    Outcome is(const syntax::Expression& expression, Frame& frame, const Variable* variable);
    Outcome over(const syntax::Expression& expression, Frame& frame, const Variable* variable);
    Outcome call(const syntax::Expression& expression, Frame& frame, const Variable* variable);
    Outcome present(const syntax::Path& path, Frame& frame, const Variable* variable);
    bool in_set(const Outcome& value, const syntax::SetAtom& atom);

    /// What stands at a path: a value, or why there is none to read.
    struct Found {
        Payload* value = nullptr; // may stand beside reasons: what is there cannot be trusted
        int reasons = 0;
        bool repeated = false;
        bool fact = false; // of the context
    };
    Found find(const syntax::Path& path, Frame& frame, const Variable* variable);
    Found field(Frame& frame, const std::string& name);
    Found walk(Found from, const syntax::Path& path, std::size_t first);
    Found find_in_context(const syntax::Path& path);
    /// The part of an expression that names a path of the payload first, as it is read.
    const syntax::Expression* first_path(const syntax::Expression& expression,
                                         const std::string& variable) const;

    void error(Payload* value, const std::string& pointer, std::string code,
               const std::string& caller_code);
    void report(const std::string& pointer, std::string code, bool warning,
                const std::string& caller_code);

    const Rules& rules_;
    Scalars& scalars_;
    Payload* context_ = nullptr;
    std::map<const Payload*, Frame> frames_;
    Answer answer_;
    bool must_wait_ = false; // something undecided waits for what should have been there
};

bool is_context(const syntax::Path& path);

} // namespace assay::reference
