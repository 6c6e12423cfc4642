// Everything but the door for nlohmann/json, which is in assay/nlohmann.hpp.
#pragma once

#include "assay/limits.hpp"
#include "assay/report.hpp"
#include "assay/ruleset.hpp"
#include "assay/workspace.hpp"
