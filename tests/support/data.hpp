// Test data that nobody here wrote; the project does not contain it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace assay_test {

/// Folder named by ASSAY_TEST_DATA, else ../shared/data beside the project; empty where there is
/// none.
inline std::filesystem::path data_folder() {
    const char* named = std::getenv("ASSAY_TEST_DATA");
    std::filesystem::path folder = named ? named : ASSAY_PROJECT_DIR "/../shared/data";
    return std::filesystem::is_directory(folder) ? folder : std::filesystem::path();
}

} // namespace assay_test
