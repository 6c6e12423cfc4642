// How a format is written: one struct with its prose in `info`, its faults as an enum and a table
// in the same order, `check`, and where it has a code list, `meant`. Formats keep no state; the one
// with a parameter is given its names.
#pragma once

#include "constraint/fault_index.hpp"
#include "constraint/list.hpp"
#include "constraint/store.hpp"
