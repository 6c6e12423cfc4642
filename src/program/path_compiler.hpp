// Paths of expressions made flat: for every step, the slot of that name in each record that may
// stand there.
#pragma once

#include "program/program.hpp"

namespace assay::program {

class PathCompiler {
  public:
    PathCompiler(Program& program, const bind::Rules& rules) : program_(program), rules_(rules) {}

    /// A path that starts in `record`, or at a loop variable of one of `variable_types`.
    PathIndex add(const bind::Path& path, RecordIndex record,
                  const std::vector<TypeIndex>& variable_types);

    /// A key of `unique by`, from an element of type `element`.
    PathIndex add_key(const bind::PathKey& key, TypeIndex element);

    /// The record in which a path of root record or context starts.
    RecordIndex root_record(PathIndex path) const;

  private:
    using Standing = std::vector<TypeIndex>; // types of what stands at the end of the path so far
    Standing declared(RecordIndex record, SlotIndex slot) const;
    Standing add_step(const std::string& name, const Standing& types, bool keep);
    PathIndex finish(Path path, const std::vector<std::string>& names, std::size_t first,
                     Standing types, RecordIndex record);

    Program& program_;
    const bind::Rules& rules_;
};

} // namespace assay::program
