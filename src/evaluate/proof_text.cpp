// Counting code points.
#include "evaluate/proof_text.hpp"

#include "constraint/text.hpp"

namespace assay::evaluate {

bool counts_code_points(std::string_view text, std::uint32_t low, std::uint32_t high) {
    if (text.size() < low || text.size() / 4 > high) return false;
    std::uint64_t count = constraint::Text(text).code_points();
    return count >= low && count <= high;
}

} // namespace assay::evaluate
