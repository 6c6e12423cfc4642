// Records whose fields are known to the conditions, groups and checks that follow them.
#include "reference/generate_rules.hpp"

#include "reference/known_field.hpp"

#include <algorithm>

namespace assay::reference {

namespace {

using Sort = KnownField::Sort;

class Writer {
  public:
    explicit Writer(Random& random) : random_(random) {}

    std::string file() {
        line("module argued.rules");
        if (random_.chance(60)) context();
        declared_types();
        record("Inner", "in_", 1);
        inner_ = last_;
        variants();
        record("Base", "base_", 1);
        record("Main", "", 0);
        return text_;
    }

  private:
    // Lines of text.

    void line(const std::string& content) {
        text_ += std::string(static_cast<std::size_t>(indent_) * 4, ' ') + content + "\n";
    }
    void open(const std::string& content) {
        line(content + " {");
        ++indent_;
    }
    void close(const std::string& then = "") {
        --indent_;
        line("}" + then);
    }

    // Types: text, and in `known` what conditions need of them.

    std::string number(KnownField& known) {
        known.sort = Sort::number;
        known.low = random_.between(-3, 2);
        known.high = known.low + random_.between(6, 12);
        const std::string low = std::to_string(known.low), high = std::to_string(known.high);
        switch (random_.below(9)) {
        case 0: return "integer(" + low + ".." + high + ")";
        case 1: return "number(>= " + low + ", scale <= 2)";
        case 2: return "number(multiple of 0.5, " + low + ".." + high + ")";
        case 3: return "integer(> " + std::to_string(known.low - 1) + ")";
        case 4: return "integer(" + low + " | " + std::to_string(known.low + 2) + ".." + high + ")";
        case 5: return "number(< " + high + ")";
        default: known.plain = true; return random_.word({"integer", "number", "number"});
        }
    }

    std::string constrained_text() {
        return "string(" +
               random_.word({"length 1..4",
                             "length 2 | 4..5",
                             "digits",
                             "digits 2..4",
                             "letters, length <= 4",
                             "hex",
                             "not blank",
                             "trimmed, length ..6",
                             "lower",
                             "upper, length 1..3",
                             "ascii, length ..5",
                             "bytes ..8",
                             "graphemes ..3",
                             "pattern /[a-c]+\\d?/",
                             "pattern /\\d{2}-[xy]*/",
                             "starts \"x-\"",
                             "ends \"!\"",
                             "contains \"@\", length <= 6",
                             "alphanumeric",
                             "printable",
                             "nfc",
                             "script Latin",
                             "digits 3 | 5",
                             "hex, lower, length 4"}) +
               ")";
    }

    std::string format() {
        return random_.word({"uuid",
                             "email",
                             "uri",
                             "hostname",
                             "ipv4",
                             "ipv6",
                             "base64",
                             "time",
                             "duration",
                             "decimal(> 0, scale <= 2)",
                             "decimal",
                             "phone.e164",
                             "country.alpha2",
                             "country.alpha3",
                             "currency",
                             "language",
                             "iban",
                             "bic",
                             "lei",
                             "card",
                             "ru.inn",
                             "ru.kpp",
                             "ru.ogrn",
                             "ru.okpo",
                             "us.ein",
                             "eu.vat",
                             "email(length ..12)",
                             "date(>= 2000-01-01)",
                             "date(< 2020-01-01)",
                             "date_time(utc)",
                             "date_time(fraction 0..3)",
                             "date_time(>= 2020-01-01, fraction 0 | 3)",
                             "country.alpha2 | \"XK\""});
    }

    std::string words(KnownField& known) {
        known.sort = Sort::words;
        known.words = {"a", "b", "card", "wire"};
        random_.shuffle(known.words);
        known.words.resize(2 + random_.below(3));
        std::string result;
        for (const std::string& word : known.words)
            result += (result.empty() ? "\"" : " | \"") + word + "\"";
        return result;
    }

    std::string scalar(KnownField& known) {
        switch (random_.below(12)) {
        case 0:
        case 1: return words(known);
        case 2:
        case 3:
        case 4: return number(known);
        case 5: known.sort = Sort::boolean; return "boolean";
        case 6: known.sort = Sort::date; return "date";
        case 7: known.sort = Sort::date_time; return "date_time";
        case 8:
            known.sort = Sort::text;
            known.plain = true;
            return "string";
        case 9: known.sort = Sort::text; return constrained_text();
        case 10: return format();
        default: return mixed();
        }
    }

    std::string mixed() {
        return random_.word({"1 | 2 | \"auto\"", "integer(0..5) | \"none\"", "true | null",
                             "string(digits) | string(letters, length 2)", "number | string",
                             "\"x\" | 2.5 | false", "Word | null", "Word(length <= 2)",
                             "Short | integer", "any", "boolean | [integer]", "Level(<= 3)",
                             "[string] | map(integer)", "integer(0..3) | number(> 10)",
                             "email | null", "Word | country.alpha2"});
    }

    std::string list(KnownField& known) {
        const std::string counts =
            random_.word({"", "(count ..3)", "(count 1..2)", "(unique)", "(count 0 | 2, unique)"});
        switch (random_.below(5)) {
        case 0: known.sort = Sort::numbers; return "[integer]" + counts;
        case 1: known.sort = Sort::numbers; return "[number(> -3)]" + counts;
        case 2: known.sort = Sort::texts; return "[string]" + counts;
        case 3: return "[integer | \"x\" | null]" + counts;
        default: return "[[integer(0..9)](count ..2)]";
        }
    }

    std::string map() {
        return "map(" +
               random_.word(
                   {"integer", "string(length ..3)", "number | null", "[integer]", "any"}) +
               ")" +
               random_.word(
                   {"", "(count ..2)", "(keys string(lower))", "(count 1.., keys \"a\" | \"b\")"});
    }

    std::string in_place(KnownField& known) {
        KnownField count, name;
        count.path = "n";
        name.path = "s";
        count.optional = random_.chance(40);
        std::string number_type = number(count), text_type = constrained_text();
        known.inner = {count};
        return "{ n" + std::string(count.optional ? "?" : "") + ": " + number_type +
               "  s?: " + text_type +
               random_.word(
                   {"", "  ...", "  ...: integer", "  ... keys string(starts \"x-\"): any"}) +
               " }";
    }

    std::string compound(KnownField& known, int depth) {
        switch (random_.below(depth ? 5 : 9)) {
        case 0:
        case 1: return list(known);
        case 2: return map();
        case 3: known.sort = Sort::record; return in_place(known);
        case 4:
            known.sort = Sort::records;
            return "[" + in_place(known) + "]" +
                   random_.word({"", "(count ..2)", "(unique by n)", "(unique by (n, s))"});
        case 5:
            known.sort = Sort::record;
            known.inner = inner_;
            return "Inner";
        case 6:
            known.sort = Sort::records;
            known.inner = inner_;
            return "[Inner]" + random_.word({"", "(count 1..2)"});
        case 7:
            return random_.word({"Variant", "Variant | null", "[Variant]", "Inner | [integer]",
                                 "map(Inner)", "Inner | string"});
        default:
            known.sort = Sort::records;
            known.inner = inner_;
            known.nullable = true;
            return "[Inner] | null";
        }
    }

    std::string type(KnownField& known, int depth) {
        std::string result = random_.chance(70) ? scalar(known) : compound(known, depth);
        bool may_be_null =
            result.find("null") == result.npos && result != "any" && known.sort != Sort::other;
        if (!may_be_null || !random_.chance(15)) return result;
        known.nullable = true;
        return result + " | null";
    }

    // Declarations.

    void context() {
        KnownField today, limit, allowed, mode;
        today.path = "context.today";
        today.sort = Sort::date;
        limit.path = "context.limit";
        limit.sort = Sort::number;
        allowed.path = "context.allowed";
        allowed.sort = Sort::numbers;
        mode.path = "context.mode";
        mode.sort = Sort::words;
        limit.plain = true;
        mode.words = {"live", "test"};
        open("context");
        line(random_.word({"today: date", "today?: date"}));
        line(random_.word({"limit: number", "limit?: number"}));
        line(random_.word({"allowed: [integer]", "allowed?: [integer]"}));
        line(random_.word({"mode: \"live\" | \"test\"", "mode?: \"live\" | \"test\""}));
        close();
        facts_ = {today, limit, allowed, mode};
    }

    void declared_types() {
        line("type Word = \"ab\" | \"abc\" | \"b\"");
        line("type Short = " + constrained_text());
        line("type Level = integer(1..5) | 7");
    }

    void variants() {
        static const std::vector<std::vector<std::string>> tags = {
            {"\"circle\"", "\"box\" | \"square\""}, {"1", "2 | 3.50"},         {"true", "false"},
            {"\"circle\" | 0", "true | null"},      {"null", "\"box\" | 1e2"},
        };
        const auto& tag = random_.chance(50) ? tags.front() : random_.pick(tags);
        open("record Circle");
        line("shape: " + tag[0]);
        line("radius: number(> 0)");
        close();
        record("Box", "box_", 1, "shape: " + tag[1]);
        line("type Variant = Circle | Box");
    }

    std::string name(const std::string& prefix) {
        static const std::vector<std::string> plain = {
            "name",   "names",  "value", "value1", "value2", "first_name", "kind",     "flag",
            "amount", "total",  "when",  "check",  "a",      "id",         "currency", "from",
            "to",     "status", "note",  "tags",   "items",  "level",      "require",  "last_name"};
        static const std::vector<std::string> ticked = {"`content-type`", "`a/b`",    "`m~n`",
                                                        "`naïve`",        "`x y`",    "`Kind`",
                                                        "`tab\\tab`",     "`quo\"te`"};
        for (;;) {
            std::string result = prefix + random_.pick(plain);
            if (prefix.empty() && random_.chance(12)) result = random_.pick(ticked);
            if (names_.size() > plain.size() / 2 && result.back() != '`')
                result += std::to_string(names_.size());
            if (std::find(names_.begin(), names_.end(), result) != names_.end()) continue;
            names_.push_back(result);
            return result;
        }
    }

    /// As an expression has to spell a name: words of the language stand in backticks there.
    static std::string spelled(const std::string& name) {
        for (const char* word : {"when", "check", "require", "context"})
            if (name == word) return "`" + name + "`";
        return name;
    }

    /// A field's line; what is known of it goes to `into`.
    void field(const std::string& prefix, int depth, std::vector<KnownField>& into,
               std::size_t optional_percent) {
        KnownField known;
        const std::string type_text = type(known, depth);
        const std::string own = name(prefix);
        known.optional = random_.chance(optional_percent);
        annotate();
        std::string text = own + (known.optional ? "?" : "");
        if (random_.chance(10)) {
            KnownField other = known;
            const std::string second = name(prefix);
            other.path = spelled(second);
            other.optional = random_.chance(60);
            text += ", " + second + (other.optional ? "?" : "");
            into.push_back(other);
        }
        line(text + ": " + type_text);
        known.path = spelled(own);
        into.push_back(known);
    }

    void annotate() {
        if (random_.chance(6)) line("@code \"E" + std::to_string(random_.below(9)) + "\"");
        if (random_.chance(4)) line("@deprecated \"send another\"");
        if (random_.chance(3)) line("@sensitive");
    }

    void record(const std::string& record_name, const std::string& prefix, int depth,
                const std::string& first = "") {
        names_.clear();
        bool partial = first.empty() && random_.chance(20);
        if (partial) line("@partial");
        open("record " + record_name);
        if (!first.empty()) line(first);
        std::vector<KnownField> fields;
        for (int count = random_.between(2, depth ? 4 : 7); count > 0; --count)
            field(prefix, depth, fields, partial ? 85 : 45);
        if (depth == 0) include();
        std::vector<KnownField> readable = fields;
        readable.insert(readable.end(), facts_.begin(), facts_.end());
        for (int count = random_.between(0, depth ? 1 : 3); count > 0; --count)
            when(prefix, readable, fields, 0);
        for (int count = random_.between(0, depth ? 1 : 4); count > 0; --count)
            check(readable, fields);
        if (random_.chance(30)) group(fields);
        if (random_.chance(25))
            line(random_.word({"...", "...: integer", "... keys string(starts \"x-\")",
                               "... keys string(starts \"x-\"): string", "...: any"}));
        close();
        last_ = fields;
    }

    void include() {
        if (!random_.chance(35)) return;
        std::string how = random_.word({"", "", " as optional"});
        line("include Base" + how);
    }

    void check(const std::vector<KnownField>& readable, const std::vector<KnownField>& fields) {
        std::string condition = generate_condition(random_, readable);
        if (condition.empty()) return;
        if (random_.chance(15)) line("@code \"C" + std::to_string(random_.below(9)) + "\"");
        std::string at = random_.chance(20) ? " at " + random_.pick(fields).path : "";
        line(random_.word({"check ", "check ", "check ", "warn "}) + condition + at +
             " else \"it does not hold\"");
    }

    void group(const std::vector<KnownField>& fields) {
        std::vector<std::string> optional;
        for (const KnownField& one : fields)
            if (one.optional) optional.push_back(one.path);
        random_.shuffle(optional);
        if (optional.size() > 3) optional.resize(3);
        if (optional.size() < 2) return;
        std::string list;
        for (const std::string& one : optional) list += (list.empty() ? "" : ", ") + one;
        if (random_.chance(15)) line("@code \"G\"");
        line(random_.word(
                 {"exactly one of ", "at least one of ", "at most one of ", "all or none of "}) +
             list);
    }

    /// Not of a field that the conditions around read: they would depend on themselves.
    void require(const std::vector<KnownField>& fields) {
        std::vector<std::string> optional;
        for (const KnownField& one : fields)
            if (one.optional && around_.find(one.path) == around_.npos)
                optional.push_back(one.path);
        if (!optional.empty()) line("require " + random_.pick(optional));
    }

    /// A chain over the words of one field, or over any conditions.
    void when(const std::string& prefix, const std::vector<KnownField>& readable,
              const std::vector<KnownField>& fields, int depth) {
        std::vector<std::string> conditions;
        std::vector<KnownField> left = readable;
        random_.shuffle(left);
        for (std::size_t at = 0; at < left.size() && conditions.empty(); ++at) {
            if (left[at].sort != Sort::words || !random_.chance(70)) continue;
            for (const std::string& word : left[at].words)
                conditions.push_back(left[at].path + " is \"" + word + "\"");
            conditions.resize(1 + random_.below(conditions.size() - 1));
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
        }
        if (conditions.empty()) {
            std::size_t half = left.size() / 2;
            std::vector<KnownField> some(left.begin(),
                                         left.begin() + static_cast<std::ptrdiff_t>(half));
            std::vector<KnownField> rest(left.begin() + static_cast<std::ptrdiff_t>(half),
                                         left.end());
            conditions.push_back(generate_condition(random_, some));
            if (random_.chance(40)) conditions.push_back(generate_condition(random_, rest));
            left.clear();
        }
        conditions.erase(std::remove(conditions.begin(), conditions.end(), ""), conditions.end());
        if (conditions.empty()) return;
        arms(prefix, conditions, left, fields, depth);
    }

    void arms(const std::string& prefix, const std::vector<std::string>& conditions,
              const std::vector<KnownField>& left, const std::vector<KnownField>& fields,
              int depth) {
        const std::string shared = random_.chance(35) ? name(prefix) : "";
        if (random_.chance(8)) line("@code \"W\"");
        std::string start = "when " + conditions[0];
        const std::string outside = around_;
        for (const std::string& condition : conditions) around_ += condition + " ";
        for (std::size_t at = 0; at < conditions.size(); ++at) {
            open(start);
            block(prefix, left, fields, depth, shared);
            if (at + 1 < conditions.size()) {
                --indent_;
                start = "} else when " + conditions[at + 1];
            }
        }
        if (random_.chance(40)) {
            --indent_;
            open("} else");
            block(prefix, left, fields, depth, shared);
        }
        around_ = outside;
        close();
    }

    void block(const std::string& prefix, const std::vector<KnownField>& left,
               const std::vector<KnownField>& fields, int depth, const std::string& shared) {
        std::vector<KnownField> own;
        KnownField known;
        if (!shared.empty()) line(shared + random_.word({"", "?"}) + ": " + scalar(known));
        for (int count = random_.between(shared.empty() ? 1 : 0, 2); count > 0; --count)
            field(prefix, 1, own, 40);
        if (random_.chance(20)) require(fields);
        if (random_.chance(15)) group(fields);
        std::vector<KnownField> readable = fields;
        readable.insert(readable.end(), own.begin(), own.end());
        if (random_.chance(25)) check(readable, fields);
        if (depth == 0 && random_.chance(25)) when(prefix, left, fields, 1);
    }

    Random& random_;
    std::string text_;
    int indent_ = 0;
    std::string around_; // the conditions of the arms that are open
    std::vector<std::string> names_;
    std::vector<KnownField> facts_;
    std::vector<KnownField> inner_;
    std::vector<KnownField> last_;
};

} // namespace

std::string generate_rules(Random& random) { return Writer(random).file(); }

} // namespace assay::reference
