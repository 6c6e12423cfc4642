// `lint --fix` and `lint --diff`: what can be mended in the payloads, mended or shown.
#include "cli/fix/fix_files.hpp"

#include "cli/fix/edited_file.hpp"
#include "cli/fix/unified_diff.hpp"
#include "cli/input/file_source.hpp"
#include "cli/input/record_cursor.hpp"
#include "cli/input/records.hpp"
#include "cli/interrupt.hpp"
#include "cli/words.hpp"

#include <filesystem>
#include <set>

namespace assay::cli {

namespace {

class FixRun {
  public:
    FixRun(const FixOptions& options, Streams& streams) : options_(options), streams_(streams) {}

    void file(const Input& input) {
        std::error_code error;
        if (!seen_.insert(input.name).second || !std::filesystem::exists(input.name, error)) return;
        const std::string obstacle = obstacle_of(input);
        if (!obstacle.empty()) return say(input, obstacle + ", and stays as it is");
        Mender& mender =
            menders_.try_emplace(input.setting, *input.setting, options_.limits).first->second;
        EditedFile edited(input.name);
        const Mended mended = records(input, mender, edited);
        if (mended.empty()) return;
        if (const std::string failure = edited.place(); !failure.empty()) {
            say(input, "cannot be written: " + failure);
            outcome_.good = false;
            return;
        }
        ++outcome_.files;
        add(outcome_.mended, mended);
    }

    FixOutcome outcome() { return std::move(outcome_); }

  private:
    static std::string obstacle_of(const Input& input) {
        std::error_code error;
        if (input.kind.packing != Packing::none) return "is packed";
        if (input.kind.layout == Layout::elements) return "is judged by its elements";
        if (!std::filesystem::is_regular_file(input.name, error)) return "is no regular file";
        return {};
    }

    void say(const Input& input, const std::string& what) {
        streams_.err << "assay: `" << printable(input.shown) << "` " << what << "\n";
    }

    static void add(Mended& all, const Mended& more) {
        for (const auto& [fix, count] : more) all[fix] += count;
    }

    Mended records(const Input& input, Mender& mender, EditedFile& edited) {
        WindowSizes sizes;
        sizes.most_bytes = options_.limits.bytes;
        const auto records = read_records(read_from_file(input.name), input.kind.layout, sizes);
        Mended all;
        Window window;
        for (Distance base; !interrupt::arrived() && records->next(window);
             base = behind(base, window)) {
            RecordCursor cursor(window, input.kind.layout);
            while (const RecordSpan* span = cursor.next()) {
                const std::string_view text = window.text(*span);
                const Mending mending = mender.mend(text);
                if (mending.edits.empty()) continue;
                if (options_.mode == FixMode::show)
                    show(input, text, mending, base.lines + span->before.lines + 1, all.empty());
                else
                    for (const Edit& edit : mending.edits)
                        edited.replace(base.bytes + span->before.bytes + edit.offset,
                                       text.substr(edit.offset, edit.length), edit.text);
                add(all, mending.mended);
            }
        }
        return all;
    }

    static Distance behind(Distance base, const Window& window) {
        base.lines += window.length.lines;
        base.bytes += window.length.bytes;
        return base;
    }

    void show(const Input& input, std::string_view text, const Mending& mending, std::uint64_t line,
              bool first) {
        const std::string name = printable(input.shown);
        if (first)
            streams_.out << options_.paint.strong("--- " + name) << "\n"
                         << options_.paint.strong("+++ " + name) << "\n";
        // Around a line of a stream there are other records, which nobody asked about.
        const bool whole = input.kind.layout == Layout::document;
        streams_.out << unified_diff(text, mending,
                                     {line, whole ? std::size_t{3} : 0, whole, options_.paint});
    }

    const FixOptions& options_;
    Streams& streams_;
    std::set<std::string> seen_; // a file that is named twice is mended once
    std::map<const Setting*, Mender> menders_;
    FixOutcome outcome_;
};

} // namespace

std::uint64_t FixOutcome::findings() const {
    std::uint64_t count = 0;
    for (const auto& [fix, number] : mended) count += number;
    return count;
}

std::string FixOutcome::sentence(FixMode mode) const {
    if (mended.empty()) return {};
    std::string text = mode == FixMode::write ? "fixed " : "would fix ";
    text += counted(findings(), "finding") + " in " + counted(files, "file");
    std::string separator = ": ";
    for (const auto& [fix, number] : mended) {
        text += separator + std::to_string(number) + " " + std::string(fix);
        separator = ", ";
    }
    return text;
}

FixOutcome fix_files(const std::vector<Input>& inputs, const FixOptions& options,
                     Streams& streams) {
    FixRun run(options, streams);
    for (const Input& input : inputs) run.file(input);
    return run.outcome();
}

} // namespace assay::cli
