// Records that can never end: each value of them would hold another, by fields that must be there.
#include "bind/phases.hpp"

#include "bind/records.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using diagnostic::Kind;

/// Can a value of the type end without any of its records?
bool ends_by_itself(const Type& type) {
    return type.any || type.null || type.true_literal || type.false_literal || type.array ||
           type.map || !type.text_literals.empty() || !type.texts.empty() ||
           !type.number_literals.empty() || !type.numbers.empty() || type.records.empty();
}

/// A field that must be there, and whose every value is a record.
struct Demand {
    RecordIndex record;
    std::uint32_t declaration;
};

class EndlessRecords {
  public:
    explicit EndlessRecords(Binding& binding)
        : binding_(binding), records_(binding.rules.records) {}

    void find() {
        collect();
        spread();
        for (RecordIndex record = 0; record < records_.size(); ++record)
            if (open_[record] && !said_[record]) say_circle(record);
    }

  private:
    /// Who waits for whom: a demand is met as soon as one of its records ends, a record when all
    /// its demands are.
    void collect() {
        open_.assign(records_.size(), 0);
        said_.assign(records_.size(), 0);
        waiting_.resize(records_.size());
        for (RecordIndex record = 0; record < records_.size(); ++record)
            for (std::uint32_t i = 0; i < records_[record].declarations.size(); ++i) {
                const auto& declaration = records_[record].declarations[i];
                const auto& type = binding_.rules.types[declaration.type];
                if (declaration.optional || declaration.condition != none || ends_by_itself(type))
                    continue;
                ++open_[record];
                for (auto inner : type.records)
                    waiting_[inner].push_back(static_cast<std::uint32_t>(demands_.size()));
                demands_.push_back({record, i});
            }
        met_.assign(demands_.size(), false);
    }

    void spread() {
        std::vector<RecordIndex> ended;
        for (RecordIndex record = 0; record < records_.size(); ++record)
            if (!open_[record]) ended.push_back(record);
        for (std::size_t next = 0; next < ended.size(); ++next)
            for (auto demand : waiting_[ended[next]]) {
                if (met_[demand]) continue;
                met_[demand] = true;
                if (--open_[demands_[demand].record] == 0) ended.push_back(demands_[demand].record);
            }
    }

    const Declaration& demand_of(RecordIndex record) const {
        for (const auto& declaration : records_[record].declarations) {
            const auto& type = binding_.rules.types[declaration.type];
            if (!declaration.optional && declaration.condition == none && !ends_by_itself(type) &&
                open_[type.records[0]])
                return declaration;
        }
        return records_[record].declarations[0]; // not reached: an open record has an open demand
    }

    /// Of a record that never ends, the first field that never ends leads to another such record.
    void say_circle(RecordIndex record) {
        auto walk = record + 1;
        while (!said_[record]) {
            said_[record] = walk;
            record = binding_.rules.types[demand_of(record).type].records[0];
        }
        if (said_[record] != walk) return; // it leads into a circle that was said
        auto start = record;
        auto name = word(start);
        auto& said = say(binding_, Kind::type_cycle, demand_of(start).location, {"record", name},
                         "write `?` after the name of a field, or `| null` after its type");
        do {
            const auto& declaration = demand_of(record);
            auto next = binding_.rules.types[declaration.type].records[0];
            said.notes.push_back(
                {declaration.location, ticked(word(record)) + " needs " + ticked(word(next))});
            record = next;
        } while (record != start && said.notes.size() < 8);
    }

    std::string word(RecordIndex record) const {
        const auto& name = records_[record].name;
        return name.empty() ? "{ … }" : name.substr(name.rfind('.') + 1);
    }

    Binding& binding_;
    const std::vector<Record>& records_;
    std::vector<Demand> demands_;
    std::vector<bool> met_;
    std::vector<std::uint32_t> said_;                 // by record: the walk that came by, or 0
    std::vector<std::uint32_t> open_;                 // by record: demands not yet met
    std::vector<std::vector<std::uint32_t>> waiting_; // by record: demands that it would meet
};

} // namespace

void find_endless_records(Binding& binding) { EndlessRecords(binding).find(); }

} // namespace assay::bind
