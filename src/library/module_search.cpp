// Finding the file of a used module.
#include "library/module_search.hpp"

#include "diagnostic/nearest.hpp"
#include "library/module_name.hpp"
#include "library/read_file.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace assay::library {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_looked_at = 64; // files of a folder, in search of the nearest name
constexpr std::uint64_t most_peeked = 1u << 16;

/// The real path of `folder/file`, where it lies below the real folder.
struct Candidate {
    std::string shown;
    std::string real;
    bool outside = false;
};

std::string join(const std::string& folder, const std::string& file) {
    return folder == "." ? file : (fs::path(folder) / file).string();
}

bool lies_below(const fs::path& file, const fs::path& folder) {
    const auto differs = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return differs.first == folder.end();
}

std::optional<Candidate> look(const std::string& folder, const std::string& file) {
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    if (error) return std::nullopt;
    Candidate candidate;
    candidate.shown = join(folder, file);
    const fs::path real = fs::canonical(fs::path(folder) / file, error);
    if (error) return std::nullopt;
    candidate.real = real.string();
    candidate.outside = !lies_below(real, root);
    return candidate;
}

std::string quoted(const std::string& text) { return "`" + text + "`"; }

std::string list(const std::vector<std::string>& names, const std::string& last) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? last : ", ";
        text += quoted(names[i]);
    }
    return text;
}

/// What the files of `folder` declare; a few of them, in the order of their names.
std::vector<std::string> modules_in(const std::string& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() == ".assay") files.push_back(at->path());
        if (files.size() >= most_looked_at) break;
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> modules;
    for (const fs::path& file : files) {
        const auto read = read_regular_file(file.string(), most_peeked);
        if (const auto* text = std::get_if<std::string>(&read))
            modules.push_back(declared_module(*text));
    }
    return modules;
}

std::string nearest_module(std::string_view name, const std::vector<std::string>& folders) {
    std::vector<std::string> known;
    // A name that is no module's has no files at all.
    const std::vector<std::string> files = module_files(name);
    const std::string nested = files.empty() ? "." : folder_of(files.front());
    for (const std::string& folder : folders) {
        for (std::string& module : modules_in(folder)) known.push_back(std::move(module));
        const auto inner = nested == "." ? std::nullopt : look(folder, nested);
        if (!inner || inner->outside) continue;
        for (std::string& module : modules_in(inner->real)) known.push_back(std::move(module));
    }
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    const auto found = diagnostic::nearest_word(name, known);
    return std::string(found.value_or(std::string_view{}));
}

/// Judges one file; nullopt where the search goes on, `missing.remark` then perhaps saying why.
std::optional<ModuleSearchResult> judge(std::string_view name, const Candidate& candidate,
                                        std::uint64_t room, ModuleMissing& missing) {
    if (candidate.outside) {
        missing.remark = quoted(candidate.shown) + " is a link that leads out of its folder";
        return std::nullopt;
    }
    auto read = read_regular_file(candidate.real, room);
    if (const auto* failure = std::get_if<ReadFailure>(&read)) {
        missing.remark = quoted(candidate.shown) + ": " + failure->reason;
        missing.too_big = failure->cause == ReadFailure::Cause::too_big;
        missing.unreadable = failure->cause == ReadFailure::Cause::other;
        if (missing.too_big || missing.unreadable) return missing;
        return std::nullopt;
    }
    std::string& text = std::get<std::string>(read);
    const std::string declared = declared_module(text);
    if (declared != name) {
        missing.remark = quoted(candidate.shown) + " declares " +
                         (declared.empty() ? "no module" : "the module " + quoted(declared));
        return std::nullopt;
    }
    return ModuleText{candidate.shown, candidate.real, folder_of(candidate.shown), std::move(text)};
}

/// Where no file can hold the module.
std::string remark_on(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    const char last = name.substr(dot + 1).front();
    if (dot != name.npos && last >= 'A' && last <= 'Z')
        return "types come with their module: " + quoted("use " + std::string(name.substr(0, dot)));
    return "a module's name is words in small letters, joined by dots";
}

} // namespace

std::string folder_of(const std::string& path) {
    const std::string folder = fs::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

std::string real_path(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    return error ? path : real.string();
}

std::vector<std::string> ModuleSearch::folders(const std::string& folder) const {
    std::vector<std::string> all{folder};
    for (const std::string& other : rule_path_)
        if (std::find(all.begin(), all.end(), other) == all.end()) all.push_back(other);
    return all;
}

ModuleSearchResult ModuleSearch::find(std::string_view name, const std::string& folder,
                                      std::uint64_t room) const {
    const std::vector<std::string> places = folders(folder);
    const std::vector<std::string> files = module_files(name);
    ModuleMissing missing;
    for (const std::string& place : places) {
        for (const std::string& file : files) {
            const std::optional<Candidate> candidate = look(place, file);
            if (!candidate) continue;
            if (auto result = judge(name, *candidate, room, missing)) return std::move(*result);
        }
    }
    missing.where = "looked in " + list(places, " and ");
    if (missing.remark.empty())
        missing.remark =
            files.empty() ? remark_on(name) : "its file would be " + list(files, " or ");
    missing.nearest = nearest_module(name, places);
    return missing;
}

} // namespace assay::library
