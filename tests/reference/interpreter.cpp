// A payload's whole way: read, judge, verdict.
#include "reference/interpreter.hpp"

#include "reference/judge.hpp"

namespace assay::reference {

struct Interpreter::State {
    explicit State(const syntax::File& file) : rules(file) {}
    Rules rules;
    Scalars scalars;
};

Interpreter::Interpreter(const syntax::File& file) : state_(std::make_unique<State>(file)) {}
Interpreter::~Interpreter() = default;

Answer Interpreter::judge(const std::string& type, std::string_view payload,
                          std::string_view context) const {
    std::optional<Payload> read = read_payload(payload);
    if (!read) {
        Answer malformed;
        malformed.verdict = Verdict::malformed;
        return malformed;
    }
    Payload facts = read_payload(context).value();
    Judge judge(state_->rules, state_->scalars, &facts);
    return judge.run(*read, state_->rules.named(type));
}

bool Interpreter::fits(const syntax::Type& type, const Payload& value) const {
    Payload copy = value;
    Judge judge(state_->rules, state_->scalars, nullptr);
    return judge.run(copy, state_->rules.branches(type)).verdict == Verdict::valid;
}

Answer Judge::run(Payload& payload, const Union& type) {
    value(payload, type, "", "");
    bool invalid = false;
    for (const Finding& one : answer_.violations) invalid |= !one.warning;
    answer_.verdict = invalid ? Verdict::invalid : must_wait_ ? Verdict::undecided : Verdict::valid;
    return answer_;
}

void Judge::error(Payload* value, const std::string& pointer, std::string code,
                  const std::string& caller_code) {
    if (value) value->spoiled = true;
    report(pointer, std::move(code), false, caller_code);
}

void Judge::report(const std::string& pointer, std::string code, bool warning,
                   const std::string& caller_code) {
    answer_.violations.insert({pointer, std::move(code), warning, caller_code});
}

} // namespace assay::reference
