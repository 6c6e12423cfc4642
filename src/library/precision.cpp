// Numbers that a parsed document cannot hold exactly, found over the index of the payload's bytes.
#include "library/precision.hpp"

#include "evaluate/byte_index.hpp"
#include "evaluate/ceilings.hpp"
#include "evaluate/document.hpp"
#include "program/program.hpp"
#include "report/compose.hpp"

namespace assay::library {

namespace {

using evaluate::ByteIndex;
using evaluate::IndexNode;
using evaluate::Kind;

std::string_view text_of(const ByteIndex& index, const IndexNode& node) {
    return index.text().substr(node.begin, node.length);
}

/// From the root down to the value `target`: in each container, the child that it lies in.
std::vector<evaluate::Step> path_to(const ByteIndex& index, std::size_t target) {
    std::vector<evaluate::Step> path;
    std::size_t container = 0;
    while (container != target) {
        const bool object = index[container].kind == Kind::object;
        std::size_t child = container + 1;
        evaluate::Step step;
        step.index = !object;
        while (true) {
            const std::size_t value = object ? child + 1 : child;
            if (target < index[value].next) {
                if (object)
                    step.name = text_of(index, index[child]), step.escaped = index[child].escaped;
                container = value;
                break;
            }
            child = index[value].next;
            ++step.ordinal;
        }
        path.push_back(step);
    }
    return path;
}

} // namespace

std::optional<NumberPlace> find_imprecise_number(std::string_view payload) {
    ByteIndex index;
    // The payload has passed the limits that count; the index need not know them again.
    if (!index.build(payload, evaluate::ceilings())) return std::nullopt;
    for (std::size_t i = 0; i < index.size(); ++i) {
        const IndexNode node = index[i];
        if (node.kind != Kind::number || evaluate::exactly_representable(text_of(index, node)))
            continue;
        return NumberPlace{{node.begin, node.length}, path_to(index, i)};
    }
    return std::nullopt;
}

Report report_imprecise(const NumberPlace& number, const Ruleset& rules, std::string_view payload,
                        std::string_view type_name, std::string_view language) {
    evaluate::Findings findings;
    findings.verdict = evaluate::Verdict::limit;
    findings.errors = 1;
    findings.steps = number.path;
    evaluate::Violation violation;
    violation.code = evaluate::Code::precision;
    violation.place = number.place;
    violation.path = {0, static_cast<std::uint32_t>(number.path.size())};
    findings.violations.push_back(violation);
    const program::Program& program = rules.program();
    return report::compose(findings, program.store, program.origins, payload, type_name, language);
}

} // namespace assay::library
