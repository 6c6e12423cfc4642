// What is judged: a record of rules, and how payloads for it are made.
#pragma once

#include "workloads/members.hpp"

#include <string>
#include <vector>

namespace bench {

struct Subject {
    std::string name;      // "navixy-update"
    std::string rule_file; // from the project's folder
    std::string type;
    std::string context;     // facts as JSON; empty where the rules read none
    std::string schema_file; // the same rules for JSON Schema validators; may be empty
    std::string left_out;    // what the schema cannot say

    Members (*steady)(Random&);       // one client's payload: always these members in this order
    Members (*varied)(Random&);       // any valid payload; its members are shuffled afterwards
    void (*spoil)(Members&, Random&); // adds one fault
};

Subject navixy_update();
Subject equalsmoney_update();
Subject equalsmoney_person();
Subject order();
Subject wide_record();

/// Every subject. A new one is made in a file of its own and listed here.
std::vector<Subject> subjects();

} // namespace bench
