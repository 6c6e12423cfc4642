// Lines of a stream that cost as much memory as a line can.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace bench {

/// Whether such a line is judged at all: what is promised counts the longest one that is.
enum class Fate : bool { judged, refused };

struct CostlyLine {
    std::string name;
    std::string rules;                 // of which `Subject` is the type
    std::function<std::string()> line; // without its end; made where it is asked for
    Fate fate = Fate::judged;
    int times = 6; // how many of them there are; so that each of several threads can have one
    std::vector<std::string> options = {}; // of `lint`
};

/// Of each the largest that the limits of a payload allow, or the smallest that has most values.
std::vector<CostlyLine> costly_lines();

} // namespace bench
