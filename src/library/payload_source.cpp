// Draws, asks the engine, mends or breaks, asks again: what it gives out, the engine has confirmed.
#include "assay/fuzz.hpp"

#include "library/draw.hpp"

#include <cstring>
#include <stdexcept>

namespace assay {

namespace {

using library::Drawn;

constexpr int most_draws = 40;    // from nothing
constexpr int most_mendings = 60; // of each
constexpr int most_damages = 300;

std::string spelled(const Drawn& value) {
    return value.dump(-1, ' ', false, Drawn::error_handler_t::replace);
}

const Violation* first_error(const Report& report) {
    for (const Violation& one : report.violations)
        if (one.severity == Severity::error) return &one;
    return nullptr;
}

} // namespace

struct PayloadSource::State {
    State(Ruleset ruleset, TypeHandle type, Context context)
        : workspace(std::move(ruleset)), type(type), context(std::move(context)) {}

    Verdict check(const Drawn& value) {
        text = spelled(value);
        return workspace.check(type, text, context);
    }

    std::optional<Drawn> valid(library::Draw& draw) {
        for (int draws = 0; draws < most_draws; ++draws) {
            Drawn value = draw.whole(type.index);
            for (int mendings = 0; mendings < most_mendings; ++mendings) {
                const Verdict verdict = check(value);
                if (verdict == Verdict::valid) return value;
                if (verdict != Verdict::invalid) break;
                workspace.report_into(report);
                const Violation* error = first_error(report);
                if (!error) break;
                draw.mend(value, *error);
            }
        }
        return std::nullopt;
    }

    /// The object `present` with some members of the object `other`.
    std::optional<std::string> crossed(std::string_view present, const std::string& other,
                                       library::Chance& chance) {
        const Verdict verdict = workspace.check(type, present, context);
        // What is deeper than the limits would be too deep for nlohmann's writer as well.
        if (verdict == Verdict::malformed || verdict == Verdict::limit) return std::nullopt;
        Drawn result = Drawn::parse(present, nullptr, false);
        const Drawn drawn = Drawn::parse(other);
        if (!result.is_object() || !drawn.is_object()) return std::nullopt;
        for (const auto& [name, member] : drawn.items())
            if (chance.percent(30)) result[name] = member;
        return spelled(result);
    }

    Workspace workspace;
    TypeHandle type;
    Context context;
    library::Obstacles obstacles;
    std::string text; // of the last check
    Report report;    // of one before; filled again
};

PayloadSource::PayloadSource(Ruleset ruleset, TypeHandle type, Context context)
    : state_(std::make_unique<State>(std::move(ruleset), type, std::move(context))) {
    state_->check(nullptr); // a type or context of other rules is told here
}
PayloadSource::~PayloadSource() = default;
PayloadSource::PayloadSource(PayloadSource&&) noexcept = default;
PayloadSource& PayloadSource::operator=(PayloadSource&&) noexcept = default;

std::optional<std::string> PayloadSource::valid(std::uint64_t seed) {
    library::Draw draw(state_->workspace.ruleset().program(), state_->obstacles, seed);
    const auto value = state_->valid(draw);
    if (!value) return std::nullopt;
    return spelled(*value);
}

std::optional<Broken> PayloadSource::broken(std::uint64_t seed) {
    library::Draw draw(state_->workspace.ruleset().program(), state_->obstacles, seed);
    const auto whole = state_->valid(draw);
    if (!whole) return std::nullopt;
    for (int damages = 0; damages < most_damages; ++damages) {
        Drawn value = *whole;
        draw.damage(value);
        if (state_->check(value) != Verdict::invalid) continue;
        const Report& report = state_->report;
        state_->workspace.report_into(state_->report);
        const Violation* error = first_error(report);
        if (report.errors != 1 || !error) continue;
        return Broken{state_->text, error->code, error->pointer};
    }
    return std::nullopt;
}

std::size_t PayloadSource::mutate(std::uint8_t* data, std::size_t size, std::size_t most,
                                  unsigned seed) {
    library::Chance chance(seed);
    std::optional<std::string> result;
    if (chance.percent(40)) {
        if (auto one = broken(seed)) result = one->payload;
    } else {
        result = valid(seed);
    }
    if (result && chance.percent(60))
        if (auto one =
                state_->crossed({reinterpret_cast<const char*>(data), size}, *result, chance))
            result = std::move(one);
    if (!result || result->size() > most) return size;
    std::memcpy(data, result->data(), result->size());
    return result->size();
}

std::vector<std::string> PayloadSource::obstacles() const {
    return {state_->obstacles.begin(), state_->obstacles.end()};
}

} // namespace assay
