// The grammar of rule files, in Boost.Spirit X3, over tokens: the only file that knows X3.
//
// How it differs from a textbook X3 grammar, and why:
// - It reads tokens, not characters: no skipper, no character classes, exact spans for nothing.
// - A rule builds its node in place: `into<&Field::type>[type]` parses straight into that member of
//   the node that the rule is about. Nothing is copied, no Fusion, compile time stays sane.
// - Each terminal says what it would have wanted; the message is about the furthest token that
//   anybody wanted something of. So `>` and its exceptions are not needed; every alternative is
//   decided by its first tokens, and nothing is parsed twice.
// - Recovery is an alternative like any other: `member | recovery<…>`.
#include "syntax/parse.hpp"

#include "syntax/check_bytes.hpp"
#include "syntax/lexer.hpp"

#include <boost/spirit/home/x3.hpp>

#include "syntax/grammar/directives.hpp"
#include "syntax/grammar/messages.hpp"
#include "syntax/grammar/operators.hpp"
#include "syntax/grammar/terminals.hpp"

#include <algorithm>

namespace assay::syntax {

namespace {

using namespace grammar;

// --- the words and marks of the language ---

constexpr const char* an_operator = "an operator";

constexpr Punctuation mark(TK kind, const char* what) { return {kind, what}; }
constexpr Keyword word(const char* quoted) { return Keyword(quoted, quoted); }
constexpr Keyword quiet_word(const char* quoted) { return Keyword(quoted, nullptr); }
constexpr MemberKeyword member_word(const char* quoted) { return {quoted, quoted}; }
constexpr MemberKeyword quiet_member_word(const char* quoted) { return {quoted, nullptr}; }
constexpr OnlyKeyword only_word(const char* quoted) { return OnlyKeyword(quoted); }

const auto comma = mark(TK::comma, "`,`");
const auto quiet_comma = mark(TK::comma, nullptr);
const auto dot = mark(TK::dot, nullptr);
const auto text = Quoted(TK::text, "a text in double quotes");
const auto pattern = Quoted(TK::pattern, "a pattern such as `/[a-z]+/`");
const auto number = Number("a number", false);
const auto date = Number("a date such as `2026-01-31`", true);

constexpr auto foreign(std::string_view wrong, std::string_view right) {
    return Slip(
        [=](State& state, const Token* at) { return slips::foreign(state, at, wrong, right); });
}

constexpr auto instead_of(TK wrong, std::string_view right, std::string_view help = {}) {
    return Slip([=](State& state, const Token* at) {
        return slips::instead_of(state, at, wrong, right, help);
    });
}

const auto list_end = ahead([](State& state, const Token* at) { return ends_list(state, at); });

// --- the rules, named as in grammar.ebnf, and laid out by hand ---
// clang-format off

template <class Id, class Node>
using Rule = x3::rule<Id, Node>;

const Rule<struct json_id, Json> json = "json";
const Rule<struct json_member_id, JsonMember> json_member = "json member";
const Rule<struct path_id, Path> path = "path";
const Rule<struct literal_id, Literal> literal = "literal";
const Rule<struct bound_id, Bound> bound = "bound";
const Rule<struct interval_id, Interval> interval = "interval";
const Rule<struct type_id, Type> type = "type";
const Rule<struct type_atom_id, TypeAtom> type_atom = "type atom";
const Rule<struct set_type_id, TypeAtom> set_type = "set type";
const Rule<struct set_atom_id, SetAtom> set_atom = "set atom";
const Rule<struct constraint_id, Constraint> constraint = "constraint";
const Rule<struct expression_id, Expression> expression = "expression";
const Rule<struct negation_id, Expression> negation = "negation";
const Rule<struct sum_id, Expression> sum = "sum";
const Rule<struct primary_id, Expression> primary = "primary";
const Rule<struct annotation_id, Annotation> annotation = "annotation";
const Rule<struct rest_id, Rest> rest = "rest";
const Rule<struct body_id, Body> body = "body";
const Rule<struct member_id, Member> member = "member";
const Rule<struct arm_id, Arm> arm = "arm";
const Rule<struct else_arm_id, Arm> else_arm = "else arm";
const Rule<struct outcome_id, Outcome> outcome = "outcome";
const Rule<struct change_id, Change> change = "change";
const Rule<struct expectation_id, Expectation> expectation = "expectation";
const Rule<struct declaration_id, Declaration> declaration = "declaration";
const Rule<struct file_id, File> file = "file";

// --- JSON inside a rule file ---

template <class Item>
constexpr auto json_list(const Item& item) {
    return -(item >> *(JsonComma{} >> item)) >> -Slip(slips::trailing_comma);
}

const auto json_member_def = (into<&JsonMember::name>[Quoted(TK::text, "a name in double quotes")] |
                              into<&JsonMember::name>[BareJsonName{}]) >>
                             mark(TK::colon, "`:`") >> into<&JsonMember::value>[json];

const auto json_def = spanned[named("a JSON value")[-Slip(slips::json_word) >> (
    into<&Json::text>[text] >> set<&Json::kind, Json::Kind::string> |
    into<&Json::text>[number] >> set<&Json::kind, Json::Kind::number> |
    word("`true`") >> set<&Json::kind, Json::Kind::boolean_true> |
    word("`false`") >> set<&Json::kind, Json::Kind::boolean_false> |
    word("`null`") >> set<&Json::kind, Json::Kind::null> |
    bracketed(TK::open_bracket, "`[`", json_list(into<&Json::items>[json]),
              TK::close_bracket, "`]`") >> set<&Json::kind, Json::Kind::array> |
    bracketed(TK::open_brace, "`{`", json_list(into<&Json::members>[json_member]),
              TK::close_brace, "`}`") >> set<&Json::kind, Json::Kind::object> |
    into<&Json::text>[BareJsonDate{}] >> set<&Json::kind, Json::Kind::string>)]];

// --- names and paths ---

const auto field_name_word = PathName("a name", false);

const auto path_def = spanned[into<&Path::names>[PathName("a name", true)] >>
                              *(dot >> into<&Path::names>[field_name_word])];

const auto module_name = spanned[into<&Path::names>[CasedName("a module's name", false)] >>
                                 *(dot >> into<&Path::names>[CasedName("a module's name", false)])];

/// `a, b`: into `member`, a vector of words.
template <auto member>
constexpr auto names_into() {
    const auto missing_comma =
        Slip([](State& state, const Token* at) { return slips::missing_comma(state, at, true); });
    return into<member>[Name{}] >> *continued[(comma | missing_comma) >> into<member>[Name{}]];
}

// --- literals and ranges ---

const auto literal_def =
    spanned[into<&Literal::text>[text] >> set<&Literal::kind, Literal::Kind::string> |
            into<&Literal::text>[number] >> set<&Literal::kind, Literal::Kind::number> |
            word("`true`") >> set<&Literal::kind, Literal::Kind::boolean_true> |
            word("`false`") >> set<&Literal::kind, Literal::Kind::boolean_false> |
            word("`null`") >> set<&Literal::kind, Literal::Kind::null>];

const auto bound_def =
    spanned[into<&Bound::text>[number] >> set<&Bound::kind, Bound::Kind::number> |
            into<&Bound::text>[date] >> set<&Bound::kind, Bound::Kind::date>];

const auto at_least = mark(TK::greater_equal, nullptr) | foreign("=>", ">=");
const auto at_most = mark(TK::less_equal, nullptr) | foreign("=<", "<=");
const auto range_mark = mark(TK::range, nullptr) | Slip(slips::range_mark);

const auto interval_def = spanned[named("a number, a date or a range")[
    at_most >> into<&Interval::high>[bound] >> set<&Interval::form, Interval::Form::less_equal> |
    at_least >> into<&Interval::low>[bound] >> set<&Interval::form, Interval::Form::greater_equal> |
    mark(TK::less, nullptr) >> into<&Interval::high>[bound] >>
        set<&Interval::form, Interval::Form::less> |
    mark(TK::greater, nullptr) >> into<&Interval::low>[bound] >>
        set<&Interval::form, Interval::Form::greater> |
    mark(TK::range, nullptr) >> into<&Interval::high>[bound] >>
        set<&Interval::form, Interval::Form::up_to> |
    into<&Interval::low>[bound] >> set<&Interval::form, Interval::Form::exact> >>
        -(range_mark >> set<&Interval::form, Interval::Form::from> >>
          -(into<&Interval::high>[bound] >> set<&Interval::form, Interval::Form::between>))]];

// --- types ---

/// By its letters, a type's name is a declared one or a built-in.
void classify(State& state, TypeAtom& atom, const Token*, const Token*) {
    const std::vector<Word>& names = atom.name.names;
    const bool declared = is_capital(names.back().text.front());
    atom.form = declared ? TypeAtom::Form::named : TypeAtom::Form::builtin;
    for (std::size_t i = 0; i + 1 < names.size(); ++i)
        if (is_capital(names[i].text.front()))
            state.report(Kind::name_case, names[i].span,
                         {"a module's name", "small", names[i].text},
                         "a type is named by its module and its own name: `module.Type`");
}

/// `age: 0..150`: taken as `number(0..150)`.
void report_bare_range(State& state, TypeAtom& atom, const Token* begin, const Token* end) {
    const Span span = span_between(begin, end);
    const std::string range(state.written(span));
    state.report(Kind::other_spelling, span, {"integer(" + range + ")", range},
                 "a range narrows a type; `number` and `date` take one too");
    atom.form = TypeAtom::Form::builtin;
    atom.name = {{{"number", span, false}}, span};
    atom.constraints.back().span = span;
}

const auto bar = mark(TK::bar, "`|`") | foreign("||", "|");
const auto quiet_bar = mark(TK::bar, nullptr) | foreign("||", "|");

const auto constraint_comma =
    comma | foreign("&&", ",") | foreign(";", ",") | Slip([](State& state, const Token* at) {
        if (!is_word(state, at, "and")) return static_cast<const Token*>(nullptr);
        state.report(Kind::other_spelling, span_of(at), {",", "and"});
        return at + 1;
    });

const auto constraints =
    -(bracketed(TK::open_parenthesis, nullptr,
                into<&TypeAtom::constraints>[constraint] >>
                    *(constraint_comma >> into<&TypeAtom::constraints>[constraint]),
                TK::close_parenthesis, "`)`"));

const auto array_type =
    bracketed(TK::open_bracket, "`[`", into<&TypeAtom::element>[type], TK::close_bracket, "`]`") >>
    set<&TypeAtom::form, TypeAtom::Form::array>;

const auto map_type =
    word("`map`") >> set<&TypeAtom::form, TypeAtom::Form::map> >>
    advised_at_start("a map says what it holds: `map(string)`")[bracketed(
        TK::open_parenthesis, "`(`", into<&TypeAtom::element>[type], TK::close_parenthesis, "`)`")];

const auto is_map = ahead([](State& state, const Token* at) { return is_word(state, at, "map"); });

/// `map` is no name, and neither is the next line's field where a type is missing.
const auto names_type = ahead([](State& state, const Token* at) {
    if (at->kind != TK::word) return at->kind == TK::ticked;
    const Token* colon = at[1].kind == TK::question ? at + 2 : at + 1;
    const bool next_field = at->first_on_line && colon->kind == TK::colon;
    return !next_field && !is_word(state, at, "map");
});

const auto named_type = then(names_type >> into<&TypeAtom::name>[path], classify);

const auto bare_range =
    then(ahead([](State&, const Token* at) { return slips::range_begins(at); }) >>
             into<&TypeAtom::constraints>[into<&Constraint::operand>[choose<Interval>[interval]]],
         report_bare_range);

const auto literal_type =
    into<&TypeAtom::literal>[literal] >> set<&TypeAtom::form, TypeAtom::Form::literal>;

const auto record_type =
    ahead([](State&, const Token* at) { return at->kind == TK::open_brace; }) >>
    set<&TypeAtom::form, TypeAtom::Form::record> >> into<&TypeAtom::body>[body];

/// `string[]`: the type so far becomes the element of an array.
const auto array_brackets = SlipOf([](State& state, TypeAtom& atom, const Token* at) {
    const Token* before = at > state.begin() ? at - 1 : at;
    const Span written{atom.name.span.begin, before->end};
    if (atom.name.names.empty()) return static_cast<const Token*>(nullptr);
    const Token* behind = slips::brackets_after_type(state, at, written);
    if (!behind) return behind;
    Type element;
    atom.span = element.span = written;
    element.branches.push_back(std::move(atom));
    atom = TypeAtom{};
    atom.form = TypeAtom::Form::array;
    atom.element = std::move(element);
    return behind;
});

const auto type_atom_def = spanned[
    named("a type")[bare_range | literal_type | array_type | is_map >> map_type | record_type |
                    Slip(slips::parenthesised_type) | named_type] >>
    constraints >> -array_brackets];

const auto docs_of_type = *into<&TypeAtom::docs>[DocLine{}];

/// Only looks whether the union goes on behind the docs: those may be the next member's.
struct BarAhead : Plain<BarAhead> {
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator&, const Context& context, Node&, Attribute&) const {
        State& state = state_of(context);
        const Token* at = state.settle(first);
        if (at && (at->kind == TK::bar || (at->kind == TK::foreign && state.text(*at) == "||")))
                        return true;
        if (at && !at->first_on_line && at->kind != TK::end) state.missed(at, "`|`");
        return false;
    }
};

/// The docs go to the branch, but not into its span.
const auto first_branch = docs_of_type >> same[type_atom];
const auto further_branch = docs_of_type >> bar >> docs_of_type >> same[type_atom];

void report_enum(State& state, Type& type, const Token* begin, const Token* end) {
    std::string right;
    for (const TypeAtom& branch : type.branches)
        right += (right.empty() ? "" : " | ") + std::string(state.written(branch.span));
    const Span span = span_between(begin, end);
    state.report(Kind::other_spelling, {span.begin, begin->end},
                 {right, std::string(state.written(span))});
}

const auto is_enum = ahead([](State& state, const Token* at) {
    return is_word(state, at, "enum") && at[1].kind == TK::open_parenthesis &&
           at[2].kind == TK::text;
});
const auto enumeration =
    then(is_enum >> word("`enum`") >>
             bracketed(TK::open_parenthesis, "`(`",
                       into<&Type::branches>[spanned[literal_type]] >>
                           *((comma | bar) >> into<&Type::branches>[spanned[literal_type]]),
                       TK::close_parenthesis, "`)`"),
         report_enum);

const auto type_def = spanned[
    -Slip(slips::presence_word) >>
    (enumeration |
     into<&Type::branches>[first_branch] >>
         *(BarAhead{} >> into<&Type::branches>[further_branch]))];

// --- constraints and sets ---

const auto set_type_def = spanned[
    (literal_type | array_type | named_type) >> constraints];

const auto set_begins_with_range = ahead([](State&, const Token* at) {
    return at->kind == TK::number || at->kind == TK::date || at->kind == TK::minus ||
           slips::range_begins(at) || at->kind == TK::foreign;
});

const auto set_atom_def =
    set_begins_with_range >> choose<Interval>[interval] | choose<TypeAtom>[set_type];

/// `8 | 10 | 12..15`, into `member`, a vector of set atoms.
template <auto member>
constexpr auto set_into() {
    return named("a value, a range or a type")[into<member>[set_atom]] >>
           *(quiet_bar >> into<member>[set_atom]);
}

const auto by_fields = quiet_word("`by`") >>
    (bracketed(TK::open_parenthesis, "`(`",
               into<&Constraint::by>[path] >> *(comma >> into<&Constraint::by>[path]),
               TK::close_parenthesis, "`)`") |
     into<&Constraint::by>[path]);

bool may_be_operand(std::string_view word) {
    if (word == "true" || word == "false" || word == "null") return true;
    return !is_reserved(word) && word != "by" && word != "of";
}

const auto operand_follows = ahead([](State& state, const Token* at) {
    switch (at->kind) {
    case TK::text:
    case TK::number:
    case TK::date:
    case TK::open_bracket:
    case TK::minus: return true;
    case TK::word: return may_be_operand(state.text(*at));
    default: return slips::range_begins(at) || at->kind == TK::foreign;
    }
});

const auto constraint_operand = into<&Constraint::pattern>[pattern] |
                                operand_follows >> set_into<&Constraint::operand>();

/// `length(5)`
const auto operand_in_parentheses =
    then(bracketed(TK::open_parenthesis, nullptr, set_into<&Constraint::operand>(),
                   TK::close_parenthesis, "`)`"),
         [](State& state, Constraint& constraint, const Token* begin, const Token* end) {
             const std::string operand(state.written({begin->end, end[-1].begin}));
             const std::string word = constraint.word.text;
             state.report(Kind::other_spelling, span_between(begin, end),
                          {word + " " + operand, word + "(" + operand + ")"});
         });

const auto plain_constraint =
    into<&Constraint::word>[ConstraintName{}] >> -Slip(slips::operand_mark) >>
    (by_fields |
     -(quiet_word("`of`") >> set<&Constraint::of>) >>
         -(constraint_operand | operand_in_parentheses));

/// `string(/[a-z]+/)`
const auto bare_pattern =
    then(into<&Constraint::pattern>[Quoted(TK::pattern, nullptr)],
         [](State& state, Constraint& constraint, const Token* begin, const Token*) {
             const std::string written(state.text(*begin));
             state.report(Kind::other_spelling, span_of(begin), {"pattern " + written, written});
             constraint.word = {"pattern", span_of(begin), false};
         });

const auto constraint_def = spanned[named("a constraint")[
    word("`not`") >> set<&Constraint::negated> >> into<&Constraint::word>[ConstraintName{}] |
    set_begins_with_range >> set_into<&Constraint::operand>() |
    bare_pattern | Slip(slips::literal_constraint) | plain_constraint]];

// --- expressions ---

constexpr std::array or_spellings{Spelling{TK::word, "or", "or"},
                                  Spelling{TK::foreign, "||", "or"}};
constexpr std::array and_spellings{Spelling{TK::word, "and", "and"},
                                   Spelling{TK::foreign, "&&", "and"}};
constexpr std::array not_spellings{Spelling{TK::word, "not", "not"},
                                   Spelling{TK::foreign, "!", "not"}};
constexpr std::array compare_spellings{
    Spelling{TK::equal, "==", "=="},    Spelling{TK::not_equal, "!=", "!="},
    Spelling{TK::less, "<", "<"},       Spelling{TK::less_equal, "<=", "<="},
    Spelling{TK::greater, ">", ">"},    Spelling{TK::greater_equal, ">=", ">="},
    Spelling{TK::equals, "=", "=="},    Spelling{TK::foreign, "===", "=="},
    Spelling{TK::foreign, "!==", "!="}, Spelling{TK::foreign, "<>", "!="},
    Spelling{TK::foreign, "=<", "<="}};
constexpr std::array add_spellings{Spelling{TK::plus, "+", "+"}, Spelling{TK::minus, "-", "-"}};
constexpr std::array multiply_spellings{Spelling{TK::star, "*", "*"}};

using Node = Expression;
using NodeKind = Expression::Kind;

bool is_quantified(const State& state, const Token* at) {
    if (at->kind != TK::word || at[1].kind != TK::open_parenthesis || at[2].kind != TK::word)
        return false;
    const std::string_view name = state.text(*at);
    const bool quantifier = name == "all" || name == "any" || name == "sum" || name == "count";
    return quantifier && is_word(state, at + 3, "in");
}

bool is_call(const State& state, const Token* at) {
    return at->kind == TK::word && at[1].kind == TK::open_parenthesis &&
           !is_reserved(state.text(*at)) && !is_quantified(state, at);
}

const auto quantified =
    ahead([](State& state, const Token* at) { return is_quantified(state, at); }) >>
    into<&Node::word>[field_name_word] >>
    bracketed(TK::open_parenthesis, "`(`",
              into<&Node::variable>[CasedName("a variable", false)] >> word("`in`") >>
                  into<&Node::path>[path] >> mark(TK::colon, "`:`") >>
                  into<&Node::operands>[expression],
              TK::close_parenthesis, "`)`") >>
    set<&Node::kind, NodeKind::over>;

const auto call =
    ahead([](State& state, const Token* at) { return is_call(state, at); }) >>
    into<&Node::word>[field_name_word] >>
    bracketed(TK::open_parenthesis, "`(`",
              into<&Node::operands>[expression] >> *(comma >> into<&Node::operands>[expression]),
              TK::close_parenthesis, "`)`") >>
    set<&Node::kind, NodeKind::call>;

const auto primary_def = spanned[named("a value")[-Slip(slips::negated_value) >> (
    quantified | call |
    into<&Node::literal>[spanned[into<&Literal::text>[date]]] >> set<&Node::kind, NodeKind::date> |
    into<&Node::literal>[literal] >> set<&Node::kind, NodeKind::literal> |
    bracketed(TK::open_parenthesis, "`(`", same[expression], TK::close_parenthesis, "`)`") |
    into<&Node::path>[path] >> set<&Node::kind, NodeKind::path>)]];

const auto product = pairs<NodeKind::multiply>(primary, Operator(an_operator, multiply_spellings));

const auto sum_def = pairs<NodeKind::add>(product, Operator(an_operator, add_spellings));

const auto comparison = spanned[same[sum] >> -(
    wrap<NodeKind::compare>[Operator(an_operator, compare_spellings)] >>
        into<&Node::operands>[sum] |
    wrap<NodeKind::is>[Keyword("`is`", an_operator)] >>
        -(quiet_word("`not`") >> set<&Node::negated>) >> set_into<&Node::set>() |
    wrap<NodeKind::in>[Keyword("`in`", an_operator)] >> into<&Node::path>[path] |
    wrap<NodeKind::in>[Keyword("`not`", an_operator)] >> into<&Node::word>[word("`in`")] >>
        set<&Node::negated> >> into<&Node::path>[path] |
    wrap<NodeKind::matches>[Keyword("`matches`", an_operator)] >> into<&Node::pattern>[pattern])];

const auto not_operator = Operator(nullptr, not_spellings);

const auto negation_def =
    ahead([](State& state, const Token* at) { return not_operator.find(state, at) != nullptr; }) >>
        spanned[DirectiveOf<Nest>{}[into<&Node::word>[not_operator] >>
                                    into<&Node::operands>[negation]] >>
                set<&Node::kind, NodeKind::not_>] |
    comparison;

const auto conjunction = flat<NodeKind::and_>(negation, Operator(an_operator, and_spellings));

const auto expression_def =
    same[flat<NodeKind::or_>(conjunction, Operator(an_operator, or_spellings))];

// --- annotations ---

template <class Arguments>
constexpr auto annotation_of(std::string_view name, const Arguments& arguments) {
    return into<&Annotation::name>[AnnotationName(name)] >> arguments;
}

const auto in_parentheses = Slip(slips::annotation_in_parentheses);
const auto annotation_text =
    into<&Annotation::text>[text] |
    in_parentheses >> into<&Annotation::text>[text] >> mark(TK::close_parenthesis, nullptr);
const auto optional_annotation_text =
    -(into<&Annotation::text>[Quoted(TK::text, nullptr)] |
      in_parentheses >> into<&Annotation::text>[text] >> mark(TK::close_parenthesis, nullptr));

const auto message_language =
    ahead([](State&, const Token* at) { return at->kind == TK::word && at[1].kind == TK::text; }) >>
    into<&Annotation::language>[CasedName("a language", false)];

const auto misspelt_annotation = Slip([](State& state, const Token* at) {
    return at->kind == TK::annotation
               ? slips::misspelt(state, at, annotation_words(), Kind::unknown_annotation)
               : nullptr;
});

const auto annotation_def = spanned[-misspelt_annotation >> (
    annotation_of("sensitive", x3::eps) | annotation_of("partial", x3::eps) |
    annotation_of("deprecated", optional_annotation_text) |
    annotation_of("message", -message_language >> annotation_text) |
    annotation_of("code", annotation_text) | annotation_of("source", annotation_text) |
    annotation_of("default", into<&Annotation::json>[json]) |
    annotation_of("", -into<&Annotation::text>[Quoted(TK::text, nullptr)] >>
                      -Slip(slips::arguments)))];

/// Asked first, so that no room is made for what is mostly not there.
const auto is_annotation =
    ahead([](State&, const Token* at) { return at->kind == TK::annotation; });

// --- members ---

const auto missing_field_comma =
    Slip([](State& state, const Token* at) { return slips::missing_comma(state, at, false); });

const auto field_name =
    (into<&FieldName::name>[Name{}] | into<&FieldName::name>[QuotedName{}]) >>
    -(mark(TK::question, nullptr) >> set<&FieldName::optional>);

const auto question_after_type = SlipOf([](State& state, Field& field, const Token* at) {
    FieldName& last = field.names.back();
    const Token* behind = slips::question_after_type(state, at, last.name.text, field.type.span);
    if (behind) last.optional = true;
    return behind;
});

const auto field_colon =
    advised("a field is written `name: type`, or `name?: type` if it may be absent")[
        mark(TK::colon, "`:`") | instead_of(TK::equals, ":")];

const auto field_names_and_colon =
    into<&Field::names>[field_name] >>
    *((quiet_comma | missing_field_comma) >> into<&Field::names>[field_name]) >> field_colon;

/// A field with a faulty type is still declared: it may hold anything.
const auto field = kept<next_member>(field_names_and_colon,
                                     into<&Field::type>[type] >> -question_after_type,
                                     [](Field& field) { field.type = Type{}; });

const auto include =
    member_word("`include`") >> into<&Include::type>[path] >>
    -(quiet_member_word("`as`") >> only_word("`optional`") >> set<&Include::as_optional>) >>
    -(quiet_member_word("`without`") >> names_into<&Include::without>());

const auto least_or_most =
    word("`least`") >> set<&Group::kind, Group::Kind::at_least_one> |
    word("`most`") >> set<&Group::kind, Group::Kind::at_most_one> |
    only_word("`least`") >> set<&Group::kind, Group::Kind::at_least_one> |
    only_word("`most`") >> set<&Group::kind, Group::Kind::at_most_one>;

const auto group =
    (member_word("`exactly`") >> only_word("`one`") >>
         set<&Group::kind, Group::Kind::exactly_one> |
     member_word("`at`") >> least_or_most >> only_word("`one`") |
     member_word("`all`") >> only_word("`or`") >> only_word("`none`") >>
         set<&Group::kind, Group::Kind::all_or_none>) >>
    only_word("`of`") >> names_into<&Group::names>();

const auto require = member_word("`require`") >> names_into<&Require::names>();

const auto check =
    (member_word("`check`") | member_word("`warn`") >> set<&Check::warning>) >>
    into<&Check::expression>[expression] >> -(word("`at`") >> into<&Check::at>[path]) >>
    advised("a check says what is wrong where it fails: `check … else \"…\"`")[
        word("`else`") >> into<&Check::message>[text]];

const auto member_separator =
    Slip([](State& state, const Token* at) { return slips::separator(state, at, "a member"); });

/// Members into a vector, up to the closing brace; `rest` is what to do with a `...`.
template <auto members, class RestParser>
constexpr auto braced_members(const RestParser& rest_parser) {
    const auto is_open =
        ahead([](State&, const Token* at) { return at->kind == TK::open_brace; }, "`{`");
    return is_open >>
           DirectiveOf<Nest>{}[mark(TK::open_brace, "`{`") >>
                               *(!list_end >> (into<members>[member] >> -member_separator |
                                               rest_parser | Recovery<next_member, ends_list>{})) >>
                               ClosingBrace{}];
}

/// Parses a `...` and forgets it: in a `when` it has no place.
struct StrayRest : Plain<StrayRest> {
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Node&,
               Attribute&) const {
        Rest stray;
        if (!parse_about(rest, first, last, context, stray)) return false;
        state_of(context).report(Kind::rest_last, stray.span, {},
                                 "a `when` has none: move it to the end of the record");
        return true;
    }
};

const auto block = braced_members<&Arm::members>(StrayRest{});

const auto condition = into<&Arm::condition>[expression];

const auto arm_def = spanned[member_word("`when`") >> condition >> block];

const auto else_arm_def = spanned[
    Slip(slips::else_if) >> condition >> block |
    quiet_member_word("`else`") >> (word("`when`") >> condition >> block | block)];

const auto last_arm_has_condition = SlipOf(
    [](State&, When& when, const Token* at) { return when.arms.back().condition ? at : nullptr; });

const auto when =
    into<&When::arms>[arm] >> *(last_arm_has_condition >> into<&When::arms>[else_arm]);

const auto known_member =
    choose<When, &Member::what>[when] | choose<Check, &Member::what>[check] |
    choose<Require, &Member::what>[require] | choose<Include, &Member::what>[include] |
    choose<Group, &Member::what>[group];

/// Such a word is no field: a `check` that fails is not blamed for the lack of a colon.
bool is_member_word(State& state, const Token* at) {
    return at->kind == TK::word && !names_field(at) && contains(member_words(), state.text(*at));
}

const auto has_member_word = ahead(is_member_word);
const auto no_member_word = !has_member_word;

const auto member_def = named("a member")[
    *(into<&Member::docs>[DocLine{}] |
      is_annotation >> into<&Member::annotations>[annotation]) >>
    spanned[named("a member")[
        has_member_word >> known_member |
        Slip(slips::misspelt_member) >> known_member |
        no_member_word >> -Slip(slips::presence_word) >> choose<Field, &Member::what>[field]]]];

const auto rest_def = spanned[
    mark(TK::rest, nullptr) >> -(quiet_member_word("`keys`") >> into<&Rest::keys>[type]) >>
    -(mark(TK::colon, nullptr) >> into<&Rest::value>[type])];

void report_rest(State& state, Body& body, const Token*, const Token* end) {
    if (end->kind == TK::close_brace || end->kind == TK::end) return;
    const bool spread = end->kind == TK::word && !end->first_on_line && !names_field(end);
    if (spread) state.silence(end);
    state.report(Kind::rest_last, body.rest->span, {},
                 spread ? "`include` brings the fields of another record: `include " +
                              std::string(state.text(*end)) + "`"
                        : "move it behind the last member");
}

const auto body_def =
    spanned[braced_members<&Body::members>(then(into<&Body::rest>[rest], report_rest))];

// --- tests ---

/// `Update …` rather than an example's name: its last part has a capital.
const auto is_typed_subject = SlipOf([](State&, Subject& subject, const Token* at) {
    return is_capital(subject.type.names.back().text.front()) ? at : nullptr;
});

bool is_verdict(const State& state, const Token* at) {
    return is_word(state, at, "accept") || is_word(state, at, "reject");
}

/// Not the next line's verdict, where the subject is missing.
const auto subject_begins = ahead(
    [](State& state, const Token* at) { return !(at->first_on_line && is_verdict(state, at)); },
    "an example or a type");

const auto subject = advised("name an example, or a type and its payload: `accept Update { … }`")[
    subject_begins >> named("an example or a type")[into<&Subject::type>[path]] >>
    (is_typed_subject >>
         (quiet_word("`text`") >> into<&Subject::text>[text] | into<&Subject::json>[json]) |
     !is_typed_subject)];

const auto pointer_or_text = into<&Outcome::pointer>[PointerText{}] | into<&Outcome::pointer>[text];

const auto change_def = spanned[
    mark(TK::plus, "`+`") >>
        (into<&Change::pointers>[PointerText{}] >> mark(TK::equals, "`=`") >>
             into<&Change::json>[json] >> set<&Change::kind, Change::Kind::put_at> |
         into<&Change::json>[json] >> set<&Change::kind, Change::Kind::put_members>) |
    mark(TK::minus, "`-`") >>
        (into<&Change::pointers>[PointerText{}] >>
             *continued[comma >> into<&Change::pointers>[PointerText{}]] >>
             set<&Change::kind, Change::Kind::remove_at> |
         names_into<&Change::names>() >> set<&Change::kind, Change::Kind::remove_members>)];

const auto outcome_def = spanned[
    -(quiet_word("`warning`") >> set<&Outcome::kind, Outcome::Kind::warning> |
      quiet_word("`undecided`") >> set<&Outcome::kind, Outcome::Kind::undecided>) >>
    into<&Outcome::code>[CodeName{}] >> -into<&Outcome::caller_code>[Quoted(TK::text, nullptr)] >>
    -continued[word("`at`") >> pointer_or_text]];

const auto misspelt_verdict = Slip([](State& state, const Token* at) {
    constexpr std::array<std::string_view, 2> verdicts{"accept", "reject"};
    return slips::misspelt(state, at, verdicts, Kind::misspelt_word);
});

const auto verdict = named("an expectation")[
    -misspelt_verdict >>
    (word("`accept`") | word("`reject`") >> set<&Expectation::accept, false>)];

const auto expectation_def = *into<&Expectation::docs>[DocLine{}] >> spanned[
    verdict >> into<&Expectation::subject>[subject] >>
    *continued[into<&Expectation::changes>[change]] >>
    -continued[word("`given`") >> into<&Expectation::given>[json]] >>
    -continued[word("`with`") >> set<&Expectation::has_with> >>
               into<&Expectation::outcomes>[outcome] >>
               *continued[comma >> into<&Expectation::outcomes>[outcome]]]];

const auto expectation_separator = Slip([](State& state, const Token* at) {
    const bool last =
        at->kind != TK::end && (at[1].first_on_line || at[1].kind == TK::close_brace);
    return last ? slips::separator(state, at, "an expectation") : nullptr;
});

/// What follows in its line does not fit: nobody knows what it would have said.
const auto cut_short = SlipOf([](State&, Test& test, const Token* at) -> const Token* {
    if (!at->first_on_line && !test.expectations.empty()) test.expectations.back().has_with = true;
    return nullptr;
});

const auto expectations =
    ahead([](State&, const Token* at) { return at->kind == TK::open_brace; }, "`{`") >>
    DirectiveOf<Nest>{}[mark(TK::open_brace, "`{`") >>
                        *(!list_end >>
                          (into<&Test::expectations>[expectation] >> -expectation_separator |
                           cut_short | Recovery<next_expectation, ends_list>{})) >>
                        ClosingBrace{}];

// --- declarations ---

const auto type_name = CasedName("a type's name", true);
const auto example_name = CasedName("an example's name", false);

/// Not what begins the next line.
constexpr auto on_line(const char* what) {
    return ahead([](State&, const Token* at) { return !at->first_on_line; }, what);
}

const auto use =
    word("`use`") >> on_line("a module's name") >> into<&Use::module>[module_name] >>
    -(quiet_word("`as`") >> on_line("an alias") >>
      into<&Use::alias>[CasedName("an alias", false)]);

const auto type_declaration =
    word("`type`") >> into<&TypeDeclaration::name>[type_name] >>
    advised("a type is written `type Name = …`, a record `record Name { … }`")[
        mark(TK::equals, "`=`") | instead_of(TK::colon, "=")] >>
    into<&TypeDeclaration::type>[type];

const auto equals_after_name = Slip([](State& state, const Token* at) {
    return at->kind == TK::equals ? slips::superfluous(state, at, "a record's name") : nullptr;
});

const auto record = word("`record`") >> into<&Record::name>[type_name] >> -equals_after_name >>
                    into<&Record::body>[body];

const auto context = word("`context`") >> into<&Context::body>[body];

const auto example =
    word("`example`") >>
    advised("an example is written `example name: Type { … }`")[
        into<&Example::name>[example_name] >> mark(TK::colon, "`:`") >>
        into<&Example::type>[path]] >>
    into<&Example::json>[json];

const auto test =
    word("`test`") >>
    advised("a test is written `test \"what it shows\" { accept … }`")[
        into<&Test::name>[text]] >>
    expectations;

const auto known_declaration =
    choose<Record, &Declaration::what>[record] |
    choose<TypeDeclaration, &Declaration::what>[type_declaration] |
    choose<Test, &Declaration::what>[test] | choose<Example, &Declaration::what>[example] |
    choose<Use, &Declaration::what>[use] | choose<Context, &Declaration::what>[context];

/// `enum` is none of ours, and no misspelling either.
const auto foreign_enum = Slip(slips::enum_declaration);

const auto misspelt_declaration = Slip([](State& state, const Token* at) {
    return slips::misspelt(state, at, declaration_words(), Kind::unknown_declaration);
});

const auto declaration_def =
    advised_at_start("a file holds `use`, `type`, `record`, `context`, `example` and `test`")[
        named("a declaration")[
            *(into<&Declaration::docs>[DocLine{}] |
              is_annotation >> into<&Declaration::annotations>[annotation]) >>
            spanned[named("a declaration")[
                known_declaration |
                !foreign_enum >> misspelt_declaration >> known_declaration]]]];

const auto declaration_separator = Slip(
    [](State& state, const Token* at) { return slips::separator(state, at, "a declaration"); });

// --- the file ---

/// A second `module`, or a late one.
struct StrayModule : Plain<StrayModule> {
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, Node&,
               Attribute&) const {
        State& state = state_of(context);
        const Token* at = state.settle(first);
        Path stray;
        const auto line = quiet_word("`module`") >> module_name;
        if (!at || !line.parse(first, last, context, stray, x3::unused)) return false;
        state.report(Kind::module_first, {at->begin, stray.span.end}, {});
        return true;
    }
};

/// Only looks: docs, then `module`, perhaps misspelt.
const auto module_line_ahead = ahead([](State& state, const Token* at) {
    if (is_word(state, at, "module")) return true;
    constexpr std::array<std::string_view, 1> known{"module"};
    const bool other = at->kind != TK::word || contains(declaration_words(), state.text(*at)) ||
                       at[1].kind != TK::word;
    return !other && slips::misspelt(state, at, known, Kind::unknown_declaration) != nullptr;
});

const auto missing_module = Slip([](State& state, const Token* at) {
    const Span span = at->kind == TK::end ? Span{} : span_of(at);
    const bool json = at->kind == TK::open_brace || at->kind == TK::open_bracket;
    state.report(Kind::missing_module, span, {},
                 json ? "this looks like JSON: rules are another file, which begins with `module`"
                      : "begin the file with `module` and a name in small letters");
    if (json) state.silence(at);
    return at;
});

const auto file_end = ahead([](State&, const Token* at) { return at->kind == TK::end; });

const auto recover_declaration = Recovery<next_declaration, [](const State&, const Token* at) {
    while (at->kind == TK::doc) ++at;
    return at->kind == TK::end;
}>{};

/// `module` without a name: reported; the declarations after it are read all the same.
struct NamelessModule : Plain<NamelessModule> {
    template <class Iterator, class Context, class Node, class Attribute>
    bool parse(Iterator& first, const Iterator&, const Context& context, Node&, Attribute&) const {
        State& state = state_of(context);
        if (state.exhausted()) return false;
        state.report_failure(first - 1);
        first = next_declaration(state, first - 1, first);
        state.resume(first);
        return true;
    }
};

const auto module_line =
    module_line_ahead >> *into<&File::docs>[DocLine{}] >> word("`module`") >>
    (on_line("a module's name") >>
         advised_at_start("a module's name is words in small letters, joined by dots: "
                          "`module shop.order`")[
             -Slip(slips::module_mark) >> into<&File::module>[module_name]] >>
         -Slip(slips::hyphenated_module) >> -declaration_separator |
     NamelessModule{});

const auto file_def = same[
    (module_line | !module_line_ahead >> missing_module) >>
    *(!file_end >> (into<&File::declarations>[declaration] >> -declaration_separator |
                    StrayModule{} | recover_declaration)) >>
    mark(TK::end, nullptr)];

// clang-format on

BOOST_SPIRIT_DEFINE(json, json_member, path, literal, bound, interval, type, type_atom, set_type,
                    set_atom)
BOOST_SPIRIT_DEFINE(constraint, expression, negation, sum, primary, annotation, rest, body, member,
                    arm)
BOOST_SPIRIT_DEFINE(else_arm, outcome, change, expectation, declaration, file)

void sort_by_place(diagnostic::Diagnostics& diagnostics, std::size_t first) {
    const auto begin = diagnostics.begin() + static_cast<std::ptrdiff_t>(first);
    std::stable_sort(begin, diagnostics.end(), [](const auto& a, const auto& b) {
        return a.location.span.begin < b.location.span.begin;
    });
}

} // namespace

File parse(const source::Source& source, source::SourceIndex index, const ParseLimits& limits,
           diagnostic::Diagnostics& diagnostics) {
    File result;
    const std::size_t reported = diagnostics.size();
    if (!check_bytes(source, index, limits.bytes, diagnostics)) return result;
    Lexed lexed = lex(source, index, diagnostics);
    result.comments = std::move(lexed.comments);
    State state(source, index, limits, std::move(lexed.tokens), diagnostics);
    const Token* at = state.begin();
    const Token* const end = state.end();
    const auto grammar = x3::with<state_tag>(state)[file];
    grammar.parse(at, end, x3::unused, x3::unused, result);
    sort_by_place(diagnostics, reported);
    return result;
}

} // namespace assay::syntax
