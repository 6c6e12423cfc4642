// What other languages call types, constraints and functions.
#include "bind/foreign_words.hpp"

#include "syntax/habits.hpp"

#include <span>

namespace assay::bind {
namespace {

namespace habits = syntax::habits;

/// `words` are in lower case, without `_` and `-`, and a space stands around each.
struct Foreign {
    std::string_view words;
    std::string_view help;
};

constexpr Foreign types[] = {
    {" int int8 int16 int32 int64 i8 i16 i32 i64 long short byte bigint ", "write `integer`"},
    {" uint uint8 uint16 uint32 uint64 u8 u16 u32 u64 usize unsigned ", "write `integer(>= 0)`"},
    {" float float32 float64 f32 f64 double real num numeric ", "write `number`"},
    {" bool ", "write `boolean`"},
    {" str text varchar char ", "write `string`"},
    {" object struct dict ",
     "an object is written `{ name: type }`, any object `{ ... }`, and one whose members are "
     "alike `map(type)`"},
    {" map dictionary hashmap record ", habits::map_of},
    {" array list tuple vector vec sequence ", habits::array},
    {" set ", "an array of items that differ is `[type](unique)`"},
    {" enum oneof anyof union choice literal ", habits::choice},
    {" undefined optional option maybe partial ", habits::optional},
    {" nullable nullish ", habits::nullable},
    {" required ", habits::required},
    {" nil none void ", "write `null`"},
    {" unknown mixed anything json ", "write `any`"},
    {" timestamp instant ", "write `date_time`"},
    {" regex regexp pattern ", habits::pattern},
    {" guid ", "write `uuid`"},
    {" url ", "write `uri`"},
    {" ip ipaddress ", "write `ipv4 | ipv6`"},
    {" phone tel ", "write `phone.e164`"},
    {" present defined ", "that a field is there is asked for by `present(name)`"},
    {" empty ", "that a text is empty is asked for by `name == \"\"`"},
};

// `N` stands for the operand.
constexpr Foreign on_texts[] = {
    {" minlength min minimum minimumlength minsize ", "write `length N..`"},
    {" maxlength max maximum maximumlength maxsize ", "write `length ..N`"},
    {" len size characters count ", "write `length N`"},
    {" regex regexp match matches ", "write `pattern /…/`"},
    {" format type ", "a format is a type of its own: `name: email`"},
    {" nonempty notempty required ", "write `length 1..` or `not blank`"},
    {" nonblank notblank ", "write `not blank`"},
    {" enum oneof in values ", habits::choice},
    {" alphanum ", "write `alphanumeric`"},
    {" alpha ", "write `letters`"},
    {" numeric ", "write `digits`"},
    {" trim ", "write `trimmed`"},
    {" lowercase tolower ", "write `lower`"},
    {" uppercase toupper ", "write `upper`"},
    {" startswith prefix ", "write `starts \"…\"`"},
    {" endswith suffix ", "write `ends \"…\"`"},
    {" includes substring ", "write `contains \"…\"`"},
};

constexpr Foreign on_numbers[] = {
    {" min minimum gte ge least atleast ", "write `>= N`"},
    {" max maximum lte le most atmost ", "write `<= N`"},
    {" exclusiveminimum gt greater more above ", "write `> N`"},
    {" exclusivemaximum lt less below ", "write `< N`"},
    {" multipleof step divisibleby ", "write `multiple of N`"},
    {" precision decimals decimalplaces fractiondigits ", "write `scale <= N`"},
    {" positive ", "write `> 0`"},
    {" nonnegative ", "write `>= 0`"},
    {" negative ", "write `< 0`"},
    {" integer int whole ", "a number without a fraction is a type of its own: `integer`"},
    {" between range ", "a range is written as it is: `1..5`"},
};

constexpr Foreign on_arrays[] = {
    {" minitems min minimum minlength minsize ", "write `count N..`"},
    {" maxitems max maximum maxlength maxsize ", "write `count ..N`"},
    {" len size length ", "write `count N`"},
    {" uniqueitems distinct ", "write `unique`"},
    {" nonempty notempty required ", "write `count 1..`"},
    {" items of ", "what the items are stands in the brackets: `[string]`"},
};

constexpr Foreign on_maps[] = {
    {" minproperties min minimum minitems ", "write `count N..`"},
    {" maxproperties max maximum maxitems ", "write `count ..N`"},
    {" len size length ", "write `count N`"},
    {" nonempty notempty required ", "write `count 1..`"},
    {" propertynames pattern ", "write `keys string(pattern /…/)`"},
};

constexpr Foreign on_dates[] = {
    {" min minimum after since from ", "write `>= 2026-01-31`"},
    {" max maximum before until to ", "write `<= 2026-01-31`"},
    {" past future ", habits::clock},
};

constexpr Foreign functions[] = {
    {" len strlen size ", "write `length(name)` of a string, `count(name)` of an array"},
    {" exists exist defined isdefined isset has ispresent ", "write `present(name)`"},
    {" isnull ", "write `name == null`"},
    {" coalesce ifnull nvl default ", "write `or_else(name, 0)`"},
    {" now today currentdate ", habits::clock},
    {" lowercase tolower lcase ", "write `lower(name)`"},
    {" every each forall ", "write `all(x in names: …)`"},
    {" some ", "write `any(x in names: …)`"},
    {" match matches regex test ", "write `name matches /…/`"},
    {" contains includes ", habits::contains},
    {" startswith ", "write `name matches /a.*/`"},
    {" endswith ", "write `name matches /.*a/`"},
    {" isempty empty ", "write `length(name) == 0` of a string, `count(name) == 0` of an array"},
    {" age ", "write `years(from, to)`"},
    {" between ", habits::range},
};

/// In lower case, without `_` and `-`, between spaces.
std::string key_of(std::string_view word) {
    std::string key = " ";
    for (const char c : word)
        if (c != '_' && c != '-') key += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return key + " ";
}

std::string find(std::span<const Foreign> table, std::string_view word) {
    const auto key = key_of(word);
    for (const auto& row : table)
        if (row.words.find(key) != row.words.npos) return std::string(row.help);
    return {};
}

std::span<const Foreign> words_on(std::string_view holder) {
    if (holder == "a string") return on_texts;
    if (holder == "a number" || holder == "a decimal") return on_numbers;
    if (holder == "an array") return on_arrays;
    if (holder == "a map") return on_maps;
    if (holder == "a date" || holder == "a date_time") return on_dates;
    return {};
}

} // namespace

std::string foreign_type(std::string_view word) { return find(types, word); }

std::string foreign_constraint(std::string_view word, std::string_view holder,
                               std::string_view operand) {
    auto help = find(words_on(holder), word);
    for (auto at = help.find('N'); at != help.npos; at = help.find('N', at + 1))
        help.replace(at, 1, operand.empty() ? "3" : operand);
    return help;
}

std::string foreign_function(std::string_view word) { return find(functions, word); }

} // namespace assay::bind
