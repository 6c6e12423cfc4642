// How fast the library by itself goes over lines in memory.
#include "lint/library_speed.hpp"

#include "measure/clock.hpp"
#include "workloads/subject.hpp"

#include <assay/assay.hpp>

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace bench {

namespace {

double seconds_for(const assay::Ruleset& ruleset, const assay::Context& context,
                   std::string_view lines, bool report) {
    assay::Workspace workspace(ruleset);
    const assay::TypeHandle type = ruleset.type(navixy_update().type).value();
    std::size_t findings = 0;
    const double begin = processor_nanoseconds();
    while (!lines.empty()) {
        const auto* end = static_cast<const char*>(std::memchr(lines.data(), '\n', lines.size()));
        const std::string_view line = lines.substr(0, static_cast<std::size_t>(end - lines.data()));
        if (workspace.check(type, line, context) != assay::Verdict::valid && report)
            findings += workspace.report().violations.size();
        lines.remove_prefix(line.size() + 1);
    }
    const double seconds = (processor_nanoseconds() - begin) / 1e9;
    if (report && findings == 0) throw std::runtime_error("there are no findings to be reported");
    return seconds;
}

} // namespace

LibrarySpeed measure_library(std::string_view lines, int rounds) {
    const assay::Loaded loaded =
        assay::load_file(ASSAY_PROJECT_DIR "/" + navixy_update().rule_file);
    if (!loaded) throw std::runtime_error(loaded.text());
    const auto context = assay::Context::from_json(loaded.ruleset(), navixy_update().context);
    constexpr double never = std::numeric_limits<double>::infinity();
    LibrarySpeed best{never, never};
    for (int round = 0; round < rounds; ++round) {
        best.checked = std::min(best.checked, seconds_for(loaded.ruleset(), context, lines, false));
        best.reported =
            std::min(best.reported, seconds_for(loaded.ruleset(), context, lines, true));
    }
    return best;
}

double measure_reading(const std::string& file, int rounds) {
    std::vector<char> part(1 << 18);
    double best = std::numeric_limits<double>::infinity();
    for (int round = 0; round < rounds; ++round) {
        const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) throw std::runtime_error("cannot read " + file);
        const double begin = processor_nanoseconds();
        while (read(descriptor, part.data(), part.size()) > 0) {
        }
        best = std::min(best, (processor_nanoseconds() - begin) / 1e9);
        close(descriptor);
    }
    return best;
}

} // namespace bench
