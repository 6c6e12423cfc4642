// The expressions of records: typed where they are written, copied where they are included.
#include "bind/phases.hpp"
#include "bind/reader.hpp"
#include "bind/records.hpp"

namespace assay::bind {
namespace {

/// Says when a copied expression reads a field that `without` has removed.
class RemovedReads {
  public:
    RemovedReads(Binding& binding, RecordIndex into, std::uint32_t inclusion,
                 std::string_view reader)
        : binding_(binding), into_(into), inclusion_(inclusion), reader_(reader),
          without_(binding.drafts[into].inclusions[inclusion].tree->without) {}

    void look(const Expression& expression, Location place) {
        if (without_.empty()) return;
        if (expression.path) look(*expression.path, place);
        for (const auto& operand : expression.operands) look(operand, place);
    }

    void look(const Path& path, Location place) {
        if (path.root != Path::Root::record || path.names.empty()) return;
        for (const auto& word : without_)
            if (word.text == path.names[0])
                return say_removed(binding_, into_, inclusion_, word.text, reader_, place);
    }

  private:
    Binding& binding_;
    RecordIndex into_;
    std::uint32_t inclusion_;
    std::string_view reader_;
    const std::vector<syntax::Word>& without_;
};

void read_condition(Binding& binding, RecordIndex index, std::uint32_t i) {
    const auto origin = binding.drafts[index].conditions[i];
    if (origin.tree) {
        Reader reader(binding, binding.drafts[index].file, index);
        auto expression = reader.condition(*origin.tree);
        binding.rules.records[index].conditions[i].expression = std::move(expression);
    } else if (origin.from != none) {
        auto& condition = binding.rules.records[index].conditions[i];
        condition.expression =
            binding.rules.records[origin.from].conditions[origin.index].expression;
        if (condition.expression)
            RemovedReads(binding, index, origin.inclusion, "a condition")
                .look(*condition.expression, condition.location);
    }
}

void read_check(Binding& binding, RecordIndex index, std::uint32_t i) {
    const auto origin = binding.drafts[index].checks[i];
    if (origin.tree) {
        Reader reader(binding, binding.drafts[index].file, index);
        auto expression = reader.condition(*origin.tree);
        std::optional<Path> place;
        if (origin.check->at) place = reader.place(*origin.check->at);
        binding.rules.records[index].checks[i].expression = std::move(expression);
        binding.rules.records[index].checks[i].at = std::move(place);
    } else if (origin.from != none) {
        const auto& original = binding.rules.records[origin.from].checks[origin.index];
        auto& check = binding.rules.records[index].checks[i];
        check.expression = original.expression;
        check.at = original.at;
        RemovedReads reads(binding, index, origin.inclusion, "a check");
        reads.look(check.expression, check.location);
        if (check.at) reads.look(*check.at, check.location);
    }
}

} // namespace

void read_expressions(Binding& binding) {
    std::vector<RecordIndex> batch;
    batch.swap(binding.pending_expressions);
    for (auto index : batch) {
        for (std::uint32_t i = 0; i < binding.drafts[index].conditions.size(); ++i)
            read_condition(binding, index, i);
        for (std::uint32_t i = 0; i < binding.drafts[index].checks.size(); ++i)
            read_check(binding, index, i);
    }
}

} // namespace assay::bind
