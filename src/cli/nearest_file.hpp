// The file that was probably meant by a name that leads nowhere.
#pragma once

#include <string>

namespace assay::cli {

/// "; did you mean `x`?", of what lies in the same folder; nothing where the file is there or none
/// is near.
std::string did_you_mean_file(const std::string& name);

/// "cannot read `x`: there is no such file", and what was meant; nothing where the file is there.
std::string missing_payload(const std::string& name);

/// What follows "there is no such file": what was meant among payloads; where none is near, "; in
/// `in` there are `a.json` and `b.json`", or ", and no JSON file in `in`", or ", and no folder
/// `in`".
std::string payload_meant_by(const std::string& name);

} // namespace assay::cli
