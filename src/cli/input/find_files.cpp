// The files that are meant by names on the command line.
#include "cli/input/find_files.hpp"

#include "cli/input/glob.hpp"
#include "cli/input/input_kind.hpp"
#include "cli/words.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

/// All of a JSON ending below `folder`; nothing hidden, and no links to folders.
std::vector<std::string> files_below(const std::string& folder, std::error_code& error) {
    std::vector<std::string> found;
    fs::recursive_directory_iterator at(folder, error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        std::error_code ignored; // a link that leads nowhere is no file
        if (at->is_directory(ignored) && is_hidden(at->path())) at.disable_recursion_pending();
        if (kind_of_name(at->path().filename().string()) && !is_hidden(at->path()) &&
            at->is_regular_file(ignored))
            found.push_back(at->path().lexically_normal().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

class Search {
  public:
    explicit Search(std::ostream& err) : err_(err) {}

    void word(const std::string& word) {
        std::error_code error;
        if (word != "-" && fs::is_directory(word, error)) {
            folder(word);
        } else if (word != "-" && is_pattern(word) && !fs::exists(word, error)) {
            const std::vector<std::string> meant = expand(word);
            if (meant.empty()) refuse("no file is meant by the pattern `" + printable(word) + "`");
            add(meant);
        } else {
            known_.insert(word); // named twice, it is meant twice
            found_.files.push_back({word, true});
        }
    }

    FoundFiles take() { return std::move(found_); }

  private:
    void folder(const std::string& name) {
        std::error_code error;
        const std::vector<std::string> below = files_below(name, error);
        if (error)
            refuse("cannot read the folder `" + printable(name) + "`: " + error.message());
        else if (below.empty())
            refuse("there is no JSON file (*.json, *.ndjson, *.jsonl) in `" + printable(name) +
                   "`");
        add(below);
    }

    void add(const std::vector<std::string>& names) {
        for (const std::string& name : names)
            if (known_.insert(name).second) found_.files.push_back({name, false});
    }

    void refuse(const std::string& reason) {
        err_ << "assay: " << reason << "\n";
        found_.complete = false;
    }

    std::ostream& err_;
    std::set<std::string> known_;
    FoundFiles found_;
};

} // namespace

FoundFiles find_files(const std::vector<std::string>& words, std::ostream& err) {
    Search search(err);
    for (const std::string& word : words) search.word(word);
    return search.take();
}

} // namespace assay::cli
