// Equality and order of results.
#include "evaluate/compare.hpp"

namespace assay::evaluate {

using Is = Result::Is;

bool same(const Result& a, const Result& b) {
    if (a.is != b.is) return false;
    switch (a.is) {
    case Is::boolean: return a.boolean == b.boolean;
    case Is::number: return a.number == b.number;
    case Is::text: return a.text == b.text;
    case Is::date: return a.date == b.date;
    case Is::date_time: return a.instant == b.instant;
    case Is::null: return true;
    default: return false;
    }
}

std::optional<std::strong_ordering> order(const Result& a, const Result& b) {
    if (a.is != b.is) return std::nullopt;
    if (a.is == Is::number) return a.number <=> b.number;
    if (a.is == Is::date) return a.date <=> b.date;
    if (a.is == Is::date_time) return a.instant <=> b.instant;
    return std::nullopt;
}

} // namespace assay::evaluate
