// The project's own files, read as text: what the tests of this folder look at.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace house {

struct File {
    std::string path; // from the project's root, with `/`
    std::string text;
};

/// The text of one file, by its path from the project's root. Fails the test where it is not there.
std::string read(std::string_view path);

/// All files under `folder` whose name ends in one of `endings`, by path.
std::vector<File> files(std::string_view folder, const std::vector<std::string_view>& endings);

/// Code of the project: .cpp and .hpp under src, include, tests, examples, fuzz and bench.
std::vector<File> code();

struct Include {
    std::string what;    // `source/source.hpp`
    bool angled = false; // <…>
};

std::vector<Include> includes(const File& file);

/// The first part of a path that has a `/`: the room of `source/source.hpp`; else empty.
std::string_view first_part(std::string_view path);

} // namespace house
