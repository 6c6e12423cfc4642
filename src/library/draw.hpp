// JSON values drawn from the types of a program, and changes to them: towards what the rules say,
// and away from it. Whether a change did what it was meant to, the engine says.
#pragma once

#include "assay/report.hpp"
#include "library/sample_scalar.hpp"

#include <map>
#include <nlohmann/json.hpp>

namespace assay::library {

using Drawn = nlohmann::ordered_json;

class Draw {
  public:
    Draw(const program::Program& program, Obstacles& obstacles, std::uint64_t seed)
        : program_(program), sampler_(program, obstacles), chance_(seed) {}

    /// A value of the type, as far as each part of it by itself goes.
    Drawn whole(program::TypeIndex type);
    /// Changes what a violation of the last value complains of.
    void mend(Drawn& whole, const Violation& violation);
    /// One change that may break a rule.
    void damage(Drawn& whole);

    Chance& chance() { return chance_; }

  private:
    Drawn value(program::TypeIndex type, const std::string& pointer, int depth);
    Drawn object(const program::Type& type, const std::string& pointer, int depth);
    Drawn record(program::RecordIndex index, const std::string& pointer, int depth);
    Drawn map(const program::Map& map, const std::string& pointer, int depth);
    Drawn array(const program::Array& array, const std::string& pointer, int depth);
    std::optional<Drawn> scalar(program::TypeIndex type, bool right);
    std::size_t count(program::Slice counts, bool right);
    void mend_one_of(Drawn& record, const std::string& pointer);
    void redraw(Drawn& whole, const std::string& pointer);
    bool put_member(Drawn& whole, const std::string& pointer);
    void damage_container(Drawn& target, const std::string& pointer);

    const program::Program& program_;
    ScalarSampler sampler_;
    Chance chance_;
    // Of the value that was drawn last, by pointer.
    std::map<std::string, program::TypeIndex> types_;
    std::map<std::string, program::RecordIndex> records_;
};

} // namespace assay::library
