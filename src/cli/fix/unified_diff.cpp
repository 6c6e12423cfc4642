// What edits change in a text, line by line. The edits are known, so nothing has to be compared.
#include "cli/fix/unified_diff.hpp"

#include "cli/mask.hpp"
#include "cli/words.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <vector>

namespace assay::cli {

namespace {

/// A text by its lines, fit to be shown.
class Lines {
  public:
    Lines(std::string_view text, const std::vector<evaluate::Place>& sensitive, bool whole)
        : text_(text), mask_(Mask::sensitive(text, sensitive)), whole_(whole) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            starts_.push_back(at);
            at = std::min(text.find('\n', at), text.size());
        }
    }

    std::size_t count() const { return starts_.size(); }

    std::size_t line_of(std::size_t offset) const {
        const auto behind = std::upper_bound(starts_.begin(), starts_.end(), offset);
        return static_cast<std::size_t>(behind - starts_.begin()) - 1;
    }

    std::string shown(std::size_t line) const {
        std::size_t end = line + 1 < starts_.size() ? starts_[line + 1] : text_.size();
        const bool ended = text_[end - 1] == '\n';
        if (ended) --end;
        if (end > starts_[line] && text_[end - 1] == '\r') --end;
        std::string shown;
        for (std::size_t at = starts_[line]; at < end;) {
            const std::size_t length = source::decode_at(text_, at).length;
            shown += mask_.covers(at)    ? "*"
                     : text_[at] == '\t' ? "\t"
                                         : printable(text_.substr(at, length));
            at += length;
        }
        return shown + (ended || !whole_ ? "" : "\n\\ No newline at end of file");
    }

  private:
    std::string_view text_;
    Mask mask_;
    bool whole_;
    std::vector<std::size_t> starts_;
};

/// Lines that change, before and after; `end` is behind the last.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};
struct Change {
    Range before;
    Range after;
};

std::vector<Change> changes_of(const Lines& before, const Lines& after,
                               const std::vector<Edit>& edits) {
    std::vector<Change> changes;
    std::size_t moved = 0; // what an offset before an edit must be added to give that after it
    for (const Edit& edit : edits) {
        const std::size_t first = before.line_of(edit.offset);
        const std::size_t last = before.line_of(edit.end());
        const std::size_t begin = edit.offset + moved; // unsigned arithmetic wraps, and back
        const std::size_t end = begin + edit.text.size();
        const Change change{{first, last + 1}, {after.line_of(begin), after.line_of(end) + 1}};
        if (!changes.empty() && first <= changes.back().before.end) {
            changes.back().before.end = change.before.end;
            changes.back().after.end = change.after.end;
        } else {
            changes.push_back(change);
        }
        moved += edit.text.size() - edit.length;
    }
    return changes;
}

class Hunks {
  public:
    Hunks(const Lines& before, const Lines& after, const DiffOptions& options)
        : before_(before), after_(after), options_(options) {}

    std::string write(const std::vector<Change>& changes) {
        for (auto first = changes.begin(); first != changes.end();) {
            auto last = first + 1;
            while (last != changes.end() &&
                   last->before.begin - (last - 1)->before.end <= 2 * options_.context)
                ++last;
            write_hunk({first, last});
            first = last;
        }
        return std::move(text_);
    }

  private:
    static std::string spell(std::size_t line, std::size_t count) {
        return std::to_string(line) + (count == 1 ? "" : "," + std::to_string(count));
    }

    void write_hunk(const std::vector<Change>& changes) {
        const Change& first = changes.front();
        const Change& last = changes.back();
        const std::size_t lead = std::min(options_.context, first.before.begin);
        const std::size_t tail = std::min(options_.context, before_.count() - last.before.end);
        const std::size_t old_count = last.before.end - first.before.begin + lead + tail;
        const std::size_t new_count = last.after.end - first.after.begin + lead + tail;
        const std::size_t base = options_.first_line - lead;
        text_ += options_.paint.note("@@ -" + spell(first.before.begin + base, old_count) + " +" +
                                     spell(first.after.begin + base, new_count) + " @@") +
                 "\n";
        keep({first.before.begin - lead, first.before.begin});
        for (auto change = changes.begin(); change != changes.end(); ++change) {
            if (change != changes.begin()) keep({(change - 1)->before.end, change->before.begin});
            for (std::size_t line = change->before.begin; line < change->before.end; ++line)
                text_ += options_.paint.error("-" + before_.shown(line)) + "\n";
            for (std::size_t line = change->after.begin; line < change->after.end; ++line)
                text_ += options_.paint.help("+" + after_.shown(line)) + "\n";
        }
        keep({last.before.end, last.before.end + tail});
    }

    void keep(Range lines) {
        for (std::size_t line = lines.begin; line < lines.end; ++line)
            text_ += " " + before_.shown(line) + "\n";
    }

    const Lines& before_;
    const Lines& after_;
    const DiffOptions& options_;
    std::string text_;
};

} // namespace

std::string unified_diff(std::string_view before, const Mending& mending,
                         const DiffOptions& options) {
    const Lines old_lines(before, mending.sensitive, options.whole);
    const Lines new_lines(mending.text, mending.sensitive_after, options.whole);
    return Hunks(old_lines, new_lines, options)
        .write(changes_of(old_lines, new_lines, mending.edits));
}

} // namespace assay::cli
