// `--only`: which workloads and contenders a run is about.
#pragma once

#include "contenders/contender.hpp"

#include <string>
#include <vector>

namespace bench {

/// Words that are part of some workload's name choose workloads; the others choose contenders.
class Selection {
  public:
    Selection(const std::vector<std::string>& words, const std::vector<std::string>& workloads);

    bool takes_workload(const std::string& name) const;
    bool takes_contender(const std::string& name) const;

  private:
    std::vector<std::string> workloads_;
    std::vector<std::string> contenders_;
};

} // namespace bench
