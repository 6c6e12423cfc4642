// Everything that a run measured, for those who write it down.
#pragma once

#include "growth/growth.hpp"
#include "load/load.hpp"
#include "measure/rounds.hpp"
#include "memory/valid_path.hpp"
#include "stream/stream.hpp"

#include <string>
#include <utility>
#include <vector>

namespace bench {

struct Results {
    std::vector<std::pair<std::string, std::string>> machine;
    std::vector<Row> rows;
    std::vector<Growth> growth;
    std::vector<ValidPath> valid_paths;
    std::vector<Load> loads;
    std::vector<Stream> streams;
    std::vector<std::string> notes; // what was left out, and why
};

std::string to_markdown(const Results& results);
std::string to_json(const Results& results);

} // namespace bench
