// Is a text or a number in a type?
#pragma once

#include "program/program.hpp"

namespace assay::program {

// A text in a format, also as the date or number that it stands for.
struct FormattedText {
    constraint::Text text;
    std::optional<constraint::Decimal> number;
    std::optional<constraint::Date> date;
    std::optional<constraint::Instant> instant;

    FormattedText(std::string_view bytes, constraint::FormatValue value);
};

bool holds(const Program& program, const constraint::Constraint& constraint,
           const FormattedText& text);

bool fits_text(const Program& program, const Type& type, std::string_view text);
bool fits_number(const Program& program, const Type& type, const constraint::Decimal& number);

} // namespace assay::program
