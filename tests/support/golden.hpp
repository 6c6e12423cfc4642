// Compares a text with a golden file; with ASSAY_BLESS=1 writes it instead.
#pragma once

#include <catch2/catch.hpp>

#include <string>

namespace assay::test {

/// A Catch2 CHECK that `text` is what `tests/golden/<name>` holds; says where they first differ.
void check_golden(const std::string& name, const std::string& text);

} // namespace assay::test
