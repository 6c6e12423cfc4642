// Which checker written by hand belongs to which subject.
#pragma once

#include "contenders/contender.hpp"
#include "contenders/handwritten/equalsmoney_person.hpp"
#include "contenders/handwritten/equalsmoney_update.hpp"
#include "contenders/handwritten/navixy_update.hpp"
#include "contenders/handwritten/order.hpp"
#include "contenders/handwritten/wide.hpp"

namespace bench {

/// Calls `use` with the subject's checker over values of a door, if there is one.
template <class Value, class Use>
void with_checker(const Subject& subject, const Use& use) {
    if (subject.name == "navixy-update") use(NavixyUpdateChecker<Value>());
    if (subject.name == "equalsmoney-update") use(EqualsMoneyUpdateChecker<Value>());
    if (subject.name == "equalsmoney-person") use(EqualsMoneyPersonChecker<Value>());
    if (subject.name == "order") use(OrderChecker<Value>());
    if (subject.name == "wide") use(WideChecker<Value>());
}

void add_handwritten_on_nlohmann(Entries& entries, const Workload& workload);
void add_handwritten_on_demand(Entries& entries, const Workload& workload);

} // namespace bench
