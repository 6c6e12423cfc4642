// Compares a text with a golden file; with ASSAY_BLESS=1 writes it instead.
#include "support/golden.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace assay::test {

namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The first line on which the two differ, as each of them has it.
std::string first_difference(const std::string& found, const std::string& expected) {
    std::istringstream a(found), b(expected);
    std::string left, right;
    for (int number = 1;; ++number) {
        const bool more = static_cast<bool>(std::getline(a, left));
        const bool both = static_cast<bool>(std::getline(b, right));
        if (!more && !both) return "they differ in their line ends";
        if (more && both && left == right) continue;
        return "line " + std::to_string(number) + "\n  expected: " + (both ? right : "(the end)") +
               "\n  found:    " + (more ? left : "(the end)");
    }
}

} // namespace

void check_golden(const std::string& name, const std::string& text) {
    const auto path = std::filesystem::path(ASSAY_PROJECT_DIR) / "tests/golden" / name;
    if (std::getenv("ASSAY_BLESS") != nullptr) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
    }
    const std::string expected = read(path);
    if (text == expected) {
        SUCCEED(name);
        return;
    }
    FAIL_CHECK("golden file " << path.string() << ", " << first_difference(text, expected)
                              << "\n(ASSAY_BLESS=1 writes it anew)");
}

} // namespace assay::test
