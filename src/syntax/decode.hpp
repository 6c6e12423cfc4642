// What stands between quotes, slashes or after `///`, decoded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::syntax {

struct EscapeFault {
    enum class Kind { not_an_escape, lone_surrogate, control_character };
    Kind kind;
    std::size_t offset; // into the text between the quotes
    std::size_t length;
};

/// Strict JSON escapes; `inside` is the text between the quotes. A faulty escape decodes to
/// nothing.
std::string decode_text(std::string_view inside, std::vector<EscapeFault>* faults = nullptr);

/// Only `\/` becomes `/`; everything else is the pattern's own.
std::string decode_pattern(std::string_view inside);

/// Without the slashes, one leading space and trailing white space.
std::string decode_doc(std::string_view line);

} // namespace assay::syntax
