// Reading lines from memory, by ours and by simdjson.
#include "stream/stream.hpp"

#include "measure/clock.hpp"
#include "stream/lines.hpp"
#include "workloads/subject.hpp"

#include <assay/assay.hpp>
#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <stdexcept>
#include <thread>

namespace bench {

namespace {

/// Ours as a caller would use it today: a line, a check.
class LineJudge {
  public:
    LineJudge() : loaded_(assay::load_file(ASSAY_PROJECT_DIR "/" + navixy_update().rule_file)) {
        if (!loaded_) throw std::runtime_error(loaded_.text());
        context_ = assay::Context::from_json(loaded_.ruleset(), navixy_update().context);
    }

    /// How many of the lines are valid.
    std::size_t judge(std::string_view lines) const {
        assay::Workspace workspace(loaded_.ruleset());
        const assay::TypeHandle type = loaded_.ruleset().type(navixy_update().type).value();
        std::size_t valid = 0;
        while (!lines.empty()) {
            const auto* end =
                static_cast<const char*>(std::memchr(lines.data(), '\n', lines.size()));
            const std::size_t size = static_cast<std::size_t>(end - lines.data());
            const auto verdict = workspace.check(type, lines.substr(0, size), context_);
            valid += verdict == assay::Verdict::valid ? 1 : 0;
            lines.remove_prefix(size + 1);
        }
        return valid;
    }

  private:
    assay::Loaded loaded_;
    assay::Context context_;
};

struct Pass {
    std::size_t count = 0;
    double seconds = 0;
};

template <class Work>
Pass timed(const Work& work) {
    const double begin = processor_nanoseconds();
    const std::size_t count = work();
    return {count, (processor_nanoseconds() - begin) / 1e9};
}

Pass on_two_cores(const LineJudge& judge, std::string_view lines) {
    const auto parts = halves(lines);
    Pass other;
    std::thread thread([&] { other = timed([&] { return judge.judge(parts[1]); }); });
    const Pass one = timed([&] { return judge.judge(parts[0]); });
    thread.join();
    return {one.count + other.count, std::max(one.seconds, other.seconds)};
}

std::size_t parse_many(const simdjson::padded_string& lines) {
    simdjson::dom::parser parser;
#ifdef SIMDJSON_THREADS_ENABLED
    parser.threaded = false; // one core is compared with one core
#endif
    simdjson::dom::document_stream documents;
    if (parser.parse_many(lines).get(documents)) return 0;
    std::size_t count = 0;
    for (auto document : documents) count += document.error() ? 0 : 1;
    return count;
}

struct Runner {
    std::string name;
    std::function<Pass()> run;
    std::vector<double> seconds;
};

std::vector<Runner> all_runners(const LineJudge& judge, const std::string& text,
                                const simdjson::padded_string& padded) {
    return {{"assay, a line a check, one core",
             [&] { return timed([&] { return judge.judge(text); }); },
             {}},
            {"assay, a line a check, two cores", [&] { return on_two_cores(judge, text); }, {}},
            {"simdjson parse_many, one core",
             [&] { return timed([&] { return parse_many(padded); }); },
             {}}};
}

} // namespace

std::vector<Stream> measure_streams(const StreamOptions& options) {
    const std::string text = mixed_lines(options.lines);
    const simdjson::padded_string padded(text);
    const LineJudge judge;
    std::vector<Runner> runners = all_runners(judge, text, padded);
    const std::size_t valid = runners[0].run().count;
    if (valid >= options.lines || valid < options.lines * 9 / 10 ||
        valid != runners[1].run().count || runners[2].run().count != options.lines)
        throw std::logic_error("the lines are not counted alike");
    for (std::size_t round = 0; round < options.rounds; ++round)
        for (Runner& runner : runners) runner.seconds.push_back(runner.run().seconds);
    std::vector<Stream> streams;
    for (Runner& runner : runners)
        streams.push_back({runner.name, options.lines, double(text.size()),
                           summarise(std::move(runner.seconds))});
    return streams;
}

} // namespace bench
