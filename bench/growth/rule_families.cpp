// Rule files that grow: what is measured is their load.
#include "growth/family.hpp"

namespace bench {

namespace {

std::string number(std::size_t value) { return std::to_string(value); }

/// A module: a head, something so often, an end.
Sized module_of(const std::string& head, const Sized& each, const std::string& end) {
    return [=](std::size_t count) {
        std::string text = "module growth\n\n" + head;
        for (std::size_t at = 0; at < count; ++at) text += each(at);
        return text + end;
    };
}

void add_records(std::vector<Family>& families) {
    const Sized record = [](std::size_t at) {
        return "/// The thing of that number, of which there are many.\nrecord Thing" + number(at) +
               " {\n    id: uuid\n    name: string(length 1..80)\n"
               "    count?: integer(0..1000)\n    kind: \"a\" | \"b\"\n"
               "    when kind is \"a\" {\n        created: date_time\n    }\n}\n\n";
    };
    families.push_back({"load: records, up to a megabyte", 1200, module_of("", record, ""), {}});
    families.push_back(
        {"load: members of a record",
         1000,
         module_of(
             "record Subject {\n",
             [](std::size_t at) { return "    member" + number(at) + "?: string\n"; }, "}\n"),
         {}});
    families.push_back({"load: records that name one another",
                        200,
                        module_of(
                            "record Thing0 { member0: string }\n",
                            [](std::size_t at) {
                                return "record Thing" + number(at + 1) + " {\n    other: [Thing" +
                                       number(at) + "]\n}\n";
                            },
                            ""),
                        {}});
    families.push_back({"load: names for names",
                        500,
                        module_of(
                            "type Name0 = string\n",
                            [](std::size_t at) {
                                return "type Name" + number(at + 1) + " = Name" + number(at) + "\n";
                            },
                            ""),
                        {}});
}

void add_conditions(std::vector<Family>& families) {
    families.push_back({"load: words of an enumeration",
                        2000,
                        module_of(
                            "type Subject = \"word\"",
                            [](std::size_t at) { return " | \"word" + number(at) + "\""; }, "\n"),
                        {}});
    families.push_back({"load: conditions on one member",
                        250,
                        module_of(
                            "record Subject {\n    kind: string\n",
                            [](std::size_t at) {
                                return "    when kind is \"word" + number(at) +
                                       "\" {\n        member" + number(at) + ": integer\n    }\n";
                            },
                            "}\n"),
                        {}});
    families.push_back({"load: one member under many conditions",
                        250,
                        module_of(
                            "record Subject {\n    kind: string\n",
                            [](std::size_t at) {
                                return "    when kind is \"word" + number(at) +
                                       "\" {\n        member: integer\n    }\n";
                            },
                            "}\n"),
                        {}});
}

void add_others(std::vector<Family>& families) {
    families.push_back({"load: checks",
                        500,
                        module_of(
                            "record Subject {\n    count: integer\n",
                            [](std::size_t at) {
                                return "    check count != " + number(at) + " else \"not that\"\n";
                            },
                            "}\n"),
                        {}});
    families.push_back({"load: examples",
                        500,
                        module_of(
                            "record Subject { count: integer }\n",
                            [](std::size_t at) {
                                return "example e" + number(at) +
                                       ": Subject { \"count\": " + number(at) + " }\n";
                            },
                            ""),
                        {}});
}

void add_mistakes(std::vector<Family>& families) {
    families.push_back(
        {"load: misspelt types",
         200,
         module_of(
             "type Something = string\nrecord Subject {\n",
             [](std::size_t at) { return "    member" + number(at) + ": Somthing\n"; }, "}\n"),
         {}});
    families.push_back(
        {"load: mistakes of grammar",
         200,
         module_of(
             "", [](std::size_t at) { return "record Thing" + number(at) + " { a: }\n"; }, ""),
         {}});
    families.push_back(
        {"load: comments",
         5000,
         module_of("type Subject = string\n", always("// a line that says little\n"), ""),
         {}});
}

} // namespace

void add_rule_families(std::vector<Family>& families) {
    add_records(families);
    add_conditions(families);
    add_others(families);
    add_mistakes(families);
}

} // namespace bench
