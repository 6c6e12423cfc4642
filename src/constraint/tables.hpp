// From the list of constraints: a typed vector for each, and functions by kind. This is the
// dispatch: a table of plain functions that the compiler writes, no virtual and no variant.
#pragma once

#include "constraint/constraint_list.hpp"

#include <array>
#include <tuple>

namespace assay::constraint {

template <class Some>
struct TablesOf;

template <class... Each>
struct TablesOf<List<Each...>> {
    static constexpr std::array<ConstraintInfo, sizeof...(Each)> infos{Each::info...};

    std::tuple<std::vector<Each>...> vectors;

    /// Calls `visit(constraint)` with the struct itself; `otherwise` for a kind that does not
    /// exist.
    template <class Result, class Visit>
    Result visit(Constraint which, Result otherwise, const Visit& visit) const {
        using Function = Result (*)(const TablesOf&, std::uint32_t, const Visit&);
        static constexpr std::array<Function, sizeof...(Each)> functions{
            &apply<Each, Result, Visit>...};
        return which.kind < functions.size() ? functions[which.kind](*this, which.index, visit)
                                             : otherwise;
    }

    std::variant<Constraint, Flaw> add(std::uint16_t kind, Operand&& operand) {
        using Function = std::variant<Constraint, Flaw> (*)(TablesOf&, std::uint16_t, Operand &&);
        static constexpr std::array<Function, sizeof...(Each)> functions{&add_one<Each>...};
        if (kind >= functions.size()) return Flaw{"unknown constraint", {}};
        return functions[kind](*this, kind, std::move(operand));
    }

  private:
    template <class One, class Result, class Visit>
    static Result apply(const TablesOf& tables, std::uint32_t index, const Visit& visit) {
        return visit(std::get<std::vector<One>>(tables.vectors)[index]);
    }

    template <class One>
    static std::variant<Constraint, Flaw> add_one(TablesOf& tables, std::uint16_t kind,
                                                  Operand&& operand) {
        One one;
        if constexpr (requires { one.limit; })
            if (auto flaw = read(std::move(operand), one.limit)) return std::move(*flaw);
        if constexpr (requires { one.flaw(); })
            if (auto flaw = one.flaw()) return std::move(*flaw);
        auto& all = std::get<std::vector<One>>(tables.vectors);
        all.push_back(std::move(one));
        return Constraint{kind, static_cast<std::uint32_t>(all.size() - 1)};
    }
};

using Tables = TablesOf<AllConstraints>;

/// Which kind a constraint struct has: for the few rules that speak of one by name.
template <class One, class... Each>
constexpr std::uint16_t kind_in(List<Each...>) {
    std::uint16_t kind = 0;
    static_cast<void>(((std::is_same_v<One, Each> ? true : (++kind, false)) || ...));
    return kind;
}

template <class One>
constexpr std::uint16_t kind_of = kind_in<One>(AllConstraints{});

/// Whether constraints of one branch leave no value at all.
bool contradictory(const Tables& tables, std::span<const Constraint> all, bool integers_only);

} // namespace assay::constraint
