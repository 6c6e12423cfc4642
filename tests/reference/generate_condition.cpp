// Conditions that read one field in one way, and their combinations.
#include "reference/known_field.hpp"

namespace assay::reference {

namespace {

using Sort = KnownField::Sort;

std::string quoted(const std::string& word) { return "\"" + word + "\""; }

class Conditions {
  public:
    explicit Conditions(Random& random) : random_(random) {}

    std::string of(const KnownField& field, const std::vector<KnownField>& others, bool nested) {
        if (field.nullable && random_.chance(20))
            return field.path + random_.word({" == null", " != null", " is null", " is not null"});
        if (field.optional && random_.chance(15))
            return random_.word({"", "not "}) + ("present(" + field.path + ")");
        switch (field.sort) {
        case Sort::words: return words(field);
        case Sort::number: return number(field, others);
        case Sort::text: return text(field);
        case Sort::date: return date(field, others);
        case Sort::date_time: return field.path + comparison() + date_literal();
        case Sort::boolean: return boolean(field);
        case Sort::numbers: return nested ? "" : numbers(field);
        case Sort::texts: return nested ? "" : texts(field);
        case Sort::records: return nested ? "" : records(field);
        case Sort::record: return record(field);
        default: return "";
        }
    }

  private:
    std::string comparison() { return random_.word({" < ", " <= ", " > ", " >= "}); }
    std::string date_literal() { return random_.word({"2020-01-01", "2000-02-29", "1999-12-31"}); }

    std::string words(const KnownField& field) {
        std::vector<std::string> some = field.words;
        random_.shuffle(some);
        std::string first = quoted(some[0]);
        if (random_.chance(30)) return field.path + random_.word({" == ", " != "}) + first;
        if (some.size() > 2 && random_.chance(40)) first += " | " + quoted(some[1]);
        return field.path + random_.word({" is ", " is ", " is not "}) + first;
    }

    std::string constant(const KnownField& field) {
        return std::to_string(random_.between(field.low + 3, field.high - 2));
    }

    std::string number(const KnownField& field, const std::vector<KnownField>& others) {
        const std::string limit = constant(field);
        switch (random_.below(10)) {
        case 0: return field.path + " is " + limit + " | " + std::to_string(field.high - 1);
        case 1: return field.path + random_.word({" == ", " != "}) + limit;
        case 2: return "or_else(" + field.path + ", " + limit + ")" + comparison() + limit;
        case 3: return field.path + " is not " + std::to_string(field.low + 2) + ".." + limit;
        case 4: return field.path + " * 2 - 1" + comparison() + limit;
        case 5: return field.path + " is >= " + limit;
        case 6: return field.plain ? "scale(" + field.path + ") <= 1" : "";
        case 7: return field.plain ? "round(" + field.path + ", 1) == " + limit : "";
        case 8:
            for (const KnownField& other : others)
                if (other.sort == Sort::number && other.path != field.path && other.plain)
                    return field.path + comparison() + other.path +
                           random_.word({"", " + 1", " * 1.5"});
            [[fallthrough]];
        default: return field.path + comparison() + limit;
        }
    }

    std::string text(const KnownField& field) {
        if (!field.plain) return "";
        switch (random_.below(6)) {
        case 0: return field.path + random_.word({" == ", " != "}) + quoted("ab");
        case 1: return field.path + " matches /[a-c]+\\d?/";
        case 2: return "lower(" + field.path + ") == " + quoted("ab");
        case 3: return field.path + random_.word({" is ", " is not "}) + "\"ab\" | string(digits)";
        case 4: return "or_else(" + field.path + ", \"ab\") == \"ab\"";
        default: return "length(" + field.path + ")" + random_.word({" > 2", " is 1 | 3", " <= 1"});
        }
    }

    std::string date(const KnownField& field, const std::vector<KnownField>& others) {
        for (const KnownField& other : others)
            if (other.sort == Sort::date && other.path != field.path && random_.chance(60))
                return random_.chance(50)
                           ? field.path + comparison() + other.path
                           : random_.word({"years(", "days("}) + field.path + ", " + other.path +
                                 ")" + comparison() + random_.word({"0", "1", "18"});
        if (random_.chance(20)) return field.path + " is >= 2000-01-01";
        return field.path + comparison() + date_literal();
    }

    std::string boolean(const KnownField& field) {
        if (random_.chance(20)) return "or_else(" + field.path + ", false)";
        return random_.chance(20) ? field.path + " == true"
                                  : random_.word({"", "not "}) + field.path;
    }

    std::string numbers(const KnownField& field) {
        switch (random_.below(7)) {
        case 0: return random_.word({"1", "2"}) + random_.word({" in ", " not in "}) + field.path;
        case 1: return "all(x in " + field.path + ": x > 0)";
        case 2: return "any(x in " + field.path + ": x is 1 | 2)";
        case 3: return "sum(x in " + field.path + ": x) < 5";
        case 4: return "count(x in " + field.path + ": x > 1) == 1";
        case 5: return field.path + " is [number](unique)";
        default: return "count(" + field.path + ")" + random_.word({" > 1", " is 0 | 2"});
        }
    }

    std::string texts(const KnownField& field) {
        switch (random_.below(3)) {
        case 0: return "\"ab\"" + random_.word({" in ", " not in "}) + field.path;
        case 1: return "all(x in " + field.path + ": length(x) > 1)";
        default: return "any(x in " + field.path + ": x == \"ab\")";
        }
    }

    std::string records(const KnownField& field) {
        if (random_.chance(15)) return "count(" + field.path + ") <= 2";
        KnownField item = random_.pick(field.inner);
        const std::string in = "(item in " + field.path + ": ";
        item.path = "item." + item.path;
        if (item.sort == Sort::number && random_.chance(40))
            return random_.chance(50) ? "sum" + in + item.path + ") < 5"
                                      : "sum" + in + item.path + " * 2 + 1) >= 3";
        std::string body = of(item, {}, true);
        if (body.empty()) return "";
        if (random_.chance(20)) return "count" + in + body + ") <= 1";
        return random_.word({"all", "all", "any", "not any"}) + in + body + ")";
    }

    std::string record(const KnownField& field) {
        KnownField inner = random_.pick(field.inner);
        inner.path = field.path + "." + inner.path;
        return of(inner, {}, true);
    }

    Random& random_;
};

} // namespace

std::string generate_condition(Random& random, std::vector<KnownField> fields) {
    random.shuffle(fields);
    Conditions conditions(random);
    std::string result;
    std::size_t wanted = random.chance(60) ? 1 : random.chance(70) ? 2 : 3;
    for (const KnownField& field : fields) {
        if (wanted == 0) break;
        std::string one = conditions.of(field, fields, false);
        if (one.empty()) continue;
        if (random.chance(10)) one = "not (" + one + ")";
        if (!result.empty()) result = "(" + result + ")" + random.word({" and ", " or "});
        result += one;
        --wanted;
    }
    return result;
}

} // namespace assay::reference
