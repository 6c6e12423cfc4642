// Rows of the formats: a text, and the fault it has; `valid` where it has none.
#pragma once

#include "constraint/format.hpp"

#include <string>
#include <vector>

namespace rows {

struct FormatRow {
    std::string_view format;
    std::string text;
    assay::constraint::FaultIndex fault;
};

inline constexpr assay::constraint::FaultIndex valid;

std::vector<FormatRow> date_rows();
std::vector<FormatRow> network_rows();
std::vector<FormatRow> data_rows();
std::vector<FormatRow> code_list_rows();
std::vector<FormatRow> bank_rows();
std::vector<FormatRow> tax_rows();

} // namespace rows
