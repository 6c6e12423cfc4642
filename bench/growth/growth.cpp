// Timing families: three sizes in interleaved rounds, the least time of each.
#include "growth/growth.hpp"

#include "growth/family.hpp"
#include "measure/clock.hpp"

#include <assay/assay.hpp>
#include <assay/nlohmann.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <stdexcept>

namespace bench {

namespace {

constexpr std::size_t sizes = 3;

/// High enough that no family meets one; otherwise growth would end there.
assay::PayloadLimits wide_limits() {
    assay::PayloadLimits limits;
    limits.depth = 256;
    limits.bytes = 64u << 20;
    limits.members = 1'000'000;
    limits.string_bytes = 16u << 20;
    limits.number_bytes = 4096;
    limits.errors = 1'000'000;
    return limits;
}

/// Rules and a payload of one size, ready to be judged.
class Input {
  public:
    Input(const Family& family, std::size_t size)
        : loaded_(assay::load_text(family.rules(size), family.name)), text_(family.payload(size)),
          document_(nlohmann::json::parse(text_, nullptr, false)) {
        if (!loaded_) throw std::runtime_error(family.name + ":\n" + loaded_.text());
        workspace_ = std::make_unique<assay::Workspace>(loaded_.ruleset(), wide_limits());
        type_ = loaded_.ruleset().type("Subject").value();
        if (workspace_->check(type_, text_) == assay::Verdict::limit)
            throw std::runtime_error(family.name + ": meets a limit");
    }

    bool parsed() const { return !document_.is_discarded(); }
    void judge_bytes() { workspace_->check(type_, text_); }
    void judge_document() { check(*workspace_, type_, document_); }
    void report() {
        workspace_->check(type_, text_);
        workspace_->report_into(report_);
    }

  private:
    assay::Loaded loaded_;
    std::string text_;
    nlohmann::json document_;
    std::unique_ptr<assay::Workspace> workspace_;
    assay::TypeHandle type_;
    assay::Report report_; // filled again and again, as a server does
};

double time_once(const std::function<void()>& work, double turn) {
    std::size_t passes = 0;
    const double begin = processor_nanoseconds();
    double end = begin;
    while (end - begin < turn) {
        work();
        ++passes;
        end = processor_nanoseconds();
    }
    return (end - begin) / static_cast<double>(passes);
}

Growth fit(const Family& family, std::string way, const GrowthOptions& options,
           const std::array<std::function<void()>, sizes>& works) {
    std::array<double, sizes> least;
    least.fill(std::numeric_limits<double>::max());
    for (std::size_t round = 0; round < options.rounds; ++round)
        for (std::size_t at = 0; at < sizes; ++at)
            least[at] = std::min(least[at], time_once(works[at], options.turn_nanoseconds));
    return {family.name, std::move(way), family.size, least[0], std::sqrt(least[2] / least[0])};
}

std::vector<Growth> measure_load(const Family& family, const GrowthOptions& options) {
    std::array<std::function<void()>, sizes> works;
    for (std::size_t at = 0; at < sizes; ++at)
        works[at] = [text = family.rules(family.size << at)] { assay::load_text(text); };
    return {fit(family, "load", options, works)};
}

std::vector<Growth> measure_judging(const Family& family, const GrowthOptions& options) {
    std::array<std::unique_ptr<Input>, sizes> inputs;
    for (std::size_t at = 0; at < sizes; ++at)
        inputs[at] = std::make_unique<Input>(family, family.size << at);
    const auto each = [&](void (Input::*work)()) {
        std::array<std::function<void()>, sizes> works;
        for (std::size_t at = 0; at < sizes; ++at)
            works[at] = [input = inputs[at].get(), work] { (input->*work)(); };
        return works;
    };
    std::vector<Growth> found = {fit(family, "bytes", options, each(&Input::judge_bytes)),
                                 fit(family, "report", options, each(&Input::report))};
    if (inputs[0]->parsed())
        found.push_back(fit(family, "document", options, each(&Input::judge_document)));
    return found;
}

} // namespace

std::vector<Growth> measure_growth(const Family& family, const GrowthOptions& options) {
    return family.payload ? measure_judging(family, options) : measure_load(family, options);
}

} // namespace bench
